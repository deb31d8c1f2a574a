extension JSONCursor {
  /// Reads a number, without computing it.
  mutating func scanNumber() throws(ReadingFault) -> Range<Int> {
    _ = peek()
    let start = at
    if at < end, base[at] == UInt8(ascii: "-") { at += 1 }
    guard at < end, isDigit(base[at]) else {
      throw fault(.unexpected(at == start ? .value : .number))
    }
    if base[at] == UInt8(ascii: "0") { at += 1 } else { skipDigits() }
    if at < end, base[at] == UInt8(ascii: ".") {
      at += 1
      guard at < end, isDigit(base[at]) else { throw fault(.unexpected(.number)) }
      skipDigits()
    }
    if at < end, base[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < end, base[at] == UInt8(ascii: "+") || base[at] == UInt8(ascii: "-") { at += 1 }
      guard at < end, isDigit(base[at]) else { throw fault(.unexpected(.number)) }
      skipDigits()
    }
    return start..<at
  }

  /// A time, in milliseconds, from a number of seconds or of milliseconds.
  ///
  /// - Parameter unit: How many milliseconds the number's unit is worth, 1 or 1,000.
  mutating func milliseconds(unit: Int) throws(ReadingFault) -> Int {
    _ = peek()
    let start = at
    guard !matches("NaN"), !matches("Infinity"), !matches("-Infinity"), !matches("null"),
      peek() != UInt8(ascii: "\"")
    else { throw fault(.badTime) }
    let range = try scanNumber()
    let text = String(
      decoding: UnsafeBufferPointer(start: base + range.lowerBound, count: range.count),
      as: UTF8.self)
    guard let value = Double(text), value.isFinite else { throw fault(.badTime, at: start) }
    let rounded = (value * Double(unit)).rounded()
    guard rounded >= 0, rounded <= Double(RecordingTime.limit) else {
      throw fault(.timeOutOfRange, at: start)
    }
    return Int(rounded)
  }

  private mutating func skipDigits() {
    while at < end, isDigit(base[at]) { at += 1 }
  }
}

func isDigit(_ byte: UInt8) -> Bool {
  byte &- UInt8(ascii: "0") < 10
}
