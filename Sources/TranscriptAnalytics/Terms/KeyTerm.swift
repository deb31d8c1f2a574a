/// A term that a group says in more, or fewer, of its conversations than others do.
public struct KeyTerm: Sendable, Hashable {
  /// The term, with its counts in the group.
  public let term: Term
  /// How many times the others say it.
  public let referenceFrequency: Int
  /// In how many of the others' conversations.
  public let referenceConversations: Int
  /// How many conversations the group has.
  public let groupSize: Int
  /// How many conversations the others have.
  public let referenceSize: Int
  /// G² on the numbers of conversations, negative when the group says it in fewer of them.
  public let signedG2: Double
  /// The binary logarithm of the ratio of the two shares of conversations.
  public let logRatio: Double
  /// The probability of a G² as large when nothing distinguishes the group (χ², 1 degree).
  public let probability: Double
  /// The same, corrected for the number of terms compared (Benjamini–Hochberg).
  public let adjustedProbability: Double
}
