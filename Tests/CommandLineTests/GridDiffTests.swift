import Foundation
import QualityTestSupport
import Testing

@Suite("ecoute grid diff")
struct GridDiffTests {
  private struct Difference: Codable {
    struct Grid: Codable { let id, version, digest: String }
    struct Text: Codable { let fr, en: String }
    struct Change: Codable {
      let kind, effect, part, id: String
      let holder, field, language, before, after: String?
      let shareBefore, shareAfter: Double?
      let text: Text
    }
    let schema: String
    let before, after: Grid
    let changes: [Change]
  }

  /// The example grid with another weight, another target, another word and another version.
  static func changed(version: String = "3.1") throws -> String {
    let text = String(
      decoding: try Repository.bytes(of: "Grids/service-client.xml"), as: UTF8.self)
    return text.replacing("version=\"3.0\"", with: "version=\"\(version)\"")
      .replacing("id=\"debit\" weight=\"3\"", with: "id=\"debit\" weight=\"5\"")
      .replacing("Le ton est-il souriant", with: "Le ton est-il vraiment souriant")
      .replacing("target=\"85\"", with: "target=\"88\"")
  }

  @Test("Two files are told apart by what each change touches, in both languages")
  func text() throws {
    let folder = try TestFolder()
    try folder.write("a.xml", Repository.bytes(of: "Grids/service-client.xml"))
    try folder.write("b.xml", Self.changed())
    let french = try ecoute("grid", "diff", "a.xml", "b.xml", "--lang", "fr", in: folder.path)
    #expect(french.status == 0 && french.errors.isEmpty)
    let lines = withPlainSpaces(french.output)
    #expect(lines.hasPrefix("− service-client 3.0 · SHA-256 "))
    #expect(lines.contains("\n+ service-client 3.1 · SHA-256 "))
    #expect(lines.contains("Ce qui touche la note (5)\n"))
    #expect(lines.contains("critère « debit » : poids 3 → 5 (part du total 6,4 % → 8,3 %)"))
    #expect(lines.contains("calcul de la note : objectif 85 → 88"))
    #expect(lines.contains("Les mots et l'ordre (2)\n"))
    #expect(lines.contains("« Le ton est-il vraiment souriant"))
    let english = try ecoute("grid", "diff", "a.xml", "b.xml", "--lang", "en", in: folder.path)
    #expect(
      english.output.contains("criterion “debit”: weight 3 → 5 (share of the total 6.4% → 8.3%)"))
    #expect(english.output.contains("What touches the score (5)"))
  }

  @Test("A grid does not differ from itself")
  func same() throws {
    let folder = try TestFolder()
    try folder.write("a.xml", Repository.bytes(of: "Grids/ecrit.xml"))
    let outcome = try ecoute("grid", "diff", "a.xml", "a.xml", "--lang", "fr", in: folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix("Aucune différence.\n"))
  }

  @Test("The JSON form decodes with nothing unknown, and --fail-on answers by its code")
  func json() throws {
    let folder = try TestFolder()
    try folder.write("a.xml", Repository.bytes(of: "Grids/service-client.xml"))
    try folder.write("b.xml", Self.changed())
    let outcome = try ecoute(
      "grid", "diff", "a.xml", "b.xml", "--format", "json", "--fail-on", "score", in: folder.path)
    #expect(outcome.status == 1)
    let difference = try decodeStrictly(Difference.self, from: outcome.output)
    #expect(difference.schema == "ecoute.grid-diff/1")
    #expect(difference.before.digest.count == 64 && difference.after.version == "3.1")
    let weight = try #require(difference.changes.first { $0.field == "weight" })
    #expect(weight.before == "3" && weight.after == "5" && weight.effect == "score")
    #expect((weight.shareBefore ?? 1) < (weight.shareAfter ?? 0))
    #expect(weight.text.fr != weight.text.en)
    let words = try ecoute(
      "grid", "diff", "a.xml", "a.xml", "--fail-on", "wording", in: folder.path)
    #expect(words.status == 0)
  }

  @Test("Versions of the workspace are named by id and version; one that is not there is an error")
  func versions() throws {
    let workspace = try TestWorkspace(language: "fr")
    try FileManager.default.createDirectory(
      atPath: "\(workspace.path)/Grids", withIntermediateDirectories: true)
    try workspace.folder.write(
      "centre/Grids/un.xml", Repository.bytes(of: "Grids/service-client.xml"))
    try workspace.folder.write("centre/Grids/deux.xml", Self.changed())
    let outcome = try workspace.run("grid", "diff", "service-client@3.0", "service-client")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("+ service-client 3.1"))
    let missing = try workspace.run("grid", "diff", "service-client@9.9", "service-client@3.0")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("service-client 9.9"))
    #expect(missing.errors.contains("  → "))
  }

  @Test("Publishing a version again with another content is refused with the differences")
  func refusedPublication() throws {
    let workspace = try ScoringWorkspace()
    let rows = "criterion,answer,comment,quote_turn,quote\naccueil,oui,,,\nsuite,oui,,,\n"
    func score(_ interaction: String, _ language: String) throws -> ProcessRunner.Outcome {
      try ecoute(
        "score", interaction, "--grid", "court", "--evaluator", "E1", "--answers", "-", "--lang",
        language, in: workspace.folder, input: rows)
    }
    #expect(try score("C-01", "fr").status == 0)
    let file = "\(workspace.folder)/Grids/court.xml"
    let changed = ScoringWorkspace.grid.replacing("weight=\"2\"", with: "weight=\"3\"")
      .replacing("Une suite est-elle donnée ?", with: "Une suite est-elle promise ?")
    try Data(changed.utf8).write(to: URL(fileURLWithPath: file))
    let french = try score("C-02", "fr")
    #expect(french.status == 2, "\(french.output) \(french.errors)")
    let words = withPlainSpaces(french.errors)
    #expect(words.contains("la grille court 1.0 est déjà publiée avec un autre contenu"))
    #expect(words.contains("critère « suite » : poids 2 → 3 (part du total 66,7 % → 75,0 %)"))
    #expect(words.contains("→ donnez un nouveau numéro de version à la grille modifiée"))
    let english = try score("C-02", "en")
    #expect(english.errors.contains("the grid court 1.0 is already published"))
    #expect(english.errors.contains("criterion “suite”: weight 2 → 3"))
    // Evaluations written in a file meet the same refusal, and the same words.
    try Data(
      """
      evaluation,interaction,evaluator,grid,version,scored_at,criterion,answer
      EV-X,C-02,E1,court,1.0,2026-10-20T12:00:00,accueil,oui
      EV-X,C-02,E1,court,1.0,2026-10-20T12:00:00,suite,oui
      """.utf8
    ).write(to: URL(fileURLWithPath: "\(workspace.folder)/notes.csv"))
    let imported = try ecoute(
      "import", "evaluations", "notes.csv", "--lang", "fr", in: workspace.folder)
    #expect(imported.status == 2)
    #expect(withPlainSpaces(imported.errors).contains("poids 2 → 3"), "\(imported.errors)")
  }
}
