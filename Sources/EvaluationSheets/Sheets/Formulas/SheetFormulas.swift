internal import ExactNumbers
internal import QualityModel
internal import Workbooks

/// The formulas of a scoring sheet: what is asked, what is missing, and the score, by the rules of
/// `Scoring`.
struct SheetFormulas {
  let layout: SheetLayout
  let words: SheetWords
  /// The list of answers of each criterion, by place.
  let answers: [AnswerList?]
  private(set) var formulas: [CellReference: Formula] = [:]

  var rules: ScoringRules { layout.grid.scoring }

  init(_ layout: SheetLayout, answers: [AnswerList?], words: SheetWords) {
    self.layout = layout
    self.answers = answers
    self.words = words
    for place in layout.criteria.indices {
      let criterion = layout.criteria[place]
      addReading(criterion, place)
      addAccount(criterion)
      addEffects(criterion)
      addDuties(criterion)
    }
    for place in layout.sections.indices.reversed() { addSection(place) }
    addHead()
  }

  mutating func set(_ column: SheetColumn, _ row: Int, _ formula: Formula) {
    formulas[column.cell(row)] = formula
  }

  mutating func set(_ cell: CellReference, _ formula: Formula) {
    formulas[cell] = formula
  }

  func cell(_ column: SheetColumn, _ row: Int) -> Formula { .cell(column.cell(row)) }

  func state(_ criterion: SheetCriterion) -> Formula { cell(.state, criterion.row) }

  /// Whether a criterion is answered otherwise than N/A.
  func isAnswered(_ criterion: SheetCriterion) -> Formula { state(criterion).equals(3) }

  /// Whether the answer of a criterion is, or holds, one of some levels.
  func holds(_ criterion: SheetCriterion, _ levels: [String]) -> Formula {
    let chosen = criterion.criterion.levels.indices.filter {
      levels.contains(criterion.criterion.levels[$0].id)
    }
    guard !chosen.isEmpty else { return .any([]) }
    let tests = chosen.map { level in
      criterion.criterion.kind == .multiple
        ? cell(.level, criterion.levelRows[level]).equals(1)
        : cell(.level, criterion.row).equals(level + 1)
    }
    return .all([isAnswered(criterion), .any(tests)])
  }

  /// A sum over the table's rows.
  func sum(_ column: SheetColumn) -> Formula {
    let first = SheetHead.tableRow + 1
    return .sum(column.ranges([first..<max(first + 1, layout.end)]))
  }
}
