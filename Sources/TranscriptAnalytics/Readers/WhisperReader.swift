internal import QualityModel

/// Reads the JSON of Whisper and WhisperX: `segments` with times in seconds, words on demand.
enum WhisperReader {
  private static let rootFields: [StaticString] = ["segments", "language"]
  private static let segmentFields: [StaticString] = ["start", "end", "text", "speaker", "words"]
  private static let wordFields: [StaticString] = ["word", "start", "end"]

  static func read(_ cursor: inout JSONCursor) throws(ReadingFault) -> ConversationDraft {
    var draft = ConversationDraft(format: .whisper)
    var order = TimeOrder()
    var hasSegments = false
    try cursor.object(rootFields) { cursor, field throws(ReadingFault) in
      if field == 1 {
        draft.language = cursor.isNull() ? nil : try cursor.string()
        return
      }
      hasSegments = true
      try cursor.array { cursor throws(ReadingFault) in
        let turn = try segment(&cursor, &order)
        if !turn.text.isEmpty { draft.turns.append(turn) }
      }
    }
    try cursor.finish()
    guard hasSegments else {
      throw ReadingFault(offset: 0, reason: .missingField("segments"))
    }
    return draft
  }

  private static func segment(
    _ cursor: inout JSONCursor, _ order: inout TimeOrder
  ) throws(ReadingFault) -> TurnDraft {
    let place = cursor.at
    var start: (value: Int, offset: Int)?
    var end: (value: Int, offset: Int)?
    var text: String?
    var label: String?
    var words: [TimedWord] = []
    try cursor.object(segmentFields) { cursor, field throws(ReadingFault) in
      let offset = cursor.at
      switch field {
      case 0: start = (try cursor.milliseconds(unit: 1000), offset)
      case 1: end = (try cursor.milliseconds(unit: 1000), offset)
      case 2: text = try cursor.string()
      case 3: label = cursor.isNull() ? nil : try cursor.string()
      default: words = cursor.isNull() ? [] : try self.words(&cursor)
      }
    }
    guard let start else { throw ReadingFault(offset: place, reason: .missingField("start")) }
    guard let end else { throw ReadingFault(offset: place, reason: .missingField("end")) }
    guard let text else { throw ReadingFault(offset: place, reason: .missingField("text")) }
    try order.check(
      start: start.value, end: end.value, speaker: label, startOffset: start.offset,
      endOffset: end.offset)
    return TurnDraft(
      label: label, start: start.value, end: end.value, text: trimmed(text), words: words)
  }

  /// Words without times (WhisperX has none for some numbers) stay in the text only.
  private static func words(_ cursor: inout JSONCursor) throws(ReadingFault) -> [TimedWord] {
    try cursor.timedWords(fields: wordFields, unit: 1000)
  }
}
