/// What each rater gives above or under the panel's mean, adjusted for the items they rated.
///
/// The model is `rating = item + rater + rest`, fitted by least squares on the ratings there are;
/// raters' deviations sum to 0 over the panel. **Positive is lenient, negative is harsh**, in the unit
/// of the ratings, here and everywhere in this library.
public struct RaterDeviations: Sendable, Hashable {
  /// Whose spread an interval rests on.
  public enum Spread: Sendable, Hashable {
    /// Raters may be steady or erratic, each in their own way; items are the sampling unit.
    case own
    /// Every rater errs alike: narrower with few items, wrong when one of them is erratic.
    case pooled
  }

  /// One rater of the panel.
  public struct Rater: Sendable, Hashable {
    /// The deviation with its t interval, its test against 0 and degrees of freedom. The count is that
    /// of items shared with another rater; the others of the matrix are missing.
    public let deviation: Means.Difference
    /// The probability adjusted for the number of raters (Benjamini & Hochberg 1995): flagging those
    /// at or under 5 % raises a false alarm on at most 5 % of panels without bias.
    public let adjustedProbability: Double?
    /// Whose spread was used: the pooled one replaces the own where a single item holds the rater.
    public let spread: Spread?
  }

  /// The raters, as they are in the matrix.
  public let raters: [Rater]
  /// The raters in groups within which all are comparable. With more than one group of two or more,
  /// no deviation is defined: each group can be asked for by itself.
  public let groups: [[Int]]
  /// σ̂, the standard deviation of a rating once item and rater are known; `nil` without degrees of
  /// freedom.
  public let residualDeviation: Double?

  /// The deviations of the raters of a matrix.
  ///
  /// A rater without ratings is undefined (`noObservations`), one who shares no item with anybody too
  /// (`disconnected`); both are left out of the panel's mean.
  public init(_ ratings: RatingMatrix, spread: Spread = .own, level: Double = 0.95) {
    groups = RatingPanel.groups(of: ratings)
    let panels = groups.filter { $0.count > 1 }
    let counts = (0..<ratings.raterCount).map { ratings.ratingCount(of: $0) }
    let isComputable = level > 0 && level < 1 && ratings.roundingVariance.isFinite
    let obstacle: UndefinedReason? =
      isComputable ? (panels.count == 1 ? nil : .disconnected) : .invalidInput
    guard obstacle == nil, let members = panels.first,
      let fit = TwoWayLeastSquares(RatingPanel(ratings, raters: members))
    else {
      residualDeviation = nil
      raters = counts.map { count in
        Rater(count == 0 ? .noObservations : obstacle ?? .invalidInput, count: count)
      }
      return
    }
    residualDeviation = fit.residualVariance?.squareRoot()
    let errors = ContrastErrors(fit, spread: spread)
    let found = members.indices.map { place in
      let contrast = members.indices.map { other in
        (other == place ? 1 : 0) - 1 / Double(members.count)
      }
      let count = fit.itemCount(of: place)
      return errors.difference(
        contrast, count: count, missing: ratings.itemCount - count, level: level)
    }
    let adjusted = BenjaminiHochberg.adjusted(found.map { $0.difference.probability ?? 1 })
    raters = counts.indices.map { rater in
      guard let place = members.firstIndex(of: rater) else {
        return Rater(counts[rater] == 0 ? .noObservations : .disconnected, count: counts[rater])
      }
      let difference = found[place].difference
      return Rater(
        deviation: difference,
        adjustedProbability: difference.probability == nil ? nil : adjusted[place],
        spread: found[place].spread)
    }
  }
}

extension RaterDeviations.Rater {
  fileprivate init(_ reason: UndefinedReason, count: Int) {
    self.init(
      deviation: .undefined(reason, count: count), adjustedProbability: nil, spread: nil)
  }
}

extension RatingMatrix {
  /// The number of items that a rater rated.
  func ratingCount(of rater: Int) -> Int {
    cells[rater * itemCount..<(rater + 1) * itemCount].count { !$0.isNaN }
  }
}
