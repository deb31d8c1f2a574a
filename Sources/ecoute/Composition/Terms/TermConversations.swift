import Calendars
import Languages
import QualityModel
import QualityStore
import TranscriptAnalytics

/// Groups of conversations counted, with their names.
struct TermGroups {
  let corpus: TermCorpus
  /// The groups to describe, with their place in the corpus.
  let described: [(name: String, group: Int)]
  /// The groups each is compared with.
  let references: [Int]
}

/// Counts the conversations of a workspace.
struct TermConversations {
  let workspace: OpenWorkspace
  let selection: TermSelection
  let speaker: SpeakerRole?

  /// An agent or a team that the workspace does not know is a mistake, not an empty result.
  func check() throws {
    let agents = try workspace.store.agents()
    if let id = selection.agent, !agents.contains(where: { $0.id == id }) {
      throw SelectionError.unknownAgent(id, known: agents.map(\.id))
    }
    if let team = selection.team, !agents.contains(where: { $0.team == team }) {
      throw SelectionError.unknownTeam(team, known: Set(agents.compactMap(\.team)).sorted())
    }
  }

  /// The conversations selected.
  func selected() throws -> TermCorpus {
    let corpus = TermCorpus(groups: 1)
    try visit(selection.period) { conversation, interaction, agent in
      guard selection.fits(interaction, agent) else { return }
      try corpus.add(conversation, group: 0, speaker: speaker)
    }
    return corpus
  }

  /// The conversations selected beside others.
  func compared(with reference: TermSelection.Reference) throws -> TermGroups {
    let corpus = TermCorpus(groups: 2)
    try visit(selection.period) { conversation, interaction, agent in
      if selection.fits(interaction, agent) {
        try corpus.add(conversation, group: 0, speaker: speaker)
      } else if reference == .others {
        try corpus.add(conversation, group: 1, speaker: speaker)
      }
    }
    if case .period(let other) = reference {
      try visit(other) { conversation, interaction, agent in
        // A conversation of both periods belongs to the one looked at.
        guard !selection.period.contains(interaction.start.date),
          selection.fits(interaction, agent)
        else { return }
        try corpus.add(conversation, group: 1, speaker: speaker)
      }
    }
    return TermGroups(corpus: corpus, described: [("", 0)], references: [1])
  }

  /// Each group beside the others.
  func grouped(by group: TermGroup) throws -> TermGroups {
    var keys: Set<String> = []
    let interactions = try workspace.store.interactions(
      ids: workspace.store.interactionsWithTranscript(period: selection.period))
    let agents = try agentsByID()
    for interaction in interactions {
      let agent = interaction.agentID.flatMap { agents[$0] }
      guard selection.fits(interaction, agent), let key = group.key(interaction, agent) else {
        continue
      }
      keys.insert(key)
    }
    let names = keys.sorted()
    let places = Dictionary(
      names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let corpus = TermCorpus(groups: names.count)
    try visit(selection.period) { conversation, interaction, agent in
      guard selection.fits(interaction, agent),
        let place = group.key(interaction, agent).flatMap({ places[$0] })
      else { return }
      try corpus.add(conversation, group: place, speaker: speaker)
    }
    return TermGroups(
      corpus: corpus, described: names.enumerated().map { ($1, $0) },
      references: Array(names.indices))
  }

  private func agentsByID() throws -> [String: Agent] {
    Dictionary(
      try workspace.store.agents().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func visit(
    _ period: Period, _ body: (Conversation, Interaction, Agent?) throws -> Void
  ) throws {
    let agents = try agentsByID()
    let ids = try workspace.store.interactionsWithTranscript(period: period)
    let interactions = Dictionary(
      try workspace.store.interactions(ids: ids).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    try workspace.store.forEachConversation(period: period) { conversation in
      guard let interaction = interactions[conversation.interactionID] else { return }
      try body(conversation, interaction, interaction.agentID.flatMap { agents[$0] })
    }
  }
}

/// An agent or a team that the workspace does not know.
enum SelectionError: ExplainedError {
  case unknownAgent(String, known: [String])
  case unknownTeam(String, known: [String])

  var problem: BilingualText {
    switch self {
    case .unknownAgent(let id, _):
      BilingualText(fr: "conseiller inconnu : « \(id) »", en: "unknown agent: “\(id)”")
    case .unknownTeam(let team, _):
      BilingualText(fr: "équipe inconnue : « \(team) »", en: "unknown team: “\(team)”")
    }
  }

  var remedy: BilingualText {
    let known =
      switch self {
      case .unknownAgent(_, let known), .unknownTeam(_, let known): known
      }
    if known.isEmpty {
      return BilingualText(
        fr: "importez d'abord les personnes (ecoute import people)",
        en: "import the people first (ecoute import people)")
    }
    let list = known.prefix(20).joined(separator: ", ") + (known.count > 20 ? "…" : "")
    return BilingualText(fr: "au choix : \(list)", en: "one of: \(list)")
  }
}
