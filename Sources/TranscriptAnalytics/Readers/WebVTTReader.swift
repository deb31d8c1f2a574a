/// Reads WebVTT (W3C Candidate Recommendation, 4 April 2019): cues with their times, speakers from
/// voice spans.
///
/// A voice may stay open to the end of its cue; a cue with several voices gives several turns with
/// the cue's times. `NOTE`, `STYLE` and `REGION` blocks and cue settings are ignored. Cues must
/// start in order, as the format requires.
struct WebVTTReader {
  private let bytes: [UInt8]
  private let lines: [Range<Int>]
  private var draft = ConversationDraft(format: .webVTT)
  private var latestStart = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = TextLines(bytes).ranges
  }

  consuming func read() throws(ReadingFault) -> ConversationDraft {
    if let offset = bytes.firstIndex(of: 0) {
      throw ReadingFault(offset: offset, reason: .nulCharacter)
    }
    var index = 1
    while index < lines.count, !isBlank(index) { index += 1 }
    while index < lines.count {
      if isBlank(index) {
        index += 1
      } else if isSkippedBlock(index) {
        while index < lines.count, !isBlank(index) { index += 1 }
      } else if let arrow = self.arrow(in: lines[index]) {
        let times = try cueTimes(lines[index], arrow: arrow)
        index += 1
        let first = index
        while index < lines.count, !isBlank(index), self.arrow(in: lines[index]) == nil {
          index += 1
        }
        addCue(lines: first..<index, start: times.start, end: times.end)
      } else if index + 1 < lines.count, self.arrow(in: lines[index + 1]) != nil {
        index += 1
      } else {
        throw ReadingFault(offset: lines[index].lowerBound, reason: .badTime)
      }
    }
    return draft
  }

  private func isBlank(_ index: Int) -> Bool {
    TextLines.trimmed(lines[index], of: bytes).isEmpty
  }

  private func isSkippedBlock(_ index: Int) -> Bool {
    let line = bytes[lines[index]]
    return ["NOTE", "STYLE", "REGION"].contains { name in
      line.starts(with: name.utf8)
        && (line.count == name.utf8.count || line[line.startIndex + name.utf8.count] <= 0x20)
    }
  }

  private func arrow(in line: Range<Int>) -> Int? {
    guard line.count >= 3 else { return nil }
    for index in line.lowerBound...(line.upperBound - 3)
    where bytes[index] == UInt8(ascii: "-") && bytes[index + 1] == UInt8(ascii: "-")
      && bytes[index + 2] == UInt8(ascii: ">")
    {
      return index
    }
    return nil
  }

  private mutating func cueTimes(
    _ line: Range<Int>, arrow: Int
  ) throws(ReadingFault) -> (start: Int, end: Int) {
    let left = TextLines.trimmed(line.lowerBound..<arrow, of: bytes)
    let rest = TextLines.trimmed((arrow + 3)..<line.upperBound, of: bytes)
    let stop = bytes[rest].firstIndex { $0 <= 0x20 } ?? rest.upperBound
    let start = try time(left)
    let end = try time(rest.lowerBound..<stop)
    guard end >= start else {
      throw ReadingFault(offset: rest.lowerBound, reason: .endsBeforeStart)
    }
    guard start >= latestStart else {
      throw ReadingFault(offset: left.lowerBound, reason: .timeGoesBack)
    }
    latestStart = start
    return (start, end)
  }

  private func time(_ range: Range<Int>) throws(ReadingFault) -> Int {
    switch RecordingTime.clock(bytes[range], decimals: 3...3) {
    case .success(let value): return value
    case .failure(let fault):
      throw ReadingFault(offset: range.lowerBound, reason: fault.reason)
    }
  }

  private mutating func addCue(lines range: Range<Int>, start: Int, end: Int) {
    var payload: [UInt8] = []
    for line in lines[range] {
      if !payload.isEmpty { payload.append(UInt8(ascii: "\n")) }
      payload.append(contentsOf: bytes[line])
    }
    var turns: [TurnDraft] = []
    for span in WebVTTCueText.spans(of: payload) {
      let text = trimmed(span.text)
      guard !text.isEmpty else { continue }
      let (label, words) = labelled(text, voice: span.voice)
      if let last = turns.last, last.label == label {
        turns[turns.count - 1].text = "\(last.text) \(words)"
      } else {
        turns.append(TurnDraft(label: label, start: start, end: end, text: words))
      }
    }
    draft.turns.append(contentsOf: turns)
  }

  /// Captions without voice spans often start with `Agent:`, which counts only when the name
  /// tells a role.
  private func labelled(_ text: String, voice: String?) -> (label: String?, text: String) {
    if let voice { return (voice, text) }
    guard let colon = text.firstIndex(of: ":") else { return (nil, text) }
    let label = trimmed(String(text[..<colon]))
    let rest = trimmed(String(text[text.index(after: colon)...]))
    guard !rest.isEmpty, label.utf8.count <= 40, SpeakerNames.role(of: label) != nil else {
      return (nil, text)
    }
    return (label, rest)
  }
}
