internal import ExactNumbers
internal import GRDB
internal import QualityModel

/// Reads the answers of evaluations, one evaluation after the other.
final class AnswerReader {
  private let answers: PreparedStatement
  private let quotes: PreparedStatement

  init(_ database: Database) throws {
    answers = try PreparedStatement(
      database,
      """
      SELECT position, criterion_id, kind, value, cause_id, comment FROM answers
      WHERE evaluation_key = ? ORDER BY position
      """)
    quotes = try PreparedStatement(
      database,
      """
      SELECT answer_position, turn, start_ms, speaker, text FROM quotes
      WHERE evaluation_key = ? ORDER BY answer_position, position
      """)
  }

  /// The answers of the revision kept under `key`, in the grid's order.
  func answers(of key: Int) throws -> [Answer] {
    let quotes = try quotesByAnswer(of: key)
    var found: [Answer] = []
    answers.bind(key)
    defer { answers.reset() }
    while try answers.step() {
      guard
        let value = Answer.Value(
          storedKind: answers.text(2) ?? "", text: answers.text(3) ?? "")
      else { throw StoreError.unreadableValue(column: "answers.value") }
      found.append(
        Answer(
          criterionID: answers.text(1) ?? "", value: value, causeID: answers.text(4),
          comment: answers.text(5), quotes: quotes[answers.number(0) ?? 0] ?? []))
    }
    return found
  }

  private func quotesByAnswer(of key: Int) throws -> [Int: [Quote]] {
    var found: [Int: [Quote]] = [:]
    quotes.bind(key)
    defer { quotes.reset() }
    while try quotes.step() {
      guard let speaker = SpeakerRole(rawValue: quotes.text(3) ?? "") else {
        throw StoreError.unreadableValue(column: "quotes.speaker")
      }
      found[quotes.number(0) ?? 0, default: []].append(
        Quote(
          turn: quotes.number(1), startMilliseconds: quotes.number(2), speaker: speaker,
          text: quotes.text(4) ?? ""))
    }
    return found
  }
}
