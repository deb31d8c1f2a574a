public import Languages
public import QualityModel

/// What an import did, or would do. The counts balance: `read` is the sum of the four others.
public struct ImportOutcome: Sendable, Hashable {
  /// Rows given.
  public var read: Int { new + updated + known + rejections.count }
  /// Rows that were not in the workspace.
  public internal(set) var new = 0
  /// Rows that replaced another value of the same identifier.
  public internal(set) var updated = 0
  /// Rows that the workspace, or the file further up, already held as they are.
  public internal(set) var known = 0
  /// Rows refused, in the order of the file.
  public internal(set) var rejections: [ImportRejection] = []
  /// New survey responses that name an unknown interaction or agent, or neither.
  public internal(set) var unlinked = 0
  /// Whether the workspace was changed: not on a dry run, nor when a row was rejected and the good
  /// rows were not to be taken alone.
  public internal(set) var written = false

  init() {}
}

/// A row that was refused.
public struct ImportRejection: Sendable, Hashable {
  /// The line in the file.
  public let line: Int?
  /// The row's own identifier.
  public let id: String
  /// Why.
  public let reason: ImportRejectionReason
}

/// Why a row was refused.
public enum ImportRejectionReason: ExplainedError, Hashable {
  /// The identifier is empty, longer than 200 bytes, or holds control characters.
  case unusableIdentifier
  /// Another row of the file has the same identifier and says something else.
  case contradictsRow(line: Int?)
  /// The agent is not in the workspace.
  case unknownAgent(String)
  /// The interaction is not in the workspace.
  case unknownInteraction(String)
  /// The evaluator is not in the workspace.
  case unknownEvaluator(String)
  /// The grid was not published in the workspace.
  case unknownGrid(id: String, version: String)
  /// A duration is below zero.
  case negativeDuration
  /// The end comes before the start.
  case endsBeforeStart
  /// The workspace holds another transcript of this interaction.
  case transcriptDiffers
  /// A transcript without a turn.
  case emptyTranscript
  /// The workspace holds another answer under this identifier.
  case surveyAnswerDiffers
  /// The answer belongs to another survey than the one declared.
  case otherSurvey(String)
  /// The answer is outside the scale of its survey.
  case outOfScale(minimum: String, maximum: String)
  /// The workspace holds a submitted evaluation under this identifier, with other answers.
  case evaluationDiffers
  /// A number with too many digits.
  case numberTooLong(criterion: String)
  /// The evaluation is about a call of a blind session and was submitted before: whether it says the
  /// same is not told.
  case concealed(session: String)
  /// The evaluator's side committed to its answers in a blind session.
  case answersCommitted(session: String, side: Side)
}
