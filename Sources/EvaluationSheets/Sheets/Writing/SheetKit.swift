internal import Languages
internal import QualityModel
internal import Workbooks

/// What the sheets of one workbook share: the layout of the grid, its formulas, its lists.
struct SheetKit {
  let layout: SheetLayout
  let words: SheetWords
  let formulas: SheetFormulas
  /// The list of answers of each criterion, by place.
  let answers: [AnswerList?]
  let causes: AnswerList?
  let evaluators: AnswerList?
  let lists: AnswerLists
  let sectionRows: Set<Int>
  private let evaluatorTitles: [String: String]

  /// How an evaluator is named in the head of a sheet.
  func evaluatorTitle(_ id: String) -> String { evaluatorTitles[id] ?? id }

  init(_ grid: Grid, _ evaluators: [Evaluator], _ language: Language) {
    let (layout, words) = (SheetLayout(grid), SheetWords(language))
    var lists = AnswerLists()
    var answers: [AnswerList?] = []
    for placed in layout.criteria {
      answers.append(SheetKit.list(placed.criterion, grid, words, &lists))
    }
    let causes = CauseTitles(grid, language).titles
    self.causes = causes.isEmpty ? nil : lists.list(ofTitles: causes)
    self.evaluators =
      evaluators.isEmpty ? nil : lists.list(ofTitles: evaluators.map(EvaluatorTitle.text))
    evaluatorTitles = Dictionary(
      evaluators.map { ($0.id, EvaluatorTitle.text($0)) }, uniquingKeysWith: { first, _ in first })
    formulas = SheetFormulas(layout, answers: answers, words: words)
    sectionRows = Set(layout.sections.map(\.row))
    (self.layout, self.words, self.answers, self.lists) = (layout, words, answers, lists)
  }

  private static func list(
    _ criterion: Criterion, _ grid: Grid, _ words: SheetWords, _ lists: inout AnswerLists
  ) -> AnswerList? {
    var lines: [AnswerList.Line] = []
    switch criterion.kind {
    case .choice:
      let titles = LevelTitles.titles(of: criterion.levels, grid: grid, words.language)
      lines = zip(titles, criterion.levels).enumerated().map { place, line in
        AnswerList.Line(title: line.0, place: place + 1, points: line.1.points)
      }
    case .multiple: lines = [AnswerList.Line(title: words.noneOfThem)]
    case .number, .text: return nil
    }
    if criterion.allowsNotApplicable {
      lines.append(AnswerList.Line(title: words.notApplicable))
    }
    return lines.isEmpty ? nil : lists.list(lines)
  }
}

/// How an evaluator is named in a list.
enum EvaluatorTitle {
  static func text(_ evaluator: Evaluator) -> String { "\(evaluator.id) – \(evaluator.name)" }
}
