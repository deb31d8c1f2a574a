internal import Calendars
internal import Languages
internal import QualityModel
internal import Tables
internal import Workbooks

/// Makes an evaluation of what a sheet holds.
struct SheetEvaluation {
  private let content: ScoringSheet
  private let grid: PinnedGrid
  private let layout: SheetLayout
  private let reader: ScoringSheetReader
  private var read: SheetAnswers
  private var refused: [(slot: SheetSlot, reason: BilingualText, remedy: BilingualText)] = []

  init(
    _ content: ScoringSheet, _ grid: PinnedGrid, _ layout: SheetLayout,
    _ reader: ScoringSheetReader
  ) {
    self.content = content
    self.grid = grid
    self.layout = layout
    self.reader = reader
    read = SheetAnswers(content.entries, grid.grid, content.identity.language, reader.syntax)
  }

  private var identity: SheetIdentity { content.identity }

  func sheet(named name: String, _ rows: SheetRows) -> ReadScoringSheet {
    var copy = self
    let isUntouched = !content.entries.contains { slot, value in
      slot.isAnswering && TypedCell.isFilled(value)
    }
    let (evaluator, date) = (copy.evaluator(), copy.date())
    let comment = copy.read.overallComment()
    let asked = copy.askedCriteria()
    let answers = copy.read.answers.filter { asked.contains($0.criterionID) }
    var evaluation: Evaluation?
    if let evaluator, let date {
      evaluation = copy.evaluation(evaluator, date, answers, comment)
    }
    let problems =
      copy.refused
      + copy.read.problems.filter { problem in
        problem.slot.criterion.map { asked.contains($0) } ?? true
      }
    var sheet = ReadScoringSheet(
      name: name, content: content, grid: grid, evaluation: evaluation,
      leftOut: copy.read.answers.map(\.criterionID).filter { !asked.contains($0) }, refusals: [],
      isUntouched: isUntouched, rows: rows)
    sheet.refusals = problems.map {
      sheet.refusal(of: $0.slot, problem: $0.reason, remedy: $0.remedy)
    }
    return sheet
  }

  private func evaluation(
    _ evaluator: String, _ date: CivilDateTime, _ answers: [Answer], _ comment: String?
  ) -> Evaluation {
    Evaluation(
      id: identity.evaluationID
        ?? "\(identity.interactionID)/\(identity.gridID)/\(evaluator)", state: .submitted,
      interactionID: identity.interactionID, evaluatorID: evaluator, gridID: identity.gridID,
      gridVersion: identity.gridVersion, gridDigest: identity.gridDigest, scoredAt: date,
      answers: answers, comment: comment)
  }

  /// The criteria that are asked, given the answers.
  private func askedCriteria() -> Set<String> {
    let words = SheetWords(identity.language)
    let kit = SheetKit(grid.grid, [], identity.language)
    let entries = SheetEntries(grid.grid, words.language).entries(of: read.answers)
    var cells: [CellReference: CellValue] = [:]
    for (slot, cell) in layout.slots { cells[cell] = entries[slot] }
    var evaluator = FormulaEvaluator(formulas: kit.formulas.formulas, cells: cells)
    return Set(
      layout.criteria.filter {
        evaluator.value(of: SheetColumn.asked.cell($0.row)).isTrue
      }.map(\.criterion.id))
  }

  private mutating func evaluator() -> String? {
    if let known = identity.evaluatorID { return known }
    let remedy = BilingualText(
      fr: "choisissez votre nom dans la liste, ou écrivez votre identifiant",
      en: "choose your name from the list, or write your id")
    guard case .texts(let texts) = TypedCell(content.entries[.evaluator]) else {
      refused.append(
        (
          .evaluator, BilingualText(fr: "l'évaluateur manque", en: "the evaluator is missing"),
          remedy
        ))
      return nil
    }
    let folded = FoldedName(texts[0])
    let found = reader.evaluators.filter { evaluator in
      evaluator.id == texts[0] || EvaluatorTitle.text(evaluator) == texts[0]
        || FoldedName(evaluator.name) == folded
    }
    guard found.count == 1 else {
      refused.append(
        (
          .evaluator,
          BilingualText(
            fr: "aucun évaluateur connu de ce nom", en: "no evaluator is known by this name"),
          remedy
        ))
      return nil
    }
    return found[0].id
  }

  private mutating func date() -> CivilDateTime? {
    switch content.entries[.date] {
    case .dateTime(let time)?: return time
    case .text(let text)? where !text.trimmingSpaces.isEmpty:
      if let read = try? reader.syntax.dateTime(text), read.offsetMinutes == nil {
        return read.local
      }
    case .formula(_, .dateTime(let time))?: return time
    default: break
    }
    refused.append(
      (
        .date, BilingualText(fr: "ce n'est pas une date", en: "this is no date"),
        BilingualText(fr: "écrivez une date, 31/10/2026", en: "write a date, 2026-10-31")
      ))
    return nil
  }
}

extension SheetSlot {
  /// The criterion that a cell is about.
  var criterion: String? {
    switch self {
    case .evaluator, .date, .overallComment: nil
    case .answer(let id), .cause(let id), .comment(let id), .quote(let id): id
    case .level(let id, _): id
    }
  }
}
