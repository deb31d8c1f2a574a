/// The character between two cells.
public struct Delimiter: Sendable, Hashable {
  let byte: UInt8

  private init(byte: UInt8) {
    self.byte = byte
  }

  /// `,`
  public static let comma = Delimiter(byte: UInt8(ascii: ","))
  /// `;`, what Excel writes where the comma is the decimal mark.
  public static let semicolon = Delimiter(byte: UInt8(ascii: ";"))
  /// A tab.
  public static let tab = Delimiter(byte: UInt8(ascii: "\t"))

  /// The delimiters that detection tells apart.
  static let candidates: [Delimiter] = [.semicolon, .comma, .tab]

  /// A delimiter as people type it: `;`, `,`, `|`, `tab` or `\t`. `nil` for letters, digits,
  /// quotes, spaces, line breaks and anything beyond ASCII.
  public init?(_ text: some StringProtocol) {
    if text == "tab" || text == "\\t" || text == "\t" {
      self = .tab
      return
    }
    guard text.utf8.count == 1, let byte = text.utf8.first, byte > 0x20, byte < 0x7F,
      byte != UInt8(ascii: "\""), byte != UInt8(ascii: "-"), FoldedName(text).text.isEmpty
    else { return nil }
    self.init(byte: byte)
  }

  /// The delimiter as it is shown: `;`, `,` or `tab`.
  public var title: String {
    self == .tab ? "tab" : String(decoding: [byte], as: UTF8.self)
  }
}
