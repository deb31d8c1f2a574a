internal import Languages
internal import QualityModel
internal import StrictXML

/// Something that a right grid can do and that its author should know. One file a rule; looked for
/// only in a grid without errors.
protocol WarningRule: Sendable {
  var about: GridRuleDescription { get }
  func findings(in grid: LintedGrid) -> [Finding]
}

extension WarningRule {
  /// A finding with the rule's own remedy, unless a more precise one is given.
  func finding(
    _ grid: LintedGrid, at position: Position?, fr french: String, en english: String,
    remedy: BilingualText? = nil
  ) -> Finding {
    Finding(
      code: about.code, severity: .warning,
      place: Place(file: grid.outline.file, line: position?.line, column: position?.column),
      message: .spaced(fr: french, en: english), remedy: remedy ?? about.remedy)
  }
}

/// Every warning, by code.
enum WarningRules {
  static let all: [any WarningRule] = [
    NeverAskedCriteria(), EmptiedSections(), WeightlessCriteria(), UnreachableBands(),
    SharedLexicons(), SimilarQuestions(), DominantShares(), NegligibleShares(), IdleCaps(),
    EqualPoints(), LopsidedScales(), MissingTranslations(), ErrorsWithoutEvidence(),
    ErrorsWithoutComment(), UnguidedDisagreement(), EscapedCompliance(), WeightWithoutStake(),
    IdleTarget(), ErrorsOnBestLevel(), CapsAboveTarget(), ConditionsOnWhatFollows(),
    IndistinctTitles(), UnusedDeclarations(),
  ]

  static func findings(in grid: LintedGrid) -> [Finding] {
    all.flatMap { $0.findings(in: grid) }
  }
}
