import Calendars
import Foundation
import Languages
import QualityModel
import QualityStore
import QualityTestSupport
import Testing

/// A workspace with three evaluators, two agents and four contacts, each evaluated by E1 on the
/// short grid; `C-01` is `C-01/court/E1`.
final class DisputeWorkspace {
  private let scoring: ScoringWorkspace
  var folder: String { scoring.folder }

  init() throws {
    scoring = try ScoringWorkspace()
    try scoring.read { store in
      let request = ImportRequest(actor: "test", fileName: "test")
      try store.importPeople(
        agents: [ImportedRow(Agent(id: "A2", name: "Marc Petit", coach: "Aline Vidal"))],
        evaluators: [
          ImportedRow(Evaluator(id: "E2", name: "Paul Morel", side: .provider)),
          ImportedRow(Evaluator(id: "E3", name: "Aline Vidal", side: .neutral)),
        ], request)
      let start = try #require(CivilDateTime(iso: "2026-10-04T09:15:00"))
      try store.importInteractions(
        ["C-03", "C-04"].map { ImportedRow(Interaction(id: $0, agentID: "A2", start: start)) },
        request)
    }
    for contact in ["C-01", "C-02", "C-03"] { try score(contact, accueil: "oui", suite: "non") }
    try score("C-04", accueil: "oui", suite: "oui")
  }

  func score(
    _ contact: String, by evaluator: String = "E1", accueil: String, suite: String,
    _ more: String...
  ) throws {
    let outcome = try ecoute(
      ["score", contact, "--grid", "court", "--evaluator", evaluator, "--answers", "-"] + more,
      in: folder, input: "criterion,answer\naccueil,\(accueil)\nsuite,\(suite)\n")
    guard outcome.status == 0 else { throw Unusable(errors: outcome.errors) }
  }

  /// Runs `ecoute evaluations` in it, in French unless told otherwise.
  func evaluations(
    _ arguments: String..., lang: String = "fr"
  ) throws -> ProcessRunner.Outcome {
    try ecoute(["evaluations"] + arguments + ["--lang", lang], in: folder)
  }

  func read<Value>(_ body: (Store) throws -> Value) throws -> Value {
    try scoring.read(body)
  }

  func state() throws -> WorkspaceState { try WorkspaceState(of: folder) }

  /// A moment after all that was done, on the centre's clock; what follows comes a second later.
  func moment() throws -> String {
    Thread.sleep(forTimeInterval: 1.05)
    let now = Date()
    Thread.sleep(forTimeInterval: 1.05)
    let calendar = Calendar(identifier: .gregorian)
    let zone = try #require(TimeZone(identifier: "Europe/Paris"))
    let parts = calendar.dateComponents(in: zone, from: now)
    func two(_ number: Int?) -> String { String(format: "%02d", number ?? 0) }
    return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day))T\(two(parts.hour)):"
      + "\(two(parts.minute)):\(two(parts.second))"
  }
}
