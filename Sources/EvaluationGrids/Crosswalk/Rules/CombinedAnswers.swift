internal import QualityModel

/// Several answers that lead to one come with the rule that puts them together.
struct CombinedAnswers: CrosswalkRule {
  func findings(in crosswalk: CrosswalkOutline, _ grids: GridPair?) -> [Finding] {
    guard let grids else { return [] }
    return crosswalk.rules.compactMap { rule in
      guard let (sources, target) = rule.criteria(grids), !rule.rule.copies else { return nil }
      let isSeveral = sources.count > 1 || sources.contains { $0.kind == .multiple }
      switch rule.rule.combination {
      case nil where isSeveral && target.kind == .choice:
        return crosswalk.finding(.combinationMissing(target.id), rule.element)
      case .worst?, .best?:
        guard !isSeveral || target.kind != .choice else { return nil }
        return crosswalk.finding(.combinationUseless(target.id), rule.element, of: "combine")
      default: return nil
      }
    }
  }
}
