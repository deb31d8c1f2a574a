import Calendars
import Languages
import QualityModel
import QualityStore

/// Where a dispute is, as a person would say it.
enum DisputeState: String {
  case open
  case overdue
  case accepted
  case partly
  case refused
  case retracted

  /// - Parameter today: The day on which an open dispute is looked at; `nil` tells none overdue.
  init(_ found: DisputeCase, on today: CalendarDate?) {
    switch found.ending {
    case nil: self = today.map(found.isOverdue) == true ? .overdue : .open
    case .retracted: self = .retracted
    case .resolved(let resolution, _):
      self =
        switch resolution.outcome {
        case .accepted: .accepted
        case .partly: .partly
        case .refused: .refused
        }
    }
  }

  var title: BilingualText {
    switch self {
    case .open: BilingualText(fr: "ouverte", en: "open")
    case .overdue: BilingualText(fr: "en retard", en: "overdue")
    case .accepted: BilingualText(fr: "acceptée", en: "accepted")
    case .partly: BilingualText(fr: "acceptée en partie", en: "partly accepted")
    case .refused: BilingualText(fr: "refusée", en: "refused")
    case .retracted: BilingualText(fr: "close par retrait", en: "closed by retraction")
    }
  }
}
