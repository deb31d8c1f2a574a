internal import QualityModel
internal import StrictXML

/// A rule of crosswalks that the schema cannot say. One file a rule.
protocol CrosswalkRule: Sendable {
  /// - Parameter grids: The grids it is between, when they are known.
  func findings(in crosswalk: CrosswalkOutline, _ grids: GridPair?) -> [Finding]
}

/// Every rule of the crosswalk language.
enum CrosswalkRules {
  static let all: [any CrosswalkRule] = [
    GridsInUse(), KnownCriteria(), NamedTargets(), AnsweredOnce(), LinkedLevels(), CoveredRanges(),
    ConvertibleKinds(), CombinedAnswers(), AloneOrLinked(), ConfirmedLinks(), NothingForgotten(),
  ]

  /// The most findings that one list of a hostile document is worth.
  static let enough = 20
}

extension CrosswalkOutline {
  func finding(_ problem: CrosswalkProblem, _ element: Element, of attribute: String? = nil)
    -> Finding
  {
    problem.finding(
      file: file, at: attribute.map { element.place(of: $0) } ?? element.position)
  }
}
