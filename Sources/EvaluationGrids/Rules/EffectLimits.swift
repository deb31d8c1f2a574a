internal import QualityModel
internal import StrictXML

/// An error that caps the score says at what, and only that one does.
struct EffectLimits: GridRule {
  func findings(in grid: GridOutline) -> [Finding] {
    grid.criteria.flatMap { $0.element.elements("error") }.compactMap { error in
      let (effect, limit) = (error.value("effect") ?? "none", error.attribute("at"))
      if effect == "cap", limit == nil {
        return ScoringProblem.capWithoutLimit
          .finding(file: grid.file, at: error.place(of: "effect"))
      }
      guard effect != "cap", let limit else { return nil }
      return ScoringProblem.limitWithoutCap(effect: effect)
        .finding(file: grid.file, at: limit.position)
    }
  }
}
