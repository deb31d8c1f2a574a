internal import Languages
internal import QualityModel
internal import Workbooks

/// One sheet while its cells are written.
struct SheetDraft {
  let content: ScoringSheet
  let kit: SheetKit
  var sheet: Sheet

  var layout: SheetLayout { kit.layout }
  var words: SheetWords { kit.words }
  var grid: Grid { kit.layout.grid }

  init(_ content: ScoringSheet, _ kit: SheetKit, name: String, number: Int) {
    self.content = content
    self.kit = kit
    sheet = Sheet(name: name)
    sheet.isProtected = true
    sheet.printsLandscape = true
    sheet.frozenRows = SheetHead.tableRow + 1
    let key = CellReference(row: 0, column: SheetColumn.key.rawValue)
    put(.text(SheetKey.text(layout: content.identity.layout, number: number)), key)
    for (key, row) in layout.keys { put(.text(key), SheetColumn.key.cell(row)) }
    setColumns()
    writeHead()
    writeTable()
    writeInputs()
    writeFormulas()
    validate()
    colour()
  }

  mutating func put(
    _ value: CellValue, _ cell: CellReference, _ style: CellStyle = SheetStyles.plain,
    note: String? = nil
  ) {
    sheet[cell] = Cell(value, style: style, note: note)
  }

  mutating func validate(_ cells: CellRange, _ rule: CellValidation.Rule, _ words: String) {
    let text = String(words.prefix(250))
    sheet.validations.append(
      CellValidation(range: cells, rule: rule, prompt: text, refusal: text))
  }

  mutating func colour(_ cells: CellRange, when formula: String, _ style: CellStyle) {
    sheet.conditionalStyles.append(
      ConditionalStyle(range: cells, formula: formula, style: style))
  }

  private mutating func setColumns() {
    let widths: [(SheetColumn, Double)] = [
      (.question, 62), (.answer, 24), (.cause, 20), (.comment, 38), (.quote, 38), (.status, 24),
    ]
    for (column, width) in widths {
      sheet.columns[column.rawValue] = Sheet.Column(width: width)
    }
    for column in SheetColumn.allCases where !SheetColumn.shown.contains(column) {
      sheet.columns[column.rawValue] = Sheet.Column(width: 9, isHidden: true)
    }
  }

  /// The cells to fill in, with what is in them and why it is refused.
  private mutating func writeInputs() {
    let numbers = Set(
      layout.criteria.filter { $0.criterion.kind == .number }.map(\.criterion.id))
    for (slot, cell) in layout.slots {
      var style = SheetStyles.input
      switch slot {
      case .date: style = SheetStyles.dateInput(words.language)
      case .answer(let id) where numbers.contains(id): style = SheetStyles.numberInput
      case .evaluator where content.identity.evaluatorID != nil: continue
      default: break
      }
      let mark = content.marks[slot]
      put(
        content.entries[slot] ?? .empty, cell,
        mark == nil ? style : SheetStyles.refused(style), note: mark)
    }
  }

  /// Formulas with the value they have now, for programs that do not compute them on opening.
  private mutating func writeFormulas() {
    let formulas = kit.formulas.formulas
    var cells: [CellReference: CellValue] = [:]
    for (slot, cell) in layout.slots { cells[cell] = content.entries[slot] }
    var evaluator = FormulaEvaluator(formulas: formulas, cells: cells)
    for (cell, formula) in formulas {
      let value = evaluator.value(of: cell).cellValue
      put(.formula(formula.text, cached: value), cell, style(of: cell))
    }
  }

  private func style(of cell: CellReference) -> CellStyle {
    let decimals = grid.scoring.decimals
    if cell == SheetHead.score { return SheetStyles.score(decimals: decimals, isFinal: true) }
    if cell == SheetHead.raw { return SheetStyles.score(decimals: decimals, isFinal: false) }
    if cell == SheetHead.band { return SheetStyles.title }
    if cell.row < SheetHead.tableRow { return SheetStyles.plain }
    if cell.column == SheetColumn.answer.rawValue {
      return SheetStyles.sectionScore(decimals: decimals)
    }
    guard cell.column == SheetColumn.status.rawValue else { return SheetStyles.plain }
    return kit.sectionRows.contains(cell.row) ? SheetStyles.section : SheetStyles.status
  }
}
