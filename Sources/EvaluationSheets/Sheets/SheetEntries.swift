internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import Workbooks

/// Answers as they are typed in the cells of a sheet.
struct SheetEntries {
  private let grid: Grid
  private let language: Language
  private let words: SheetWords
  private let criteria: [String: Criterion]

  init(_ grid: Grid, _ language: Language) {
    self.grid = grid
    self.language = language
    words = SheetWords(language)
    criteria = Dictionary(
      grid.criteria.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The cells of some answers; answers that the grid has no criterion for are left out.
  func entries(of answers: [Answer]) -> [SheetSlot: CellValue] {
    var entries: [SheetSlot: CellValue] = [:]
    let causes = CauseTitles(grid, language)
    for answer in answers {
      guard let criterion = criteria[answer.criterionID] else { continue }
      add(answer.value, criterion, to: &entries)
      let id = criterion.id
      if let cause = answer.causeID.flatMap({ causes.title(of: $0) }) {
        entries[.cause(criterion: id)] = .text(cause)
      }
      if let comment = answer.comment { entries[.comment(criterion: id)] = .text(comment) }
      if !answer.quotes.isEmpty {
        entries[.quote(criterion: id)] = .text(QuoteLines.text(of: answer.quotes))
      }
    }
    return entries
  }

  private func add(
    _ value: Answer.Value, _ criterion: Criterion, to entries: inout [SheetSlot: CellValue]
  ) {
    let slot = SheetSlot.answer(criterion: criterion.id)
    switch value {
    case .notApplicable: entries[slot] = .text(words.notApplicable)
    case .text(let text): entries[slot] = .text(text)
    case .number(let number): entries[slot] = .number(number.doubleValue)
    case .level(let id):
      let titles = LevelTitles.titles(of: criterion.levels, grid: grid, language)
      if let place = criterion.levels.firstIndex(where: { $0.id == id }) {
        entries[slot] = .text(titles[place])
      }
    case .levels(let ids):
      if ids.isEmpty { entries[slot] = .text(words.noneOfThem) }
      for id in ids where criterion.level(id) != nil {
        entries[.level(criterion: criterion.id, level: id)] = .text(words.tick)
      }
    }
  }
}
