internal import ExactNumbers
internal import QualityModel
internal import StrictXML

extension Element {
  /// The id, empty when it is not written.
  var id: String { value("id") ?? "" }

  /// The exact number of an attribute; `nil` when it is not written or is not a number.
  func number(_ name: String) -> Rational? {
    value(name).flatMap { Rational(decimal: $0) }
  }

  /// The language of its text: its own `xml:lang`, else the grid's.
  func language(in grid: GridOutline) -> String { language ?? grid.language }

  /// The elements of other namespaces that a client keeps in it.
  var foreign: [ForeignElement] {
    elements.compactMap { element in
      guard let namespace = element.namespace, namespace != GridSchema.namespace else { return nil }
      return ForeignElement(namespace: namespace, xml: element.canonicalXML)
    }
  }
}
