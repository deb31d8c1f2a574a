public import QualityModel
public import Tables

/// The answers to one grid about one interaction, read from a file.
public struct AnswerSheet: Sendable {
  /// How the file is written.
  public let dialect: TableDialect
  /// The answers, in the grid's order; criteria left empty are not among them.
  public let answers: [Answer]
  /// The comment on the whole.
  public let comment: String?
  /// What is wrong with rows, in the order of the file.
  public let problems: [RowProblem]
  /// The balance of the rows.
  public let tally: ImportTally
}
