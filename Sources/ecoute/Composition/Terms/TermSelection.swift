import ArgumentParser
import Calendars
import Languages
import QualityModel

/// Which conversations of a workspace are looked at, and what they are compared with.
struct TermSelection {
  /// What the conversations are compared with.
  enum Reference: Equatable {
    /// The other conversations of the same period.
    case others
    /// The conversations of another period that fit in everything else.
    case period(Period)
  }

  let period: Period
  let agent: String?
  let team: String?
  let reason: String?

  /// Whether an interaction fits, the period apart.
  func fits(_ interaction: Interaction, _ agentOf: Agent?) -> Bool {
    (agent.map { $0 == interaction.agentID } ?? true)
      && (team.map { $0 == agentOf?.team } ?? true)
      && (reason.map { $0 == interaction.reason } ?? true)
  }
}

/// What the terms of several groups are compared by.
enum TermGroup: String, ExpressibleByArgument, CaseIterable {
  case agent
  case team
  case site
  case reason
  case month

  func key(_ interaction: Interaction, _ agent: Agent?) -> String? {
    switch self {
    case .agent: interaction.agentID
    case .team: agent?.team
    case .site: agent?.site
    case .reason: interaction.reason
    case .month: String(interaction.start.date.isoText.prefix(7))
    }
  }
}

/// `others`, or a period.
struct ReferenceArgument: ExpressibleByArgument {
  let reference: TermSelection.Reference

  init?(argument: String) {
    if argument == "others" {
      reference = .others
    } else if let period = Period(parsing: argument) {
      reference = .period(period)
    } else {
      return nil
    }
  }
}
