internal import QualityModel

/// Reads one conversation of the line format, `{"id": …, "turns": [{"speaker": …, "text": …}]}`.
///
/// `start` and `end`, in seconds, are read when a turn has them; `language` when the conversation
/// has it.
enum ConversationLineReader {
  static let rootFields: [StaticString] = ["id", "turns", "language"]
  static let turnFields: [StaticString] = ["speaker", "text", "start", "end"]

  /// Reads the only conversation of a file.
  static func single(_ cursor: inout JSONCursor) throws(ReadingFault) -> ConversationDraft {
    let draft = try read(&cursor)
    if cursor.peek() == UInt8(ascii: "{") { throw cursor.fault(.severalConversations) }
    try cursor.finish()
    return draft
  }

  /// Reads one conversation and leaves the cursor after it.
  static func read(_ cursor: inout JSONCursor) throws(ReadingFault) -> ConversationDraft {
    var draft = ConversationDraft(format: .conversationLines)
    var order = TimeOrder()
    let place = cursor.at
    var hasTurns = false
    try cursor.object(rootFields) { cursor, field throws(ReadingFault) in
      switch field {
      case 0: draft.id = try identifier(&cursor)
      case 1:
        hasTurns = true
        try cursor.array { cursor throws(ReadingFault) in
          let turn = try self.turn(&cursor, &order)
          if !turn.text.isEmpty { draft.turns.append(turn) }
        }
      default: draft.language = cursor.isNull() ? nil : try cursor.string()
      }
    }
    guard hasTurns else { throw ReadingFault(offset: place, reason: .missingField("turns")) }
    return draft
  }

  /// An id: a text, or a number as it is written.
  static func identifier(_ cursor: inout JSONCursor) throws(ReadingFault) -> String? {
    if cursor.isNull() { return nil }
    if cursor.peek() == UInt8(ascii: "\"") { return try cursor.string() }
    let range = try cursor.scanNumber()
    return String(
      decoding: UnsafeBufferPointer(start: cursor.base + range.lowerBound, count: range.count),
      as: UTF8.self)
  }

  private static func turn(
    _ cursor: inout JSONCursor, _ order: inout TimeOrder
  ) throws(ReadingFault) -> TurnDraft {
    let place = cursor.at
    var draft = TurnDraft(text: "")
    var hasText = false
    var startOffset = place
    var endOffset = place
    try cursor.object(turnFields) { cursor, field throws(ReadingFault) in
      let offset = cursor.at
      switch field {
      case 0: draft.label = cursor.isNull() ? nil : try cursor.string()
      case 1:
        draft.text = trimmed(try cursor.string())
        hasText = true
      case 2:
        draft.start = cursor.isNull() ? nil : try cursor.milliseconds(unit: 1000)
        startOffset = offset
      default:
        draft.end = cursor.isNull() ? nil : try cursor.milliseconds(unit: 1000)
        endOffset = offset
      }
    }
    guard hasText else { throw ReadingFault(offset: place, reason: .missingField("text")) }
    if let start = draft.start {
      try order.check(
        start: start, end: draft.end ?? start, speaker: draft.label, startOffset: startOffset,
        endOffset: endOffset)
    } else if draft.end != nil {
      throw ReadingFault(offset: endOffset, reason: .halfTimed)
    }
    return draft
  }
}
