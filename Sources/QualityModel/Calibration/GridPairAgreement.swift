public import Statistics

/// Two grids on the same calls.
public struct GridPairAgreement: Sendable, Hashable {
  /// The client's grid.
  public let first: GridVersion
  /// The provider's grid.
  public let second: GridVersion
  /// Criteria of the first that the crosswalk links, and how their answers agree.
  public let criteria: [CriterionAgreement]
  /// Criteria of the first grid that no link covers.
  public let unlinkedFirst: [String]
  /// Criteria of the second grid that no link covers.
  public let unlinkedSecond: [String]
  /// Calls scored with both.
  public let callCount: Int
  /// First total minus second, in points.
  public let difference: Statistic
  /// The correlation of the two totals.
  public let correlation: Statistic
  /// What a score of the second grid is worth on the first; empty when there are too few calls.
  public let concordance: [ConcordanceRow]

  /// A score of the second grid with its counterpart on the first.
  public struct ConcordanceRow: Sendable, Hashable {
    /// The score on the second grid.
    public let second: Double
    /// Its counterpart on the first.
    public let first: Double
    /// The standard error of the counterpart.
    public let standardError: Double?

    /// A row.
    public init(second: Double, first: Double, standardError: Double?) {
      self.second = second
      self.first = first
      self.standardError = standardError
    }
  }

  /// Two grids on the same calls.
  public init(
    first: GridVersion, second: GridVersion, criteria: [CriterionAgreement],
    unlinkedFirst: [String], unlinkedSecond: [String], callCount: Int, difference: Statistic,
    correlation: Statistic, concordance: [ConcordanceRow]
  ) {
    self.first = first
    self.second = second
    self.criteria = criteria
    self.unlinkedFirst = unlinkedFirst
    self.unlinkedSecond = unlinkedSecond
    self.callCount = callCount
    self.difference = difference
    self.correlation = correlation
    self.concordance = concordance
  }
}
