public import QualityModel

/// Reads transcripts of the formats of ``TranscriptFormat``, recognised from their content.
///
/// Unknown fields are ignored. Times and text are read strictly: an end before its start, a start
/// before the previous one, half a character or a NUL is an error with its line and, in JSON, its
/// path.
public struct TranscriptReader: Sendable {
  /// The role of everyone in the file, when it is one channel of a stereo recording.
  public var channelRole: SpeakerRole?
  /// The speaker's name, as the file writes it, that is the agent; the only other speaker is then
  /// the customer, and several others stay unknown.
  public var agentSpeaker: String?

  /// A reader.
  public init(channelRole: SpeakerRole? = nil, agentSpeaker: String? = nil) {
    self.channelRole = channelRole
    self.agentSpeaker = agentSpeaker
  }

  /// Reads one conversation.
  ///
  /// - Parameters:
  ///   - source: The file's bytes, in UTF-8, UTF-16 or Windows-1252.
  ///   - file: The file's name, for errors.
  ///   - interactionID: The interaction's id; by default the id that the file gives, or the
  ///     file's name without its folder and its ending.
  /// - Throws: ``TranscriptError``.
  public func conversation(
    from source: [UInt8], file: String, interactionID: String? = nil
  ) throws(TranscriptError) -> Conversation {
    let text = try SourceText(source, file: file)
    let draft = try readDraft(text)
    let roles = try RoleResolution(
      draft.turns, channelRole: channelRole, agentSpeaker: agentSpeaker, file: file)
    return Conversation(
      interactionID: interactionID ?? draft.id ?? TranscriptReader.stem(of: file),
      language: draft.language, format: draft.format.rawValue, roleSource: roles.source,
      turns: roles.turns)
  }

  /// The format of a file, or `nil` when none is recognised.
  ///
  /// - Throws: ``TranscriptError`` when the bytes are not text.
  public static func format(
    of source: [UInt8], file: String
  ) throws(TranscriptError) -> TranscriptFormat? {
    let text = try SourceText(source, file: file)
    return text.bytes.withUnsafeBufferPointer { TranscriptFormat.detect($0) }
  }

  private func readDraft(_ text: SourceText) throws(TranscriptError) -> ConversationDraft {
    let result = text.bytes.withUnsafeBufferPointer { bytes in
      Result { () throws(ReadingFault) in try TranscriptReader.draft(of: bytes) }
    }
    switch result {
    case .success(let draft):
      guard !draft.turns.isEmpty else {
        throw TranscriptError(.noTurns, at: Place(file: text.file))
      }
      return draft
    case .failure(let fault):
      throw TranscriptReader.located(fault, in: text)
    }
  }

  private static func draft(
    of bytes: UnsafeBufferPointer<UInt8>
  ) throws(ReadingFault) -> ConversationDraft {
    guard let base = bytes.baseAddress, let format = TranscriptFormat.detect(bytes) else {
      throw try unknown(bytes)
    }
    var cursor = JSONCursor(base: base, end: bytes.count)
    switch format {
    case .webVTT: return try WebVTTReader(Array(bytes)).read()
    case .plainText: return try PlainTextReader(Array(bytes)).read()
    case .whisper: return try WhisperReader.read(&cursor)
    case .callAnalytics: return try CallAnalyticsReader.read(&cursor)
    case .conversationLines: return try ConversationLineReader.single(&cursor)
    }
  }

  /// JSON that is not well formed is told as such; well-formed JSON is of an unknown format.
  private static func unknown(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(ReadingFault) -> ReadingFault {
    if let base = bytes.baseAddress {
      var cursor = JSONCursor(base: base, end: bytes.count)
      try cursor.skip()
      try cursor.finish()
    }
    return ReadingFault(offset: 0, reason: .unknownFormat)
  }

  static func located(_ fault: ReadingFault, in text: SourceText) -> TranscriptError {
    let path = text.bytes.withUnsafeBufferPointer { bytes in
      switch TranscriptFormat.detect(bytes) {
      case .webVTT, .plainText: nil as String?
      default: JSONPath.path(to: fault.offset, in: bytes, from: 0)
      }
    }
    return TranscriptError(fault.reason, at: text.place(of: fault.offset), path: path)
  }

  static func stem(of file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    guard let stop = name.lastIndex(of: "."), stop != name.startIndex else { return name }
    return String(name[..<stop])
  }
}
