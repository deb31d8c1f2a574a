/// The documents that two companies hand each other, with the name each carries.
public enum ExchangeSchema: String, Sendable, Hashable, CaseIterable {
  /// A session.
  case session = "ecoute.session/1"
  /// What one side is bound to.
  case commitment = "ecoute.commitment/1"
  /// One side's answers with their secret.
  case answers = "ecoute.answers/1"

  /// The most bytes that are read of such a document: beyond any that these functions write for a
  /// session of a thousand calls.
  public var byteLimit: Int {
    switch self {
    case .session, .commitment: 2 * 1024 * 1024
    case .answers: 16 * 1024 * 1024
    }
  }
}
