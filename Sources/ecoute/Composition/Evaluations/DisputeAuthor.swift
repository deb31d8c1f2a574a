import Languages
import QualityModel
import QualityStore

/// Who objects, and in what capacity when it is not said: the agent of the call, the coach whose
/// name they bear, else the side of an evaluator.
struct DisputeAuthor {
  let role: Dispute.Role

  init(_ person: String, about evaluation: Evaluation, in workspace: OpenWorkspace) throws {
    let store = workspace.store
    let contact = try store.interaction(evaluation.interactionID)
    let agent = try contact?.agentID.flatMap { try store.agent($0) }
    if try store.agent(person) != nil {
      role = .agent
    } else if let evaluator = try store.evaluator(person) {
      let isCoach = agent?.coach.map { [evaluator.id, evaluator.name].contains($0) } ?? false
      role = isCoach ? .coach : DisputeAuthor.role(of: evaluator.side)
    } else {
      role = .coach
    }
  }

  private static func role(of side: Side) -> Dispute.Role {
    switch side {
    case .client: .client
    case .provider: .provider
    case .neutral: .neutral
    }
  }
}

extension OpenWorkspace {
  /// The name of an agent or of an evaluator, else the id as it is.
  func name(ofPerson id: String) throws -> String {
    try store.agent(id)?.name ?? store.evaluator(id)?.name ?? id
  }
}
