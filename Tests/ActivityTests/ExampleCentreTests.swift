import Activity
import Tables
import Testing

@Suite("The example centre's people and interactions")
struct ExampleCentreTests {
  private func example(_ path: String) -> TableSource {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return TableSource(path: "/\(root)/Transcripts/\(path)")
  }

  @Test("People and 2,000 interactions are read without a problem")
  func everything() throws {
    let agents = try PeopleImporter().read(example("people/agents.csv"))
    let evaluators = try PeopleImporter().read(example("people/evaluators.csv"))
    #expect(agents.tally == ImportTally(read: 8, accepted: 8, duplicate: 0, rejected: 0))
    #expect(evaluators.tally == ImportTally(read: 4, accepted: 4, duplicate: 0, rejected: 0))
    let known = Set(agents.values.map(\.value.id))
    let importer = InteractionImporter(isKnownAgent: { known.contains($0) })
    let interactions = try importer.read(example("activity/interactions.csv"))
    #expect(interactions.problems.isEmpty)
    #expect(interactions.tally.accepted == 2000)
  }
}
