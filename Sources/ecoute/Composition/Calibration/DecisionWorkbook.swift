import Calibration
import Languages
import QualityModel
import Workbooks

/// The table of decisions as a workbook to fill in: a row a criterion, all kept until somebody writes
/// another decision; further rows are free.
struct DecisionWorkbook {
  let grid: Grid
  let language: Language
  let title: String

  /// Rows that can be added below the criteria.
  private static let freeRows = 40
  private static let widths: [Double] = [24, 60, 22, 60, 40, 18, 14]

  var workbook: Workbook {
    let table = DecisionTable.template(for: grid, language: language)
    var sheet = Sheet(name: title)
    for (row, cells) in table.enumerated() {
      for (column, text) in cells.enumerated() where !text.isEmpty {
        sheet[row, column] = Cell(
          .text(text), style: row == 0 ? heading : wrapped,
          note: row == 0 ? note(column) : nil)
      }
    }
    for (column, width) in Self.widths.enumerated() {
      sheet.columns[column] = Sheet.Column(width: width)
    }
    sheet.frozenRows = 1
    sheet.printsLandscape = true
    sheet.validations = [
      CellValidation(
        range: CellRange(
          CellReference(row: 1, column: 2),
          CellReference(row: table.count + Self.freeRows, column: 2)),
        rule: .list(DecisionTable.words(language)),
        refusal: say(fr: "Choisissez dans la liste.", en: "Choose from the list."))
    ]
    return Workbook(sheets: [sheet], title: title)
  }

  private func say(fr french: String, en english: String) -> String {
    BilingualText(fr: french, en: english)[language]
  }

  private func note(_ column: Int) -> String? {
    switch column {
    case 2: say(fr: "Choisissez dans la liste.", en: "Choose from the list.")
    case 3:
      say(
        fr: "reformuler : le nouveau texte ; scinder : une ligne par partie, id : question ; "
          + "fusionner : les autres critères ; pondérer : le nombre ; niveau : id = points ; "
          + "former : les évaluateurs. « en: » donne le texte anglais.",
        en: "reword: the new text; split: a line a part, id: question; merge: the other criteria; "
          + "weight: the number; level: id = points; train: the evaluators. “fr:” gives the "
          + "French text.")
    case 6: say(fr: "Pour quand : 31/12/2026.", en: "By when: 2026-12-31.")
    default: nil
    }
  }

  private var heading: CellStyle {
    var style = CellStyle()
    style.isBold = true
    style.fill = 0xE8EEF4
    style.hasBorder = true
    return style
  }

  private var wrapped: CellStyle {
    var style = CellStyle()
    style.wraps = true
    return style
  }
}
