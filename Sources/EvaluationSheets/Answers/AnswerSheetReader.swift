public import QualityModel
public import Tables

/// Reads the answers about one interaction from a file: one row an answer, under the headers
/// `criterion` and `answer`, and `cause`, `comment`, `quote_turn`, `quote` where there are any.
public struct AnswerSheetReader: Sendable {
  private let grid: Grid

  /// A reader of answers to a grid.
  public init(grid: Grid) {
    self.grid = grid
  }

  /// Reads a file.
  ///
  /// - Throws: `TableError`, `WorkbookError` or `ColumnMappingError`, when the file as a whole cannot be read.
  public func read(
    _ source: TableSource, settings: ImportSettings = ImportSettings()
  ) throws -> AnswerSheet {
    let reader = try TableReader(source, options: settings.csv)
    let mapping = try ColumnMapping(
      fields: SheetFields.ofAnswers, header: reader.header, choices: settings.choices,
      file: source.name)
    let words = AnswerVocabulary(grid)
    var (draft, problems, tally) = (AnswerDraft(), [RowProblem](), ImportTally())
    try reader.forEachRow { row in
      var mapped = MappedRow(row, mapping: mapping, settings: settings)
      let addition = mapped.problems.isEmpty ? draft.add(&mapped, words) : .refused
      problems += mapped.problems
      switch addition {
      case .new, .unanswered: tally.count(.accepted)
      case .repeated: tally.count(.duplicate)
      case .refused: tally.count(.rejected)
      }
    }
    return AnswerSheet(
      dialect: reader.dialect, answers: draft.answers(inOrderOf: words), comment: draft.comment,
      problems: problems, tally: tally)
  }
}
