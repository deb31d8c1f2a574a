public import ExactNumbers
public import Languages

/// Why a decision cannot be applied to a grid.
public struct DecisionProblem: ExplainedError, Hashable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    /// The decision names no criterion; only a training can do without.
    case criterionMissing
    /// The grid has no such criterion; the id that was probably meant, if one is near.
    case criterionUnknown(String, suggestion: String?)
    /// The criterion has no such level.
    case levelUnknown(String, criterion: String, known: [String])
    /// The criterion has no levels: it is a number or a text.
    case withoutLevels(String)
    /// Neither texts nor points are given.
    case nothingToChange(String)
    /// An id is not 1 to 64 letters without accents, digits, `-`, `_` and `.`.
    case idForm(String)
    /// The id is already used in the grid or by another part.
    case idTaken(String)
    /// The id is one that a criterion had before: past answers would be taken for its own.
    case idRetired(String)
    /// A criterion is split into fewer than two.
    case tooFewParts(String)
    /// A criterion is merged with none.
    case mergeWithNone(String)
    /// A criterion is merged with itself.
    case mergeWithItself(String)
    /// The two are not in the same section: the shares of the others could not stay.
    case mergeAcrossSections(String, String)
    /// The two are not answered on the same levels or numbers.
    case mergeOfScales(String, String)
    /// One is scored or a bonus, the other is not.
    case mergeOfRoles(String, String)
    /// The two are not asked under the same condition.
    case mergeOfConditions(String, String)
    /// Another decision, by its number, says otherwise.
    case contradiction(String, with: Int)
    /// A condition looks at a criterion that is split: nobody said at which part it should look.
    case conditionOnSplit(String, users: [String])
    /// A text is empty.
    case emptyText(String)
    /// A language is no tag such as `fr` or `en-GB`.
    case languageForm(String)
    /// A text is not given in the grid's language.
    case textMissing(language: String, criterion: String)
    /// A number has more than 12 digits before the point or 6 after it, or a weight is negative.
    case numberForm(Rational, criterion: String)
    /// A text has no weight.
    case weightOfText(String)
    /// A level would be worth less than the one below it, or more than the one above.
    case levelsOutOfOrder(String, criterion: String)
    /// No level of a scored criterion would give points.
    case noPointsToWin(String)
    /// The criterion's maximum would be beyond what its levels add up to.
    case maximumOutOfReach(String)
    /// A training names nobody.
    case nobodyToTrain
    /// A version is not 1 to 4 numbers, or has no next.
    case versionForm(String)
    /// The version given does not come after the grid's.
    case versionNotAfter(String, current: String)
  }

  /// What is wrong.
  public let reason: Reason
  /// The decision, by its number from 1; `nil` for the revision as a whole.
  public let decision: Int?

  /// A problem of a decision.
  public init(_ reason: Reason, decision: Int? = nil) {
    self.reason = reason
    self.decision = decision
  }
}

/// Everything that keeps decisions from being applied, at once.
public struct DecisionRefusal: ExplainedError, Hashable {
  /// The problems, at least one, by decision.
  public let problems: [DecisionProblem]

  init(_ problems: [DecisionProblem]) {
    self.problems = problems
  }

  init(_ reason: DecisionProblem.Reason) {
    problems = [DecisionProblem(reason)]
  }

  /// What is wrong, one problem a line.
  public var problem: BilingualText {
    BilingualText(
      fr: problems.map(\.problem.french).joined(separator: "\n"),
      en: problems.map(\.problem.english).joined(separator: "\n"))
  }

  /// What to do, each advice once.
  public var remedy: BilingualText {
    let remedies = problems.map(\.remedy).reduce(into: [BilingualText]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return BilingualText(
      fr: remedies.map(\.french).joined(separator: "\n"),
      en: remedies.map(\.english).joined(separator: "\n"))
  }
}
