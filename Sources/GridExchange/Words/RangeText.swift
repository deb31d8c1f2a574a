internal import ExactNumbers
internal import Languages
internal import QualityModel

/// Ranges of a number and their points: `< 60 : 2 ; 60 à 120 : 1 ; >= 120 : 0`.
enum RangeText {
  static func text(_ ranges: [NumberRange], _ language: Language) -> String {
    ranges.map { text($0, language) }.joined(separator: language == .french ? " ; " : "; ")
  }

  private static func text(_ range: NumberRange, _ language: Language) -> String {
    let isFrench = language == .french
    let lower = range.lower.map { NumberForms.text($0, language) }
    let upper = range.upper.map { NumberForms.text($0, language) }
    let bounds =
      switch (lower, upper) {
      case (nil, nil): isFrench ? "tout" : "any"
      case (let lower?, nil): ">= \(lower)"
      case (nil, let upper?): "< \(upper)"
      case (let lower?, let upper?): "\(lower) \(isFrench ? "à" : "to") \(upper)"
      }
    return "\(bounds)\(isFrench ? " : " : ": ")\(NumberForms.text(range.points, language))"
  }

  static func ranges(_ text: String) throws(UnreadablePart) -> [NumberRange] {
    var ranges: [NumberRange] = []
    for part in WordScanner.parts(text) {
      guard let range = range(part) else { throw UnreadablePart(text: part) }
      ranges.append(range)
    }
    return ranges
  }

  private static func range(_ text: String) -> NumberRange? {
    let halves = text.split(separator: ":", omittingEmptySubsequences: false)
    guard halves.count == 2, let points = NumberForms.value(halves[1]) else { return nil }
    let bounds = halves[0].replacing("≥", with: ">=").filter { !$0.isWhitespace }.lowercased()
    if ["tout", "any", "*"].contains(bounds) {
      return NumberRange(from: nil, to: nil, points: points)
    }
    if bounds.hasPrefix(">=") {
      return NumberForms.value(bounds.dropFirst(2)).map {
        NumberRange(from: $0, to: nil, points: points)
      }
    }
    if bounds.hasPrefix("<") {
      return NumberForms.value(bounds.dropFirst()).map {
        NumberRange(from: nil, to: $0, points: points)
      }
    }
    for word in ["à", "to", "…", "–"] {
      let limits = bounds.split(separator: word, omittingEmptySubsequences: false)
      guard limits.count == 2, let lower = NumberForms.value(limits[0]),
        let upper = NumberForms.value(limits[1])
      else { continue }
      return NumberRange(from: lower, to: upper, points: points)
    }
    return nil
  }
}
