internal import QualityModel
internal import StrictXML

/// A number is filled by a measure that interactions have.
struct KnownMeasures: GridRule {
  func findings(in grid: GridOutline) -> [Finding] {
    let known = InteractionMeasure.allCases.map(\.rawValue)
    return grid.criteria.flatMap { $0.element.elements("measure") }.compactMap { measure in
      guard let source = measure.value("source"), !known.contains(source) else { return nil }
      return ScoringProblem.unknownMeasure(source, known: known)
        .finding(file: grid.file, at: measure.place(of: "source"))
    }
  }
}
