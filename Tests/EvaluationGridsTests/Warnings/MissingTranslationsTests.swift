import Testing

@Suite("W012: translations that are missing")
struct MissingTranslationsTests {
  private static let english = "<title xml:lang='en'>Grid</title>"

  @Test("Each text without a version in a language of the grid")
  func missing() {
    expectWarnings(
      "W012",
      """
      <grid xmlns="urn:ecoute:grid:1" id="g" version="1" xml:lang="fr">
        <title>Grille</title><title xml:lang="en-GB">Grid</title>
        <section id="s" dimension="tone">
          <criterion id="c">
            1️⃣<question>Question ?</question>
            2️⃣<example level="o">Un</example>
            <example level="n">Deux</example><example level="n" xml:lang="en">Two</example>
            <scale>
              <level id="n" points="0"/>
              <level id="o" points="1">3️⃣<title>Oui</title></level>
            </scale>
          </criterion>
        </section>
      </grid>
      """,
      says: [1: "<question> of \"c\") does not exist in English"])
  }

  @Test("A grid in one language lacks nothing")
  func oneLanguage() {
    expectWarnings("W012", SmallGrid.text())
  }

  @Test("One text in a third language is one remark, not one for each of the others")
  func many() {
    expectWarnings(
      "W012",
      "1️⃣"
        + SmallGrid.text(
          declarations: "<title xml:lang='es'>Parrilla</title>",
          criteria: (0..<40).map { SmallGrid.criterion("c\($0)") }.joined()),
      says: [1: "41 texts of 42 do not exist in the language \"es\", the first on line 9"])
  }
}
