/// Finds where elements and attributes start in a document's bytes: libxml2's trees know lines only.
///
/// It runs before libxml2 does, so as to count. Up to the first fault of a document that is not
/// well-formed it sees what libxml2 sees; what it finds beyond is never used.
struct PlaceScanner {
  struct ElementPlace {
    let position: Position
    /// Of each attribute in the order written, namespace declarations left out.
    let attributes: [Position]
  }

  enum Excess: Error {
    case elements
    case attributes(Position)
  }

  private let bytes: [UInt8]
  private let limits: ReadingLimits
  private var offset = 0
  private var line = 1
  private var column = 1

  private init(_ bytes: [UInt8], limits: ReadingLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// The places of all elements, in document order.
  static func scan(
    _ bytes: [UInt8], limits: ReadingLimits
  ) throws(Excess) -> [ElementPlace] {
    var scanner = PlaceScanner(bytes, limits: limits)
    return try scanner.elements()
  }

  /// The place of a document type declaration, if the prolog has one. The document need not be
  /// well-formed.
  static func documentType(_ bytes: [UInt8]) -> Position? {
    var scanner = PlaceScanner(bytes, limits: ReadingLimits())
    return scanner.documentType()
  }

  private mutating func documentType() -> Position? {
    while offset < bytes.count {
      if isXMLSpace(bytes[offset]) {
        advance()
      } else if sees("<?") {
        skip(past: "?>")
      } else if sees("<!--") {
        skip(past: "-->")
      } else {
        return sees("<!DOCTYPE") ? position : nil
      }
    }
    return nil
  }

  private mutating func elements() throws(Excess) -> [ElementPlace] {
    var places: [ElementPlace] = []
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "<") else {
        advance()
        continue
      }
      if sees("<!--") {
        skip(past: "-->")
      } else if sees("<![CDATA[") {
        skip(past: "]]>")
      } else if sees("<?") {
        skip(past: "?>")
      } else if sees("</") {
        skip(past: ">")
      } else {
        guard places.count < limits.elements else { throw .elements }
        places.append(try startTag())
      }
    }
    return places
  }

  private mutating func startTag() throws(Excess) -> ElementPlace {
    let start = position
    var attributes: [Position] = []
    var count = 0
    while offset < bytes.count, !endsName(bytes[offset]) { advance() }
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: ">") {
        advance()
        break
      }
      if isXMLSpace(bytes[offset]) || bytes[offset] == UInt8(ascii: "/") {
        advance()
        continue
      }
      let place = position
      count += 1
      guard count <= limits.attributes else { throw .attributes(start) }
      if !(sees("xmlns") && offset + 5 < bytes.count
        && (bytes[offset + 5] == UInt8(ascii: ":") || bytes[offset + 5] == UInt8(ascii: "=")
          || isXMLSpace(bytes[offset + 5])))
      {
        attributes.append(place)
      }
      skipAttribute()
    }
    return ElementPlace(position: start, attributes: attributes)
  }

  private mutating func skipAttribute() {
    while offset < bytes.count, !isQuote(bytes[offset]) { advance() }
    guard offset < bytes.count else { return }
    let quote = bytes[offset]
    advance()
    while offset < bytes.count, bytes[offset] != quote { advance() }
    advance()
  }

  private func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private func endsName(_ byte: UInt8) -> Bool {
    isXMLSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  private var position: Position { Position(line: line, column: column) }

  private func sees(_ text: StaticString) -> Bool {
    guard offset + text.utf8CodeUnitCount <= bytes.count else { return false }
    return text.withUTF8Buffer { bytes[offset..<offset + $0.count].elementsEqual($0) }
  }

  private mutating func skip(past text: StaticString) {
    while offset < bytes.count, !sees(text) { advance() }
    for _ in 0..<text.utf8CodeUnitCount { advance() }
  }

  private mutating func advance() {
    guard offset < bytes.count else { return }
    let byte = bytes[offset]
    offset += 1
    if byte == UInt8(ascii: "\n") {
      (line, column) = (line + 1, 1)
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }
}
