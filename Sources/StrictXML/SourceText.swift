/// A document's bytes as UTF-8 without a byte order mark, checked before libxml2 sees them.
struct SourceText {
  let bytes: [UInt8]

  init(decoding raw: [UInt8], file: String, limits: ReadingLimits) throws(XMLError) {
    guard raw.count <= limits.bytes else {
      throw XMLError(
        file: file, position: nil, reason: .tooLarge(bytes: raw.count, limit: limits.bytes))
    }
    let form = ByteForm(of: raw)
    let decoded = try SourceText.decode(raw, form: form, file: file)
    guard decoded.contains(where: { !isXMLSpace($0) }) else {
      throw XMLError(file: file, position: nil, reason: .empty)
    }
    if let offset = decoded.firstIndex(where: { $0 < 0x20 && !isXMLSpace($0) }) {
      throw XMLError(
        file: file, position: .of(offset: offset, in: decoded),
        reason: .forbiddenCharacter(UInt32(decoded[offset])))
    }
    bytes = decoded
  }

  private static func decode(
    _ raw: [UInt8], form: ByteForm, file: String
  ) throws(XMLError) -> [UInt8] {
    switch form {
    case .utf32: throw XMLError(file: file, position: nil, reason: .unknownEncoding("UTF-32"))
    case .utf16(let bigEndian, let mark):
      let units = utf16Units(raw.dropFirst(mark), bigEndian: bigEndian)
      let decoded = try decode(units, with: UTF16.self, named: "UTF-16", file: file)
      guard raw.count.isMultiple(of: 2) else {
        throw XMLError(
          file: file, position: .of(offset: decoded.count, in: decoded),
          reason: .invalidBytes(encoding: "UTF-16"))
      }
      if let declared = declaredEncoding(decoded), !declared.uppercased().hasPrefix("UTF-16") {
        throw XMLError(
          file: file, position: nil,
          reason: .encodingMismatch(declared: declared, actual: "UTF-16"))
      }
      return decoded
    case .bytes(let mark):
      let content = Array(raw.dropFirst(mark))
      let declared = declaredEncoding(content)
      switch (declared ?? "UTF-8").uppercased() {
      case "UTF-8", "UTF8", "US-ASCII", "ASCII":
        return try decode(content, with: UTF8.self, named: "UTF-8", file: file)
      case "ISO-8859-1", "LATIN1", "WINDOWS-1252", "CP1252":
        guard mark == 0 else {
          throw XMLError(
            file: file, position: nil,
            reason: .encodingMismatch(declared: declared ?? "", actual: "UTF-8"))
        }
        return WesternEncoding.utf8(content)
      case "UTF-16", "UTF-16LE", "UTF-16BE":
        throw XMLError(
          file: file, position: nil,
          reason: .encodingMismatch(declared: declared ?? "", actual: "UTF-8"))
      default:
        throw XMLError(file: file, position: nil, reason: .unknownEncoding(declared ?? ""))
      }
    }
  }

  private static func decode<Codec: UnicodeCodec>(
    _ units: [Codec.CodeUnit], with codec: Codec.Type, named name: String, file: String
  ) throws(XMLError) -> [UInt8] {
    if let utf8 = units as? [UInt8], String(validating: utf8, as: UTF8.self) != nil { return utf8 }
    var (decoder, source, decoded) = (Codec(), units.makeIterator(), [UInt8]())
    while true {
      switch decoder.decode(&source) {
      case .scalarValue(let scalar): decoded.append(contentsOf: UTF8.encode(scalar) ?? .init())
      case .emptyInput: return decoded
      case .error:
        throw XMLError(
          file: file, position: .of(offset: decoded.count, in: decoded),
          reason: .invalidBytes(encoding: name))
      }
    }
  }

  private static func utf16Units(_ raw: ArraySlice<UInt8>, bigEndian: Bool) -> [UInt16] {
    var units: [UInt16] = []
    units.reserveCapacity(raw.count / 2)
    var bytes = raw.makeIterator()
    while let first = bytes.next(), let second = bytes.next() {
      let (high, low) = bigEndian ? (first, second) : (second, first)
      units.append(UInt16(high) << 8 | UInt16(low))
    }
    return units
  }

  /// The encoding named by the XML declaration, if there is one.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    guard bytes.starts(with: "<?xml".utf8) else { return nil }
    let head = String(decoding: bytes.prefix(200), as: UTF8.self)
    guard let end = head.firstRange(of: "?>"),
      let name = head[..<end.lowerBound].firstRange(of: "encoding")
    else { return nil }
    let value = head[name.upperBound..<end.lowerBound].drop { " \t\r\n=".contains($0) }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return String(value.dropFirst().prefix { $0 != quote })
  }
}

/// What the first bytes say of a document's encoding.
private enum ByteForm {
  case bytes(mark: Int)
  case utf16(bigEndian: Bool, mark: Int)
  case utf32

  init(of raw: [UInt8]) {
    let head = Array(raw.prefix(4))
    if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) {
      self = .utf32
    } else if head.starts(with: [0xFF, 0xFE]) {
      self = .utf16(bigEndian: false, mark: 2)
    } else if head.starts(with: [0xFE, 0xFF]) {
      self = .utf16(bigEndian: true, mark: 2)
    } else if head.starts(with: [0x3C, 0]) {
      self = .utf16(bigEndian: false, mark: 0)
    } else if head.starts(with: [0, 0x3C]) {
      self = .utf16(bigEndian: true, mark: 0)
    } else {
      self = .bytes(mark: head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    }
  }
}

func isXMLSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
}
