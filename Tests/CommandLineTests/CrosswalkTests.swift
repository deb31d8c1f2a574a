import Foundation
import QualityTestSupport
import Testing

@Suite("ecoute grid crosswalk")
struct CrosswalkTests {
  private struct Side: Codable { let grid, version, digest: String }

  private struct Shown: Codable {
    struct Row: Codable {
      let a, b, directions, origin, status, note: String?
      let aShare, bShare, similarity: Double?
    }
    struct Coverage: Codable {
      struct Alone: Codable {
        let criterion: String
        let reason: String?
      }
      let side: String
      let criteria, linked, confirmed, answered: Int
      let linkedShare, answeredShare: Double
      let alone: [Alone]
    }
    let schema: String
    let items: [Row]
    let coverage: [Coverage]
  }

  private struct Conversion: Codable {
    struct Answer: Codable {
      let criterion, answer: String
      let cause, comment: String?
    }
    struct Text: Codable { let fr, en: String }
    struct Loss: Codable {
      let side, criterion, reason: String
      let text: Text
    }
    struct Item: Codable {
      let evaluation, interaction, evaluator: String
      let revision: Int
      let scoreFrom, scoreTo: Double?
      let complete: Bool
      let answers: [Answer]
      let losses: [Loss]
    }
    let schema: String
    let from, to: Side
    let items: [Item]
  }

  /// The example grid under other ids, as a provider would keep it.
  private static func provider() throws -> String {
    String(decoding: try Repository.bytes(of: "Grids/service-client.xml"), as: UTF8.self)
      .replacing("id=\"service-client\" version=\"3.0\"", with: "id=\"presta\" version=\"1.0\"")
      .replacing("\"sourire\"", with: "\"voix-souriante\"")
  }

  /// A folder with the client's grid, the provider's, and the proposed crosswalk.
  private func folder() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write("client.xml", Repository.bytes(of: "Grids/service-client.xml"))
    try folder.write("presta.xml", Self.provider())
    let made = try ecoute(
      "grid", "crosswalk", "init", "client.xml", "presta.xml", "-o", "liens.xml", "--lang", "fr",
      in: folder.path)
    #expect(made.status == 0, "\(made.errors)")
    #expect(made.output.isEmpty)
    #expect(withPlainSpaces(made.errors).contains("24 liens proposés : 23 par identifiant"))
    return folder
  }

  private func confirm(_ folder: TestFolder) throws {
    let text = try String(contentsOfFile: "\(folder.path)/liens.xml", encoding: .utf8)
    try folder.write(
      "liens.xml", text.replacing("status=\"proposed\"", with: "status=\"confirmed\""))
  }

  @Test(
    "Proposals are written for a person, checked, and shown side by side", arguments: bothLanguages)
  func proposed(language: String) throws {
    let folder = try folder()
    let ends = ["--a", "client.xml", "--b", "presta.xml", "--lang", language]
    let checked = try ecoute(
      ["grid", "crosswalk", "check", "liens.xml"] + ends, in: folder.path)
    #expect(checked.status == 0, "\(checked.output)")
    #expect(checked.output.contains(language == "fr" ? "avertissement X021" : "warning X021:"))
    #expect(checked.output.contains(language == "fr" ? "24 à confirmer" : "24 to confirm"))
    let shown = try ecoute(["grid", "crosswalk", "show", "liens.xml"] + ends, in: folder.path)
    #expect(shown.status == 0)
    #expect(
      withPlainSpaces(shown.output).contains(
        language == "fr"
          ? "A : critères reliés, 24 sur 24 (100,0 % de la note), confirmés, 0"
          : "A: criteria linked, 24 of 24 (100.0% of the score), confirmed, 0"))
    #expect(shown.output.contains("voix-souriante"))
  }

  @Test("Two grids are shown side by side without a file; JSON has rows and coverage, CSV the rows")
  func shown() throws {
    let folder = try folder()
    let outcome = try ecoute(
      "grid", "crosswalk", "show", "client.xml", "presta.xml", "--format", "json",
      in: folder.path)
    let shown = try decodeStrictly(Shown.self, from: outcome.output)
    #expect(shown.schema == "ecoute.crosswalk/1")
    #expect(shown.items.count == 24)
    let renamed = try #require(shown.items.first { $0.a == "sourire" })
    #expect(renamed.b == "voix-souriante" && renamed.origin == "wording")
    #expect((renamed.similarity ?? 0) > 0.8 && renamed.status == "proposed")
    #expect(shown.coverage.map(\.linked) == [24, 24])
    let csv = try ecoute(
      "grid", "crosswalk", "show", "client.xml", "presta.xml", "--format", "csv", in: folder.path)
    #expect(csv.output.hasPrefix("a,aShare,b,bShare,directions,origin,similarity,status,note\r\n"))
    let without = try ecoute(
      "grid", "crosswalk", "client.xml", "presta.xml", "--format", "csv", in: folder.path)
    #expect(without.status == 0 && without.output == csv.output)
    let mistyped = try ecoute("grid", "crosswalk", "shwo", "client.xml", "--lang", "en")
    #expect(mistyped.status == 64 && mistyped.errors.contains("ecoute grid crosswalk show"))
  }

  @Test(
    "A file that exists may hold confirmed links: it is not written over; --dry-run writes none")
  func written() throws {
    let folder = try folder()
    let again = try ecoute(
      "grid", "crosswalk", "init", "client.xml", "presta.xml", "-o", "liens.xml", in: folder.path)
    #expect(again.status == 2)
    #expect(again.errors.contains("liens.xml: this file exists already"))
    let dry = try ecoute(
      "grid", "crosswalk", "init", "client.xml", "presta.xml", "-o", "autre.xml", "--dry-run",
      in: folder.path)
    #expect(dry.status == 0)
    #expect(try !folder.names().contains("autre.xml"))
  }

  @Test("Evaluations are converted once links are confirmed, and the workspace is untouched")
  func converted() throws {
    let folder = try folder()
    let path = try ExampleWorkspace.path()
    let state = try WorkspaceState(of: path)
    let links = "\(folder.path)/liens.xml"
    let arguments = [
      "grid", "crosswalk", "convert", links, "--from", "service-client@3.0", "--to",
      "\(folder.path)/presta.xml", "--all",
    ]
    let early = try ecoute(arguments, in: path)
    #expect(early.status == 2)
    #expect(early.errors.contains("--with-proposals"))
    try confirm(folder)
    let outcome = try ecoute(arguments + ["--lang", "fr"], in: path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let conversion = try decodeStrictly(Conversion.self, from: outcome.output)
    #expect(conversion.schema == "ecoute.grid-conversion/1")
    #expect(conversion.from.grid == "service-client" && conversion.to.grid == "presta")
    #expect(conversion.items.count > 50)
    // The provider's grid is the client's under other ids: nothing is lost, nothing changes.
    for item in conversion.items {
      #expect(item.scoreFrom == item.scoreTo && item.losses.isEmpty && item.complete)
    }
    #expect(conversion.items.first?.answers.contains { $0.criterion == "voix-souriante" } ?? false)
    let csv = try ecoute(
      arguments + ["--format", "csv", "--output", "\(folder.path)/resultat.csv"], in: path)
    #expect(csv.status == 0 && csv.output.isEmpty)
    let rows = try String(contentsOfFile: "\(folder.path)/resultat.csv", encoding: .utf8)
    #expect(
      rows.hasPrefix("row,evaluation,interaction,evaluator,grid,version,scored_at,criterion,"))
    #expect(try WorkspaceState(of: path) == state)
  }

  @Test("What is lost is listed, and the score on both grids given")
  func losses() throws {
    let folder = try folder()
    let path = try ExampleWorkspace.path()
    let text = try String(contentsOfFile: "\(folder.path)/liens.xml", encoding: .utf8)
    // Only one link stays proposed: the smile's.
    let confirmed = text.replacing("status=\"proposed\"", with: "status=\"confirmed\"")
    let start = try #require(confirmed.range(of: "<link a=\"sourire\""))
    let end = try #require(
      confirmed.range(of: "</link>", range: start.lowerBound..<confirmed.endIndex))
    try folder.write(
      "liens.xml",
      confirmed.replacingCharacters(in: start.lowerBound..<end.upperBound, with: "")
        .replacing(
          "</crosswalk>", with: "<only in=\"a\" criterion=\"sourire\">Interne</only></crosswalk>"))
    let outcome = try ecoute(
      "grid", "crosswalk", "convert", "\(folder.path)/liens.xml", "--from", "service-client@3.0",
      "--to", "\(folder.path)/presta.xml", "--all", in: path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let items = try decodeStrictly(Conversion.self, from: outcome.output).items
    let first = try #require(items.first)
    #expect(
      first.losses.map { "\($0.side) \($0.criterion) \($0.reason)" }
        == ["a sourire without-counterpart", "b voix-souriante unanswered"])
    #expect(first.losses.first?.text.fr == "sans équivalent\u{A0}: Interne")
    #expect(!first.complete)
  }

  @Test("A wrong grid, evaluation or file is a named error")
  func wrong() throws {
    let folder = try folder()
    let path = try ExampleWorkspace.path()
    try confirm(folder)
    let links = "\(folder.path)/liens.xml"
    let other = try ecoute(
      "grid", "crosswalk", "convert", links, "--from", "ecrit", "--all", in: path)
    #expect(other.status == 2)
    #expect(other.errors.contains("ecrit"))
    let unknown = try ecoute(
      "grid", "crosswalk", "convert", links, "EV-NULLE", "--from", "service-client@3.0", "--to",
      "\(folder.path)/presta.xml", in: path)
    #expect(unknown.status == 2 && unknown.errors.contains("EV-NULLE"))
    let nothing = try ecoute(
      "grid", "crosswalk", "convert", links, "--from", "service-client@3.0", in: path)
    #expect(nothing.status == 64)
    let absent = try ecoute("grid", "crosswalk", "check", "absent.xml", in: folder.path)
    #expect(absent.status == 2 && absent.errors.contains("absent.xml: no such file"))
  }

  static let hostile: [(name: String, text: String, code: String)] = [
    ("empty", "", "X001"), ("cut", "<crosswalk xmlns='urn:ecoute:crosswalk:1'><a", "X001"),
    (
      "entities",
      "<!DOCTYPE crosswalk [<!ENTITY s SYSTEM \"secret.txt\">]><crosswalk>&s;</crosswalk>", "X003"
    ),
    (
      "deep", String(repeating: "<link>", count: 300) + String(repeating: "</link>", count: 300),
      "X004"
    ),
    ("large", "<crosswalk>\(String(repeating: "x", count: 5 << 20))</crosswalk>", "X004"),
    ("a grid", GridCheckTests.dangling, "X005"),
    ("an unknown word", "<crosswalk xmlns='urn:ecoute:crosswalk:1'><z/></crosswalk>", "X006"),
  ]

  @Test("Broken and hostile files are named errors in both languages", arguments: hostile.indices)
  func hostileFile(index: Int) throws {
    let (_, text, code) = Self.hostile[index]
    let folder = try TestFolder()
    try folder.write("liens.xml", text)
    try folder.write("secret.txt", "un-secret-de-ce-dossier")
    for language in bothLanguages {
      let outcome = try ecoute(
        "grid", "crosswalk", "check", "liens.xml", "--lang", language, in: folder.path)
      #expect(outcome.status == 1, "\(outcome.errors)")
      #expect(outcome.output.contains(language == "fr" ? "erreur \(code)" : "error \(code):"))
      #expect(outcome.output.contains("\n  → "))
      #expect(!(outcome.output + outcome.errors).contains("un-secret"))
      #expect(outcome.output.utf8.count < 20_000)
    }
  }
}
