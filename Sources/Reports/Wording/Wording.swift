internal import Languages

/// The sentences of the reports in one language. Each is made from the figures it is given.
struct Wording {
  let language: Language

  init(_ language: Language) {
    self.language = language
  }

  /// The text in the wording's language.
  func say(fr french: @autoclosure () -> ReportText, en english: @autoclosure () -> ReportText)
    -> ReportText
  {
    switch language {
    case .french: french()
    case .english: english()
    }
  }

  /// Parts of an enumeration, with "and" before the last.
  func enumeration(_ parts: [ReportText]) -> ReportText {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    var result = parts[0]
    for part in parts.dropFirst().dropLast() { result = "\(result), \(part)" }
    return say(fr: "\(result) et \(last)", en: "\(result) and \(last)")
  }
}
