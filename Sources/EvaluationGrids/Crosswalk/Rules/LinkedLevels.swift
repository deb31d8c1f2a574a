internal import Languages
internal import QualityModel
internal import StrictXML

/// In each direction every level is linked, once, to levels that exist.
struct LinkedLevels: CrosswalkRule {
  func findings(in crosswalk: CrosswalkOutline, _ grids: GridPair?) -> [Finding] {
    guard let grids else { return [] }
    return crosswalk.rules.flatMap { rule -> [Finding] in
      guard let found = rule.criteria(grids) else { return [] }
      let faults = unknown(rule, found, in: crosswalk) + repeated(rule, found, in: crosswalk)
      return faults.prefix(CrosswalkRules.enough) + missing(rule, found, in: crosswalk)
    }
  }

  private typealias Criteria = (sources: [Criterion], target: Criterion)

  private func unknown(
    _ rule: RuleOutline, _ found: Criteria, in crosswalk: CrosswalkOutline
  ) -> [Finding] {
    var findings: [Finding] = []
    for (element, link) in zip(rule.levels, rule.rule.levels) where !link.level.isEmpty {
      let sources = found.sources.filter { $0.id == link.criterionID ?? $0.id }
      if !sources.contains(where: { $0.level(link.level) != nil }), let first = sources.first {
        let problem =
          sources.count == 1
          ? unknownLevel(link.level, of: first) : CrosswalkProblem.levelOfNone(link.level)
        findings.append(crosswalk.finding(problem, element, of: "id"))
      }
    }
    for (element, answer) in rule.answers {
      guard case .levels(let levels) = answer else { continue }
      findings += levels.filter { found.target.level($0) == nil }.map {
        crosswalk.finding(unknownLevel($0, of: found.target), element, of: "becomes")
      }
    }
    return findings
  }

  private func unknownLevel(_ id: String, of criterion: Criterion) -> CrosswalkProblem {
    let known = criterion.levels.map(\.id)
    return .unknownLevel(
      id, criterion: criterion.id, levels: known,
      suggestion: known.count <= CrosswalkRules.enough
        ? SpellingSuggestion.closest(to: id, among: known) : nil)
  }

  private func repeated(
    _ rule: RuleOutline, _ found: Criteria, in crosswalk: CrosswalkOutline
  ) -> [Finding] {
    var lines: [[String]: Int] = [:]
    var findings: [Finding] = []
    for (element, link) in zip(rule.levels, rule.rule.levels) {
      for source in found.sources where source.id == link.criterionID ?? source.id {
        if let line = lines[[source.id, link.level]] {
          findings.append(
            crosswalk.finding(
              .levelLinkedTwice(link.level, criterion: source.id, firstLine: line), element,
              of: "id"))
          break
        }
        if source.level(link.level) != nil {
          lines[[source.id, link.level]] = element.position.line
        }
      }
    }
    return findings
  }

  private func missing(
    _ rule: RuleOutline, _ found: Criteria, in crosswalk: CrosswalkOutline
  ) -> [Finding] {
    guard rule.rule.combination != .mean, !rule.rule.copies else { return [] }
    return found.sources.compactMap { source in
      let linked = Set(
        rule.rule.levels.filter { $0.criterionID ?? source.id == source.id }.map(\.level))
      let missing = source.levels.map(\.id).filter { !linked.contains($0) }
      guard !missing.isEmpty else { return nil }
      return crosswalk.finding(
        .missingLevels(
          Array(missing.prefix(CrosswalkRules.enough)), criterion: source.id,
          target: found.target.id), rule.element)
    }
  }
}
