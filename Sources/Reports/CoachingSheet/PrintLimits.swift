/// How much of each thing fits two pages. What is left out is counted on the page and stands whole
/// in the JSON.
enum PrintLimits {
  static let evaluators = 4
  static let grids = 3
  static let sections = 7
  static let dimensions = 7
  static let surveys = 3
  static let strengths = 3
  static let priorities = 2
  static let toConfirm = 3
  static let recurringTerms = 10
  static let distinctiveTerms = 5

  /// Scalars of a text.
  static let name = 48
  static let identifier = 32
  static let title = 64
  static let term = 40
  static let quote = 170
  static let strengthQuote = 110
  static let comment = 110
  static let expected = 200
  static let example = 110
  static let coaching = 200
}
