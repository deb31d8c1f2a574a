internal import Workbooks

/// The places above the table of a scoring sheet: the call on the left, the score on the right.
enum SheetHead {
  static let titleRow = 0
  static let interactionRow = 1
  static let startRow = 2
  static let channelRow = 3
  static let durationRow = 4
  static let agentRow = 5
  static let evaluatorRow = 6
  static let dateRow = 7
  static let commentRow = 8
  static let tableRow = 9

  static let scoreRow = 0
  static let rawRow = 1
  static let sectionsRow = 2
  static let capRow = 3
  static let failedRow = 4
  static let progressRow = 5

  static let evaluator = SheetColumn.answer.cell(evaluatorRow)
  static let date = SheetColumn.answer.cell(dateRow)
  static let comment = SheetColumn.answer.cell(commentRow)
  static let interaction = SheetColumn.answer.cell(interactionRow)

  static let score = SheetColumn.quote.cell(scoreRow)
  static let band = SheetColumn.status.cell(scoreRow)
  static let raw = SheetColumn.quote.cell(rawRow)
  static let sections = SheetColumn.quote.cell(sectionsRow)
  static let cap = SheetColumn.quote.cell(capRow)
  static let failed = SheetColumn.quote.cell(failedRow)
  static let progress = SheetColumn.quote.cell(progressRow)

  /// Out of sight: the exact score before effects and after them; texts where there is none.
  static let exactRaw = SheetColumn.asked.cell(0)
  static let exactFinal = SheetColumn.asked.cell(1)
  static let lowestCap = SheetColumn.asked.cell(2)
}
