/// How the scores of one group of raters lie from those of another: the client's side and the
/// provider's, for instance. All are first group minus second, in the unit of the ratings.
public struct GroupDifference: Sendable, Hashable {
  /// The mean over items of (mean of the first group − mean of the second), on items that both rated,
  /// with Student's interval: items are the sampling unit. What was seen, not adjusted: where gaps
  /// let different raters speak for a group on different items, their severities are mixed in.
  public let perItem: Means.Difference
  /// The difference of the groups' mean rater effects in the two-way least squares of
  /// ``RaterDeviations``, items as the sampling unit: the figure to report. Without gaps it equals
  /// `perItem`, interval included. It is about these raters.
  public let adjusted: Means.Difference
  /// Welch's difference of the raters' effects, raters as the sampling unit: about the two sides at
  /// large, whoever rates for them. Needs two raters on each side for an interval.
  public let acrossRaters: Means.Difference

  /// The difference between two groups of raters of a matrix, counted from 0.
  ///
  /// Invalid when a group is empty, a rater is in both or twice, or outside the matrix. Raters who
  /// rated nothing are left out; those of no group help to adjust for the items.
  public init(
    _ ratings: RatingMatrix, first: [Int], minus second: [Int], level: Double = 0.95
  ) {
    let members = first + second
    guard !first.isEmpty, !second.isEmpty, Set(members).count == members.count,
      members.allSatisfy({ (0..<ratings.raterCount).contains($0) }), level > 0, level < 1,
      ratings.roundingVariance.isFinite
    else {
      self.init(undefined: .invalidInput)
      return
    }
    let sides = [first, second].map { side in side.filter { ratings.ratingCount(of: $0) > 0 } }
    guard !sides[0].isEmpty, !sides[1].isEmpty else {
      self.init(undefined: .noObservations)
      return
    }
    let perItem = Self.perItem(ratings, sides: sides, level: level)
    guard
      let panel = RatingPanel.groups(of: ratings).first(where: { group in
        sides.joined().allSatisfy(group.contains)
      }), let fit = TwoWayLeastSquares(RatingPanel(ratings, raters: panel))
    else {
      let undefined = Means.Difference.undefined(.disconnected, count: 0)
      self.init(perItem: perItem, adjusted: undefined, acrossRaters: undefined)
      return
    }
    let contrast = panel.map { rater in
      if sides[0].contains(rater) { return 1 / Double(sides[0].count) }
      return sides[1].contains(rater) ? -1 / Double(sides[1].count) : 0
    }
    let adjusted =
      ContrastErrors(fit, spread: .own).difference(
        contrast, count: fit.items.count, missing: ratings.itemCount - fit.items.count,
        level: level
      ).difference
    let effects = sides.map { side in
      side.compactMap { rater in panel.firstIndex(of: rater).map { fit.effects[$0] } }
    }
    self.init(
      perItem: perItem, adjusted: adjusted,
      acrossRaters: Means.difference(effects[0], minus: effects[1], level: level))
  }

  private init(undefined reason: UndefinedReason) {
    let none = Means.Difference.undefined(reason, count: 0)
    self.init(perItem: none, adjusted: none, acrossRaters: none)
  }

  private init(
    perItem: Means.Difference, adjusted: Means.Difference, acrossRaters: Means.Difference
  ) {
    self.perItem = perItem
    self.adjusted = adjusted
    self.acrossRaters = acrossRaters
  }

  private static func perItem(
    _ ratings: RatingMatrix, sides: [[Int]], level: Double
  ) -> Means.Difference {
    let means = sides.map { side in
      (0..<ratings.itemCount).map { item -> Double? in
        Summary(side.compactMap { ratings.rating(rater: $0, item: item) })
          .flatMap { $0.count > 0 ? $0.mean : nil }
      }
    }
    return Means.pairedDifference(means[0], minus: means[1], level: level)
  }
}
