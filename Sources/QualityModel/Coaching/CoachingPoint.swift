public import Calendars
public import ExactNumbers
public import Statistics

/// A criterion as a strength, a priority or something to confirm, with its evidence.
public struct CoachingPoint: Sendable, Hashable {
  /// The criterion.
  public let criterion: Criterion
  /// The grid it belongs to, for the language of its texts.
  public let gridLanguage: String
  /// The section's name.
  public let sectionTitle: LocalizedText
  /// The agent's mean ratio in percent, 0 to 100.
  public let value: Statistic
  /// The rest of the team's mean ratio in percent.
  public let team: Statistic
  /// The target, 0 to 100.
  public let target: Rational
  /// The mean shrunk toward the team's, 0 to 100, which decides; `nil` when there is no figure.
  public let shrunken: Double?
  /// The probability that the agent's true mean is under the target, 0 to 1.
  public let probabilityUnderTarget: Double?
  /// The probability that the agent's true mean is over the rest of the team's, 0 to 1.
  public let probabilityOverTeam: Double?
  /// Points of the total that reaching the target would bring back, 0 to 100.
  public let recoverablePoints: Double
  /// For a point to confirm: how many more calls would establish it, when that can be said.
  public let callsNeeded: Int?
  /// One to three quotes.
  public let evidence: [Evidence]

  /// A point.
  public init(
    criterion: Criterion, gridLanguage: String, sectionTitle: LocalizedText, value: Statistic,
    team: Statistic, target: Rational, shrunken: Double?, probabilityUnderTarget: Double?,
    probabilityOverTeam: Double?, recoverablePoints: Double, callsNeeded: Int?,
    evidence: [Evidence]
  ) {
    self.criterion = criterion
    self.gridLanguage = gridLanguage
    self.sectionTitle = sectionTitle
    self.value = value
    self.team = team
    self.target = target
    self.shrunken = shrunken
    self.probabilityUnderTarget = probabilityUnderTarget
    self.probabilityOverTeam = probabilityOverTeam
    self.recoverablePoints = recoverablePoints
    self.callsNeeded = callsNeeded
    self.evidence = evidence
  }
}

/// What shows a point: the evaluator's level, the words quoted, the comment.
public struct Evidence: Sendable, Hashable {
  /// The interaction.
  public let interactionID: String
  /// When it took place.
  public let date: CalendarDate
  /// The level answered.
  public let level: Level?
  /// The words, with their place.
  public let quote: Quote?
  /// The evaluator's comment.
  public let comment: String?
  /// The evaluator's name.
  public let evaluator: String

  /// A piece of evidence.
  public init(
    interactionID: String, date: CalendarDate, level: Level?, quote: Quote?, comment: String?,
    evaluator: String
  ) {
    self.interactionID = interactionID
    self.date = date
    self.level = level
    self.quote = quote
    self.comment = comment
    self.evaluator = evaluator
  }
}
