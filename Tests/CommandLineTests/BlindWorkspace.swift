import Calendars
import ExactNumbers
import Foundation
import Languages
import QualityModel
import QualityStore
import QualityTestSupport
import Testing
import Workbooks

/// A workspace with a blind session `S1` on the two calls of Léa Durand, `C-01` and `C-02`.
///
/// Paul (E2) has scored C-01 and begun C-02; Aline (E3) had scored C-01 before, which was disputed;
/// the customer of C-01 answered the survey. All of them wrote ``word``; Paul's score is ``score``.
/// The calls of Marc Petit, C-03 and C-04, are scored as ever.
final class BlindWorkspace {
  static let word = "ZZCACHE"
  static let score = ["57,9", "57.9", "869/15", "0.579", "0,579"]
  private let scoring: ScoringWorkspace
  var folder: String { scoring.folder }

  init() throws {
    scoring = try ScoringWorkspace()
    let grid = ScoringWorkspace.grid.replacing(
      "<level id=\"oui\"",
      with: "<level id=\"moyen\" points=\"0.369\"><title>Moyen</title></level><level id=\"oui\"")
    try Data(grid.utf8).write(to: URL(fileURLWithPath: folder + "/Grids/court.xml"))
    try scoring.read { try BlindWorkspace.fill($0) }
    let plan = """
      <samplingPlan xmlns="urn:ecoute:sampling-plan:1" id="p" xml:lang="fr" period="2026-10">
        <title>Plan</title><random size="4"/>
      </samplingPlan>
      """
    try Data(plan.utf8).write(to: URL(fileURLWithPath: folder + "/plan.xml"))
    try run("sample", "--plan", "plan.xml", "--seed", "1", "--as-of", "2026-11-02")
    clearReports()
    for (call, person) in [("C-03", "E1"), ("C-03", "E2"), ("C-04", "E1")] {
      try score(call, person, suite: "oui")
    }
    try score("C-01", "E3", suite: "moyen", comment: BlindWorkspace.word)
    try run(
      "evaluations", "dispute", "C-01/court/E3", "--by", "A1", "--criterion", "suite",
      "--proposed", "oui", "--comment", BlindWorkspace.word)
    try run(
      "calibrate", "open", "C-01", "C-02", "--id", "S1", "--grid", "court", "--participant", "E1",
      "--participant", "E2", "--hide-agent")
    try score("C-01", "E2", suite: "moyen", comment: BlindWorkspace.word)
    try scoring.read { store in
      let grid = try #require(store.publishedGrids().first)
      try store.saveDraft(
        Evaluation(
          id: "C-02/court/E2", state: .draft, interactionID: "C-02", evaluatorID: "E2",
          gridID: grid.id, gridVersion: grid.version, gridDigest: grid.digest,
          scoredAt: BlindWorkspace.start, answers: [], comment: BlindWorkspace.word), by: "Paul")
    }
  }

  private static let start = CivilDateTime(
    startOf: CalendarDate(iso: "2026-10-04") ?? CalendarDate(daysSince1970: 0))

  private static func fill(_ store: Store) throws {
    let request = ImportRequest(actor: "test", fileName: "test")
    try store.importPeople(
      agents: [ImportedRow(Agent(id: "A2", name: "Marc Petit", team: "Sud"))],
      evaluators: [
        ImportedRow(Evaluator(id: "E2", name: "Paul Morel", side: .provider)),
        ImportedRow(Evaluator(id: "E3", name: "Aline Vidal", side: .neutral)),
      ], request)
    try store.importInteractions(
      ["C-03", "C-04"].map { ImportedRow(Interaction(id: $0, agentID: "A2", start: start)) },
      request)
    try store.importConversations(
      [
        ImportedRow(
          ImportedConversation(
            Conversation(
              interactionID: "C-02", format: "webvtt",
              turns: [
                Turn(role: .agent, label: "Léa Durand", text: "Bonjour"),
                Turn(role: .customer, label: "Cliente", text: "Je veux résilier"),
              ]), sourceName: "C-02.vtt"))
      ], request)
    try store.importSurveyResponses(
      [("C-01", Rational(1), word), ("C-03", 5, "bien")].map { call, value, verbatim in
        ImportedRow(
          SurveyResponse(
            id: "R-\(call)", surveyID: "csat", answeredAt: start, interactionID: call,
            value: value, verbatim: verbatim))
      },
      definition: SurveyDefinition(
        id: "csat", metric: .csat, minimum: 1, maximum: 5, direction: .higherIsBetter), request)
  }

  private func score(
    _ call: String, _ person: String, suite: String, comment: String = ""
  ) throws {
    try run(
      "score", call, "--grid", "court", "--evaluator", person, "--answers", "-",
      input: "criterion,answer,comment\naccueil,oui,\(comment)\nsuite,\(suite),\n")
  }

  /// Runs the command, which must succeed.
  func run(_ arguments: String..., input: String = "") throws {
    let outcome = try ecoute(arguments, in: folder, input: input)
    guard outcome.status == 0 else { throw Unusable(errors: outcome.errors) }
  }

  /// All that the command said, and all that it wrote but in the database.
  func everything(
    _ arguments: [String], input: String = ""
  ) throws -> (status: Int32, text: String) {
    let outcome = try ecoute(arguments, in: folder, input: input)
    defer { clearReports() }
    let written = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { !$0.hasPrefix("ecoute.sqlite") && !$0.hasPrefix("Grids/") }
      .compactMap { try text(of: $0) }
    return (outcome.status, ([outcome.output, outcome.errors] + written).joined(separator: "\n"))
  }

  private func clearReports() {
    let reports = folder + "/Reports"
    for name in (try? FileManager.default.contentsOfDirectory(atPath: reports)) ?? [] {
      try? FileManager.default.removeItem(atPath: reports + "/" + name)
    }
  }

  private func text(of name: String) throws -> String? {
    let url = URL(fileURLWithPath: folder + "/" + name)
    guard let data = try? Data(contentsOf: url) else { return nil }
    guard name.hasSuffix(".xlsx") else { return String(decoding: data, as: UTF8.self) }
    let cells = try WorkbookReader().read([UInt8](data), file: name).sheets
      .flatMap(\.orderedRows).map { $0.cells.map { "\($0.cell.value) \($0.cell.note ?? "")" } }
    return cells.map { $0.joined(separator: " ") }.joined(separator: "\n")
  }

  func read<Value>(_ body: (Store) throws -> Value) throws -> Value { try scoring.read(body) }
}
