public import ExactNumbers
public import QualityModel

/// Something to settle before an evaluation can be submitted.
public struct SubmissionProblem: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Kind: Sendable, Hashable {
    /// A required criterion has no answer.
    case unanswered
    /// The answer needs a comment that is not there.
    case commentMissing
    /// The answer needs a quoted turn that is not there.
    case evidenceMissing
    /// N/A was answered where the grid forbids it.
    case notApplicableForbidden
    /// The scale has no such level.
    case unknownLevel(String)
    /// The number lies in none of the ranges.
    case outsideRanges(Rational)
    /// The answer is not of the criterion's kind.
    case wrongKind
    /// The grid has no such cause.
    case unknownCause(String)
    /// The criterion is answered more than once.
    case answeredTwice
    /// The grid has no such criterion.
    case unknownCriterion
  }

  /// What is wrong.
  public let kind: Kind
  /// The id of the criterion, as the answer gives it.
  public let criterionID: String
  /// The criterion; `nil` when the grid has none of that id.
  public let criterion: Criterion?
  /// The language of texts that name none.
  public let gridLanguage: String

  /// A problem of one criterion.
  public init(
    kind: Kind, criterionID: String, criterion: Criterion?, gridLanguage: String
  ) {
    self.kind = kind
    self.criterionID = criterionID
    self.criterion = criterion
    self.gridLanguage = gridLanguage
  }
}
