internal import QualityModel
internal import StrictXML

extension Element {
  /// The whole number of an attribute; `nil` when it is not written or is none.
  func whole(_ name: String) -> Int? {
    value(name).flatMap { Int($0) }
  }

  /// Its texts of a name, each in its language.
  func texts(_ name: String, language: String) -> LocalizedText {
    LocalizedText(
      elements(name).map {
        LocalizedText.Entry(language: $0.language ?? language, text: $0.words)
      })
  }
}
