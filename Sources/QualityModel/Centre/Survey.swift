public import Calendars
public import ExactNumbers

/// What a survey measures, on which scale, in which direction. Declared, never guessed.
public struct SurveyDefinition: Sendable, Hashable {
  /// The indicator.
  public enum Metric: String, Sendable, Hashable, CaseIterable {
    /// Satisfaction: the share of satisfied answers.
    case csat
    /// Net promoter score: promoters (9–10) minus detractors (0–6).
    case nps
    /// Customer effort score: the mean.
    case ces

    /// The indicator's short name.
    public var title: String { rawValue.uppercased() }
  }

  /// Which end of the scale is good.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    /// High is good.
    case higherIsBetter = "higher-is-better"
    /// Low is good (CES 1.0: "how much effort").
    case lowerIsBetter = "lower-is-better"
  }

  /// The survey's id.
  public let id: String
  /// The indicator.
  public let metric: Metric
  /// The lowest answer.
  public let minimum: Rational
  /// The highest answer.
  public let maximum: Rational
  /// Which end is good.
  public let direction: Direction
  /// For CSAT: the answer from which (in the good direction) a customer counts as satisfied.
  public let satisfiedFrom: Rational?
  /// The question as asked.
  public let question: String?

  /// A survey.
  public init(
    id: String, metric: Metric, minimum: Rational, maximum: Rational, direction: Direction,
    satisfiedFrom: Rational? = nil, question: String? = nil
  ) {
    self.id = id
    self.metric = metric
    self.minimum = minimum
    self.maximum = maximum
    self.direction = direction
    self.satisfiedFrom = satisfiedFrom
    self.question = question
  }
}

/// One customer's answer to a survey.
public struct SurveyResponse: Sendable, Hashable {
  /// The response's id in the source, else a digest of the row.
  public let id: String
  /// The survey.
  public let surveyID: String
  /// When it was given.
  public let answeredAt: CivilDateTime
  /// The interaction it is about, if known.
  public let interactionID: String?
  /// The agent it is about, if known.
  public let agentID: String?
  /// The answer, on the survey's scale.
  public let value: Rational
  /// The customer's words, if any.
  public let verbatim: String?

  /// A response.
  public init(
    id: String, surveyID: String, answeredAt: CivilDateTime, interactionID: String? = nil,
    agentID: String? = nil, value: Rational, verbatim: String? = nil
  ) {
    self.id = id
    self.surveyID = surveyID
    self.answeredAt = answeredAt
    self.interactionID = interactionID
    self.agentID = agentID
    self.value = value
    self.verbatim = verbatim
  }
}
