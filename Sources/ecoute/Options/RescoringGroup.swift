import ArgumentParser
import Languages
import QualityModel

/// What calls are grouped by when their evaluations are read on another grid.
enum RescoringGroup: String, ExpressibleByArgument, CaseIterable {
  case agent
  case team
  case site
  case channel
  case reason

  /// The group of a call: an identifier that orders, and a name for people.
  func key(
    _ call: RescoringMaterial.Call, _ language: Language
  ) -> (id: String, name: String)? {
    switch self {
    case .agent: call.agent.map { ($0.id, "\($0.name) (\($0.id))") }
    case .team: call.agent?.team.map { ($0, $0) }
    case .site: call.agent?.site.map { ($0, $0) }
    case .channel: call.interaction.map { ($0.channel.rawValue, $0.channel.title[language]) }
    case .reason: call.interaction?.reason.map { ($0, $0) }
    }
  }

  /// The heads of the groups' column, as elsewhere.
  func title(_ language: Language) -> String {
    let group: EvaluationGroup =
      switch self {
      case .agent: .agent
      case .team: .team
      case .site: .site
      case .channel: .channel
      case .reason: .reason
      }
    return group.title(language)
  }
}
