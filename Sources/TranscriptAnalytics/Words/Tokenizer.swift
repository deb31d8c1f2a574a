/// Receives the words of a text in order.
protocol TokenSink: ~Copyable {
  /// A word: its folded bytes, valid during the call, and its place in the text.
  mutating func token(_ folded: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int)
}

/// Splits UTF-8 text into folded words in one pass.
struct Tokenizer {
  /// A run of letters longer than this many folded bytes is cut there: it is no word.
  static let longestWord = 1024

  private let text: UnsafeBufferPointer<UInt8>
  private let scratch: UnsafeMutablePointer<UInt8>
  private let ascii: UnsafePointer<UInt8>

  /// The next byte to read.
  private var at = 0
  /// How many folded bytes are written.
  private var count = 0
  /// Where the word starts, in the folded bytes and in the text.
  private var wordStart = 0
  private var wordOrigin = 0
  /// Where the part after the last hyphen starts, likewise.
  private var partStart = 0
  private var partOrigin = 0
  /// Where the part before the last hyphen ends in the text.
  private var previousEnd = 0

  /// Passes each word of valid UTF-8 text to `sink`.
  static func tokenize<Sink: TokenSink & ~Copyable>(
    _ text: UnsafeBufferPointer<UInt8>, into sink: inout Sink
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longestWord + 16) { scratch in
      Folding.ascii.withUnsafeBufferPointer { ascii in
        guard let room = scratch.baseAddress, let table = ascii.baseAddress else { return }
        var tokenizer = Tokenizer(text: text, scratch: room, ascii: table)
        while tokenizer.findWord() { tokenizer.readWord(&sink) }
      }
    }
  }

  private init(
    text: UnsafeBufferPointer<UInt8>, scratch: UnsafeMutablePointer<UInt8>,
    ascii: UnsafePointer<UInt8>
  ) {
    self.text = text
    self.scratch = scratch
    self.ascii = ascii
  }

  /// Moves to the first letter or digit; false at the end.
  @inline(__always)
  private mutating func findWord() -> Bool {
    while at < text.count {
      let byte = text[at]
      if ascii[Int(byte)] != 0 { return true }
      if byte < 0x80 {
        at += 1
      } else {
        let (scalar, length) = scalar(at: at)
        if case .letter = Folding.kind(of: scalar) { return true }
        at += length
      }
    }
    return false
  }

  @inline(__always)
  private mutating func readWord<Sink: TokenSink & ~Copyable>(_ sink: inout Sink) {
    count = 0
    wordStart = 0
    partStart = 0
    wordOrigin = at
    partOrigin = at
    while at < text.count {
      let byte = text[at]
      let folded = ascii[Int(byte)]
      if folded != 0 {
        scratch[count] = folded
        count += 1
        at += 1
      } else {
        var kind = Folding.Kind.separator
        var length = 1
        if byte < 0x80 {
          if byte == 0x20 { break }
          kind = Folding.kind(of: UInt32(byte))
        } else {
          let found = scalar(at: at)
          kind = Folding.kind(of: found.scalar)
          length = found.length
        }
        guard continueWord(kind, length: length, &sink) else { return }
      }
      if count >= Tokenizer.longestWord { break }
    }
    endPart(&sink)
    emit(from: wordStart, to: count, origin: wordOrigin, end: at, &sink)
  }

  /// Handles what is not an ASCII letter; false when the word was ended here.
  private mutating func continueWord<Sink: TokenSink & ~Copyable>(
    _ kind: Folding.Kind, length: Int, _ sink: inout Sink
  ) -> Bool {
    switch kind {
    case .letter(let folded):
      Folding.appendFolded(folded) {
        scratch[count] = $0
        count += 1
      }
      at += length
      return true
    case .ignored:
      at += length
      return true
    case .apostrophe:
      if isElision(from: partStart), elisionMayEnd(at: at + length) {
        endElision(length: length, &sink)
        return false
      }
      if startsWord(at: at + length) {
        scratch[count] = UInt8(ascii: "'")
        count += 1
        at += length
        return true
      }
    case .hyphen:
      if count > 0, !isDigit(scratch[count - 1]), startsWord(at: at + length, letter: true) {
        endPart(beforeHyphen: true, &sink)
        previousEnd = at
        scratch[count] = UInt8(ascii: "-")
        count += 1
        at += length
        partStart = count
        partOrigin = at
        return true
      }
    case .separator: break
    }
    let end = at
    at += length
    endPart(&sink)
    emit(from: wordStart, to: count, origin: wordOrigin, end: end, &sink)
    return false
  }

  /// When the part after a hyphen is a clitic, what stands before it is a word.
  private mutating func endPart<Sink: TokenSink & ~Copyable>(
    beforeHyphen: Bool = false, _ sink: inout Sink
  ) {
    guard partStart > wordStart,
      Clitics.isHyphenated(part, beforeHyphen: beforeHyphen)
    else { return }
    splitAtPart(&sink)
  }

  private mutating func splitAtPart<Sink: TokenSink & ~Copyable>(_ sink: inout Sink) {
    emit(from: wordStart, to: partStart - 1, origin: wordOrigin, end: previousEnd, &sink)
    wordStart = partStart
    wordOrigin = partOrigin
  }

  private mutating func endElision<Sink: TokenSink & ~Copyable>(length: Int, _ sink: inout Sink) {
    if partStart > wordStart { splitAtPart(&sink) }
    scratch[count] = UInt8(ascii: "'")
    count += 1
    at += length
    emit(from: wordStart, to: count, origin: wordOrigin, end: at, &sink)
  }

  private var part: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: scratch + partStart, count: count - partStart)
  }

  private func isElision(from start: Int) -> Bool {
    Clitics.isElided(UnsafeBufferPointer(start: scratch + start, count: count - start))
  }

  /// An elision is followed by its word, at once or after one space (« qu' il »).
  private func elisionMayEnd(at index: Int) -> Bool {
    if startsWord(at: index) { return true }
    return index < text.count && text[index] == 0x20 && startsWord(at: index + 1)
  }

  private func startsWord(at index: Int, letter: Bool = false) -> Bool {
    guard index < text.count else { return false }
    let byte = text[index]
    if byte < 0x80 { return ascii[Int(byte)] != 0 && !(letter && isDigit(byte)) }
    if case .letter = Folding.kind(of: scalar(at: index).scalar) { return true }
    return false
  }

  @inline(__always)
  private func emit<Sink: TokenSink & ~Copyable>(
    from start: Int, to stop: Int, origin: Int, end: Int, _ sink: inout Sink
  ) {
    guard stop > start else { return }
    sink.token(
      UnsafeBufferPointer(start: scratch + start, count: stop - start), from: origin, to: end)
  }

  /// The character at a byte; bytes that are not UTF-8 count as one unknown character each.
  private func scalar(at index: Int) -> (scalar: UInt32, length: Int) {
    let lead = UInt32(text[index])
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, index + length <= text.count else { return (0xFFFD, 1) }
    var value = length == 2 ? lead & 0x1F : length == 3 ? lead & 0x0F : lead & 0x07
    for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
    return (value, length)
  }
}
