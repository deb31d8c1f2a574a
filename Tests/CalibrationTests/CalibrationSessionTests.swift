import Calendars
import Calibration
import QualityModel
import Testing

@Suite("Calibration sessions")
struct CalibrationSessionTests {
  @Test("A session names each grid of its participants once, in their order")
  func grids() throws {
    let one = GridVersion(id: "service", version: "3.0", digest: "a")
    let two = GridVersion(id: "qualite", version: "1.0", digest: "b")
    let openedAt = try #require(CivilDateTime(iso: "2026-10-01T09:00:00"))
    let session = CalibrationSession(
      id: "S1", title: "Octobre", openedAt: openedAt, interactionIDs: ["C1"],
      participants: [
        .init(evaluatorID: "E1", side: .client, grid: one),
        .init(evaluatorID: "E3", side: .provider, grid: two),
        .init(evaluatorID: "E2", side: .client, grid: one),
      ])
    #expect(session.grids == [one, two])
    #expect(session.participant("E3")?.side == .provider)
    #expect(session.participant("E9") == nil)
  }
}
