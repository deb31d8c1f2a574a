internal import QualityModel

/// The turns with their speakers' roles, and how these were known.
struct RoleResolution {
  let source: Conversation.RoleSource
  let turns: [Turn]

  /// Resolves roles: by channel, by the agent's name given as an option, else by the source's
  /// own roles and names.
  init(
    _ drafts: [TurnDraft], channelRole: SpeakerRole?, agentSpeaker: String?, file: String
  ) throws(TranscriptError) {
    if let channelRole {
      source = .channel
      turns = drafts.map { RoleResolution.turn($0, role: channelRole) }
    } else if let agentSpeaker {
      let labels = Set(drafts.compactMap(\.label))
      guard labels.contains(agentSpeaker) else {
        throw TranscriptError(.unknownAgentSpeaker, at: Place(file: file))
      }
      let other: SpeakerRole = labels.count == 2 ? .customer : .unknown
      source = .option
      turns = drafts.map { draft in
        guard let label = draft.label else { return RoleResolution.turn(draft, role: .unknown) }
        return RoleResolution.turn(draft, role: label == agentSpeaker ? .agent : other)
      }
    } else {
      var known: [String: SpeakerRole] = [:]
      var resolved: [Turn] = []
      for draft in drafts {
        var role = draft.role
        if role == nil, let label = draft.label {
          role = known[label] ?? SpeakerNames.role(of: label) ?? .unknown
          known[label] = role
        }
        resolved.append(RoleResolution.turn(draft, role: role ?? .unknown))
      }
      turns = resolved
      source = resolved.contains { $0.role != .unknown } ? .source : .unknown
    }
  }

  private static func turn(_ draft: TurnDraft, role: SpeakerRole) -> Turn {
    Turn(
      role: role, label: draft.label, startMilliseconds: draft.start,
      endMilliseconds: draft.end, text: draft.text, words: draft.words)
  }
}
