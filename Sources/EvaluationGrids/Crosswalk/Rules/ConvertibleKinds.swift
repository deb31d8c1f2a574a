internal import QualityModel
internal import StrictXML

/// An answer becomes one of the kind that the criterion answered takes.
struct ConvertibleKinds: CrosswalkRule {
  func findings(in crosswalk: CrosswalkOutline, _ grids: GridPair?) -> [Finding] {
    guard let grids else { return [] }
    return crosswalk.rules.flatMap { rule -> [Finding] in
      guard let (sources, target) = rule.criteria(grids) else { return [] }
      guard isPossible(rule.rule, sources, target) else {
        return [
          crosswalk.finding(
            .cannotConvert(from: sources.map(\.kind.rawValue), to: target.kind.rawValue),
            rule.element)
        ]
      }
      let faults = uselessParts(rule, sources, target) + answers(rule, target)
      return faults.prefix(CrosswalkRules.enough).map { crosswalk.finding($0.0, $0.1) }
    }
  }

  private func isPossible(_ rule: AnswerRule, _ sources: [Criterion], _ target: Criterion) -> Bool {
    if rule.copies {
      guard sources.count == 1, let source = sources.first, source.kind == target.kind else {
        return false
      }
      return source.kind == .text || (source.kind == .number && source.unit == target.unit)
    }
    if target.kind == .text || sources.contains(where: { $0.kind == .text }) { return false }
    if rule.combination == .mean {
      return target.kind == .choice
        && sources.allSatisfy { $0.kind != .number || !$0.ranges.isEmpty }
    }
    // Numbers have no order of merit to choose the worst or the best by.
    let isSingle = sources.count == 1 && sources.first?.kind != .multiple
    return target.kind != .number || isSingle
  }

  private func uselessParts(
    _ rule: RuleOutline, _ sources: [Criterion], _ target: Criterion
  ) -> [(CrosswalkProblem, Element)] {
    let takesNone = rule.rule.copies || rule.rule.combination == .mean
    let hasNumbers = sources.contains { $0.kind == .number }
    return (takesNone ? rule.levels : []).map { (.uselessPart("<level>", target: target.id), $0) }
      + (takesNone || !hasNumbers ? rule.ranges : []).map {
        (.uselessPart("<range>", target: target.id), $0)
      }
  }

  private func answers(
    _ rule: RuleOutline, _ target: Criterion
  ) -> [(CrosswalkProblem, Element)] {
    rule.answers.compactMap { element, answer in
      switch (answer, target.kind) {
      case (.number, .choice), (.number, .multiple): (.notALevel(target.id), element)
      case (.levels, .number): (.notANumber(target.id), element)
      case (.levels(let levels), .choice) where levels.count != 1:
        (.severalLevels(target.id), element)
      default: nil
      }
    }
  }
}
