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
    value(name)?.split(separator: " ").map(String.init) ?? []
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
    elements.filter { $0.name == name && $0.namespace == GridSchema.namespace }
  }

  /// The first element it holds of a name of the grid language.
  func first(_ name: String) -> Element? {
    elements(name).first
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
  text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
    .joined(separator: " ")
}
