public import Calendars

/// The calls drawn to be listened to, with all that is needed to draw them again and to weigh what
/// is found: the manifest of a draw.
public struct Sample: Sendable, Hashable {
  /// What the numbers of calls were held to.
  public enum Control: String, Sendable, Hashable, CaseIterable {
    /// A number of calls for each agent.
    case agents
    /// A number of calls for each stratum.
    case strata
  }

  /// How many interactions one rule left out.
  public struct Exclusion: Sendable, Hashable {
    /// The rule, in the words of the plan's language: `shorterThan`, `evaluated`…
    public let rule: String
    /// How many it left out; an interaction is counted under the first rule that holds.
    public let count: Int

    /// A rule with its count.
    public init(rule: String, count: Int) {
      self.rule = rule
      self.count = count
    }
  }

  /// The sample's id.
  public let id: String
  /// The plan's title when it was drawn.
  public let title: String
  /// The plan's id.
  public let planID: String
  /// SHA-256 of the plan's canonical form, lower-case hexadecimal.
  public let planDigest: String
  /// The plan in canonical XML, UTF-8.
  public let planXML: [UInt8]
  /// The period that was drawn from, as it is typed.
  public let period: String
  /// The seed of the draw.
  public let seed: UInt64
  /// The day of the draw, which ages of evaluations are counted to.
  public let day: CalendarDate
  /// Interactions of the period.
  public let populationCount: Int
  /// Interactions that could be drawn.
  public let eligibleCount: Int
  /// SHA-256 of the interactions that could be drawn, each with its cell.
  public let populationDigest: String
  /// What the numbers of calls were held to.
  public let control: Control
  /// What was left out, and why.
  public let exclusions: [Exclusion]
  /// The cells of the random part.
  public let cells: [SampleCell]
  /// The interactions drawn, in listening order, then the reserves, in theirs.
  public let units: [SampleUnit]
  /// What was asked and could not be had.
  public let shortfalls: [SampleShortfall]

  /// A sample.
  public init(
    id: String, title: String, planID: String, planDigest: String, planXML: [UInt8],
    period: String, seed: UInt64, day: CalendarDate, populationCount: Int, eligibleCount: Int,
    populationDigest: String, control: Control, exclusions: [Exclusion], cells: [SampleCell],
    units: [SampleUnit], shortfalls: [SampleShortfall]
  ) {
    self.id = id
    self.title = title
    self.planID = planID
    self.planDigest = planDigest
    self.planXML = planXML
    self.period = period
    self.seed = seed
    self.day = day
    self.populationCount = populationCount
    self.eligibleCount = eligibleCount
    self.populationDigest = populationDigest
    self.control = control
    self.exclusions = exclusions
    self.cells = cells
    self.units = units
    self.shortfalls = shortfalls
  }
}

/// Something asked of a draw that the population cannot give.
public struct SampleShortfall: Sendable, Hashable {
  /// What was asked.
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    /// Calls in all.
    case total
    /// Calls of an agent.
    case agent
    /// Calls of a stratum.
    case stratum
    /// Calls of a targeted part.
    case target
    /// Calls for an evaluator.
    case evaluator
    /// Calls that have nobody to listen to them.
    case unassigned
  }

  /// What was asked.
  public let subject: Subject
  /// Of whom: an agent, a stratum, a target, an evaluator; empty for all.
  public let id: String
  /// How many were asked.
  public let asked: Int
  /// How many there are.
  public let available: Int

  /// Something that falls short.
  public init(subject: Subject, id: String, asked: Int, available: Int) {
    self.subject = subject
    self.id = id
    self.asked = asked
    self.available = available
  }
}
