public import Calendars
public import Languages

/// An objection to a submitted evaluation, criterion by criterion.
public struct Dispute: Sendable, Hashable {
  /// In what capacity a person objects.
  public enum Role: String, Sendable, Hashable, CaseIterable {
    /// The agent who was evaluated.
    case agent
    /// The agent's coach or team leader.
    case coach
    /// The company that owns the customers.
    case client
    /// The outsourced provider.
    case provider
    /// A neutral third party.
    case neutral

    /// The role's name in both languages.
    public var title: BilingualText {
      switch self {
      case .agent: BilingualText(fr: "conseiller", en: "agent")
      case .coach: BilingualText(same: "coach")
      case .client: Side.client.title
      case .provider: Side.provider.title
      case .neutral: Side.neutral.title
      }
    }
  }

  /// The evaluation objected to.
  public let evaluationID: String
  /// The revision objected to, its latest when the objection was made.
  public let revision: Int
  /// Who objects: the id of an agent or of an evaluator, or a coach as agents name theirs.
  public let raisedBy: String
  /// In what capacity.
  public let role: Role
  /// When, in the workspace's time.
  public let raisedAt: CivilDateTime
  /// The last day on which a decision is in time.
  public let deadline: CalendarDate
  /// A comment on the whole, if any.
  public let comment: String?
  /// What is objected to; at least one criterion, each once.
  public let items: [DisputeItem]

  /// An objection.
  public init(
    evaluationID: String, revision: Int, raisedBy: String, role: Role, raisedAt: CivilDateTime,
    deadline: CalendarDate, comment: String? = nil, items: [DisputeItem]
  ) {
    self.evaluationID = evaluationID
    self.revision = revision
    self.raisedBy = raisedBy
    self.role = role
    self.raisedAt = raisedAt
    self.deadline = deadline
    self.comment = comment
    self.items = items
  }
}

/// One criterion objected to.
public struct DisputeItem: Sendable, Hashable {
  /// The criterion.
  public let criterionID: String
  /// The answer that the person holds right; `nil` when they only say that the present one is wrong.
  public let proposed: Answer.Value?
  /// Why, in words.
  public let comment: String

  /// A criterion objected to.
  public init(criterionID: String, proposed: Answer.Value? = nil, comment: String) {
    self.criterionID = criterionID
    self.proposed = proposed
    self.comment = comment
  }
}
