import QualityModel
import Testing

@testable import QualityStore

@Suite("Imports")
struct ImportTests {
  @Test("People and interactions come back as they were given")
  func roundTrip() throws {
    let fixture = try WorkspaceFixture()
    try fixture.fill()
    #expect(try fixture.store.agents(team: "Nord").map(\.name) == ["Léa Durand"])
    #expect(try fixture.store.agent("A1")?.startDate == day("2024-01-15"))
    #expect(try fixture.store.evaluators().map(\.side) == [.client, .provider])
    #expect(
      try fixture.store.interactions(ids: ["C3", "C1", "nope"]) == [
        interaction("C1", agent: "A1", at: "2026-10-03T09:15:00"),
        interaction("C3", agent: "A1", at: "2026-11-01T00:00:00"),
      ])
  }
}
