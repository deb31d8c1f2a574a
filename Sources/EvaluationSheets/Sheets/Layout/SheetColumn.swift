internal import Workbooks

/// The columns of a scoring sheet. Those from `asked` on compute, out of sight.
enum SheetColumn: Int, CaseIterable {
  /// What a row is, out of sight: reading back relies on it, not on the row's place.
  case key
  case question
  case answer
  case cause
  case comment
  case quote
  case status

  // Of a criterion, or of one of its levels where several can be chosen.
  case asked
  case state
  case level
  case points
  case denominator
  case numerator
  case carried
  case observed
  case stake
  case present
  case required
  case done
  case missingAnswer
  case missingComment
  case missingQuote
  case wrong
  case failsSection
  case cap
  case failsGrid

  // Of a section, in the total of the grid.
  case totalBase
  case totalSum
  case totalWorth
  case totalCarried
  case totalStake
  case totalRemoved
  case totalBearing

  // Of a section, for its own score.
  case partBase
  case partSum
  case partOwn
  case partWorth
  case partCarried
  case partStake
  case partRemoved
  case partBearing
  case partPresent
  case partFailedPresent
  case isFailed
  case isInFailed
  case partScore

  static let shown: [SheetColumn] = [.question, .answer, .cause, .comment, .quote, .status]

  func cell(_ row: Int) -> CellReference { CellReference(row: row, column: rawValue) }

  /// The column's cells of some rows.
  func ranges(_ rows: [Range<Int>]) -> [CellRange] {
    rows.map { CellRange(cell($0.lowerBound), cell($0.upperBound - 1)) }
  }
}
