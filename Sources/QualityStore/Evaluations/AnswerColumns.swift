public import QualityModel

/// The answers of many evaluations, laid out for computing on all of them.
///
/// Few different answers are given many times: each is held once, and evaluations refer to it.
public struct AnswerColumns: Sendable {
  /// The evaluations, in order of identifier, their answers left out.
  public let evaluations: [Evaluation]
  /// Every different answer given, without its comment and quotes.
  public let distinct: [Answer]
  /// Places in `distinct`: the answers of all evaluations, one evaluation after the other.
  public let places: [UInt32]
  /// By evaluation: the range of its answers in `places`.
  public let ranges: [Range<Int>]
}
