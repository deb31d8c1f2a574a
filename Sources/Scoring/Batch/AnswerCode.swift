/// Answers as bytes, one a criterion, for scoring many evaluations in memory.
///
/// - choice: the place of the level in the criterion's list, from 0;
/// - number: the place of its range, from 0 (0 when the criterion has none);
/// - multiple: a mask of the levels chosen, bit 0 for the first;
/// - text: 0.
public enum AnswerCode {
  /// Not applicable. 255 says the same.
  public static let notApplicable: UInt8 = 127
  /// No answer. 254 says the same, and so does a code that names no level.
  public static let unanswered: UInt8 = 126
  /// Added to an answer's code when its cause leaves it out of the agent's score.
  public static let leftOutOfAgentScore: UInt8 = 128

  /// Codes that can name answers: 0 to 125.
  static let limit = 126
}
