public import Languages
public import QualityModel

/// Why a calibration session cannot be opened, answered, revealed, decided on or closed.
public enum CalibrationError: ExplainedError, Hashable {
  /// An evaluator and an interaction that they scored before the session.
  public struct EarlierEvaluation: Sendable, Hashable {
    /// The evaluator.
    public let evaluatorID: String
    /// The interaction.
    public let interactionID: String
  }

  /// An evaluator and how many calls they did not submit.
  public struct Lack: Sendable, Hashable {
    /// The evaluator.
    public let evaluatorID: String
    /// The calls that are missing.
    public let missing: Int
  }

  // Opening.
  /// The workspace has a session of this id.
  case sessionTaken(String)
  /// A session without a call.
  case noCall(session: String)
  /// A call is named twice.
  case callTwice(interaction: String)
  /// One participant or none.
  case tooFewParticipants(session: String)
  /// An evaluator takes part twice.
  case participantTwice(evaluator: String)
  /// The expert does not take part.
  case expertNotParticipating(evaluator: String)
  /// The limit comes before the opening.
  case deadlineBeforeOpening(session: String)
  /// A tolerance below zero.
  case negativeTolerance(session: String)
  /// Another blind session that is not revealed has the call.
  case inAnotherSession(interaction: String, session: String)
  /// Participants scored calls of the blind session on their grid before.
  case scoredBefore([EarlierEvaluation])

  // Its life.
  /// The session is blind and not revealed: its answers are not read.
  case stillBlind(session: String)
  /// The session is not revealed yet.
  case notRevealed(session: String)
  /// It was revealed before.
  case alreadyRevealed(session: String)
  /// It was closed before.
  case alreadyClosed(session: String)
  /// Answers are missing and no reason to reveal without them was given.
  case answersMissing(session: String, [Lack])
  /// A decision without its reason.
  case decisionReasonMissing(criterion: String?)

  // Commitments.
  /// The session is not blind: there is nothing to commit to.
  case notBlind(session: String)
  /// Nobody of that side takes part.
  case sideAbsent(session: String, side: Side)
  /// The side is committed already.
  case alreadyCommitted(session: String, side: Side)
  /// Answers of a side that is committed cannot change before the reveal.
  case answersCommitted(session: String, side: Side)
  /// The other side's commitment was not recorded before its answers.
  case commitmentMissing(session: String, side: Side)
  /// The side's answers were opened before.
  case alreadyOpened(session: String, side: Side)
  /// An evaluation is not one that a participant of that side owes to the session.
  case outsideSession(evaluation: String, session: String)
}
