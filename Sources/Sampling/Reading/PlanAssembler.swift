internal import Calendars
internal import QualityModel
internal import StrictXML

/// Makes the plan from a document without errors. Defaults are the language's.
struct PlanAssembler {
  let root: Element
  private let language: String

  init(root: Element) {
    self.root = root
    language = root.language ?? ""
  }

  func plan() -> SamplingPlan {
    SamplingPlan(
      id: root.value("id") ?? "", language: language,
      title: root.texts("title", language: language),
      period: root.value("period").flatMap { Period(parsing: $0) },
      seed: root.value("seed").flatMap { UInt64($0) },
      exclusions: (root.first("exclude")?.elements ?? []).compactMap(exclusion),
      random: root.first("random").map(random),
      targeted: root.elements("targeted").map { part in
        TargetedPart(
          id: part.value("id") ?? "", title: part.texts("title", language: language),
          size: part.whole("size") ?? 0, conditions: part.elements.compactMap(condition))
      },
      repeats: root.first("repeat").map {
        RepeatPart(percent: $0.whole("percent") ?? 0, afterDays: $0.whole("afterDays") ?? 0)
      },
      evaluators: (root.first("evaluators")?.elements("evaluator") ?? []).map(evaluator))
  }

  private func exclusion(_ element: Element) -> ExclusionRule? {
    switch element.name {
    case "shorterThan": .shorterThan(seconds: element.whole("seconds") ?? 0)
    case "evaluated": .evaluated
    case "newAgents": .newAgents(days: element.whole("days") ?? 0)
    case "agent": .agent(element.words)
    case "team": .team(element.words)
    case "channel": Channel(rawValue: element.words).map { .channel($0) }
    case "outcome": .outcome(element.words)
    case "reason": .reason(element.words)
    case "withoutTranscript": .withoutTranscript
    case "withoutRecording": .withoutRecording
    default: nil
    }
  }

  private func random(_ element: Element) -> RandomPart {
    RandomPart(
      size: element.whole("size"),
      method: element.value("method").flatMap(RandomPart.Method.init(rawValue:)) ?? .simple,
      reserves: element.whole("reserves") ?? 2,
      agents: element.first("agents").map { quotas in
        AgentQuotas(
          others: bounds(quotas),
          named: Dictionary(
            quotas.elements("agent").map { ($0.value("id") ?? "", bounds($0)) },
            uniquingKeysWith: { first, _ in first }))
      }, strata: element.first("strata").map(strata))
  }

  private func bounds(_ element: Element) -> AgentQuotas.Bounds {
    if let exact = element.whole("exactly") {
      return AgentQuotas.Bounds(atLeast: exact, atMost: exact)
    }
    return AgentQuotas.Bounds(
      atLeast: element.whole("atLeast") ?? 0, atMost: element.whole("atMost"))
  }

  private func strata(_ element: Element) -> Strata {
    Strata(
      variables: element.elements("by").compactMap(StratumVariable.init),
      allocation: element.value("allocation").flatMap(Strata.Allocation.init(rawValue:))
        ?? .proportional,
      minimum: element.whole("minimum") ?? 0,
      fixed: element.elements("stratum").map { stratum in
        Strata.Fixed(
          values: stratum.elements("is").map(\.words), count: stratum.whole("count") ?? 0)
      })
  }

  private func condition(_ element: Element) -> RiskCondition? {
    switch element.name {
    case "survey":
      SurveyDefinition.Metric(rawValue: element.value("metric") ?? "").map {
        .survey(
          $0, atLeast: element.value("atLeast").flatMap { Double($0) },
          atMost: element.value("atMost").flatMap { Double($0) })
      }
    case "repeatedContact": .repeatedContact(withinDays: element.whole("withinDays") ?? 0)
    case "holdLongerThan": .holdLongerThan(seconds: element.whole("seconds") ?? 0)
    case "longerThan": .longerThan(seconds: element.whole("seconds") ?? 0)
    case "outcome": .outcome(element.words)
    case "reason": .reason(element.words)
    case "channel": Channel(rawValue: element.words).map { .channel($0) }
    default: nil
    }
  }

  private func evaluator(_ element: Element) -> EvaluatorQuota {
    EvaluatorQuota(
      who: element.value("side").flatMap(Side.init(rawValue:)).map { .side($0) }
        ?? .evaluator(element.value("id") ?? ""),
      amount: element.whole("calls").map { .calls($0) } ?? .share(element.whole("share") ?? 1),
      exceptAgents: Set(element.elements("exceptAgent").map(\.words)),
      exceptTeams: Set(element.elements("exceptTeam").map(\.words)),
      avoidsOwnTeam: element.value("ownTeam") == "forbidden")
  }
}

extension StratumVariable {
  init?(_ element: Element) {
    let bounds = (element.value("bounds") ?? "").split(separator: " ").compactMap { Int($0) }
    switch element.value("variable") {
    case "channel": self = .channel
    case "reason": self = .reason
    case "product": self = .product
    case "queue": self = .queue
    case "campaign": self = .campaign
    case "team": self = .team
    case "site": self = .site
    case "weekday": self = .weekday
    case "hour": self = .hour(bounds: bounds)
    case "duration": self = .duration(bounds: bounds)
    default: return nil
    }
  }
}
