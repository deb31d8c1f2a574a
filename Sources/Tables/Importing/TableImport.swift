/// A value and the line of the file it came from.
public struct Located<Value> {
  /// The value.
  public let value: Value
  /// The line, from 1.
  public let line: Int

  /// A value at a line.
  public init(_ value: Value, line: Int) {
    self.value = value
    self.line = line
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

/// What an importer made of a file: values to keep, problems to show, and the balance.
public struct TableImport<Value: Sendable>: Sendable {
  /// How the file is written.
  public let dialect: TableDialect
  /// Which column held which field.
  public let mapping: ColumnMapping
  /// The values accepted, in the order of the file.
  public let values: [Located<Value>]
  /// What is wrong with the rows refused, in the order of the file; a row may have several.
  public let problems: [RowProblem]
  /// The balance of the rows.
  public let tally: ImportTally

  /// An import from its parts.
  public init(
    dialect: TableDialect, mapping: ColumnMapping, values: [Located<Value>],
    problems: [RowProblem], tally: ImportTally
  ) {
    self.dialect = dialect
    self.mapping = mapping
    self.values = values
    self.problems = problems
    self.tally = tally
  }
}
