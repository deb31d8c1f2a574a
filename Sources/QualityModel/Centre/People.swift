public import Calendars
public import Languages

/// Whose interests an evaluator represents.
public enum Side: String, Sendable, Hashable, CaseIterable {
  /// The company that owns the customers (donneur d'ordre).
  case client
  /// The outsourced provider (prestataire).
  case provider
  /// A neutral third party.
  case neutral

  /// The side's name in both languages.
  public var title: BilingualText {
    switch self {
    case .client: BilingualText(fr: "donneur d'ordre", en: "client")
    case .provider: BilingualText(fr: "prestataire", en: "provider")
    case .neutral: BilingualText(fr: "tiers neutre", en: "neutral")
    }
  }
}

/// The person who answers customers.
public struct Agent: Sendable, Hashable {
  /// The agent's id in the centre's tools.
  public let id: String
  /// The name as it is written on the sheet.
  public let name: String
  /// The team, if any.
  public let team: String?
  /// The site, if any.
  public let site: String?
  /// The employing provider, if any.
  public let provider: String?
  /// The coach or team leader, if any.
  public let coach: String?
  /// The first day, if known.
  public let startDate: CalendarDate?
  /// The last day, if any.
  public let endDate: CalendarDate?

  /// An agent.
  public init(
    id: String, name: String, team: String? = nil, site: String? = nil, provider: String? = nil,
    coach: String? = nil, startDate: CalendarDate? = nil, endDate: CalendarDate? = nil
  ) {
    self.id = id
    self.name = name
    self.team = team
    self.site = site
    self.provider = provider
    self.coach = coach
    self.startDate = startDate
    self.endDate = endDate
  }
}

/// The person who scores.
public struct Evaluator: Sendable, Hashable {
  /// The evaluator's id.
  public let id: String
  /// The name.
  public let name: String
  /// Whose interests they represent.
  public let side: Side
  /// Their role in words, if given.
  public let role: String?

  /// An evaluator.
  public init(id: String, name: String, side: Side, role: String? = nil) {
    self.id = id
    self.name = name
    self.side = side
    self.role = role
  }
}
