import Calendars
import Languages
import QualityModel
import Statistics

/// How the interactions listened to are spread, beside how all interactions are.
struct BlindSpots {
  /// What interactions are told apart by.
  enum Dimension: String, CaseIterable {
    case reason
    case hour
    case weekday
    case channel
    case queue
    case product
    case agent
    case team
    case site

    func title(_ language: Language) -> String {
      let text =
        switch self {
        case .reason: BilingualText(fr: "motif", en: "reason")
        case .hour: BilingualText(fr: "heure", en: "hour")
        case .weekday: BilingualText(fr: "jour", en: "weekday")
        case .channel: BilingualText(fr: "canal", en: "channel")
        case .queue: BilingualText(fr: "file", en: "queue")
        case .product: BilingualText(fr: "produit", en: "product")
        case .agent: BilingualText(fr: "conseiller", en: "agent")
        case .team: BilingualText(fr: "équipe", en: "team")
        case .site: BilingualText(fr: "site", en: "site")
        }
      return text[language]
    }

    func value(_ candidate: SamplingCandidate, _ agents: [String: Agent]) -> String? {
      let agent = candidate.agentID.flatMap { agents[$0] }
      return switch self {
      case .reason: candidate.reason
      case .hour: (candidate.start.hour < 10 ? "0" : "") + "\(candidate.start.hour):00"
      case .weekday: StratumWords.weekdays[candidate.start.date.isoWeekday - 1]
      case .channel: candidate.channel.rawValue
      case .queue: candidate.queue
      case .product: candidate.product
      case .agent: candidate.agentID
      case .team: agent?.team
      case .site: agent?.site
      }
    }
  }

  /// What is found of a value.
  enum Verdict: String {
    case never
    case tooFew = "too-few"
    case asExpected = "as-expected"

    var text: BilingualText {
      switch self {
      case .never: BilingualText(fr: "jamais écouté", en: "never listened to")
      case .tooFew: BilingualText(fr: "trop peu écouté", en: "too few")
      case .asExpected: BilingualText(fr: "selon sa part", en: "by its share")
      }
    }
  }

  /// One value of a dimension.
  struct Spot {
    let dimension: Dimension
    let value: String
    let interactions: Int
    let share: Double
    let listened: Int
    let listenedShare: Double
    /// How many would have been listened to if all values were alike.
    let expected: Double
    let verdict: Verdict

    fileprivate var rank: Int { listened == 0 ? 0 : 1 }
    fileprivate var surplus: Double { Double(listened) - expected }
  }

  let interactions: Int
  let listened: Int
  /// By dimension; never first, then those that lack the most.
  let spots: [Spot]

  init(_ candidates: [SamplingCandidate], agents: [Agent]) {
    let agents = Dictionary(agents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let total = candidates.count
    let heard = candidates.count { $0.isEvaluated }
    interactions = total
    listened = heard
    guard heard > 0 else {
      spots = []
      return
    }
    spots = Dimension.allCases.flatMap { dimension in
      var counts: [String: (all: Int, heard: Int)] = [:]
      for candidate in candidates {
        guard let value = dimension.value(candidate, agents) else { continue }
        counts[value, default: (0, 0)].all += 1
        if candidate.isEvaluated { counts[value, default: (0, 0)].heard += 1 }
      }
      return counts.map { value, count in
        Self.spot(dimension, value, count, total: total, heard: heard)
      }.sorted { ($0.rank, $0.surplus, $0.value) < ($1.rank, $1.surplus, $1.value) }
    }
  }

  private static func spot(
    _ dimension: Dimension, _ value: String, _ count: (all: Int, heard: Int), total: Int,
    heard: Int
  ) -> Spot {
    let share = Double(count.all) / Double(total)
    let upper = Proportions.wilson(successes: count.heard, of: heard).estimate?.interval?.upper
    return Spot(
      dimension: dimension, value: value, interactions: count.all, share: share,
      listened: count.heard, listenedShare: Double(count.heard) / Double(heard),
      expected: share * Double(heard),
      verdict: count.heard == 0 ? .never : (upper ?? 1) < share ? .tooFew : .asExpected)
  }
}
