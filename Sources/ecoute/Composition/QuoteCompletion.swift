import QualityModel

/// Puts the words, the time and the speaker of a transcript's turns into quotes that name them.
struct QuoteCompletion {
  let conversation: Conversation?

  /// A quote that no turn answers.
  struct Problem: Equatable {
    let criterionID: String
    let turn: Int
    /// How many turns there are; 0 without a transcript.
    let count: Int
  }

  /// The answers with their quotes completed, and the quotes that could not be.
  func complete(_ answers: [Answer]) -> (answers: [Answer], problems: [Problem]) {
    var problems: [Problem] = []
    let completed = answers.map { answer in
      Answer(
        criterionID: answer.criterionID, value: answer.value, causeID: answer.causeID,
        comment: answer.comment,
        quotes: answer.quotes.map { quote in
          guard let turn = quote.turn else { return quote }
          if let found = self.quote(of: turn) {
            // The words that a person chose to quote stay theirs.
            return Quote(
              turn: turn, startMilliseconds: quote.startMilliseconds ?? found.startMilliseconds,
              speaker: quote.speaker == .unknown ? found.speaker : quote.speaker,
              text: quote.text.isEmpty ? found.text : quote.text)
          }
          problems.append(
            Problem(
              criterionID: answer.criterionID, turn: turn, count: conversation?.turns.count ?? 0))
          return quote
        })
    }
    return (completed, problems)
  }

  /// A turn as it is quoted; `nil` when there is no such turn.
  func quote(of index: Int) -> Quote? {
    guard let conversation, conversation.turns.indices.contains(index) else { return nil }
    let turn = conversation.turns[index]
    return Quote(
      turn: index, startMilliseconds: turn.startMilliseconds, speaker: turn.role, text: turn.text)
  }
}
