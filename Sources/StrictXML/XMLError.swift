public import Languages

/// A document that cannot be read: why, and where.
public struct XMLError: ExplainedError, Hashable {
  /// Why a document cannot be read.
  public enum Reason: Sendable, Hashable {
    /// There is nothing in it.
    case empty
    /// More bytes than the limit.
    case tooLarge(bytes: Int, limit: Int)
    /// Elements inside each other beyond the limit.
    case tooDeep(limit: Int)
    /// More elements than the limit.
    case tooManyElements(limit: Int)
    /// More attributes on one element than the limit.
    case tooManyAttributes(limit: Int)
    /// A document type declaration, which is never read.
    case documentType
    /// A byte sequence that the encoding does not have.
    case invalidBytes(encoding: String)
    /// An encoding that is not read.
    case unknownEncoding(String)
    /// The declaration names another encoding than the bytes are in.
    case encodingMismatch(declared: String, actual: String)
    /// A character that XML forbids, by its code.
    case forbiddenCharacter(UInt32)
    /// The document is not well-formed XML.
    case illFormed(IllFormedness)
  }

  /// The file as the caller named it.
  public let file: String
  /// Where, when it is known.
  public let position: Position?
  /// Why.
  public let reason: Reason

  /// What was wrong and where.
  public var problem: BilingualText {
    let place = position.map { "\(file):\($0.line):\($0.column)" } ?? file
    let what = summary
    return BilingualText(
      fr: FrenchTypography.spaced("\(place) : ") + what.french, en: "\(place): \(what.english)")
  }
}

/// How a document fails to be well-formed.
public enum IllFormedness: Sendable, Hashable {
  /// A closing tag that does not match the element it closes.
  case mismatchedTag(opened: String, openedOnLine: Int, closed: String)
  /// The document ends inside an element.
  case unclosedElement(String, openedOnLine: Int)
  /// The document ends inside a tag, a comment or another construct.
  case truncated
  /// Something follows the root element.
  case contentAfterRoot
  /// No element where the root should start.
  case noRootElement
  /// An attribute written twice.
  case repeatedAttribute(String)
  /// A faulty attribute: no value, no quotes, or `<` in its value.
  case faultyAttribute(String?)
  /// An entity other than XML's own five.
  case unknownEntity(String)
  /// A bare `&`.
  case bareAmpersand
  /// A prefix without a namespace.
  case unknownPrefix(String)
  /// Anything else, in libxml2's words.
  case other(String)
}
