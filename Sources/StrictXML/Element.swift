/// An element of a document that was read whole, with the place it was read at.
///
/// Comments and processing instructions are not kept; character data is, as it was written.
public struct Element: Sendable, Hashable {
  /// What an element holds.
  public enum Node: Sendable, Hashable {
    /// An element.
    case element(Element)
    /// Characters; never empty, never beside other characters.
    case text(String)
  }

  /// The namespace; `nil` when the element is in none.
  public let namespace: String?
  /// The name without a prefix.
  public let name: String
  /// Where its `<` stands.
  public let position: Position
  /// Its attributes as written, namespace declarations left out.
  public let attributes: [Attribute]
  /// What it holds, in order.
  public let children: [Node]

  /// The elements it holds, in order.
  public var elements: [Element] {
    children.compactMap { child in
      if case .element(let element) = child { element } else { nil }
    }
  }

  /// The characters it holds itself, without those of the elements within.
  public var text: String {
    var text = ""
    for case .text(let part) in children { text += part }
    return text
  }

  /// Its attribute of a name, in no namespace unless one is given.
  public func attribute(_ name: String, namespace: String? = nil) -> Attribute? {
    attributes.first { $0.name == name && $0.namespace == namespace }
  }
}

/// An attribute with the place it was read at.
public struct Attribute: Sendable, Hashable {
  /// The namespace; `nil` for a name without a prefix.
  public let namespace: String?
  /// The name without a prefix.
  public let name: String
  /// The value after XML's own normalisation.
  public let value: String
  /// Where the name starts.
  public let position: Position
}

/// The namespace of `xml:lang` and `xml:space`.
public let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
