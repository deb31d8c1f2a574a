import Foundation
import QualityModel
import QualityStore
import QualityTestSupport
import Testing

@Suite("Last month's figure, again", .serialized)
struct AsOfCommandTests {
  let workspace: DisputeWorkspace

  init() throws {
    workspace = try DisputeWorkspace()
  }

  private static let figures = [
    ["average", "--by", "agent"], ["average", "--by", "evaluator", "--revisions", "first"],
    ["average", "--by", "channel", "--exclude-disputed"], ["accuracy", "--by", "agent"], ["list"],
    ["list", "--agent", "A1"],
  ]

  private func run(_ command: [String], _ more: String...) throws -> String {
    let outcome = try ecoute(["evaluations"] + command + more, in: workspace.folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  /// The items and the basis of the JSON form, the moment itself apart.
  private func figure(_ json: String) -> String {
    json.split(separator: "\n").filter { !$0.contains("\"asOf\"") }.joined(separator: "\n")
  }

  @Test("Figures as of a moment are those that were printed then, to the byte")
  func identical() throws {
    try workspace.score("C-02", accueil: "oui", suite: "oui", "--correct", "réécoute")
    _ = try workspace.evaluations(
      "dispute", "C-03/court/E1", "--by", "Aline Vidal", "--criterion", "suite", "--proposed",
      "oui", "--comment", "rappelé")
    let json = try Self.figures.map { try run($0, "--format", "json") }
    let csv = try Self.figures.map { try run($0, "--format", "csv") }
    let shown = try run(["show", "C-03/court/E1"])
    let moment = try workspace.moment()

    _ = try workspace.evaluations("resolve", "D1", "--by", "E2", "--accept", "--reason", "oui")
    _ = try workspace.evaluations(
      "dispute", "C-01/court/E1", "--by", "A1", "--item", "suite=oui: rappelé")
    try workspace.score("C-02", accueil: "oui", suite: "non", "--correct", "encore")
    _ = try workspace.evaluations("retract", "C-04/court/E1", "--reason", "mauvais appel")
    for contact in ["C-01", "C-04"] {
      try workspace.score(contact, by: "E2", accueil: "oui", suite: "oui")
    }
    for (index, command) in Self.figures.enumerated() {
      #expect(try run(command, "--format", "csv") != csv[index], "\(command)")
      #expect(try run(command, "--as-of", moment, "--format", "csv") == csv[index], "\(command)")
      let then = try run(command, "--as-of", moment, "--format", "json")
      #expect(figure(then) == figure(json[index]), "\(command)")
    }
    #expect(try run(["show", "C-03/court/E1"], "--as-of", moment) == shown)
    #expect(try run(["list"], "--as-of", moment).contains("contestée"))
    #expect(try run(["list"], "--as-of", "2019-12-31").isEmpty)
  }

  @Test("Averages say which revisions they rest on, in words and for machines")
  func basis() throws {
    try workspace.score("C-02", accueil: "oui", suite: "oui", "--correct", "réécoute")
    _ = try workspace.evaluations("retract", "C-04/court/E1", "--reason", "mauvais appel")
    _ = try workspace.evaluations(
      "dispute", "C-01/court/E1", "--by", "A1", "--item", "suite=oui: rappelé")
    let line =
      "évaluations, dont 1 révisée et 1 contestée\u{A0}; laissées de côté\u{A0}: 1 retirée."
    let table = try workspace.evaluations("average", "--by", "grid").output
    #expect(table.contains("Dernière révision de chaque évaluation\u{A0}: 3 " + line))
    let english = try workspace.evaluations(
      "average", "--by", "grid", "--revisions", "first", "--exclude-disputed", lang: "en")
    #expect(
      english.output.contains(
        "First revision of each evaluation: 2 evaluations, of which 1 revised since; left out: 1"
          + " with an open dispute and 1 retracted."))
    // 33.3 as submitted, 100 once corrected: `first` takes what was submitted.
    let value = try decodeStrictly(
      PlantedTruthTests.Averages.self,
      from: run(["average", "--by", "grid", "--format", "json"]))
    #expect(value.revisions.use == "latest" && value.revisions.asOf == nil)
    #expect(value.revisions.revised == 1 && value.revisions.disputed == 1)
    #expect(value.revisions.retractedLeftOut == 1 && value.revisions.evaluations == 3)
    let first = try run(["average", "--by", "grid", "--revisions", "first", "--format", "csv"])
    #expect(first.contains("court 1.0,3,3,0,33.3"))
    #expect(
      try run(["average", "--by", "grid", "--format", "csv"]).contains("court 1.0,3,3,0,55.6"))
  }

  @Test("What an earlier moment cannot bring back is said")
  func updatedSince() throws {
    let moment = try workspace.moment()
    try workspace.read { store in
      try store.importPeople(
        agents: [ImportedRow(Agent(id: "A1", name: "Léa Durand", team: "Nord"))], evaluators: [],
        ImportRequest(actor: "test", fileName: "test"))
    }
    let french = try workspace.evaluations("average", "--by", "agent", "--as-of", moment)
    #expect(french.errors.contains("1 fiche de personnes ou de contacts a été mise à jour depuis"))
    let english = try workspace.evaluations("list", "--as-of", moment, lang: "en")
    #expect(english.errors.contains("1 record of people or contacts was updated since"))
    #expect(try workspace.evaluations("list").errors.isEmpty)
  }

  @Test("Drafts have no past, and an evaluation submitted later was not there yet")
  func noPast() throws {
    let drafts = try workspace.evaluations("list", "--drafts", "--as-of", "2026-10-31")
    #expect(drafts.status == 2 && drafts.errors.contains("--drafts"))
    let early = try workspace.evaluations(
      "show", "C-01/court/E1", "--as-of", "2019-12-31", lang: "en")
    #expect(early.status == 2 && early.errors.contains("was not submitted yet"))
  }
}
