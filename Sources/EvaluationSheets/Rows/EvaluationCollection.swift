internal import Calendars
internal import Languages
internal import QualityModel
internal import Tables

/// The evaluations of a file while its rows are read.
struct EvaluationCollection {
  private struct Entry {
    let id: String
    let firstLine: Int
    var key: EvaluationKey?
    var words: AnswerVocabulary?
    var draft = AnswerDraft()
    var lines: [Int] = []
    var repeated = 0
    var isRefused = false
  }

  private var entries: [Entry] = []
  private var places: [String: Int] = [:]
  private var problems: [RowProblem] = []

  /// Adds a row that cannot be read; it refuses the evaluation that it names.
  mutating func refuse(_ row: MappedRow, id: String?) {
    problems += row.problems
    let place = place(of: id ?? "line \(row.row.line)", line: row.row.line)
    entries[place].lines.append(row.row.line)
    entries[place].isRefused = true
  }

  /// Adds an answer to its evaluation.
  mutating func add(
    _ row: inout MappedRow, id: String, _ key: EvaluationKey, _ words: AnswerVocabulary
  ) {
    let place = place(of: id, line: row.row.line)
    entries[place].lines.append(row.row.line)
    if let earlier = entries[place].key {
      EvaluationCollection.compare(key, with: earlier, &row, line: entries[place].firstLine)
    } else {
      (entries[place].key, entries[place].words) = (key, words)
    }
    let addition = row.problems.isEmpty ? entries[place].draft.add(&row, words) : .refused
    switch addition {
    case .new, .unanswered: break
    case .repeated: entries[place].repeated += 1
    case .refused: entries[place].isRefused = true
    }
    problems += row.problems
  }

  /// What the file holds.
  func result(dialect: TableDialect, mapping: ColumnMapping) -> EvaluationImport {
    var (evaluations, refused, tally) = ([Located<Evaluation>](), [Entry](), ImportTally())
    var lines: [Int: [Int]] = [:]
    for entry in entries {
      guard !entry.isRefused, let key = entry.key, let words = entry.words else {
        refused.append(entry)
        tally.count(.rejected, rows: entry.lines.count)
        continue
      }
      tally.count(.duplicate, rows: entry.repeated)
      tally.count(.accepted, rows: entry.lines.count - entry.repeated)
      let evaluation = key.evaluation(
        id: entry.id, answers: entry.draft.answers(inOrderOf: words),
        comment: entry.draft.comment)
      evaluations.append(Located(evaluation, line: entry.firstLine))
      lines[entry.firstLine] = entry.lines
    }
    return EvaluationImport(
      dialect: dialect, mapping: mapping, evaluations: evaluations,
      problems: problems, refusedLines: refused.flatMap(\.lines).sorted(),
      refusedEvaluations: refused.count, tally: tally, lines: lines)
  }

  private mutating func place(of id: String, line: Int) -> Int {
    if let place = places[id] { return place }
    places[id] = entries.count
    entries.append(Entry(id: id, firstLine: line))
    return entries.count - 1
  }

  /// Rows of one evaluation say the same of its interaction, evaluator, grid and date.
  private static func compare(
    _ key: EvaluationKey, with earlier: EvaluationKey, _ row: inout MappedRow, line: Int
  ) {
    let reason = BilingualText(
      fr: "autre valeur qu'à la ligne \(line) de la même évaluation",
      en: "another value than on line \(line) of the same evaluation")
    if key.interaction != earlier.interaction { row.refuse(SheetFields.interaction, reason) }
    if key.evaluator != earlier.evaluator { row.refuse(SheetFields.evaluator, reason) }
    if key.grid.digest != earlier.grid.digest { row.refuse(SheetFields.grid, reason) }
    if key.scoredAt != earlier.scoredAt { row.refuse(SheetFields.scoredAt, reason) }
  }
}
