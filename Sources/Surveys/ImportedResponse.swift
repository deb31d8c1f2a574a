public import QualityModel

/// A response and how it is known.
public struct ImportedResponse: Sendable, Hashable {
  /// The response.
  public let response: SurveyResponse
  /// Whether its id is a digest of its content because the source gives none: two customers who
  /// answered the same in every column are then one.
  public let hasWeakID: Bool

  /// A response.
  public init(response: SurveyResponse, hasWeakID: Bool) {
    self.response = response
    self.hasWeakID = hasWeakID
  }
}
