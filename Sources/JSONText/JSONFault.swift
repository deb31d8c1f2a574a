/// Why bytes are no JSON that is read, and where.
public struct JSONFault: Error, Sendable, Hashable {
  /// Why.
  public enum Reason: Sendable, Hashable {
    /// Something else than the grammar has at this place.
    case unexpected
    /// The bytes end inside a value, or hold none.
    case truncated
    /// More levels than the limit.
    case tooDeep
    /// A name that its object has already.
    case repeatedName
    /// A text whose bytes are not UTF-8; the place is where the text starts.
    case notText
    /// A control character in a text that is not escaped.
    case controlCharacter
    /// An escape that JSON does not have, or half a surrogate pair.
    case badEscape
  }

  /// Why.
  public let reason: Reason
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in Unicode scalars; a byte order mark is not counted.
  public let column: Int
}
