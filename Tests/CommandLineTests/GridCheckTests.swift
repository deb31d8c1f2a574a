import QualityTestSupport
import Testing

@Suite("ecoute grid check")
struct GridCheckTests {
  static let examples = ["service-client", "vente-sortante", "ecrit"]

  /// A grid with one error, at a place that is known.
  static let dangling = """
    <grid xmlns="urn:ecoute:grid:1" id="essai" version="1.0" xml:lang="fr">
      <title>Essai</title>
      <scale id="oui-non"><level id="non" points="0"/><level id="oui" points="1"/></scale>
      <section id="s">
        <title>Rubrique</title>
        <criterion id="c" scale="oui-nom"><question>Est-ce dit ?</question></criterion>
      </section>
    </grid>
    """

  struct Findings: Codable {
    struct Text: Codable { let fr, en: String }
    struct Finding: Codable {
      let code, severity, file: String
      let line, column: Int?
      let message, remedy: Text
    }
    let schema: String
    let findings: [Finding]
  }

  @Test("The example grids have no error", arguments: Self.examples, bothLanguages)
  func exampleGrid(name: String, language: String) throws {
    let folder = try TestFolder()
    let file = try folder.write("\(name).xml", Repository.bytes(of: "Grids/\(name).xml"))
    let outcome = try ecoute("grid", "check", file, "--lang", language)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains(language == "fr" ? "sans erreur" : "no error"))
    #expect(outcome.output.contains("(\(name) "))
    #expect(outcome.errors.isEmpty)
  }

  @Test("An error is written as compilers do, with its remedy, on the standard output")
  func placed() throws {
    let folder = try TestFolder()
    try folder.write("essai.xml", Self.dangling)
    let french = try ecoute("grid", "check", "essai.xml", "--lang", "fr", in: folder.path)
    let english = try ecoute("grid", "check", "essai.xml", "--lang", "en", in: folder.path)
    for outcome in [french, english] {
      #expect(outcome.status == 1)
      #expect(outcome.output.contains("\n  → "))
    }
    #expect(french.output.hasPrefix("essai.xml:6:23: erreur G012"), "\(french.output)")
    #expect(english.output.hasPrefix("essai.xml:6:23: error G012:"), "\(english.output)")
    #expect(french.output.contains("oui-non"), "the scale that was meant is named")
    #expect(french.errors == "essai.xml : 1 erreur\n")
    #expect(english.errors == "essai.xml: 1 error\n")
  }

  @Test("The JSON form holds both languages and decodes with nothing unknown")
  func json() throws {
    let folder = try TestFolder()
    try folder.write("essai.xml", Self.dangling)
    let outcome = try ecoute(
      "grid", "check", "essai.xml", "--format", "json", in: folder.path)
    #expect(outcome.status == 1)
    let findings = try decodeStrictly(Findings.self, from: outcome.output)
    #expect(findings.schema == "ecoute.findings/1")
    let finding = try #require(findings.findings.first)
    #expect(findings.findings.count == 1)
    #expect(finding.code == "G012")
    #expect(finding.severity == "error")
    #expect(finding.file == "essai.xml")
    #expect(finding.line == 6)
    #expect(finding.column == 23)
    #expect(finding.message.fr != finding.message.en)
    #expect(!finding.remedy.fr.isEmpty && !finding.remedy.en.isEmpty)
  }

  @Test("A grid comes through the standard input, and a missing file does not hide the others")
  func inputs() throws {
    let outcome = try ecoute("grid", "check", "-", input: Self.dangling)
    #expect(outcome.status == 1)
    #expect(outcome.output.hasPrefix("-:6:23: error G012"))
    let folder = try TestFolder()
    try folder.write("essai.xml", Self.dangling)
    let mixed = try ecoute("grid", "check", "absente.xml", "essai.xml", in: folder.path)
    #expect(mixed.status == 2)
    #expect(mixed.errors.contains("error: absente.xml: no such file"))
    #expect(mixed.output.contains("G012"))
    let whole = try ecoute("grid", "check", ".", "--lang", "fr", in: folder.path)
    #expect(whole.status == 2)
    #expect(whole.errors.contains("c'est un dossier"))
  }
}
