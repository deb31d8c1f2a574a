import Calendars
import EvaluationSheets
import ExactNumbers
import Languages
import QualityModel
import Testing
import Workbooks

/// The figures that a sheet shows for some answers: read from its cells, as a person does.
struct ShownScore {
  let raw: String?
  let final: String?
  /// By section in reading order.
  let sections: [String?]
  let answered: Int
  let required: Int
  /// The criteria whose row says that they are to be answered.
  let toAnswer: [String]

  init(_ grid: Grid, _ answers: [Answer]) throws {
    let sheet = SheetMaking.sheet(grid, answers)
    let workbook = ScoringSheetWriter(grid: grid).workbook([sheet])
    try self.init(#require(workbook.sheets.first), grid)
  }

  /// The figures of a sheet in English, wherever it was last saved.
  init(_ sheet: Sheet, _ grid: Grid) throws {
    final = ShownScore.number(sheet[0, 5], grid)
    raw = ShownScore.number(sheet[1, 5], grid)
    let progress = ShownScore.text(sheet[5, 5]) ?? ""
    let counts = progress.split(separator: " ").compactMap { Int($0) }
    try #require(counts.count == 2, "\(progress)")
    (answered, required) = (counts[0], counts[1])
    let rows = sheet.orderedRows.map(\.row).filter { $0 > 9 }
    let keys = rows.map { (row: $0, key: ShownScore.text(sheet[$0, 0]) ?? "") }
    sections = keys.filter { $0.key.hasPrefix("section ") }
      .map { ShownScore.number(sheet[$0.row, 2], grid) }
    toAnswer = keys.filter { $0.key.hasPrefix("criterion ") }
      .filter {
        ["to answer", "answer not understood"].contains(ShownScore.text(sheet[$0.row, 6]))
      }
      .map { String($0.key.dropFirst(10)) }
  }

  static func value(_ cell: Cell?) -> CellValue {
    if case .formula(_, let cached)? = cell?.value { return cached }
    return cell?.value ?? .empty
  }

  private static func text(_ cell: Cell?) -> String? {
    if case .text(let text) = value(cell) { text } else { nil }
  }

  /// The number to the grid's decimals; `nil` for a text or nothing.
  private static func number(_ cell: Cell?, _ grid: Grid) -> String? {
    guard case .number(let number) = value(cell) else { return nil }
    guard let whole = Int(exactly: number) else {
      return Rational(decimal: "\(number)")?.rounded(decimals: grid.scoring.decimals).exactText
    }
    return String(whole)
  }
}

/// Sheets for tests.
enum SheetMaking {
  static let day = CalendarDate(daysSince1970: 20_000)

  static func identity(
    _ grid: Grid, interaction: String = "C-01", evaluator: String? = "E1",
    _ language: Language = .english
  ) -> SheetIdentity {
    SheetIdentity(
      interactionID: interaction, evaluatorID: evaluator, gridID: grid.id,
      gridVersion: grid.version, gridDigest: "d-\(grid.id)", language: language)
  }

  static func sheet(
    _ grid: Grid, _ answers: [Answer] = [], interaction: String = "C-01",
    evaluator: String? = "E1", comment: String? = nil, _ language: Language = .english
  ) -> ScoringSheet {
    ScoringSheet(
      identity: identity(grid, interaction: interaction, evaluator: evaluator, language),
      call: SheetCall(start: "3 Oct 2026, 09:15", channel: "phone", duration: "4:05", agent: "Léa"),
      grid: grid, date: day, answers: answers, comment: comment)
  }
}
