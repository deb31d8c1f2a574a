internal import QualityModel

extension TermCounter {
  /// Counts a file of conversations, `{"id": …, "turns": [{"speaker": …, "text": …}]}` a line, from
  /// its bytes, without building a conversation.
  ///
  /// - Parameters:
  ///   - path: The file's path; it may be a pipe.
  ///   - grouping: The group of each speaker's turns.
  /// - Throws: ``TranscriptError`` with the line, the column in bytes and the JSON path. The counts
  ///   are then those of a part of the file.
  public mutating func addLines(
    ofFile path: String, grouping: TermGrouping = .everyone()
  ) throws(TranscriptError) {
    var turns = LineTurns(grouping: grouping, groupCount: groupCount)
    try LineBlocks.forEachLine(ofFile: path) { bytes, number throws(TranscriptError) in
      let line = ConversationLine(bytes: bytes, number: number, file: path)
      var cursor = try line.cursor()
      startConversation()
      do throws(ReadingFault) {
        try turns.read(&cursor, into: &self)
      } catch {
        throw line.located(error)
      }
      if let reason = endConversation() {
        throw TranscriptError(reason, at: Place(file: path, line: number))
      }
    }
  }
}

/// Reads the turns of lines straight into a counter.
private struct LineTurns {
  private static let rootFields: [StaticString] = ["turns"]
  private static let turnFields: [StaticString] = ["speaker", "text"]
  /// More names than this are not remembered: they are then resolved each time.
  private static let rememberedNames = 1000

  let grouping: TermGrouping
  let groupCount: Int
  private var roles: [String: SpeakerRole] = [:]
  private var unescaped: [UInt8] = []

  init(grouping: TermGrouping, groupCount: Int) {
    self.grouping = grouping
    self.groupCount = groupCount
  }

  mutating func read(
    _ cursor: inout JSONCursor, into counter: inout TermCounter
  ) throws(ReadingFault) {
    var hasTurns = false
    try cursor.object(LineTurns.rootFields) { cursor, _ throws(ReadingFault) in
      hasTurns = true
      try cursor.array { cursor throws(ReadingFault) in try turn(&cursor, &counter) }
    }
    guard hasTurns else { throw ReadingFault(offset: 0, reason: .missingField("turns")) }
    try cursor.finish()
  }

  @inline(__always)
  private mutating func turn(
    _ cursor: inout JSONCursor, _ counter: inout TermCounter
  ) throws(ReadingFault) {
    let place = cursor.at
    var role = SpeakerRole.unknown
    var text: JSONStringSpan?
    try cursor.object(LineTurns.turnFields) { cursor, field throws(ReadingFault) in
      if field == 1 {
        text = try cursor.scanString()
      } else if !cursor.isNull() {
        role = self.role(try cursor.string())
      }
    }
    guard let text else { throw ReadingFault(offset: place, reason: .missingField("text")) }
    guard let group = grouping[role], group >= 0, group < groupCount else { return }
    if text.escaped {
      unescaped.removeAll(keepingCapacity: true)
      cursor.appendUnescaped(text, to: &unescaped)
      unescaped.withUnsafeBufferPointer { counter.addTurn($0, group: group) }
    } else {
      let bytes = UnsafeBufferPointer(start: cursor.base + text.start, count: text.end - text.start)
      counter.addTurn(bytes, group: group)
    }
  }

  private mutating func role(_ name: String) -> SpeakerRole {
    if let known = roles[name] { return known }
    let role = SpeakerNames.role(of: name) ?? .unknown
    if roles.count < LineTurns.rememberedNames { roles[name] = role }
    return role
  }
}
