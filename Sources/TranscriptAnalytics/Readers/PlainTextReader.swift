/// Reads text with a speaker's name before each turn, `Conseiller : …` or `[00:12] Agent: …`.
///
/// A line without a name continues the turn before it. A name is what comes before the first
/// colon when it tells a role, when the line has a time, or when it comes back at least twice in
/// the file; so « Voici : … » inside a turn stays text.
struct PlainTextReader {
  private struct Line {
    var time: (value: Int, offset: Int)?
    var label: String?
    var rest: Range<Int>
    var whole: Range<Int>
  }

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  consuming func read() throws(ReadingFault) -> ConversationDraft {
    if let offset = bytes.firstIndex(of: 0) {
      throw ReadingFault(offset: offset, reason: .nulCharacter)
    }
    var lines: [Line] = []
    for range in TextLines(bytes).ranges {
      let whole = TextLines.trimmed(range, of: bytes)
      if !whole.isEmpty { lines.append(try line(whole)) }
    }
    let labels = speakers(of: lines)
    guard !labels.isEmpty else { throw ReadingFault(offset: 0, reason: .unknownFormat) }
    var draft = ConversationDraft(format: .plainText)
    var latest = 0
    for line in lines {
      if let label = line.label, labels.contains(label) {
        if let time = line.time {
          guard time.value >= latest else {
            throw ReadingFault(offset: time.offset, reason: .timeGoesBack)
          }
          latest = time.value
        }
        draft.turns.append(
          TurnDraft(label: label, start: line.time?.value, text: text(line.rest)))
      } else {
        guard !draft.turns.isEmpty, line.time == nil else {
          throw ReadingFault(offset: line.whole.lowerBound, reason: .textWithoutSpeaker)
        }
        let last = draft.turns.count - 1
        draft.turns[last].text = trimmed("\(draft.turns[last].text) \(text(line.whole))")
      }
    }
    draft.turns.removeAll { $0.text.isEmpty }
    return draft
  }

  private func text(_ range: Range<Int>) -> String {
    trimmed(String(decoding: bytes[range], as: UTF8.self))
  }

  private func line(_ whole: Range<Int>) throws(ReadingFault) -> Line {
    var result = Line(rest: whole, whole: whole)
    var start = whole.lowerBound
    if bytes[start] == UInt8(ascii: "["),
      let close = bytes[whole].firstIndex(of: UInt8(ascii: "]")),
      start + 1 < close, isDigit(bytes[start + 1])
    {
      switch RecordingTime.clock(bytes[(start + 1)..<close], decimals: 0...3) {
      case .success(let value): result.time = (value, start)
      case .failure(let fault): throw ReadingFault(offset: start + 1, reason: fault.reason)
      }
      start = TextLines.trimmed((close + 1)..<whole.upperBound, of: bytes).lowerBound
      result.rest = start..<whole.upperBound
    }
    guard
      let colon = bytes[start..<min(whole.upperBound, start + 48)]
        .firstIndex(of: UInt8(ascii: ":")),
      colon > start, isName(start..<colon)
    else { return result }
    result.label = text(start..<colon)
    result.rest = (colon + 1)..<whole.upperBound
    return result
  }

  /// Letters, digits and a few marks, starting with a letter, in at most five words.
  private func isName(_ range: Range<Int>) -> Bool {
    let first = bytes[range.lowerBound]
    let letter = (first | 0x20) &- UInt8(ascii: "a") < 26 || first >= 0xC3
    guard letter, bytes[range].count(where: { $0 == 0x20 }) <= 5 else { return false }
    return bytes[range].allSatisfy { byte in
      byte >= 0x80 || (byte | 0x20) &- UInt8(ascii: "a") < 26 || isDigit(byte)
        || " _-.'()/".utf8.contains(byte)
    }
  }

  private func speakers(of lines: [Line]) -> Set<String> {
    var times: [String: Int] = [:]
    var names: Set<String> = []
    for line in lines {
      guard let label = line.label else { continue }
      times[label, default: 0] += 1
      if line.time != nil { names.insert(label) }
    }
    for (label, count) in times where count >= 2 || SpeakerNames.role(of: label) != nil {
      names.insert(label)
    }
    return names
  }
}
