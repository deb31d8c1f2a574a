internal import QualityModel
internal import StrictXML

/// A rule says which criterion of its link it answers when there are several, and names no other.
struct NamedTargets: CrosswalkRule {
  func findings(in crosswalk: CrosswalkOutline, _: GridPair?) -> [Finding] {
    crosswalk.rules.flatMap { rule -> [Finding] in
      var findings: [Finding] = []
      if let named = rule.element.value("criterion") {
        if !rule.targets.contains(named) {
          findings.append(
            crosswalk.finding(.criterionOutsideLink(named), rule.element, of: "criterion"))
        }
      } else if rule.targets.count > 1 {
        let side = rule.side.rawValue.uppercased()
        findings.append(crosswalk.finding(.unnamedCriterion(side: side), rule.element))
      }
      for (element, level) in zip(rule.levels, rule.rule.levels) {
        guard let source = level.criterionID, !rule.sources.contains(source) else { continue }
        findings.append(crosswalk.finding(.criterionOutsideLink(source), element, of: "criterion"))
      }
      return Array(findings.prefix(CrosswalkRules.enough))
    }
  }
}
