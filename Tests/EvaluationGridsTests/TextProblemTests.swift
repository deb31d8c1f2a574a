import EvaluationGrids
import QualityModel
import Testing

@Suite("G030, G031 and G033: texts and their languages")
struct TextProblemTests {
  @Test("G030: a text written twice in a language")
  func repeated() {
    expectFindings(
      SmallGrid.text(
        declarations: "1️⃣<title xml:lang='fr'>Autre</title>",
        criteria: SmallGrid.criterion("c", "scale='oui-non'", "2️⃣<question>Encore ?</question>"),
        sections: "<section id='t'><title>T</title><title xml:lang='en'>T</title>"
          + "3️⃣<title xml:lang='en'>U</title>\(SmallGrid.criterion("d"))</section>"),
      [1: "G030", 2: "G030", 3: "G030"])
  }

  @Test("G031: a text that is missing in the grid's own language")
  func missing() {
    expectFindings(
      SmallGrid.text(
        criteria: "<criterion id='c' scale='oui-non'>1️⃣<question xml:lang='en'>Q?</question>"
          + "2️⃣<guidance xml:lang='en'>G</guidance>"
          + "3️⃣<example level='oui' xml:lang='en'>E</example>"
          + "4️⃣<coaching xml:lang='en'>C</coaching></criterion>",
        sections:
          "<section id='t'>5️⃣<title xml:lang='en'>T</title>\(SmallGrid.criterion("d"))</section>"),
      [1: "G031", 2: "G031", 3: "G031", 4: "G031", 5: "G031"])
  }

  @Test("G031: a translation whose level differs stands alone")
  func strayTranslation() {
    expectFindings(
      SmallGrid.text(
        criteria: SmallGrid.criterion(
          "c", "scale='oui-non'",
          "<example level='oui'>Un</example>1️⃣<example level='non' xml:lang='en'>One</example>")),
      [1: "G031"])
  }

  @Test("G033: a section with no name to bear")
  func untitled() {
    expectFindings(
      SmallGrid.text(sections: "1️⃣<section id='t'>\(SmallGrid.criterion("d"))</section>"),
      [1: "G033"])
  }

  @Test("G033: a standard dimension has no name in Spanish")
  func untitledInAnotherLanguage() {
    expectFindings(
      SmallGrid.text(
        sections: "1️⃣<section id='t' dimension='tone'>\(SmallGrid.criterion("d"))</section>",
        attributes: "id='g' version='1' xml:lang='es'"), [1: "G033"])
  }

  @Test("A section that bears its dimension's name bears it in the grid's own French or English")
  func namedInTheGridsLanguage() throws {
    for (language, names) in [
      ("fr-CA", ["fr-CA Ton", "en Tone"]), ("en-GB", ["fr Ton", "en-GB Tone"]),
      ("fr", ["fr Ton", "en Tone"]),
    ] {
      let text = SmallGrid.text(
        sections: "<section id='t' dimension='tone'>\(SmallGrid.criterion("d"))</section>",
        attributes: "id='g' version='1' xml:lang='\(language)'")
      let grid = try #require(readGrid(text).grid)
      let title = try #require(grid.sections.last).title
      #expect(title.entries.map { "\($0.language) \($0.text)" } == names)
      for written in [GridWriter().readable(grid), GridWriter().canonical(grid)] {
        let again = readGrid(written)
        #expect(again.findings.isEmpty, "\(again.findings.map(\.code))")
        #expect(again.grid == grid)
      }
    }
  }

  @Test("Layout inside a text is not part of it; unbreakable spaces are")
  func layout() {
    let text = SmallGrid.text(
      criteria:
        "<criterion id='c' scale='oui-non'><question>\n  Un\u{A0}:\n\t deux ?\r\n</question></criterion>"
    )
    #expect(
      readGrid(text).grid?.criterion("c")?.question.entries.map(\.text) == ["Un\u{A0}: deux ?"])
  }
}
