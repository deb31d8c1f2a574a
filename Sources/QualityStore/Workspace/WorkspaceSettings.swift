public import ExactNumbers
public import Languages

/// What `ecoute.yaml` says about a workspace.
public struct WorkspaceSettings: Sendable, Hashable {
  /// The workspace's name, as reports show it.
  public let name: String
  /// The language of messages and reports when nobody asks for another.
  public let language: Language
  /// The time zone of the centre's clocks, as in `Europe/Paris`.
  public let timeZone: String
  /// The company that owns the customers.
  public let clientName: String
  /// The outsourced provider; `nil` when the centre is the company's own.
  public let providerName: String?
  /// The score that agents are to reach, 0 to 100; `nil` when there is no target.
  public let scoreTarget: Rational?
  /// Days given to decide on a dispute, after the day on which it is raised; 1 to 365.
  public let disputeDays: Int

  /// Settings.
  public init(
    name: String, language: Language, timeZone: String, clientName: String,
    providerName: String? = nil, scoreTarget: Rational? = nil, disputeDays: Int = 10
  ) {
    self.name = name
    self.language = language
    self.timeZone = timeZone
    self.clientName = clientName
    self.providerName = providerName
    self.scoreTarget = scoreTarget
    self.disputeDays = disputeDays
  }
}
