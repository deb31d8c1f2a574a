import ArgumentParser
import Calendars
import Languages
import QualityModel

/// What evaluations are grouped by.
enum EvaluationGroup: String, ExpressibleByArgument, CaseIterable {
  case agent
  case team
  case site
  case evaluator
  case side
  case grid
  case channel
  case reason
  case month

  /// The group of an evaluation: an identifier that orders, and a name for people. `nil` when the
  /// evaluation has no such fact.
  func key(_ entry: ScoreBook.Entry, _ language: Language) -> (id: String, name: String)? {
    switch self {
    case .agent: entry.agent.map { ($0.id, "\($0.name) (\($0.id))") }
    case .team: entry.agent?.team.map { ($0, $0) }
    case .site: entry.agent?.site.map { ($0, $0) }
    case .evaluator: entry.evaluator.map { ($0.id, "\($0.name) (\($0.id))") }
    case .side: entry.evaluator.map { ($0.side.rawValue, $0.side.title[language]) }
    case .grid: ("\(entry.grid.id) \(entry.grid.version)", "\(entry.grid.id) \(entry.grid.version)")
    case .channel: entry.interaction.map { ($0.channel.rawValue, $0.channel.title[language]) }
    case .reason: entry.interaction?.reason.map { ($0, $0) }
    case .month:
      entry.interaction.map { interaction in
        let date = interaction.start.date
        return (
          String(date.isoText.prefix(7)),
          DateText.month(year: date.year, month: date.month, language)
        )
      }
    }
  }

  func title(_ language: Language) -> String {
    let text =
      switch self {
      case .agent: BilingualText(fr: "Conseiller", en: "Agent")
      case .team: BilingualText(fr: "Équipe", en: "Team")
      case .site: BilingualText(same: "Site")
      case .evaluator: BilingualText(fr: "Évaluateur", en: "Evaluator")
      case .side: BilingualText(fr: "Partie", en: "Side")
      case .grid: BilingualText(fr: "Grille", en: "Grid")
      case .channel: BilingualText(fr: "Canal", en: "Channel")
      case .reason: BilingualText(fr: "Motif", en: "Reason")
      case .month: BilingualText(fr: "Mois", en: "Month")
      }
    return text[language]
  }
}
