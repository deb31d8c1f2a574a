import Calendars
import Languages
import QualityModel
import Testing

@testable import QualityStore

let exampleVersion = GridVersion(
  id: exampleGrid.id, version: exampleGrid.version, digest: exampleGrid.digest)

/// A blind session of Inès (client) and Paul (provider) on the calls of Léa Durand.
func session(
  _ id: String = "S1", calls: [String] = ["C1", "C3"],
  people: [(String, Side)] = [("E1", .client), ("E2", .provider)], blind: Bool = true,
  hidesAgent: Bool = false, reference: CalibrationSession.Reference = .none,
  deadline: String? = nil, sample: String? = nil, grid: GridVersion = exampleVersion
) -> CalibrationSession {
  CalibrationSession(
    id: id, title: "Séance d'octobre", openedAt: time("2026-11-20T09:00:00"),
    deadline: deadline.map { time($0) }, meetingAt: time("2026-11-27T14:00:00"),
    reference: reference, isBlind: blind, hidesAgent: hidesAgent, sampleID: sample,
    interactionIDs: calls,
    participants: people.map {
      CalibrationSession.Participant(
        evaluatorID: $0.0, side: $0.1, role: "référent", grid: grid)
    })
}

/// Submits answers of everybody to every call of the fixture's session.
func answerAll(_ store: Store) throws {
  for (call, number) in [("C1", 1), ("C3", 3)] {
    try store.submit(evaluation("I\(number)", of: call, by: "E1"), by: "Inès")
    try store.submit(evaluation("P\(number)", of: call, by: "E2", level: "poor"), by: "Paul")
  }
}

/// Ids of evaluations, in order.
func ids(_ evaluations: [Evaluation]) -> [String] { evaluations.map(\.id) }
