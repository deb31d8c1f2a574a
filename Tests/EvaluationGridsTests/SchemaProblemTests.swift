import EvaluationGrids
import Languages
import QualityModel
import QualityTestSupport
import Testing

@Suite("G005 to G009: what the schema refuses")
struct SchemaProblemTests {
  @Test("G005: another root, another namespace or none")
  func root() {
    expectFindings(#"1️⃣<grille xmlns="urn:ecoute:grid:1"/>"#, [1: "G005"])
    expectFindings(#"1️⃣<grid xmlns="urn:ecoute:grid:2" id="g"/>"#, [1: "G005"])
    expectFindings("1️⃣<grid/>", [1: "G005"])
  }

  @Test("G006: an unknown element, and one out of order")
  func unexpected() {
    expectFindings(
      SmallGrid.text(
        declarations: "1️⃣<levels/>",
        criteria: """
          2️⃣<critere id="x"/>
          <criterion id="c" scale="oui-non">
            3️⃣<guidance>Avant la question</guidance><question>Question ?</question>
          </criterion>
          """), [1: "G006", 2: "G006", 3: "G006"])
  }

  @Test("G006: an element in no namespace among foreign ones")
  func noNamespace() {
    expectFindings(
      SmallGrid.text(sections: #"<x:y xmlns:x="urn:x"/>1️⃣<z xmlns=""/>"#), [1: "G006"])
  }

  @Test("G006: text between elements, and an element inside text")
  func content() {
    expectFindings(
      SmallGrid.text(
        criteria: "<criterion id='c' scale='oui-non'>1️⃣<question>a <b/></question></criterion>"),
      [1: "G006"])
    expectFindings(
      SmallGrid.text(
        sections: "1️⃣<section id='t'>mot<title>T</title>\(SmallGrid.criterion("d"))</section>"),
      [1: "G006"])
  }

  @Test("G007: a criterion without a question, a section without criteria, a grid without either")
  func missing() {
    expectFindings(
      SmallGrid.text(
        criteria: "1️⃣<criterion id='c' scale='oui-non'><comment requiredFor='all'/></criterion>"),
      [1: "G007"])
    expectFindings(
      SmallGrid.text(sections: "1️⃣<section id='t'><title>T</title></section>"), [1: "G007"])
    expectFindings(
      "1️⃣<grid xmlns='urn:ecoute:grid:1' id='g' version='1' xml:lang='fr'/>", [1: "G007"])
  }

  @Test("G007: a scale of one level")
  func oneLevel() {
    expectFindings(
      SmallGrid.text(declarations: "1️⃣<scale id='e'><level id='a' points='1'/></scale>"),
      [1: "G007"])
  }

  @Test("G008: an unknown attribute with the one that was meant, and a missing one")
  func attributes() {
    let marked = SmallGrid.text(
      criteria: "<criterion id='c' scale='oui-non' 1️⃣wieght='2'><question>Q ?</question></criterion>"
        + "2️⃣<criterion scale='oui-non'><question>Q ?</question></criterion>")
    expectFindings(marked, [1: "G008", 2: "G008"])
    let finding = readGrid(MarkedSource(marked).text).findings.first
    #expect(finding?.remedy.english == "Did you mean \"weight\"?")
    #expect(finding?.remedy.french == "Vouliez-vous écrire «\u{A0}weight\u{A0}»\u{A0}?")
  }

  @Test(
    "G009: values of the wrong form",
    arguments: [
      ("id='g' 1️⃣version='trois' xml:lang='fr'", "version"),
      ("1️⃣id='à vue' version='1' xml:lang='fr'", "id"),
      ("id='g' version='1' 1️⃣xml:lang='français'", "lang"),
      ("id='g' version='1' xml:lang='fr' 1️⃣channels='pigeon'", "channels"),
      ("id='g' version='1' xml:lang='fr' 1️⃣channels=''", "channels"),
    ])
  func gridValues(attributes: String, name: String) {
    expectFindings(SmallGrid.text(attributes: attributes), [1: "G009"])
  }

  @Test(
    "G009: numbers out of their bounds",
    arguments: [
      "<scoring 1️⃣target='101'/>", "<scoring 1️⃣decimals='7'/>", "<scoring 1️⃣method='mean'/>",
      "<scoring><band id='b' 1️⃣from='-1'><title>B</title></band></scoring>",
      "<scoring><band id='a' from='0'><title>A</title></band>"
        + "<band id='b' 1️⃣from='100.5'><title>B</title></band></scoring>",
      "<scoring 1️⃣rounding='up'/>", "<scoring 1️⃣target='1,5'/>",
    ])
  func scoringValues(declaration: String) {
    expectFindings(SmallGrid.text(declarations: declaration), [1: "G009"])
  }

  @Test(
    "G009: a negative weight, a cap above 100, an empty text, a bad moment",
    arguments: [
      SmallGrid.criterion("c", "scale='oui-non' 1️⃣weight='-1'"),
      SmallGrid.criterion("c", "scale='oui-non' 1️⃣weight='1e3'"),
      SmallGrid.criterion(
        "c", "scale='oui-non'", "<error class='minor' when='non' effect='cap' 1️⃣at='150'/>"),
      SmallGrid.criterion("c", "scale='oui-non'", "1️⃣<guidance> </guidance>"),
      SmallGrid.criterion("c", "scale='oui-non'", "<cue lexicon='l' suggests='oui' 1️⃣within='60'/>"),
      SmallGrid.criterion("c", "scale='oui-non' 1️⃣kind='stars'"),
      SmallGrid.criterion("c", "scale='oui-non' 1️⃣bonus='yes'"),
    ])
  func criterionValues(criterion: String) {
    expectFindings(SmallGrid.text(criteria: criterion), [1: "G009"])
  }

  @Test("A mistyped word of a list is answered by the one that was meant")
  func suggestion() {
    let reading = readGrid(SmallGrid.text(declarations: "<scoring method='pionts'/>"))
    #expect(
      reading.findings.map(\.remedy.english) == [
        "Did you mean \"points\"? Write weighted, points or deductions."
      ])
  }

  @Test("Faults of the schema and of the rules come together, by place")
  func together() {
    expectFindings(
      SmallGrid.text(
        declarations: "1️⃣<levels/>",
        criteria: "<criterion id='c' 2️⃣scale='oui-nom'><question>Q ?</question></criterion>"
          + "<criterion id='d' scale='oui-non' 3️⃣wieght='1'><question>Q ?</question></criterion>"),
      [1: "G006", 2: "G012", 3: "G008"])
  }
}
