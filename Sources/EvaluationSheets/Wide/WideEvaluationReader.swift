internal import Languages
public import QualityModel
public import Tables

/// Reads past evaluations from a committee's own sheet: one row a call, one column a criterion.
public struct WideEvaluationReader: Sendable {
  let grid: PinnedGrid
  let mapping: WideMapping
  let evaluators: [Evaluator]

  /// A reader.
  ///
  /// - Parameters:
  ///   - grid: The grid that all the rows are on.
  ///   - mapping: What a person says of the columns, of the words in the cells, and of what the
  ///     rows leave out.
  ///   - evaluators: Those whom cells may name otherwise than by their id.
  public init(
    grid: PinnedGrid, mapping: WideMapping = WideMapping(), evaluators: [Evaluator] = []
  ) {
    self.grid = grid
    self.mapping = mapping
    self.evaluators = evaluators
  }

  /// Reads a file.
  ///
  /// - Throws: `WideMappingError` when a column matches nothing and is not to be left out;
  ///   `TableError`, `WorkbookError` when the file cannot be read.
  public func read(
    _ source: TableSource, settings: ImportSettings = ImportSettings(),
    progress: ((Int) -> Void)? = nil
  ) throws -> WideImport {
    let reader = try TableReader(source, options: settings.csv)
    let header = WideEvaluationReader.withoutEmptyEnd(reader.header)
    try checkWords(file: source.name, header)
    let columns = try WideColumns(
      header: header, grid: grid.grid, mapping: mapping, file: source.name)
    var rows = try WideRows(self, columns, settings, file: source.name)
    try reader.forEachRow(progress: progress) { rows.add($0) }
    return rows.result(dialect: reader.dialect)
  }

  /// A word for a level that no criterion has would never be used: it is mistyped.
  private func checkWords(file: String, _ header: [String]) throws(WideMappingError) {
    var problems: [WideMappingError.Problem] = []
    for word in mapping.words where FoldedName(word.level).text != "na" {
      let criteria = grid.grid.criteria.filter { ($0.id == word.criterion ?? $0.id) }
      if criteria.isEmpty, let id = word.criterion { problems.append(.unknownTarget(id)) }
      if !criteria.isEmpty, !criteria.contains(where: { $0.level(word.level) != nil }) {
        problems.append(.unknownLevel(word.level))
      }
    }
    guard problems.isEmpty else {
      throw WideMappingError(file: file, header: header, problems: problems)
    }
  }

  /// Spreadsheets often end their header with empty cells.
  private static func withoutEmptyEnd(_ header: [String]) -> [String] {
    var header = header
    while header.last?.isEmpty == true { header.removeLast() }
    return header
  }
}
