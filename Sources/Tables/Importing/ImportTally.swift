public import Languages

/// What became of the rows read. Always balances: read = accepted + duplicate + rejected.
public struct ImportTally: Sendable, Hashable {
  /// What becomes of a row.
  public enum Outcome: Sendable, Hashable {
    /// It is taken.
    case accepted
    /// It says what an earlier row says.
    case duplicate
    /// It is refused.
    case rejected
  }

  /// Rows taken.
  public private(set) var accepted: Int
  /// Rows that repeat another.
  public private(set) var duplicate: Int
  /// Rows refused.
  public private(set) var rejected: Int

  /// Rows read, blank ones not counted.
  public var read: Int { accepted + duplicate + rejected }

  /// Nothing read yet.
  public init() {
    (accepted, duplicate, rejected) = (0, 0, 0)
  }

  /// Counts known from elsewhere, or `nil` when they do not balance or one is negative.
  public init?(read: Int, accepted: Int, duplicate: Int, rejected: Int) {
    guard min(accepted, duplicate, rejected) >= 0,
      read == accepted + duplicate + rejected
    else { return nil }
    (self.accepted, self.duplicate, self.rejected) = (accepted, duplicate, rejected)
  }

  /// Counts rows.
  public mutating func count(_ outcome: Outcome, rows: Int = 1) {
    let rows = max(0, rows)
    switch outcome {
    case .accepted: accepted += rows
    case .duplicate: duplicate += rows
    case .rejected: rejected += rows
    }
  }

  /// The balance in words: `lu 1 204 = accepté 1 180 + doublon 20 + rejeté 4`.
  public var text: BilingualText {
    func line(_ words: [String], _ language: Language) -> String {
      let counts = [read, accepted, duplicate, rejected].map { NumberText.whole($0, language) }
      return "\(words[0]) \(counts[0]) = \(words[1]) \(counts[1]) + \(words[2]) \(counts[2])"
        + " + \(words[3]) \(counts[3])"
    }
    return BilingualText(
      fr: line(["lu", "accepté", "doublon", "rejeté"], .french),
      en: line(["read", "accepted", "duplicate", "rejected"], .english))
  }
}
