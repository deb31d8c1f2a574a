import Calendars
import Foundation
import QualityModel
import QualityStore
import QualityTestSupport
import Testing

/// A workspace with two evaluators a side (E1 and E2 the client's, E3 and E4 the provider's) and
/// six contacts that nobody scored, on the short grid.
final class CalibrationWorkspace {
  private let scoring: ScoringWorkspace
  var folder: String { scoring.folder }

  init() throws {
    scoring = try ScoringWorkspace()
    try scoring.read { store in
      let request = ImportRequest(actor: "test", fileName: "test")
      try store.importPeople(
        agents: [ImportedRow(Agent(id: "A2", name: "Marc Petit"))],
        evaluators: [
          ImportedRow(Evaluator(id: "E2", name: "Paul Morel", side: .client)),
          ImportedRow(Evaluator(id: "E3", name: "Aline Vidal", side: .provider)),
          ImportedRow(Evaluator(id: "E4", name: "Omar Selmi", side: .provider)),
        ], request)
      let start = try #require(CivilDateTime(iso: "2026-10-04T09:15:00"))
      try store.importInteractions(
        ["C-03", "C-04", "C-05", "C-06"].map {
          ImportedRow(Interaction(id: $0, agentID: "A2", start: start))
        }, request)
    }
  }

  /// Runs `ecoute calibrate` in it, in English unless told otherwise.
  @discardableResult
  func calibrate(
    _ arguments: String..., lang: String = "en"
  ) throws -> ProcessRunner.Outcome {
    try ecoute(["calibrate"] + arguments + ["--lang", lang], in: folder)
  }

  /// Opens the session `S1` of C-03 and C-04, by E1 and E3 unless told otherwise.
  func open(_ more: String..., participants: [String] = ["E1", "E3"]) throws {
    let named = participants.flatMap { ["--participant", $0] }
    let outcome = try ecoute(
      ["calibrate", "open", "C-03", "C-04", "--grid", "court", "--id", "S1"] + named + more,
      in: folder)
    guard outcome.status == 0 else { throw Unusable(errors: outcome.errors) }
  }

  /// Scores a contact; the two answers are levels of the short grid.
  @discardableResult
  func score(
    _ contact: String, by evaluator: String, _ accueil: String, _ suite: String
  ) throws -> ProcessRunner.Outcome {
    try ecoute(
      "score", contact, "--grid", "court", "--evaluator", evaluator, "--answers", "-", "--lang",
      "en", in: folder, input: "criterion,answer\naccueil,\(accueil)\nsuite,\(suite)\n")
  }

  /// A file of the session's folder.
  func file(_ name: String) -> String { "\(folder)/Reports/calibration/S1/\(name)" }

  func read<Value>(_ body: (Store) throws -> Value) throws -> Value {
    try scoring.read(body)
  }

  func state() throws -> WorkspaceState { try WorkspaceState(of: folder) }
}
