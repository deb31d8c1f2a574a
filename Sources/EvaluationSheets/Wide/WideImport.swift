public import ExactNumbers
public import QualityModel
public import Tables

/// What was made of a sheet of past evaluations.
public struct WideImport: Sendable {
  /// A total score that a row carries, and the evaluation of that row.
  public struct Total: Sendable, Hashable {
    /// The evaluation's id.
    public let evaluationID: String
    /// The line of the file.
    public let line: Int
    /// The score that the sheet gives, out of 100.
    public let stated: Rational
    /// Half of the last digit written: a score this near says the same.
    public let tolerance: Rational
  }

  /// A word that stands for no level.
  public struct UnknownWord: Sendable, Hashable {
    /// The criterion.
    public let criterionID: String
    /// The word as cells hold it.
    public let word: String
    /// The rows that have it.
    public let rows: Int
  }

  /// How the file is written.
  public let dialect: TableDialect
  /// The evaluations, each with its line, in the order of the file.
  public let evaluations: [Located<Evaluation>]
  /// What is wrong with rows, in the order of the file.
  public let problems: [RowProblem]
  /// The balance of the rows.
  public let tally: ImportTally
  /// The sheet's own totals, where it has them.
  public let totals: [Total]
  /// Words that stand for no level, the most frequent first.
  public let unknownWords: [UnknownWord]
  /// The place of the column that answers each criterion, from 1.
  public let columnNumbers: [String: Int]
  /// The criteria of the grid that no column answers.
  public let criteriaWithoutColumn: [String]
  /// The columns that were left out, as asked.
  public let ignoredColumns: [String]
  /// Every column as it was matched, to be kept for the next file.
  public let mapping: WideMapping
}
