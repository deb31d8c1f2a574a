/// What a printer does to the report's own words: the spaces that French keeps on the line (a narrow
/// one before `; ! ?`, a full one before `: %` and inside « »), and curved apostrophes.
enum Typography {
  /// `text` as it is printed.
  static func applied(to text: String) -> String {
    guard needsWork(text) else { return text }
    var text = text
    return text.withUTF8 { source in
      // Each byte of the source becomes three at most.
      String(unsafeUninitializedCapacity: source.count * 3) { target in
        var count = 0
        func append(_ bytes: StaticString) {
          bytes.withUTF8Buffer { _ = target[count...].update(fromContentsOf: $0) }
          count += bytes.utf8CodeUnitCount
        }
        for (index, byte) in source.enumerated() {
          switch byte {
          case UInt8(ascii: "'"): append("’")
          case UInt8(ascii: " "):
            switch space(after: index, in: source) {
            case .narrow: append("\u{202F}")
            case .full: append("\u{A0}")
            case .ordinary: append(" ")
            }
          default:
            target[count] = byte
            count += 1
          }
        }
        return count
      }
    }
  }

  private enum Space { case ordinary, narrow, full }

  private static func space(after index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Space {
    func byte(_ place: Int) -> UInt8 { bytes.indices.contains(place) ? bytes[place] : 0 }
    switch byte(index + 1) {
    case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"): return .narrow
    case UInt8(ascii: ":"), UInt8(ascii: "%"), UInt8(ascii: "="), UInt8(ascii: "<"): return .full
    // »
    case 0xC2 where byte(index + 2) == 0xBB: return .full
    default: break
    }
    switch byte(index - 1) {
    case UInt8(ascii: "="), UInt8(ascii: "<"): return .full
    // «
    case 0xAB where byte(index - 2) == 0xC2: return .full
    default: return .ordinary
    }
  }

  private static func needsWork(_ text: String) -> Bool {
    text.utf8.contains { byte in
      switch byte {
      // The first byte of « and of », then what follows or precedes a space that is kept.
      case 0xC2, UInt8(ascii: "'"), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"),
        UInt8(ascii: ":"), UInt8(ascii: "%"), UInt8(ascii: "="), UInt8(ascii: "<"):
        true
      default: false
      }
    }
  }
}
