public import QualityModel
public import Tables

/// What an importer made of a file of evaluations.
public struct EvaluationImport: Sendable {
  /// How the file is written.
  public let dialect: TableDialect
  /// Which column held which field.
  public let mapping: ColumnMapping
  /// The evaluations accepted, each with its first line, in the order of the file.
  public let evaluations: [Located<Evaluation>]
  /// What is wrong with rows, in the order of the file.
  public let problems: [RowProblem]
  /// The lines of every row refused, those refused with their evaluation included.
  public let refusedLines: [Int]
  /// The number of evaluations refused.
  public let refusedEvaluations: Int
  /// The balance of the rows. One row refused refuses its whole evaluation.
  public let tally: ImportTally
  /// The lines of each evaluation accepted, by its first line.
  let lines: [Int: [Int]]

  /// The lines of the evaluation that starts on a line; that line alone when none does.
  public func lines(ofEvaluationAt line: Int) -> [Int] { lines[line] ?? [line] }
}
