internal import Calendars
internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import Tables

/// The rows of a sheet of past evaluations while they are read.
struct WideRows {
  private struct CriterionColumns {
    let criterion: Criterion
    let answer: FieldSpecification
    let comment: FieldSpecification?
  }

  private struct WordKey: Hashable {
    let criterion: String
    let word: String
  }

  private let reader: WideEvaluationReader
  private let columns: WideColumns
  private let settings: ImportSettings
  private let mapping: ColumnMapping
  private let criteria: [CriterionColumns]
  private let total: FieldSpecification?
  private let answers: WideAnswers
  private var evaluations: [Located<Evaluation>] = []
  private var places: [String: Int] = [:]
  private var problems: [RowProblem] = []
  private var tally = ImportTally()
  private var totals: [WideImport.Total] = []
  private var unknown: [WordKey: Int] = [:]

  init(
    _ reader: WideEvaluationReader, _ columns: WideColumns, _ settings: ImportSettings, file: String
  ) throws {
    self.reader = reader
    self.columns = columns
    self.settings = settings
    var (fields, choices): ([FieldSpecification], [ColumnChoice]) = ([], [])
    // Names of fields are folded when they are compared: numbers keep them apart.
    func field(_ place: Int, _ name: String, words: Bool = false) -> FieldSpecification {
      let field = FieldSpecification(
        name, title: BilingualText(same: columns.header[place]), holdsCustomerWords: words)
      fields.append(field)
      choices.append(ColumnChoice(field: name, column: "#\(place + 1)"))
      return field
    }
    for specification in WideColumns.fields {
      guard let place = columns.column(of: .field(specification)) else { continue }
      fields.append(specification)
      choices.append(ColumnChoice(field: specification.name, column: "#\(place + 1)"))
    }
    var found: [CriterionColumns] = []
    for criterion in reader.grid.grid.criteria {
      guard let place = columns.column(of: .criterion(criterion.id)) else { continue }
      let answer = field(place, "answer\(place)")
      let comment = columns.column(of: .comment(criterion.id)).map {
        field($0, "words\($0)", words: true)
      }
      found.append(CriterionColumns(criterion: criterion, answer: answer, comment: comment))
    }
    criteria = found
    total = columns.column(of: .total).map { field($0, "stated\($0)") }
    answers = WideAnswers(reader.grid.grid, reader.mapping.words, settings.syntax)
    mapping = try ColumnMapping(
      fields: fields, header: columns.header, choices: choices, file: file)
  }

  mutating func add(_ source: TableRow) {
    var row = MappedRow(source, mapping: mapping, settings: settings)
    guard row.problems.isEmpty, let evaluation = evaluation(&row), row.problems.isEmpty else {
      problems += row.problems
      tally.count(.rejected)
      return
    }
    if let place = places[evaluation.id] {
      let earlier = evaluations[place]
      guard earlier.value == evaluation else {
        row.refuse(
          SheetFields.interaction,
          BilingualText(
            fr: "la même évaluation est déjà à la ligne \(earlier.line), avec d'autres réponses",
            en: "the same evaluation is already on line \(earlier.line), with other answers"))
        problems += row.problems
        tally.count(.rejected)
        return
      }
      tally.count(.duplicate)
      return
    }
    addTotal(&row, evaluation)
    guard row.problems.isEmpty else {
      problems += row.problems
      tally.count(.rejected)
      return
    }
    places[evaluation.id] = evaluations.count
    evaluations.append(Located(evaluation, line: source.line))
    tally.count(.accepted)
  }

  func result(dialect: TableDialect) -> WideImport {
    let words = unknown.map {
      WideImport.UnknownWord(criterionID: $0.key.criterion, word: $0.key.word, rows: $0.value)
    }.sorted { ($1.rows, $0.criterionID, $0.word) < ($0.rows, $1.criterionID, $1.word) }
    let ignored = columns.roles.indices.filter { columns.roles[$0] == .ignored }
    return WideImport(
      dialect: dialect, evaluations: evaluations, problems: problems, tally: tally,
      totals: totals, unknownWords: words, columnNumbers: columns.columnNumbers,
      criteriaWithoutColumn: columns.unanswered,
      ignoredColumns: ignored.map { columns.header[$0] },
      mapping: columns.resolved(reader.mapping))
  }

  private mutating func evaluation(_ row: inout MappedRow) -> Evaluation? {
    let id = row.identifier(SheetFields.evaluation)
    let interaction = row.identifier(SheetFields.interaction)
    let evaluator = evaluator(&row)
    let scoredAt = row.dateTime(SheetFields.scoredAt)
    let given = criteria.compactMap { answer($0, &row) }
    guard let interaction, let evaluator, let scoredAt, row.problems.isEmpty else { return nil }
    let key = EvaluationKey(
      interaction: interaction, evaluator: evaluator, grid: reader.grid, scoredAt: scoredAt)
    return key.evaluation(
      id: id ?? key.derivedID, answers: given, comment: row.textIfAny(SheetFields.overall))
  }

  /// The evaluator by id or name; a name that nobody has is kept, for the workspace to refuse.
  private func evaluator(_ row: inout MappedRow) -> String? {
    if let usual = reader.mapping.evaluatorID, row.textIfAny(SheetFields.evaluator) == nil {
      return usual
    }
    guard let text = row.identifier(SheetFields.evaluator) else { return nil }
    if reader.evaluators.contains(where: { $0.id == text }) { return text }
    let named = reader.evaluators.filter { FoldedName($0.name) == FoldedName(text) }
    return named.count == 1 ? named[0].id : text
  }

  private mutating func answer(_ columns: CriterionColumns, _ row: inout MappedRow) -> Answer? {
    let criterion = columns.criterion
    let comment = columns.comment.flatMap { row.textIfAny($0) }
    guard let text = row.textIfAny(columns.answer) else {
      if comment != nil {
        row.refuse(
          columns.answer,
          BilingualText(
            fr: "la réponse est vide alors qu'elle est commentée",
            en: "the answer is empty while it is commented on"))
      }
      return nil
    }
    let before = row.problems.count
    let value = row.value(columns.answer) { text throws(CellProblem) in
      try answers.value(text, criterion)
    }
    if row.problems.count > before {
      unknown[WordKey(criterion: criterion.id, word: String(text.prefix(60))), default: 0] += 1
    }
    return value.map { Answer(criterionID: criterion.id, value: $0, comment: comment) }
  }

  private mutating func addTotal(_ row: inout MappedRow, _ evaluation: Evaluation) {
    guard let total, let text = row.textIfAny(total), let number = row.number(total),
      let scale = Rational(100).divided(by: reader.mapping.totalOutOf ?? 100)
    else { return }
    let digits = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
    let decimals = digits.count == 2 ? digits[1].prefix { $0.isNumber }.count : 0
    var unit = Rational.one
    for _ in 0..<min(decimals, 12) { unit = unit.divided(by: 10) ?? unit }
    let half = unit.divided(by: 2) ?? .zero
    // A percentage is out of 100 already.
    let factor: Rational = number.isPercentage ? .one : scale
    totals.append(
      WideImport.Total(
        evaluationID: evaluation.id, line: row.row.line, stated: number.value * factor,
        tolerance: half * factor))
  }
}
