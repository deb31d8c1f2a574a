internal import QualityModel

/// A conversation as its source writes it, before the speakers' roles are resolved.
struct ConversationDraft {
  let format: TranscriptFormat
  var id: String?
  var language: String?
  var turns: [TurnDraft] = []
}

/// A turn as its source writes it.
struct TurnDraft {
  /// The speaker's name or label.
  var label: String?
  /// The role, when the format has a field for it.
  var role: SpeakerRole?
  var start: Int?
  var end: Int?
  var text: String
  var words: [TimedWord] = []
}

extension ConversationDraft {
  /// Puts the turns in order of start; turns of the same time keep the order of the source.
  mutating func sortByStart() {
    let order = turns.indices.sorted {
      (turns[$0].start ?? 0, $0) < (turns[$1].start ?? 0, $1)
    }
    turns = order.map { turns[$0] }
  }
}

/// The times of one speaker's passages, which must not go back.
struct TimeOrder {
  private var latest: [String: Int] = [:]

  /// Checks a passage, whose faults are placed at the bytes of its times.
  mutating func check(
    start: Int, end: Int, speaker: String?, startOffset: Int, endOffset: Int
  ) throws(ReadingFault) {
    guard end >= start else { throw ReadingFault(offset: endOffset, reason: .endsBeforeStart) }
    let key = speaker ?? ""
    guard start >= latest[key] ?? 0 else {
      throw ReadingFault(offset: startOffset, reason: .timeGoesBack)
    }
    latest[key] = start
  }
}

/// The text without white space at both ends, line breaks inside turned into spaces.
func trimmed(_ text: String) -> String {
  let lines = text.utf8.split { $0 == 0x0A || $0 == 0x0D }
  let parts = lines.compactMap { line -> Substring? in
    var slice = Substring(line)
    while let first = slice.first, first.isWhitespace { slice.removeFirst() }
    while let last = slice.last, last.isWhitespace { slice.removeLast() }
    return slice.isEmpty ? nil : slice
  }
  return parts.joined(separator: " ")
}
