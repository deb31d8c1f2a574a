/// A rule of a schema that a document breaks, and where.
public struct SchemaViolation: Sendable, Hashable {
  /// How a document breaks its schema.
  public enum Kind: Sendable, Hashable {
    /// The root is another element, or in another namespace.
    case unknownRoot
    /// The element cannot stand here; `expected` could, `##other` meaning any other namespace.
    case unexpectedElement(suggestion: String?, expected: [String])
    /// One of `expected` is missing before this place.
    case missingElement(expected: [String])
    /// The element has no such attribute.
    case unexpectedAttribute(String, suggestion: String?)
    /// The element needs this attribute.
    case missingAttribute(String)
    /// A value, of an attribute or of the element itself when `attribute` is `nil`.
    case invalidValue(attribute: String?, value: String, rule: ValueRule)
    /// Characters where only elements may stand.
    case unexpectedText
    /// Elements where only characters may stand.
    case unexpectedContent
    /// Anything else, in libxml2's words.
    case other(String)
  }

  /// What a value must be.
  public enum ValueRule: Sendable, Hashable {
    /// One of these words.
    case oneOf([String])
    /// This number or more.
    case minimum(String)
    /// This number or less.
    case maximum(String)
    /// No longer than this: characters, or words of a list.
    case longest(String)
    /// Not empty.
    case notEmpty
    /// Of a form: an expression, or the name of a type.
    case form(String)
  }

  /// The element's name as written; the parent's when an element is missing.
  public let element: String
  /// The name of the element that holds it.
  public let parent: String?
  /// Where.
  public let position: Position
  /// How.
  public let kind: Kind
}
