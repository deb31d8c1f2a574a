import Foundation
import QualityTestSupport
import Testing

@Suite("ecoute grid check: warnings")
struct GridWarningTests {
  /// A right grid with three warnings: W002 on the section, W003 on a weight, W023 on a scale.
  static let idle = """
    <grid xmlns="urn:ecoute:grid:1" id="essai" version="1.0" xml:lang="fr">
      <title>Essai</title>
      <scale id="oui-non"><level id="non" points="0"/><level id="oui" points="1"/></scale>
      <scale id="autre"><level id="non" points="0"/><level id="oui" points="1"/></scale>
      <section id="s">
        <title>Rubrique</title>
        <criterion id="a" scale="oui-non"><question>Est-ce dit ?</question></criterion>
        <criterion id="b" scale="oui-non" weight="0"><question>Le nom ?</question></criterion>
      </section>
    </grid>
    """

  private func check(_ arguments: String..., grid: String = Self.idle) throws
    -> ProcessRunner.Outcome
  {
    let folder = try TestFolder()
    try folder.write("essai.xml", grid)
    return try ecoute(["grid", "check", "essai.xml"] + arguments, in: folder.path)
  }

  @Test("They are written as errors are, counted, and end well")
  func placed() throws {
    let french = try check("--lang", "fr")
    #expect(french.status == 0)
    #expect(french.errors.isEmpty)
    let lines = withPlainSpaces(french.output).split(separator: "\n").map(String.init)
    #expect(lines[0].hasPrefix("essai.xml:4:10: avertissement W023 : aucun critère n'emploie"))
    #expect(lines[1].hasPrefix("  → "))
    #expect(lines.last?.contains("2 critères, sans erreur, 3 avertissements, empreinte") == true)
    let english = try check("--lang", "en")
    #expect(english.output.contains("essai.xml:8:39: warning W003: criterion \"b\" is scored but"))
    // The share comes from the scores' own arithmetic.
    #expect(english.output.contains("its weight, 100% of the total,"), "\(english.output)")
  }

  @Test("--strict makes them count; --accept takes one as it is")
  func strict() throws {
    #expect(try check("--strict").status == 1)
    let some = try check("--strict", "--accept", "W002", "--accept", "w003")
    #expect(some.status == 1)
    #expect(some.output.contains("W023") && !some.output.contains("W003"))
    #expect(some.output.contains("1 warning, 2 accepted"))
    #expect(try check("--strict", "--accept", "W002,W003,W023").status == 0)
    for code in ["W999", "G012", "x"] {
      let outcome = try check("--accept", code)
      #expect(outcome.status == 64, "\(code)")
      #expect(outcome.errors.contains("--accept \(code.uppercased())"), "\(outcome.errors)")
    }
  }

  @Test("A file with thousands of findings shows two hundred and counts the rest; JSON has all")
  func many() throws {
    let criteria = (0..<1000).map {
      "<criterion id=\"c\($0)\" scale=\"oui-non\" weight=\"0\"><question>Q\($0) ?</question></criterion>"
    }
    let grid = Self.idle.replacing(
      "<title>Rubrique</title>", with: "<title>Rubrique</title>" + criteria.joined())
    let text = try check("--lang", "fr", grid: grid)
    let shown = text.output.split(separator: "\n").count { $0.contains("avertissement W") }
    #expect(shown == 200)
    #expect(text.output.contains("… et 804 autres"))
    // One more than the weights, the section and the scale: a single criterion has the whole score.
    #expect(text.output.contains("1\u{202F}004 avertissements"))
    let json = try check("--format", "json", grid: grid)
    let findings = try decodeStrictly(GridCheckTests.Findings.self, from: json.output)
    #expect(findings.findings.count == 1004)
    #expect(findings.findings.allSatisfy { $0.severity == "warning" })
  }

  @Test("The rules are listed, explained, and named when one is unknown")
  func rules() throws {
    let list = try ecoute("grid", "check", "--list-rules", "--lang", "fr")
    #expect(list.status == 0)
    #expect(list.output.contains("G012") && list.output.contains("W023"))
    let explained = try ecoute("grid", "check", "--explain", "w007", "--lang", "fr")
    #expect(explained.status == 0)
    #expect(withPlainSpaces(explained.output).hasPrefix("W007 (avertissement) Un critère qui pèse"))
    #expect(explained.output.split(separator: "\n\n").count == 3)
    let unknown = try ecoute("grid", "check", "--explain", "W999")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("no rule has the code “W999”"))
    let json = try ecoute("grid", "check", "--list-rules", "--format", "json")
    #expect(json.output.contains("\"schema\": \"ecoute.rules/1\""))
  }

  @Test("The example grids have no warning but those that their committee stands by")
  func examples() throws {
    for (name, codes) in [
      ("service-client", ["W017"]), ("vente-sortante", ["W017"]), ("ecrit", []),
    ] {
      let folder = try TestFolder()
      let file = try folder.write("\(name).xml", Repository.bytes(of: "Grids/\(name).xml"))
      let outcome = try ecoute("grid", "check", file, "--format", "json", in: "/")
      let findings = try decodeStrictly(GridCheckTests.Findings.self, from: outcome.output)
      #expect(findings.findings.map(\.code) == codes, "\(outcome.output)")
    }
  }

  @Test("In a workspace, evaluators who disagree on a criterion without guidance are told of")
  func agreement() throws {
    // The example's committee scores some calls twice; the grid with its guidance taken out is
    // another version of the one that they used.
    let grid = String(
      decoding: try Repository.bytes(of: "Grids/service-client.xml"), as: UTF8.self)
    let bare = grid.replacing(try Regex("<guidance[^>]*>[^<]*</guidance>"), with: "")
    let folder = try TestFolder()
    let file = try folder.write("nue.xml", bare)
    let outside = try ecoute("grid", "check", file, "--lang", "en", in: "/")
    #expect(!outside.output.contains("W015"))
    let inside = try ecoute(
      "grid", "check", file, "--lang", "en", in: ExampleWorkspace.path())
    #expect(inside.status == 0)
    let lines = inside.output.split(separator: "\n").filter { $0.contains("W015") }
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0.contains(" pairs), which has no guidance") })
  }
}
