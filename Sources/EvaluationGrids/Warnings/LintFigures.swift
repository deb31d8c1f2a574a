internal import ExactNumbers
internal import Languages

/// Figures as messages write them.
enum LintFigures {
  /// A share from 0 to 1 as a percentage, with more digits when one would read as `limit` itself.
  static func percent(
    _ share: Rational, besides limit: Rational? = nil, _ language: Language
  ) -> String {
    points(100 * share, besides: limit.map { 100 * $0 }, language)
      + NumberText.percentSign(language)
  }

  /// Points with one digit, or none for a whole number.
  static func points(
    _ points: Rational, besides limit: Rational? = nil, _ language: Language
  ) -> String {
    if points.rounded(decimals: 0) == points {
      return NumberText.decimal(points, decimals: 0, language)
    }
    let hidden = [limit, .zero].compactMap { $0 }
    let decimals =
      (1...6).first { decimals in
        let shown = points.rounded(decimals: decimals)
        return !hidden.contains { $0 == shown && $0 != points }
      } ?? 6
    return NumberText.decimal(points, decimals: decimals, language)
  }

  /// `« a », « b » et « c »`.
  static func list(_ ids: [String], _ language: Language) -> String {
    let quoted = ids.map { language == .french ? "« \($0) »" : "\"\($0)\"" }
    return language.list(quoted, .and)
  }
}
