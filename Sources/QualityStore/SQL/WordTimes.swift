internal import QualityModel

/// The timed words of a turn in one value: for each word its start, its end, its length in bytes and
/// its UTF-8, numbers in groups of seven bits, lowest first.
enum WordTimes {
  static func encode(_ words: [TimedWord]) -> [UInt8] {
    var output: [UInt8] = []
    for word in words {
      append(word.startMilliseconds, to: &output)
      append(word.endMilliseconds, to: &output)
      append(word.text.utf8.count, to: &output)
      output += word.text.utf8
    }
    return output
  }

  /// The words, or `nil` when the bytes are not what `encode` wrote.
  static func decode(_ bytes: [UInt8]) -> [TimedWord]? {
    var words: [TimedWord] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let start = number(&rest), let end = number(&rest), let count = number(&rest),
        count >= 0, count <= rest.count
      else { return nil }
      let text = String(decoding: rest.prefix(count), as: UTF8.self)
      rest = rest.dropFirst(count)
      words.append(TimedWord(text: text, startMilliseconds: start, endMilliseconds: end))
    }
    return words
  }

  private static func append(_ number: Int, to output: inout [UInt8]) {
    var rest = UInt64(bitPattern: Int64(number))
    while rest >= 0x80 {
      output.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    output.append(UInt8(rest))
  }

  private static func number(_ bytes: inout ArraySlice<UInt8>) -> Int? {
    var (value, shift) = (UInt64(0), UInt64(0))
    while let byte = bytes.popFirst() {
      guard shift < 64 else { return nil }
      value |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return Int(Int64(bitPattern: value)) }
      shift += 7
    }
    return nil
  }
}
