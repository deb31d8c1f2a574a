import Languages
import QualityModel
import TranscriptAnalytics

/// A transcript read by pages, around a time, or by words.
struct TranscriptBrowser {
  let turns: [Turn]
  private let folded: [String]
  /// The first turn of the next page.
  private(set) var next = 0

  init(_ conversation: Conversation) {
    turns = conversation.turns
    folded = turns.map { Folding.fold($0.text) }
  }

  /// Whether the last page was shown.
  var isAtEnd: Bool { next >= turns.count }

  /// Goes to a turn.
  mutating func go(to turn: Int) {
    next = min(max(0, turn), turns.count)
  }

  /// The turn spoken at a time, or the last to start before it; `nil` without times.
  func turn(at milliseconds: Int) -> Int? {
    turns.lastIndex { turn in turn.startMilliseconds.map { $0 <= milliseconds } ?? false }
      ?? turns.firstIndex { $0.startMilliseconds != nil }
  }

  /// The turns that hold every word, accents and case aside.
  func search(_ words: String) -> [Int] {
    let wanted = words.split(separator: " ").map { Folding.fold(String($0)) }
    guard !wanted.isEmpty else { return [] }
    return turns.indices.filter { index in wanted.allSatisfy { folded[index].contains($0) } }
  }

  /// The next turns that fit, one at least, in at most `height` lines; moves on after them.
  mutating func page(_ subject: DialogueSubject) -> [String] {
    var lines: [String] = []
    while next < turns.count {
      let turn = line(next, subject)
      if !lines.isEmpty, lines.count + turn.count > subject.pageHeight { break }
      lines += turn
      next += 1
    }
    return lines
  }

  /// One turn: its number, its time, who speaks, the words.
  func line(_ index: Int, _ subject: DialogueSubject) -> [String] {
    let turn = turns[index]
    let numberWidth = String(turns.count - 1).count
    let number = String(index)
    let padding = String(repeating: " ", count: numberWidth - number.count)
    let time = turn.startMilliseconds.map { NumberText.clock(seconds: Double($0) / 1000) } ?? ""
    let timed = turns.contains { $0.startMilliseconds != nil }
    let role = subject.role(turn.role)
    let roleWidth = SpeakerRole.allCases.map { displayWidth(subject.role($0)) }.max() ?? 0
    let gap = String(repeating: " ", count: roleWidth - displayWidth(role))
    let clock = timed ? String(repeating: " ", count: max(0, 7 - time.count)) + time + "  " : "  "
    let head = "  \(padding)\(number)\(clock)\(role)\(gap)  "
    let indent = displayWidth(head)
    let words = wrapped(visible(turn.text), to: max(24, subject.width - indent))
    let style: Terminal.Style = turn.role == .agent ? .cyan : .dim
    return words.enumerated().map { position, text in
      (position == 0
        ? "  " + subject.terminal.styled(padding + number, .bold)
          + subject.terminal.styled("\(clock)\(role)\(gap)  ", style)
        : String(repeating: " ", count: indent)) + text
    }
  }
}

extension DialogueSubject {
  /// Who speaks, in a word.
  func role(_ role: SpeakerRole) -> String {
    switch role {
    case .agent: say(fr: "conseiller", en: "agent")
    case .customer: say(fr: "client", en: "customer")
    case .other: say(fr: "autre", en: "other")
    case .unknown: "?"
    }
  }
}
