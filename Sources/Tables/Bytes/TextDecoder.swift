/// Turns the bytes of one encoding into UTF-8, piece by piece.
struct TextDecoder {
  /// What a piece can hold that is no text.
  enum Failure: Error {
    case invalidText
    case nul
  }

  let encoding: TextEncoding
  private var heldByte: UInt8?
  private var heldSurrogate: UInt16?

  init(encoding: TextEncoding) {
    self.encoding = encoding
  }

  /// Appends the UTF-8 form of `piece`; a character cut by its end waits for the next piece.
  mutating func append(
    _ piece: UnsafeRawBufferPointer, to output: inout [UInt8]
  ) throws(Failure) {
    switch encoding {
    case .utf8: output.append(contentsOf: piece)
    case .windows1252: Windows1252.appendUTF8(of: piece, to: &output)
    case .utf16LittleEndian, .utf16BigEndian: try appendUTF16(piece, to: &output)
    }
  }

  /// Fails when the file ends in the middle of a character.
  func finish() throws(Failure) {
    if heldByte != nil || heldSurrogate != nil { throw .invalidText }
  }

  private mutating func appendUTF16(
    _ piece: UnsafeRawBufferPointer, to output: inout [UInt8]
  ) throws(Failure) {
    for byte in piece {
      guard let first = heldByte else {
        heldByte = byte
        continue
      }
      heldByte = nil
      let unit =
        encoding == .utf16LittleEndian
        ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte)
      try append(unit, to: &output)
    }
  }

  private mutating func append(_ unit: UInt16, to output: inout [UInt8]) throws(Failure) {
    if unit == 0 { throw .nul }
    if unit < 0x80, heldSurrogate == nil {
      output.append(UInt8(unit))
      return
    }
    if let high = heldSurrogate {
      guard (0xDC00...0xDFFF).contains(unit) else { throw .invalidText }
      heldSurrogate = nil
      append(scalar: 0x10000 + UInt32(high & 0x3FF) << 10 + UInt32(unit & 0x3FF), to: &output)
    } else if (0xD800...0xDBFF).contains(unit) {
      heldSurrogate = unit
    } else if (0xDC00...0xDFFF).contains(unit) {
      throw .invalidText
    } else {
      append(scalar: UInt32(unit), to: &output)
    }
  }

  private func append(scalar value: UInt32, to output: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value), let bytes = Unicode.UTF8.encode(scalar) else {
      return
    }
    output.append(contentsOf: bytes)
  }
}
