extension Element {
  /// The value of an attribute without white space around it; `nil` when it is not written.
  public func value(_ name: String) -> String? {
    attribute(name)?.words
  }

  /// The words of an attribute's list.
  public func words(_ name: String) -> [String] {
    value(name)?.utf8.split(separator: UInt8(ascii: " ")).compactMap { String($0) } ?? []
  }

  /// The word of an attribute as one of an enumeration's; `word` when it is not written or is none
  /// of them.
  public func word<Word: RawRepresentable<String>>(_ name: String, default word: Word) -> Word {
    value(name).flatMap(Word.init(rawValue:)) ?? word
  }

  /// Where an attribute is, or the element when it is not written.
  public func place(of name: String) -> Position {
    attribute(name)?.position ?? position
  }

  /// Its own `xml:lang`; `nil` when it is not written.
  public var language: String? { attribute("lang", namespace: xmlNamespace)?.value }

  /// Its text without the layout of the file.
  public var words: String { collapsed(text) }

  /// The elements it holds of a name, in its own namespace.
  public func elements(_ name: String) -> [Element] {
    var found: [Element] = []
    for case .element(let child) in children where isKin(child, name) { found.append(child) }
    return found
  }

  /// The first element it holds of a name, in its own namespace.
  public func first(_ name: String) -> Element? {
    for case .element(let child) in children where isKin(child, name) { return child }
    return nil
  }

  private func isKin(_ child: Element, _ name: String) -> Bool {
    child.name == name && child.namespace == namespace
  }
}

extension Attribute {
  /// The value without the layout of the file.
  public var words: String { collapsed(value) }
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
