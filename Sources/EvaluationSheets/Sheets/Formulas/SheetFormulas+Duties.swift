internal import QualityModel
internal import Workbooks

/// What is still to be done on each row.
extension SheetFormulas {
  mutating func addDuties(_ criterion: SheetCriterion) {
    let (row, definition) = (criterion.row, criterion.criterion)
    let isOpen = state(criterion).equals(1)
    if criterion.isRequired {
      set(.required, row, cell(.asked, row))
      set(.done, row, .flag(state(criterion).above(1)))
      set(.missingAnswer, row, .flag(isOpen))
    }
    let filled = ([row] + criterion.levelRows).map {
      Formula.isFilled(SheetColumn.answer.cell($0))
    }
    set(.wrong, row, .flag(.all([isOpen, .any(filled)])))
    if let missing = missing(definition.comment, .comment, criterion) {
      set(.missingComment, row, missing)
    }
    if let missing = missing(definition.evidence, .quote, criterion) {
      set(.missingQuote, row, missing)
    }
    set(.status, row, status(criterion))
  }

  private func missing(
    _ requirement: AnswerRequirement?, _ column: SheetColumn, _ criterion: SheetCriterion
  ) -> Formula? {
    let isEmpty = Formula.call(.not, [.isFilled(column.cell(criterion.row))])
    switch requirement {
    case nil: return nil
    case .all?: return .flag(.all([state(criterion).above(1), isEmpty]))
    case .levels(let levels)?: return .flag(.all([holds(criterion, levels), isEmpty]))
    }
  }

  private func status(_ criterion: SheetCriterion) -> Formula {
    let row = criterion.row
    // The last word first: what is done with the answer, then what is missing, then what is not.
    var text = Formula.text("")
    let columns: [(SheetColumn, String)] = [
      (.failsSection, words.setsSectionToZero), (.failsGrid, words.setsGridToZero),
      (.missingQuote, words.quoteExpected), (.missingComment, words.commentExpected),
      (.missingAnswer, words.toAnswer), (.wrong, words.notUnderstood),
    ]
    if formulas[SheetColumn.cap.cell(row)] != nil {
      text = .choose(
        cell(.cap, row).below(.whole(SheetFormulas.noCap)), .text(words.capsTheScore), text)
    }
    for (column, words) in columns where formulas[column.cell(row)] != nil {
      text = .choose(cell(column, row).equals(1), .text(words), text)
    }
    return .choose(cell(.asked, row).equals(0), .text(words.notAsked), text)
  }
}
