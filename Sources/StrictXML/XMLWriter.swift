/// Writes elements as text, escaped, in the order given.
public struct XMLWriter: Sendable {
  /// How a document is laid out.
  public enum Layout: Sendable, Hashable {
    /// On one line, without a declaration: what digests are taken of.
    case canonical
    /// With a declaration and an indented line for each element.
    case readable
  }

  private let layout: Layout
  private var output: [UInt8] = []
  private var open: [(name: String, hasElements: Bool)] = []
  private var startTagIsOpen = false

  /// A writer of one document.
  public init(layout: Layout) {
    self.layout = layout
    if layout == .readable { add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }
  }

  /// The text written so far.
  public var text: String { String(decoding: output, as: UTF8.self) }

  /// The UTF-8 bytes written so far.
  public var bytes: [UInt8] { output }

  /// Starts an element; attributes come out in the order given, those without a value not at all.
  public mutating func start(_ name: String, _ attributes: [(name: String, value: String?)] = []) {
    beginElement()
    add("<")
    add(name)
    for case (let name, let value?) in attributes {
      add(" ")
      add(name)
      add("=\"")
      XMLEscape.appendAttribute(value, to: &output)
      add("\"")
    }
    open.append((name, false))
    startTagIsOpen = true
  }

  /// Writes characters into the element that is open.
  public mutating func write(_ text: String) {
    guard !text.isEmpty else { return }
    closeStartTag()
    XMLEscape.appendText(text, to: &output)
  }

  /// Writes an element that is XML already, as `Element.canonicalXML` gives it.
  public mutating func write(canonicalXML: String) {
    beginElement()
    add(canonicalXML)
    if layout == .readable, open.isEmpty { add("\n") }
  }

  /// Ends the element that was started last.
  public mutating func end() {
    guard let element = open.popLast() else { return }
    if startTagIsOpen {
      add("/>")
      startTagIsOpen = false
    } else {
      if element.hasElements { indent() }
      add("</")
      add(element.name)
      add(">")
    }
    if layout == .readable, open.isEmpty { add("\n") }
  }

  /// An element that holds characters only.
  public mutating func element(
    _ name: String, _ attributes: [(name: String, value: String?)] = [], text: String = ""
  ) {
    start(name, attributes)
    write(text)
    end()
  }

  private mutating func beginElement() {
    closeStartTag()
    guard !open.isEmpty else { return }
    open[open.count - 1].hasElements = true
    indent()
  }

  private mutating func closeStartTag() {
    if startTagIsOpen { add(">") }
    startTagIsOpen = false
  }

  private mutating func indent() {
    guard layout == .readable else { return }
    add("\n")
    for _ in open { add("  ") }
  }

  private mutating func add(_ text: String) {
    output.append(contentsOf: text.utf8)
  }
}
