import QualityModel
import Testing

@testable import QualityStore

@Suite("Answers laid out in columns")
struct AnswerColumnsTests {
  @Test("They are the answers of the evaluations, comments and quotes left out")
  func sameAnswers() throws {
    let fixture = try WorkspaceFixture()
    let store = fixture.store
    for (index, level) in ["good", "poor", "good", "a\u{0}b", ""].enumerated() {
      try store.submit(
        evaluation("V\(index)", of: "C\(index % 3 + 1)", level: level), by: "Inès")
    }
    try store.correct(evaluation("V0", level: "fair"), reason: "Réécoute", by: "Paul")
    try store.retract("V1", reason: "Doublon", by: "Inès")
    for filter in [
      EvaluationFilter(), EvaluationFilter(agentID: "A1"), EvaluationFilter(revisions: .all),
    ] {
      let whole = try store.evaluations(filter)
      let columns = try store.answerColumns(filter)
      #expect(columns.evaluations.map(\.id) == whole.map(\.id))
      #expect(columns.evaluations.allSatisfy { $0.answers.isEmpty })
      for (range, evaluation) in zip(columns.ranges, whole) {
        let read = columns.places[range].map { columns.distinct[Int($0)] }
        let expected = evaluation.answers.map {
          Answer(criterionID: $0.criterionID, value: $0.value, causeID: $0.causeID)
        }
        #expect(read == expected)
      }
      #expect(Set(columns.distinct).count == columns.distinct.count)
    }
  }

  @Test("Without evaluations there is nothing")
  func empty() throws {
    let fixture = try WorkspaceFixture()
    let columns = try fixture.store.answerColumns()
    #expect(columns.evaluations.isEmpty && columns.places.isEmpty && columns.ranges.isEmpty)
  }
}
