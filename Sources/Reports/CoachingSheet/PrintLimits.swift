/// How much of each thing fits two pages. What is left out is counted on the page and stands whole
/// in the JSON.
enum PrintLimits {
  static let evaluators = 3
  static let grids = 2
  static let sections = 6
  static let dimensions = 7
  static let surveys = 3
  static let strengths = 3
  static let priorities = 2
  static let toConfirm = 2
  static let recurringTerms = 8
  static let distinctiveTerms = 3

  /// Bytes of text from which a page is set in smaller letters.
  static let denseStanding = 3_000
  static let denseWork = 3_300

  /// Scalars of a text.
  static let name = 60
  static let identifier = 28
  static let title = 56
  static let rowTitle = 48
  static let term = 32
  static let quote = 150
  static let strengthQuote = 100
  static let comment = 80
  static let expected = 180
  static let example = 85
  static let coaching = 190
}
