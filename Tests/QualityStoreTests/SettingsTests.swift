import ExactNumbers
import Languages
import QualityModel
import Testing

@testable import QualityStore

@Suite("ecoute.yaml")
struct SettingsTests {
  private func findings(_ yaml: String) -> [String] {
    findings(Array(yaml.utf8))
  }

  private func findings(_ bytes: [UInt8]) -> [String] {
    do throws(WorkspaceSettingsError) {
      _ = try WorkspaceSettings(yaml: bytes, file: "ecoute.yaml")
      return []
    } catch {
      #expect(error.findings.allSatisfy { !$0.remedy.french.isEmpty && !$0.remedy.english.isEmpty })
      return error.findings.map { "\($0.place.text) \($0.code) \($0.message.english)" }
    }
  }

  private let good = """
    name: Qualité
    language: fr
    timeZone: Europe/Paris
    sides:
      client: Azur
    """

  @Test("What is written reads back, whatever the name", arguments: Language.allCases)
  func roundTrip(language: Language) throws {
    for name in [
      "Qualité 2026", "\"x\" # y: {z}", "- a", "null", "\\n\n\t\u{0}", "<script>", "\u{202E}abc",
      "\u{2028}", "😀 \u{85}", "yes", "1.0", " x ",
    ] {
      for target in [nil, Rational(85), Rational(175, over: 2)] {
        let settings = WorkspaceSettings(
          name: name, language: language, timeZone: "Europe/Paris", clientName: name,
          providerName: target == nil ? nil : name, scoreTarget: target,
          disputeDays: target == nil ? 10 : 15)
        let read = try WorkspaceSettings(yaml: Array(settings.yaml.utf8), file: "ecoute.yaml")
        #expect(read == settings)
      }
    }
  }

  @Test("The comments are in the workspace's language")
  func comments() {
    #expect(WorkspaceSettings.example.yaml.contains("# La langue des messages et des fiches"))
    let english = WorkspaceSettings(
      name: "Q", language: .english, timeZone: "UTC", clientName: "C")
    #expect(english.yaml.contains("# The language of messages and sheets"))
    #expect(english.yaml.contains("#   score: 85"))
  }

  @Test("Optional keys may be left out")
  func optional() throws {
    let settings = try WorkspaceSettings(yaml: Array(good.utf8), file: "ecoute.yaml")
    #expect(settings.providerName == nil)
    #expect(settings.scoreTarget == nil)
    #expect(settings.disputeDays == 10)
  }

  @Test("Days to decide on a dispute are a whole number from 1 to 365")
  func disputeDays() throws {
    func yaml(_ days: String) -> String { good + "\nevaluations:\n  disputeDays: \(days)\n" }
    #expect(try WorkspaceSettings(yaml: Array(yaml("15").utf8), file: "x").disputeDays == 15)
    for days in ["0", "366", "2.5", "dix", "[1]"] {
      #expect(
        findings(yaml(days)) == [
          "ecoute.yaml:7:16 W003 Unexpected value for “evaluations.disputeDays”: it takes a whole"
            + " number of days, 1 to 365."
        ])
    }
  }

  @Test("Every unknown key and wrong value is told at once, each with its line and column")
  func all() {
    let yaml = """
      name: [a]
      langage: fr
      language: de
      timeZone: Europe/Pari
      sides:
        client: Azur
        provder: Plus
      targets:
        score: 850
      """
    #expect(
      findings(yaml) == [
        "ecoute.yaml:1:7 W003 Unexpected value for “name”: it takes a text.",
        "ecoute.yaml:2:1 W002 Unknown key “langage”.",
        "ecoute.yaml:3:11 W003 Unexpected value for “language”: it takes fr or en.",
        "ecoute.yaml:4:11 W003 Unexpected value for “timeZone”: it takes a time zone such as"
          + " Europe/Paris.",
        "ecoute.yaml:7:3 W002 Unknown key “sides.provder”.",
        "ecoute.yaml:9:10 W003 Unexpected value for “targets.score”: it takes a number from 0 to"
          + " 100, with a point for decimals.",
      ])
  }

  @Test("Missing keys are named")
  func missing() {
    #expect(
      findings("name: Q\nsides:\n  provider: P\n") == [
        "ecoute.yaml:1:1 W004 The key “language” is missing.",
        "ecoute.yaml:1:1 W004 The key “timeZone” is missing.",
        "ecoute.yaml:3:3 W004 The key “sides.client” is missing.",
      ])
    #expect(findings("name:\nlanguage: fr").contains { $0.contains("“name”: it takes a text") })
  }

  @Test(
    "A file that is not settings is refused with a place",
    arguments: [
      ("", "ecoute.yaml W001 The file is empty."),
      ("# nothing\n", "ecoute.yaml W001 The file is empty."),
      ("just words", "ecoute.yaml:1:1 W003"), ("- a\n- b", "ecoute.yaml:1:1 W003"),
      ("name: \"open", "ecoute.yaml:1:"), ("name: a\n\tb: c", "ecoute.yaml:2:1 W001"),
      ("name: a\nname: b", "ecoute.yaml:2:1 W001 The key “name” is given twice."),
      ("a: &a [*a]", "ecoute.yaml"), ("name: a\u{0}b", "ecoute.yaml"),
      ("? [a]\n: b", "ecoute.yaml:1:3 W002"), ("!!binary x", "ecoute.yaml"),
    ])
  func hostile(yaml: String, expected: String) {
    let found = findings(yaml)
    #expect(found.first?.hasPrefix(expected) == true, "\(found)")
  }

  @Test("Deep nesting, bombs of aliases, other encodings and enormous files are refused")
  func enormous() {
    #expect(!findings(String(repeating: "[", count: 60_000)).isEmpty)
    #expect(!findings(String(repeating: "a: ", count: 20_000)).isEmpty)
    let levels = (1..<30).map { "a\($0): &a\($0) [*a\($0 - 1),*a\($0 - 1),*a\($0 - 1)]" }
    #expect(!findings("a0: &a0 x\n" + levels.joined(separator: "\n")).isEmpty)
    #expect(findings([0xFF, 0xFE, 0x61, 0x00]) == ["ecoute.yaml W001 The file is not UTF-8."])
    #expect(
      findings([UInt8](repeating: 0x20, count: 70_000))
        == ["ecoute.yaml W001 The file is larger than 64 KiB."])
  }
}
