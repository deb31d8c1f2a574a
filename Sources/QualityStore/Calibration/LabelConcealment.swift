internal import GRDB
internal import QualityModel

/// Takes the agent's name off the turns of conversations where a blind session hides the agent.
struct LabelConcealment {
  private let agents: [String: [Substring]]

  init(_ database: Database) throws {
    let rows = try PreparedStatement(
      database,
      """
      SELECT interactions.id, agents.id, agents.name FROM interactions
      LEFT JOIN agents ON agents.id = interactions.agent_id
      WHERE interactions.id IN
        (SELECT interaction_id FROM concealed_interactions WHERE hides_agent = 1)
      """)
    var agents: [String: [Substring]] = [:]
    while try rows.step() {
      // A label may be the first name alone.
      agents[rows.text(0) ?? ""] = LabelConcealment.words(
        (rows.text(1) ?? "") + " " + (rows.text(2) ?? ""))
    }
    self.agents = agents
  }

  private static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  func applied(to conversation: Conversation) -> Conversation {
    guard let names = agents[conversation.interactionID] else { return conversation }
    return Conversation(
      interactionID: conversation.interactionID, language: conversation.language,
      format: conversation.format, roleSource: conversation.roleSource,
      turns: conversation.turns.map { turn in
        guard let label = turn.label,
          turn.role == .agent || LabelConcealment.words(label).contains(where: names.contains)
        else { return turn }
        return Turn(
          role: turn.role, label: nil, startMilliseconds: turn.startMilliseconds,
          endMilliseconds: turn.endMilliseconds, text: turn.text, words: turn.words)
      })
  }
}
