internal import ExactNumbers
internal import QualityModel
internal import StrictXML

extension Element {
  /// The value of an attribute without white space around it; `nil` when it is not written.
  func value(_ name: String) -> String? {
    attribute(name).map { collapsed($0.value) }
  }

  /// The id, empty when it is not written.
  var id: String { value("id") ?? "" }

  /// The exact number of an attribute; `nil` when it is not written or is not a number.
  func number(_ name: String) -> Rational? {
    value(name).flatMap { Rational(decimal: $0) }
  }

  /// The words of an attribute's list.
  func words(_ name: String) -> [String] {
    value(name)?.utf8.split(separator: UInt8(ascii: " ")).compactMap { String($0) } ?? []
  }

  /// The word of an attribute as one of an enumeration's.
  func word<Word: RawRepresentable<String>>(_ name: String, default word: Word) -> Word {
    value(name).flatMap(Word.init(rawValue:)) ?? word
  }

  /// Where an attribute is, or the element when it is not written.
  func place(of name: String) -> Position {
    attribute(name)?.position ?? position
  }

  /// The elements it holds of a name of the grid language.
  func elements(_ name: String) -> [Element] {
    var found: [Element] = []
    for case .element(let element) in children where element.isGrid(name) { found.append(element) }
    return found
  }

  /// The first element it holds of a name of the grid language.
  func first(_ name: String) -> Element? {
    for case .element(let element) in children where element.isGrid(name) { return element }
    return nil
  }

  private func isGrid(_ name: String) -> Bool {
    self.name == name && namespace == GridSchema.namespace
  }

  /// The language of its text: its own `xml:lang`, else the grid's.
  func language(in grid: GridOutline) -> String {
    attribute("lang", namespace: xmlNamespace)?.value ?? grid.language
  }

  /// Its text without the layout of the file.
  var words: String { collapsed(text) }

  /// The elements of other namespaces that a client keeps in it.
  var foreign: [ForeignElement] {
    elements.compactMap { element in
      guard let namespace = element.namespace, namespace != GridSchema.namespace else { return nil }
      return ForeignElement(namespace: namespace, xml: element.canonicalXML)
    }
  }
}

/// White space of the file's layout becomes single spaces; unbreakable spaces stay.
func collapsed(_ text: String) -> String {
  var previous = UInt8(ascii: " ")
  let isCollapsed = text.utf8.allSatisfy { byte in
    defer { previous = byte }
    return byte == UInt8(ascii: " ") ? previous != byte : !isLayout(byte)
  }
  if isCollapsed, previous != UInt8(ascii: " ") || text.isEmpty { return text }
  var bytes: [UInt8] = []
  for word in text.utf8.split(whereSeparator: isLayout) {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
    bytes.append(contentsOf: word)
  }
  return String(decoding: bytes, as: UTF8.self)
}

private func isLayout(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
    || byte == UInt8(ascii: "\r")
}
