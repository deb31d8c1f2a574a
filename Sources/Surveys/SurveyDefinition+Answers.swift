internal import ExactNumbers
internal import QualityModel

extension SurveyDefinition {
  /// Whether an answer lies between the ends of the scale, both included.
  func isOnScale(_ answer: Rational) -> Bool {
    minimum <= answer && answer <= maximum
  }

  /// Whether an answer counts as satisfied.
  func isSatisfied(_ answer: Rational) -> Bool {
    guard let satisfiedFrom else { return false }
    return switch direction {
    case .higherIsBetter: answer >= satisfiedFrom
    case .lowerIsBetter: answer <= satisfiedFrom
    }
  }
}
