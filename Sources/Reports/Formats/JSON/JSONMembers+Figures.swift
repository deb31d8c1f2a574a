internal import Calendars
internal import QualityModel
internal import Statistics

/// The parts that several documents share, each always written with the same members.
extension JSONMembers {
  mutating func member(_ key: String, _ statistic: Statistic) {
    member(key, object: { $0.members(of: statistic) })
  }

  mutating func member(_ key: String, optional statistic: Statistic?) {
    member(key, optional: statistic) { $0.members(of: $1) }
  }

  private mutating func members(of statistic: Statistic) {
    let estimate = statistic.estimate
    member("value", estimate?.value)
    member("n", statistic.count)
    member("missing", estimate?.missing ?? 0)
    member("standardError", estimate?.standardError)
    member("interval", optional: estimate?.interval) { $0.members(of: $1) }
    guard case .undefined(let reason, _) = statistic else {
      member("undefined", nil as String?)
      member("needed", nil as Int?)
      return
    }
    member("undefined", reason.code)
    if case .tooFewObservations(let needed) = reason {
      member("needed", needed)
    } else {
      member("needed", nil as Int?)
    }
  }

  mutating func members(of interval: Interval) {
    member("lower", interval.lower)
    member("upper", interval.upper)
    member("level", interval.level)
  }

  mutating func members(of figure: ComparedFigure) {
    member("id", figure.id)
    member("title", figure.title)
    member("value", figure.value)
    member("team", figure.team)
    member("target", figure.target)
    member("previous", optional: figure.previous)
    member("difference", optional: figure.difference)
    member("previousDifference", optional: figure.previousDifference)
  }

  /// A text in its languages, in the order written.
  mutating func member(_ key: String, _ text: LocalizedText) {
    member(key, array: text.entries) { json, entry in
      json.member("language", entry.language)
      json.member("text", entry.text)
    }
  }

  mutating func member(_ key: String, _ period: Period) {
    member(
      key,
      object: { json in
        json.member("id", period.isoText)
        json.member("first", period.first)
        json.member("last", period.last)
      })
  }

  mutating func member(_ key: String, _ agent: Agent) {
    member(
      key,
      object: { json in
        json.member("id", agent.id)
        json.member("name", agent.name)
        json.member("team", agent.team)
        json.member("site", agent.site)
        json.member("provider", agent.provider)
        json.member("coach", agent.coach)
        json.member("startDate", agent.startDate)
        json.member("endDate", agent.endDate)
      })
  }
}

extension UndefinedReason {
  /// The reason as it is written in files.
  var code: String {
    switch self {
    case .noObservations: "no-observations"
    case .tooFewObservations: "too-few-observations"
    case .noVariation: "no-variation"
    case .noPairs: "no-pairs"
    case .invalidInput: "invalid-input"
    case .disconnected: "disconnected"
    case .unbounded: "unbounded"
    }
  }
}
