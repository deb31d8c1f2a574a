import ExactNumbers
import Languages
import QualityModel
import Workbooks

/// The table of decisions to fill in, with the grid's criteria on a second sheet.
struct DecisionWorkbook {
  let grid: Grid
  let language: Language
  let title: String

  private static let rows = 60

  var workbook: Workbook {
    Workbook(sheets: [decisions, criteria], title: title)
  }

  private func say(fr french: String, en english: String) -> String {
    BilingualText(fr: french, en: english)[language]
  }

  /// A heading, its width and what its note says.
  private var columns: [(title: String, width: Double, note: String)] {
    [
      (
        say(fr: "Critère", en: "Criterion"), 24,
        say(
          fr: "L'identifiant du critère (feuille Critères).",
          en: "The criterion's id (sheet Criteria).")
      ),
      (
        say(fr: "Décision", en: "Decision"), 22,
        say(fr: "Choisissez dans la liste.", en: "Choose from the list.")
      ),
      (
        say(fr: "Valeur", en: "Value"), 60,
        say(
          fr: "reformuler : le nouveau texte ; scinder : une ligne par partie, id : question ; "
            + "fusionner : les autres critères ; pondérer : le nombre ; niveau : id = points ; "
            + "former : les évaluateurs. « en: » donne le texte anglais.",
          en:
            "reword: the new text; split: a line a part, id: question; merge: the other criteria; "
            + "weight: the number; level: id = points; train: the evaluators. “fr:” gives the "
            + "French text.")
      ),
      (say(fr: "Motif", en: "Reason"), 40, say(fr: "Pourquoi.", en: "Why.")),
      (say(fr: "Responsable", en: "Owner"), 18, say(fr: "Qui s'en charge.", en: "Who does it.")),
      (
        say(fr: "Échéance", en: "Due date"), 14,
        say(fr: "Pour quand : 31/12/2026.", en: "By when: 2026-12-31.")
      ),
    ]
  }

  private var words: [String] {
    language == .french
      ? [
        "conserver", "reformuler", "reformuler la consigne", "scinder", "fusionner", "pondérer",
        "niveau", "former",
      ]
      : ["keep", "reword", "reword guidance", "split", "merge", "weight", "level", "train"]
  }

  private var heading: CellStyle {
    var style = CellStyle()
    style.isBold = true
    style.fill = 0xE8EEF4
    style.hasBorder = true
    return style
  }

  private var decisions: Sheet {
    var sheet = Sheet(name: title)
    for (place, column) in columns.enumerated() {
      sheet[0, place] = Cell(.text(column.title), style: heading, note: column.note)
      sheet.columns[place] = Sheet.Column(width: column.width)
    }
    sheet.frozenRows = 1
    func cells(_ column: Int) -> CellRange {
      CellRange(
        CellReference(row: 1, column: column), CellReference(row: Self.rows, column: column))
    }
    let last = grid.criteria.count + 1
    sheet.validations = [
      CellValidation(
        range: cells(0), rule: .listFrom("'\(criteriaName)'!$A$2:$A$\(last)"),
        refusal: say(
          fr: "Ce critère n'est pas de la grille.", en: "This criterion is not in the grid.")),
      CellValidation(
        range: cells(1), rule: .list(words),
        refusal: say(fr: "Choisissez dans la liste.", en: "Choose from the list.")),
    ]
    return sheet
  }

  private var criteriaName: String { say(fr: "Critères", en: "Criteria") }

  private var criteria: Sheet {
    var sheet = Sheet(name: criteriaName)
    let titles = [
      say(fr: "Critère", en: "Criterion"), say(fr: "Question", en: "Question"),
      say(fr: "Poids", en: "Weight"), say(fr: "Niveaux", en: "Levels"),
    ]
    for (place, title) in titles.enumerated() {
      sheet[0, place] = Cell(.text(title), style: heading)
      sheet.columns[place] = Sheet.Column(width: [24, 70, 10, 40][place])
    }
    var wrapped = CellStyle()
    wrapped.wraps = true
    for (row, criterion) in grid.criteria.enumerated() {
      let cells: [CellValue] = [
        .text(criterion.id), .text(grid.text(criterion.question, in: language)),
        .number(criterion.weight.doubleValue),
        .text(criterion.levels.map(\.id).joined(separator: ", ")),
      ]
      for (column, value) in cells.enumerated() {
        sheet[row + 1, column] = Cell(value, style: wrapped)
      }
    }
    sheet.frozenRows = 1
    return sheet
  }
}
