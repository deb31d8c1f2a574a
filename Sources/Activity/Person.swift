public import QualityModel

/// Someone of a file of people.
public enum Person: Sendable, Hashable {
  /// Who answers customers.
  case agent(Agent)
  /// Who scores.
  case evaluator(Evaluator)

  /// Which of the two.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Who answers customers.
    case agent
    /// Who scores.
    case evaluator
  }

  /// The person's id.
  public var id: String {
    switch self {
    case .agent(let agent): agent.id
    case .evaluator(let evaluator): evaluator.id
    }
  }
}
