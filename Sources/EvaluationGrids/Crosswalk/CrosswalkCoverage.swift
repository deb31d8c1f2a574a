public import ExactNumbers
public import QualityModel

/// How much of a grid a crosswalk links to the other.
public struct CrosswalkCoverage: Sendable {
  /// The side.
  public let side: Crosswalk.Side
  /// The criteria of its grid.
  public let criteria: Int
  /// Those that a link has.
  public let linked: Int
  /// Those that a confirmed link has.
  public let confirmed: Int
  /// Those that a rule answers from the other grid.
  public let answered: Int
  /// The share of the total that linked criteria carry, 0 to 1; bonuses left out.
  public let linkedShare: Rational
  /// The share that criteria answered from the other grid carry, 0 to 1; bonuses left out.
  public let answeredShare: Rational
  /// The criteria without a link, in reading order, with the reason given for those said to have no
  /// counterpart.
  public let alone: [(criterionID: String, reason: String?)]

  /// The coverage of one side.
  ///
  /// - Parameter shares: The share of the total of each scored criterion of the side's grid when
  ///   all apply, 0 to 1, by criterion id.
  public init(
    of side: Crosswalk.Side, in crosswalk: Crosswalk, between grids: GridPair,
    shares: [String: Rational]
  ) {
    let all = grids[side].criteria
    let linked = Set(crosswalk.links.flatMap { $0.criteria(side) })
    let confirmed = Set(
      crosswalk.links.filter(\.isConfirmed).flatMap { $0.criteria(side) })
    let answered = Set(crosswalk.links.flatMap { $0.rules(to: side).map(\.criterionID) })
    let reasons = Dictionary(
      crosswalk.unmatched.filter { $0.side == side }.map { ($0.criterionID, $0.reason) },
      uniquingKeysWith: { one, _ in one })
    func share(_ ids: Set<String>) -> Rational {
      all.filter { ids.contains($0.id) && !$0.isBonus }.compactMap { shares[$0.id] }
        .reduce(.zero, +)
    }
    self.side = side
    criteria = all.count
    self.linked = all.count { linked.contains($0.id) }
    self.confirmed = all.count { confirmed.contains($0.id) }
    self.answered = all.count { answered.contains($0.id) }
    linkedShare = share(linked)
    answeredShare = share(answered)
    alone = all.filter { !linked.contains($0.id) }.map { ($0.id, reasons[$0.id]) }
  }
}
