internal import QualityModel
internal import StrictXML

extension Element {
  /// The value of an attribute without white space around it; `nil` when it is not written.
  func value(_ name: String) -> String? {
    attribute(name).map { collapsed($0.value) }
  }

  /// The whole number of an attribute; `nil` when it is not written or is none.
  func whole(_ name: String) -> Int? {
    value(name).flatMap { Int($0) }
  }

  /// Where an attribute is, or the element when it is not written.
  func place(of name: String) -> Position {
    attribute(name)?.position ?? position
  }

  /// The elements it holds of a name of the language.
  func all(_ name: String) -> [Element] {
    elements.filter { $0.name == name && $0.namespace == PlanSchema.namespace }
  }

  /// The first element it holds of a name of the language.
  func first(_ name: String) -> Element? { all(name).first }

  /// Its text without the layout of the file.
  var words: String { collapsed(text) }

  /// Its texts of a name, each in its language.
  func texts(_ name: String, language: String) -> LocalizedText {
    LocalizedText(
      all(name).map {
        LocalizedText.Entry(
          language: $0.attribute("lang", namespace: xmlNamespace)?.value ?? language,
          text: $0.words)
      })
  }
}

/// White space of the file's layout becomes single spaces; unbreakable spaces stay.
func collapsed(_ text: String) -> String {
  text.unicodeScalars.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
    .map { String($0) }.joined(separator: " ")
}
