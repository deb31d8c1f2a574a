/// How much of each thing fits two pages. What is left out is counted on the page and stands whole
/// in the JSON.
enum PrintLimits {
  static let sections = 12
  static let dimensions = 12
  static let surveys = 3
  static let strengths = 3
  static let priorities = 2
  static let toConfirm = 2

  /// From which length on a page is set in smaller letters.
  struct Room {
    let dense: Int
    let tight: Int
    /// From here on even small letters do not hold everything: texts are shortened.
    let full: Int

    func density(of length: Int) -> ReportPage.Density {
      length > tight ? .tight : length > dense ? .dense : .ordinary
    }
  }

  static let standing = Room(dense: 5_600, tight: 6_600, full: 7_600)
  static let work = Room(dense: 5_600, tight: 8_000, full: 8_800)

  /// Scalars of a text.
  static let name = 60
  static let identifier = 28
  static let title = 56
  static let indexTitle = 48
  static let gridTitle = 90
  static let term = 32

  /// How much is shown of what can be long.
  struct Texts {
    let evaluators: Int
    let grids: Int
    let terms: Int
    let rowTitle: Int
    let quote: Int
    let strengthQuote: Int
    let comment: Int
    let expected: Int
    let example: Int
    let coaching: Int

    /// Whole, unless absurdly long.
    static let whole = Texts(
      evaluators: 12, grids: 4, terms: 6, rowTitle: 48, quote: 240, strengthQuote: 160,
      comment: 200, expected: 900, example: 200, coaching: 900)
    /// On a page that could not hold them whole.
    static let short = Texts(
      evaluators: 8, grids: 2, terms: 3, rowTitle: 24, quote: 110, strengthQuote: 80, comment: 80,
      expected: 180, example: 85, coaching: 180)
  }
}
