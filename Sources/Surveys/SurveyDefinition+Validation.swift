internal import ExactNumbers
public import QualityModel

extension SurveyDefinition {
  /// Checks that the declaration can be computed with.
  ///
  /// - Throws: `SurveyDefinitionError` for the first thing that makes no sense.
  public func validate() throws(SurveyDefinitionError) {
    guard minimum < maximum else { throw .emptyScale(survey: id) }
    switch metric {
    case .csat:
      guard let satisfiedFrom else { throw .missingThreshold(survey: id) }
      guard isOnScale(satisfiedFrom) else { throw .thresholdOutsideScale(survey: id) }
    case .nps:
      guard minimum == 0, maximum == 10, direction == .higherIsBetter else {
        throw .notNPSScale(survey: id)
      }
    case .ces: break
    }
  }
}
