import EvaluationGrids
import Languages
import QualityModel
import Testing

@Suite("G010 to G017 and G032: ids and references")
struct ReferenceProblemTests {
  private func criterion(_ id: String, _ parts: String = "") -> String {
    SmallGrid.criterion(id, "scale='oui-non'", parts)
  }

  private func condition(on id: String, in levels: String = "oui") -> String {
    "<appliesWhen><answer criterion='\(id)' in='\(levels)'/></appliesWhen>"
  }

  @Test("G010: one id for two elements, whatever they are")
  func duplicates() {
    expectFindings(
      SmallGrid.text(
        declarations: """
          <dimension id='vente'><title>Vente</title></dimension>
          <scoring><band 1️⃣id='vente' from='0'><title>Vente</title></band></scoring>
          """,
        criteria: criterion("c")
          + "<criterion 2️⃣id='c' scale='oui-non'><question>Q ?</question></criterion>"
          + "<criterion 3️⃣id='oui-non' scale='oui-non'><question>Q ?</question></criterion>",
        sections: "<section 4️⃣id='s'><title>S</title>\(criterion("d"))</section>"),
      [1: "G010", 2: "G010", 3: "G010", 4: "G010"])
  }

  @Test("G010: one id for two levels of a scale; two scales may share ids")
  func duplicateLevels() {
    expectFindings(
      SmallGrid.text(
        criteria: "<criterion id='c'><question>Q ?</question><scale><level id='non' points='0'/>"
          + "<level 1️⃣id='non' points='1'/></scale></criterion>"), [1: "G010"])
  }

  @Test("G011: words of the language as levels, standard dimensions declared again")
  func reserved() {
    expectFindings(
      SmallGrid.text(
        declarations: "<dimension 1️⃣id='tone'><title>Ton</title></dimension>",
        criteria: "<criterion id='c'><question>Q ?</question><scale><level 2️⃣id='none' points='0'/>"
          + "<level 3️⃣id='all' points='1'/></scale></criterion>"),
      [1: "G011", 2: "G011", 3: "G011"])
  }

  @Test("G012: a scale that is not declared, with the one that was meant")
  func scales() {
    let marked = SmallGrid.text(
      criteria: SmallGrid.criterion("solution", "1️⃣scale='oui-nom'"))
    expectFindings(marked, [1: "G012"])
    let finding = readGrid(marked.replacing("1️⃣", with: "")).findings.first
    #expect(
      finding?.message.english
        == "criterion \"solution\" refers to scale \"oui-nom\", which is not declared "
        + "(did you mean \"oui-non\"?)")
    #expect(
      finding?.message.french
        == "le critère «\u{A0}solution\u{A0}» renvoie à l'échelle «\u{A0}oui-nom\u{A0}», "
        + "qui n'est pas déclarée (vouliez-vous écrire «\u{A0}oui-non\u{A0}»\u{A0}?)")
  }

  @Test("G012: nothing is suggested when nothing is close")
  func noSuggestion() {
    let reading = readGrid(
      SmallGrid.text(criteria: SmallGrid.criterion("c", "scale='satisfaction'")))
    #expect(
      reading.findings.map(\.message.english) == [
        "criterion \"c\" refers to scale \"satisfaction\", which is not declared"
      ])
  }

  @Test("G013 and G014: a condition on a criterion or a level that does not exist")
  func conditions() {
    expectFindings(
      SmallGrid.text(
        criteria: criterion("a")
          + criterion("b", "<appliesWhen><answer 1️⃣criterion='aa' in='oui'/></appliesWhen>")
          + criterion(
            "c", "<appliesWhen><any><answer criterion='a' 2️⃣in='oui ouii'/></any></appliesWhen>"),
        sections: """
          <section id='t'><title>T</title>
            <appliesWhen><not><answer 3️⃣criterion='z' in='oui'/></not></appliesWhen>
            \(criterion("d"))
          </section>
          """), [1: "G013", 2: "G014", 3: "G013"])
  }

  @Test("G014: errors, requirements, examples and cues that name no level of the criterion")
  func levels() {
    expectFindings(
      SmallGrid.text(
        criteria: criterion(
          "c",
          """
          <example 1️⃣level='parfait'>Ex.</example>
          <error class='minor' 2️⃣when='non faux'/>
          <comment 3️⃣requiredFor='nom'/>
          <evidence 4️⃣requiredFor='all oui'/>
          <cue lexicon='l' 5️⃣suggests='ouie' 6️⃣otherwise='rien'/>
          """)), [1: "G014", 2: "G014", 3: "G014", 4: "G014", 5: "G014", 6: "G014"])
  }

  @Test("G014: a number has no levels to be in error; a comment for all is allowed")
  func numbersHaveNoLevels() {
    expectFindings(
      SmallGrid.text(
        criteria: SmallGrid.criterion(
          "n", "kind='number'",
          "<range points='1'/><error class='minor' 1️⃣when='non'/><comment requiredFor='all'/>")),
      [1: "G014"])
  }

  @Test("G015: a dimension that is not declared")
  func dimensions() {
    expectFindings(
      SmallGrid.text(
        sections: "<section id='t' 1️⃣dimension='empaty'><title>T</title>\(criterion("d"))</section>"),
      [1: "G015"])
  }

  @Test("G016: conditions that go round, told once each")
  func cycles() {
    let marked = SmallGrid.text(
      criteria: criterion("a", "<appliesWhen><answer 1️⃣criterion='b' in='oui'/></appliesWhen>")
        + criterion("b", condition(on: "c")) + criterion("c", condition(on: "a"))
        + criterion("d", "<appliesWhen><not><answer 2️⃣criterion='d' in='oui'/></not></appliesWhen>")
        + criterion("e", condition(on: "a")))
    expectFindings(marked, [1: "G016", 2: "G016"])
    let reading = readGrid(
      marked.replacing("1️⃣", with: "").replacing("2️⃣", with: ""))
    #expect(
      reading.findings.first?.message.english
        == "these conditions go round in a circle: a → b → c → a")
  }

  @Test("G016: a section that depends on a criterion within itself")
  func sectionCycle() {
    expectFindings(
      SmallGrid.text(
        sections: """
          <section id='t'><title>T</title>
            <appliesWhen><answer 1️⃣criterion='d' in='oui'/></appliesWhen>
            \(criterion("d"))
          </section>
          """), [1: "G016"])
  }

  @Test("Conditions on conditional criteria are no cycle")
  func chain() {
    let text = SmallGrid.text(
      criteria: criterion("a") + criterion("b", condition(on: "a"))
        + criterion("c", condition(on: "b")))
    #expect(readGrid(text).lines == [])
  }

  @Test("A cycle of four thousand criteria is found without exhausting the stack")
  func longCycle() {
    let count = 4000
    let criteria = (0..<count).map { index in
      criterion("c\(index)", condition(on: "c\((index + 1) % count)"))
    }
    let reading = readGrid(SmallGrid.text(criteria: criteria.joined()))
    #expect(reading.findings.map(\.code) == ["G016"])
  }

  @Test("G017: a condition on a number or a text")
  func conditionKinds() {
    expectFindings(
      SmallGrid.text(
        criteria: SmallGrid.criterion("n", "kind='number'", "<range points='1'/>")
          + SmallGrid.criterion("t", "kind='text'")
          + criterion("a", "<appliesWhen><answer 1️⃣criterion='n' in='oui'/></appliesWhen>")
          + criterion("b", "<appliesWhen><answer 2️⃣criterion='t' in='oui'/></appliesWhen>")),
      [1: "G017", 2: "G017"])
  }

  @Test("G032: a former id that is present")
  func formerIDs() {
    expectFindings(
      SmallGrid.text(
        criteria: criterion("a")
          + SmallGrid.criterion("b", "scale='oui-non' 1️⃣formerly='a'")
          + SmallGrid.criterion("c", "scale='oui-non' 2️⃣formerly='x c'")
          + SmallGrid.criterion("d", "scale='oui-non' formerly='x'")),
      [1: "G032", 2: "G032"])
  }

  @Test("Thousands of dangling references are told in bounded time")
  func manyReferences() {
    let criteria = (0..<3000).map { SmallGrid.criterion("c\($0)", "scale='echelle-\($0)'") }
    var reading: GridReading?
    let time = ContinuousClock().measure {
      reading = readGrid(SmallGrid.text(criteria: criteria.joined()))
    }
    #expect(reading?.findings.count == 3000)
    #expect(time < .seconds(20))
  }
}
