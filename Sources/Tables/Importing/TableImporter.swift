internal import Languages

/// Turns the rows of a file into values, one row a value.
///
/// A row that repeats an earlier one word for word in what matters is a duplicate; a row that has
/// an earlier one's key and says something else is refused.
public struct TableImporter<Value: Sendable & Hashable>: Sendable {
  private let fields: [FieldSpecification]
  private let key: @Sendable (Value) -> String
  private let build: @Sendable (inout MappedRow) -> Value?

  /// An importer.
  ///
  /// - Parameters:
  ///   - fields: The fields looked for.
  ///   - key: What makes two values the same thing.
  ///   - build: The value of a row; `nil`, or a problem added to the row, refuses it.
  public init(
    fields: [FieldSpecification], key: @escaping @Sendable (Value) -> String,
    build: @escaping @Sendable (inout MappedRow) -> Value?
  ) {
    self.fields = fields
    self.key = key
    self.build = build
  }

  /// Reads a whole file.
  ///
  /// - Throws: `TableError`, `WorkbookError` and `ColumnMappingError`, when the file as a whole cannot be read.
  public func read(
    _ source: TableSource, settings: ImportSettings = ImportSettings(),
    progress: ((Int) -> Void)? = nil
  ) throws -> TableImport<Value> {
    let reader = try TableReader(source, options: settings.csv)
    let mapping = try ColumnMapping(
      fields: fields, header: reader.header, choices: settings.choices, file: source.name)
    var (values, problems, tally) = ([Located<Value>](), [RowProblem](), ImportTally())
    var places: [String: Int] = [:]
    try reader.forEachRow(progress: progress) { row in
      var mapped = MappedRow(row, mapping: mapping, settings: settings)
      // The cells of a row of another width have shifted: only the width is worth saying.
      let value = mapped.problems.isEmpty ? build(&mapped) : nil
      guard let value, mapped.problems.isEmpty else {
        problems += mapped.problems
        tally.count(.rejected)
        return
      }
      if let place = places[key(value)] {
        if values[place].value == value {
          tally.count(.duplicate)
        } else {
          problems.append(conflict(row, key(value), earlier: values[place].line))
          tally.count(.rejected)
        }
        return
      }
      places[key(value)] = values.count
      values.append(Located(value, line: row.line))
      tally.count(.accepted)
    }
    return TableImport(
      dialect: reader.dialect, mapping: mapping, values: values, problems: problems, tally: tally)
  }

  private func conflict(_ row: TableRow, _ key: String, earlier: Int) -> RowProblem {
    RowProblem(
      line: row.line, sheet: row.sheet,
      reason: BilingualText(
        fr: "« \(key) » est déjà à la ligne \(earlier) avec d'autres valeurs",
        en: "“\(key)” is already on line \(earlier) with other values"))
  }
}
