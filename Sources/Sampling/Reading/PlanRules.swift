internal import Calendars
internal import StrictXML

/// The rules that the schema cannot say, on whatever could be read.
struct PlanRules {
  let root: Element

  typealias Found = (problem: PlanProblem, position: Position)

  var problems: [Found] {
    general + agents + strata + size + targets + evaluators
  }

  private var general: [Found] {
    var found: [Found] = []
    if let period = root.value("period"), Period(parsing: period) == nil {
      found.append((.unreadablePeriod(period), root.place(of: "period")))
    }
    if root.first("random") == nil, root.first("targeted") == nil, root.first("repeat") == nil {
      found.append((.nothingToDraw, root.position))
    }
    if let repeats = root.first("repeat"), root.first("evaluators") == nil {
      found.append((.repeatWithoutEvaluators, repeats.position))
    }
    return found
  }

  private var agents: [Found] {
    guard let quotas = root.first("random")?.first("agents") else { return [] }
    var found: [Found] = []
    for element in [quotas] + quotas.elements("agent") {
      let (low, high) = (element.whole("atLeast") ?? 0, element.whole("atMost"))
      if element.value("exactly") != nil, element.value("atLeast") ?? element.value("atMost") != nil
      {
        found.append((.exactWithBounds, element.place(of: "exactly")))
      } else if let high, low > high {
        found.append((.crossedBounds(atLeast: low, atMost: high), element.place(of: "atLeast")))
      }
    }
    return found + repeated(quotas.elements("agent"), "id")
  }

  private var strata: [Found] {
    guard let strata = root.first("random")?.first("strata") else { return [] }
    var found = repeated(strata.elements("by"), "variable")
    for variable in strata.elements("by") {
      let name = variable.value("variable") ?? ""
      let isBand = name == "hour" || name == "duration"
      let bounds = (variable.value("bounds") ?? "").split(separator: " ").compactMap { Int($0) }
      if isBand, bounds.isEmpty {
        found.append((.boundsMissing(name), variable.position))
      } else if !isBand, variable.value("bounds") != nil {
        found.append((.boundsUnused(name), variable.place(of: "bounds")))
      } else if zip(bounds, bounds.dropFirst()).contains(where: { $0 >= $1 })
        || (name == "hour" && bounds.contains { $0 > 23 }) || bounds.first == 0
      {
        found.append((.boundsNotAscending(isHour: name == "hour"), variable.place(of: "bounds")))
      }
    }
    let count = strata.elements("by").count
    let isFixed = strata.value("allocation") == "fixed"
    for stratum in strata.elements("stratum") where stratum.elements("is").count != count {
      found.append((.stratumValues(expected: count), stratum.position))
    }
    if isFixed, strata.elements("stratum").isEmpty {
      found.append((.fixedWithoutStrata, strata.place(of: "allocation")))
    }
    if !isFixed, let first = strata.first("stratum") {
      found.append((.countsUnused, first.position))
    }
    var seen: Set<[String]> = []
    for stratum in strata.elements("stratum") {
      let values = stratum.elements("is").map(\.words)
      if !seen.insert(values).inserted {
        found.append((.repeated(values.joined(separator: " | ")), stratum.position))
      }
    }
    return found
  }

  /// How many calls in all must be known, and said once.
  private var size: [Found] {
    guard let random = root.first("random") else { return [] }
    let strata = random.first("strata")
    let fixed =
      strata?.value("allocation") == "fixed"
      ? strata?.elements("stratum").compactMap { $0.whole("count") }.reduce(0, +) : nil
    let quotas = random.first("agents")
    let isExact =
      quotas.map { ([$0] + $0.elements("agent")).allSatisfy { $0.value("exactly") != nil } }
      ?? false
    switch (random.whole("size"), fixed) {
    case (nil, nil) where !isExact && random.value("size") == nil:
      return [(.sizeMissing, random.position)]
    case (let size?, let fixed?) where size != fixed:
      return [(.sizeContradicted(size: size, counts: fixed), random.place(of: "size"))]
    case (_?, _) where isExact: return [(.sizeWithExactQuotas, random.place(of: "size"))]
    default: return []
    }
  }

  private var targets: [Found] {
    let parts = root.elements("targeted")
    var found = repeated(parts, "id")
    for survey in parts.flatMap({ $0.elements("survey") })
    where survey.value("atMost") == nil && survey.value("atLeast") == nil {
      found.append((.surveyWithoutBound, survey.position))
    }
    return found
  }

  private var evaluators: [Found] {
    let quotas = root.first("evaluators")?.elements("evaluator") ?? []
    var found = repeated(quotas, "id") + repeated(quotas, "side")
    for quota in quotas {
      if (quota.value("id") == nil) == (quota.value("side") == nil) {
        found.append((.evaluatorUnnamed, quota.position))
      }
      if (quota.value("calls") == nil) == (quota.value("share") == nil) {
        found.append((.evaluatorWithoutAmount, quota.position))
      }
    }
    return found
  }

  private func repeated(_ elements: [Element], _ attribute: String) -> [Found] {
    var seen: Set<String> = []
    return elements.compactMap { element in
      guard let value = element.value(attribute), !seen.insert(value).inserted else { return nil }
      return (.repeated(value), element.place(of: attribute))
    }
  }
}
