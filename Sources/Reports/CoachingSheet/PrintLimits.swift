/// How much of each thing fits two pages. What is left out is counted on the page and stands whole
/// in the JSON.
enum PrintLimits {
  static let evaluators = 8
  static let grids = 4
  static let sections = 12
  static let dimensions = 12
  static let surveys = 3
  static let strengths = 3
  static let priorities = 2
  static let toConfirm = 2
  static let recurringTerms = 6
  static let distinctiveTerms = 6

  /// From which length on a page is set in smaller letters.
  struct Room {
    let dense: Int
    let tight: Int

    func density(of length: Int) -> ReportPage.Density {
      length > tight ? .tight : length > dense ? .dense : .ordinary
    }
  }

  static let standing = Room(dense: 5_600, tight: 6_600)
  static let work = Room(dense: 6_200, tight: 8_000)

  /// Scalars of a text.
  static let name = 60
  static let identifier = 28
  static let title = 56
  static let rowTitle = 48
  static let gridTitle = 90
  static let term = 32
  static let quote = 240
  static let strengthQuote = 160
  static let comment = 200
  static let expected = 900
  static let example = 200
  static let coaching = 900
}
