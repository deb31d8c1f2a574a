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

  // Rules copy elements all the time: one reference is cheaper to copy than five values.
  private final class Storage: Sendable {
    let namespace: String?
    let name: String
    let position: Position
    let attributes: [Attribute]
    let children: [Node]

    init(
      namespace: String?, name: String, position: Position, attributes: [Attribute],
      children: [Node]
    ) {
      self.namespace = namespace
      self.name = name
      self.position = position
      self.attributes = attributes
      self.children = children
    }
  }

  private let storage: Storage

  init(
    namespace: String?, name: String, position: Position, attributes: [Attribute],
    children: [Node]
  ) {
    storage = Storage(
      namespace: namespace, name: name, position: position, attributes: attributes,
      children: children)
  }

  /// The namespace; `nil` when the element is in none.
  public var namespace: String? { storage.namespace }
  /// The name without a prefix.
  public var name: String { storage.name }
  /// Where its `<` stands.
  public var position: Position { storage.position }
  /// Its attributes as written, namespace declarations left out.
  public var attributes: [Attribute] { storage.attributes }
  /// What it holds, in order.
  public var children: [Node] { storage.children }

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

  /// By everything they hold, places included.
  public static func == (left: Element, right: Element) -> Bool {
    left.storage === right.storage
      || (left.position == right.position && left.name == right.name
        && left.namespace == right.namespace && left.attributes == right.attributes
        && left.children == right.children)
  }

  /// By name and place.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(position)
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
