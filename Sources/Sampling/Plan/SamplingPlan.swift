public import Calendars
public import QualityModel

/// Which calls a team listens to, and how many: what is written in a plan's XML.
public struct SamplingPlan: Sendable, Hashable {
  /// The plan's id.
  public let id: String
  /// The language of the texts that name none.
  public let language: String
  /// The title.
  public let title: LocalizedText
  /// The period drawn from, unless the command names another.
  public let period: Period?
  /// The seed, unless the command names another.
  public let seed: UInt64?
  /// Calls that are never drawn, in the order in which the rules count.
  public let exclusions: [ExclusionRule]
  /// The part drawn at random.
  public let random: RandomPart?
  /// The parts chosen for their risk.
  public let targeted: [TargetedPart]
  /// Calls scored before, to be scored again.
  public let repeats: RepeatPart?
  /// Who listens to how many; empty when anyone listens to any.
  public let evaluators: [EvaluatorQuota]
}

/// A rule that leaves calls out of a draw.
public enum ExclusionRule: Sendable, Hashable {
  /// Calls that last less than this many seconds, or whose duration is not known.
  case shorterThan(seconds: Int)
  /// Calls that have an evaluation.
  case evaluated
  /// Calls of an agent's first days; an agent whose first day is not known is not new.
  case newAgents(days: Int)
  /// Calls of an agent.
  case agent(String)
  /// Calls of the agents of a team.
  case team(String)
  /// Contacts of a channel.
  case channel(Channel)
  /// Calls with an outcome.
  case outcome(String)
  /// Calls with a reason.
  case reason(String)
  /// Calls without a transcript.
  case withoutTranscript
  /// Calls without a recording.
  case withoutRecording

  /// The rule's name in the plan's language.
  var name: String {
    switch self {
    case .shorterThan: "shorterThan"
    case .evaluated: "evaluated"
    case .newAgents: "newAgents"
    case .agent: "agent"
    case .team: "team"
    case .channel: "channel"
    case .outcome: "outcome"
    case .reason: "reason"
    case .withoutTranscript: "withoutTranscript"
    case .withoutRecording: "withoutRecording"
    }
  }
}

/// Calls chosen for their risk.
public struct TargetedPart: Sendable, Hashable {
  /// The part's id.
  public let id: String
  /// The title; empty when none is written.
  public let title: LocalizedText
  /// How many calls.
  public let size: Int
  /// What every call of the part has.
  public let conditions: [RiskCondition]
}

/// A sign of risk.
public enum RiskCondition: Sendable, Hashable {
  /// An answer to a survey of this kind, between two bounds, both included.
  case survey(SurveyDefinition.Metric, atLeast: Double?, atMost: Double?)
  /// The customer had contacted the centre in the days before.
  case repeatedContact(withinDays: Int)
  /// On hold for more seconds than this, all holds together.
  case holdLongerThan(seconds: Int)
  /// Longer than this many seconds.
  case longerThan(seconds: Int)
  /// An outcome; several of them are alternatives.
  case outcome(String)
  /// A reason; several of them are alternatives.
  case reason(String)
  /// A channel; several of them are alternatives.
  case channel(Channel)
}

/// Calls that an evaluator has scored before, put among the new ones.
public struct RepeatPart: Sendable, Hashable {
  /// Of the calls given to each evaluator.
  public let percent: Int
  /// How old the first evaluation is at least, in days.
  public let afterDays: Int
}

/// How many calls an evaluator listens to.
public struct EvaluatorQuota: Sendable, Hashable {
  /// One evaluator, or each evaluator of a side who is not named.
  public enum Who: Sendable, Hashable {
    /// One evaluator.
    case evaluator(String)
    /// Each evaluator of a side.
    case side(Side)
  }

  /// An exact number, or a part of what is left.
  public enum Amount: Sendable, Hashable {
    /// An exact number of calls for each.
    case calls(Int)
    /// A weight for each.
    case share(Int)
  }

  /// Who.
  public let who: Who
  /// How many.
  public let amount: Amount
  /// Agents they do not listen to.
  public let exceptAgents: Set<String>
  /// Teams they do not listen to.
  public let exceptTeams: Set<String>
  /// Whether they do not listen to the agents they coach.
  public let avoidsOwnTeam: Bool
}
