internal import Languages
internal import QualityModel
internal import StrictXML

/// Links and remarks name criteria that their grid has.
struct KnownCriteria: CrosswalkRule {
  func findings(in crosswalk: CrosswalkOutline, _ grids: GridPair?) -> [Finding] {
    guard let grids else { return [] }
    var findings: [Finding] = []
    func look(_ id: String, _ side: Crosswalk.Side, _ element: Element, _ attribute: String) {
      guard !id.isEmpty, grids.criterion(id, side) == nil else { return }
      // Guessing costs a look at every criterion: a hostile document gets no more than a few.
      let known = findings.count < CrosswalkRules.enough ? grids.ids(side) : []
      findings.append(
        crosswalk.finding(
          .unknownCriterion(
            id, grid: side.rawValue.uppercased(),
            suggestion: known.count > 1000
              ? nil : SpellingSuggestion.closest(to: id, among: known)),
          element, of: attribute))
    }
    for link in crosswalk.links {
      for side in Crosswalk.Side.allCases {
        for id in link.link.criteria(side) { look(id, side, link.element, side.rawValue) }
      }
    }
    for alone in crosswalk.unmatched {
      look(alone.value.criterionID, alone.value.side, alone.element, "criterion")
    }
    return findings
  }
}
