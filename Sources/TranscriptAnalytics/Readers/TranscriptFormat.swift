/// A format of transcript, recognised from the content of a file.
public enum TranscriptFormat: String, Sendable, Hashable, CaseIterable {
  /// WebVTT captions, speakers in voice spans.
  case webVTT = "webvtt"
  /// The JSON of Whisper, or of WhisperX with speakers.
  case whisper = "whisper-json"
  /// The JSON of Amazon Transcribe Call Analytics, or of Contact Lens.
  case callAnalytics = "transcribe-call-analytics"
  /// Text with a speaker's name before each turn.
  case plainText = "text"
  /// One JSON object a line, `{"id": …, "turns": [{"speaker": …, "text": …}]}`.
  case conversationLines = "ndjson"

  /// The format of a text, or `nil` when none is recognised.
  static func detect(_ bytes: UnsafeBufferPointer<UInt8>) -> TranscriptFormat? {
    guard let base = bytes.baseAddress else { return nil }
    var cursor = JSONCursor(base: base, end: bytes.count)
    switch cursor.peek() {
    case UInt8(ascii: "{"): return jsonFormat(&cursor)
    case UInt8(ascii: "["): return startsWithTime(bytes, after: cursor.at) ? .plainText : nil
    default: break
    }
    if cursor.at == 0, cursor.matches("WEBVTT"), bytes.count == 6 || bytes[6] <= 0x20 {
      return .webVTT
    }
    return .plainText
  }

  /// Whether digits and a colon follow, as in `[00:12]` and never in JSON.
  private static func startsWithTime(_ bytes: UnsafeBufferPointer<UInt8>, after start: Int) -> Bool
  {
    var index = start + 1
    while index < bytes.count, isDigit(bytes[index]) { index += 1 }
    return index > start + 1 && index < bytes.count && bytes[index] == UInt8(ascii: ":")
  }

  private static let fields: [StaticString] = [
    "segments", "word_segments", "Transcript", "Participants", "ConversationCharacteristics",
    "turns",
  ]

  private static func jsonFormat(_ cursor: inout JSONCursor) -> TranscriptFormat? {
    var found: TranscriptFormat?
    // Stops at the first telling field: the thrown fault is only a way out of the object.
    try? cursor.object(fields) { cursor, index throws(ReadingFault) in
      found =
        switch index {
        case 0, 1: .whisper
        case 2, 3, 4: .callAnalytics
        default: .conversationLines
        }
      throw cursor.fault(.unknownFormat)
    }
    return found
  }
}
