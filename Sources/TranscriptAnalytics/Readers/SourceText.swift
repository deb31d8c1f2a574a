internal import QualityModel

/// The text of a file as valid UTF-8, whatever its encoding was.
struct SourceText {
  /// The file as the person named it.
  let file: String
  /// Valid UTF-8, without a byte order mark.
  let bytes: [UInt8]

  /// Decodes UTF-8, UTF-16 (with a mark, or recognised by its zeros) or Windows-1252.
  ///
  /// Windows-1252, which contains ISO-8859-1, is assumed only for bytes that could not have been
  /// meant as UTF-8: a file with some valid accents in UTF-8, or cut in the middle of one, is
  /// refused with the line of its first bad byte.
  init(_ source: [UInt8], file: String) throws(TranscriptError) {
    self.file = file
    if source.starts(with: [0xFF, 0xFE]) || SourceText.zeros(of: source, at: 1) {
      bytes = try SourceText.utf16(source, file: file, lowByteFirst: true)
    } else if source.starts(with: [0xFE, 0xFF]) || SourceText.zeros(of: source, at: 0) {
      bytes = try SourceText.utf16(source, file: file, lowByteFirst: false)
    } else {
      let body = source.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(source.dropFirst(3)) : source
      if let fault = UTF8Check.firstFault(in: body) {
        bytes = try SourceText.windows1252(body, fault: fault, file: file)
      } else {
        bytes = body
      }
    }
    guard bytes.contains(where: { $0 > 0x20 || $0 == 0 }) else {
      throw TranscriptError(.empty, at: Place(file: file))
    }
  }

  /// The line and column of a byte, both from 1; the column counts bytes.
  func place(of offset: Int) -> Place {
    SourceText.place(of: offset, in: bytes, file: file)
  }

  static func place(of offset: Int, in bytes: [UInt8], file: String) -> Place {
    var line = 1
    var start = 0
    for index in 0..<min(offset, bytes.count) where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      start = index + 1
    }
    return Place(file: file, line: line, column: max(0, offset - start) + 1)
  }

  private static func zeros(of source: [UInt8], at parity: Int) -> Bool {
    guard source.count >= 4 else { return false }
    return source[parity] == 0 && source[parity + 2] == 0 && source[1 - parity] != 0
      && source[3 - parity] != 0
  }

  private static func utf16(
    _ source: [UInt8], file: String, lowByteFirst: Bool
  ) throws(TranscriptError) -> [UInt8] {
    guard source.count.isMultiple(of: 2) else {
      throw TranscriptError(.undecodable, at: Place(file: file))
    }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(source.count)
    var high: UInt32?
    var line = 1
    for index in stride(from: 0, to: source.count, by: 2) {
      let first = UInt32(source[index])
      let second = UInt32(source[index + 1])
      let unit = lowByteFirst ? second << 8 | first : first << 8 | second
      if unit == 0x0A { line += 1 }
      if let pending = high {
        guard unit & 0xFC00 == 0xDC00 else {
          throw TranscriptError(.loneSurrogate, at: Place(file: file, line: line))
        }
        appendScalar(0x10000 + ((pending & 0x3FF) << 10) + (unit & 0x3FF), to: &decoded)
        high = nil
      } else if unit & 0xFC00 == 0xD800 {
        high = unit
      } else if unit & 0xFC00 == 0xDC00 {
        throw TranscriptError(.loneSurrogate, at: Place(file: file, line: line))
      } else if unit != 0xFEFF || index != 0 {
        appendScalar(unit, to: &decoded)
      }
    }
    guard high == nil else {
      throw TranscriptError(.loneSurrogate, at: Place(file: file, line: line))
    }
    return decoded
  }

  private static func windows1252(
    _ source: [UInt8], fault: UTF8Check.Fault, file: String
  ) throws(TranscriptError) -> [UInt8] {
    let refusal = TranscriptError(.undecodable, at: place(of: fault.offset, in: source, file: file))
    guard !fault.afterValidSequence, !fault.cutAtEnd else { throw refusal }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(source.count + source.count / 16)
    for (offset, byte) in source.enumerated() {
      guard byte >= 0x80, byte < 0xA0 else {
        appendScalar(UInt32(byte), to: &decoded)
        continue
      }
      let scalar = windows1252Scalars[Int(byte - 0x80)]
      guard scalar != 0 else {
        throw TranscriptError(.undecodable, at: place(of: offset, in: source, file: file))
      }
      appendScalar(UInt32(scalar), to: &decoded)
    }
    return decoded
  }

  private static let windows1252Scalars: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
