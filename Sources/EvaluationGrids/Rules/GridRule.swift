internal import QualityModel
internal import StrictXML

/// A rule that the schema cannot say. One file a rule.
protocol GridRule: Sendable {
  func findings(in grid: GridOutline) -> [Finding]
}

/// Every rule of the grid language.
enum GridRules {
  static let all: [any GridRule] = [
    UniqueIDs(), ReservedIDs(), DeclaredScales(), DeclaredDimensions(), DeclaredConditions(),
    ConditionsWithoutCycle(), DeclaredLevels(), OrderedLevels(), TouchingRanges(), AscendingBands(),
    PartsOfTheKind(), UnscoredTexts(), PointsToWin(), ReachableMaximum(), EffectLimits(),
    ScoredBonuses(), KnownMeasures(), OneTextALanguage(), TextsInTheGridLanguage(), FormerIDs(),
    NamedSections(),
  ]
}
