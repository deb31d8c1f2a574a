internal import QualityModel
internal import StrictXML

/// A criterion has the parts of its kind: levels, or ranges, or neither.
struct PartsOfTheKind: GridRule {
  func findings(in grid: GridOutline) -> [Finding] {
    grid.criteria.flatMap { criterion in
      let (element, kind) = (criterion.element, criterion.kind)
      var findings: [Finding] = []
      func report(_ problem: ScoringProblem, _ position: Position) {
        findings.append(problem.finding(file: grid.file, at: position))
      }
      func refuse(_ part: String, at position: Position?) {
        guard let position else { return }
        report(
          .partOfAnotherKind(part, criterion: criterion.id, kind: kind.rawValue), position)
      }
      let (scale, reference) = (element.first("scale"), element.attribute("scale"))
      if kind == .choice || kind == .multiple {
        if let scale, reference != nil {
          report(.twoScales(criterion: criterion.id), scale.position)
        }
        if scale == nil, reference == nil {
          report(.withoutScale(criterion: criterion.id), element.position)
        }
      } else {
        refuse("scale", at: reference?.position)
        refuse("<scale>", at: scale?.position)
      }
      if kind == .number {
        if criterion.isScored, element.elements("range").isEmpty {
          report(.numberWithoutRanges(criterion: criterion.id), element.position)
        }
      } else {
        refuse("<range>", at: element.first("range")?.position)
        refuse("<measure>", at: element.first("measure")?.position)
        refuse("unit", at: element.attribute("unit")?.position)
      }
      if kind != .multiple { refuse("max", at: element.attribute("max")?.position) }
      return findings
    }
  }
}
