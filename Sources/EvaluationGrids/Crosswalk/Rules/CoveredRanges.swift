internal import ExactNumbers
internal import QualityModel

/// Ranges cover every number once, and numbers are such as the criterion answered accepts.
struct CoveredRanges: CrosswalkRule {
  func findings(in crosswalk: CrosswalkOutline, _ grids: GridPair?) -> [Finding] {
    guard let grids else { return [] }
    return crosswalk.rules.flatMap { rule -> [Finding] in
      guard let (sources, target) = rule.criteria(grids) else { return [] }
      var findings: [Finding] = []
      let ranges = rule.rule.ranges
      let needsRanges =
        sources.contains { $0.kind == .number } && !rule.rule.copies
        && rule.rule.combination != .mean
      if needsRanges, !covers(ranges) {
        findings.append(
          crosswalk.finding(.rangesApart(target.id), rule.ranges.first ?? rule.element))
      }
      for (element, answer) in rule.answers {
        guard case .number(let number) = answer, target.kind == .number, !target.ranges.isEmpty,
          !target.ranges.contains(where: { $0.contains(number) })
        else { continue }
        findings.append(
          crosswalk.finding(
            .numberOutsideRanges(number.exactText, criterion: target.id), element,
            of: "becomesNumber"))
      }
      return Array(findings.prefix(CrosswalkRules.enough))
    }
  }

  private func covers(_ ranges: [RangeLink]) -> Bool {
    guard let first = ranges.first, let last = ranges.last, first.lower == nil, last.upper == nil
    else { return false }
    return zip(ranges, ranges.dropFirst()).allSatisfy { one, next in
      guard let end = one.upper, end == next.lower else { return false }
      return next.upper.map { end < $0 } ?? true
    }
  }
}
