public import QualityModel

/// One line of a file of conversations, with what its errors need.
struct ConversationLine {
  let bytes: UnsafeBufferPointer<UInt8>
  let number: Int
  let file: String

  /// Gives a fault its place and path.
  func located(_ fault: ReadingFault) -> TranscriptError {
    TranscriptError(
      fault.reason, at: Place(file: file, line: number, column: fault.offset + 1),
      path: JSONPath.path(to: fault.offset, in: bytes, from: 0))
  }

  /// A cursor at the line's start, once the line is known to be UTF-8.
  func cursor() throws(TranscriptError) -> JSONCursor {
    if let fault = UTF8Check.firstFault(in: bytes) {
      throw TranscriptError(
        .undecodable, at: Place(file: file, line: number, column: fault.offset + 1))
    }
    guard let base = bytes.baseAddress else {
      throw TranscriptError(.empty, at: Place(file: file, line: number))
    }
    return JSONCursor(base: base, end: bytes.count)
  }
}

extension TranscriptReader {
  /// Reads a file of conversations, one JSON object a line, without holding more than one of them.
  ///
  /// - Parameters:
  ///   - path: The file's path.
  ///   - body: Called with each conversation and its line's number, from 1. A conversation without
  ///     an id has the file's name and its line as id.
  /// - Throws: ``TranscriptError``, also what `body` throws.
  public func forEachConversation(
    inLinesOf path: String, _ body: (Conversation, Int) throws(TranscriptError) -> Void
  ) throws(TranscriptError) {
    try LineBlocks.forEachLine(ofFile: path) { bytes, number throws(TranscriptError) in
      let line = ConversationLine(bytes: bytes, number: number, file: path)
      var cursor = try line.cursor()
      let result = Result { () throws(ReadingFault) in
        let draft = try ConversationLineReader.read(&cursor)
        try cursor.finish()
        return draft
      }
      let draft = try result.mapError(line.located).get()
      let roles = try RoleResolution(
        draft.turns, channelRole: channelRole, agentSpeaker: agentSpeaker, file: path)
      let conversation = Conversation(
        interactionID: draft.id ?? "\(TranscriptReader.stem(of: path)):\(number)",
        language: draft.language, format: draft.format.rawValue, roleSource: roles.source,
        turns: roles.turns)
      try body(conversation, number)
    }
  }
}
