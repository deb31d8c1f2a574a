/// Intraclass correlations: which share of the variance of scores is due to the items rather than
/// to who rated them.
///
/// Shrout & Fleiss (1979), Psychological Bulletin 86:420–428; McGraw & Wong (1996), Psychological
/// Methods 1:30–46. With BMS, JMS, EMS and WMS the mean squares between items, between raters,
/// residual and within items, n items and k raters.
public enum IntraclassCorrelation {
  /// Which of the six coefficients.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// Each item has its own raters, one of them is trusted:
    /// `(BMS − WMS) / (BMS + (k − 1)·WMS)`.
    case oneWaySingle = "ICC(1,1)"
    /// Raters are a sample, one of them is trusted; severity counts as disagreement:
    /// `(BMS − EMS) / (BMS + (k − 1)·EMS + k·(JMS − EMS)/n)`.
    case randomSingle = "ICC(2,1)"
    /// These raters only, one of them is trusted; severity is **hidden**:
    /// `(BMS − EMS) / (BMS + (k − 1)·EMS)`.
    case fixedSingle = "ICC(3,1)"
    /// As `oneWaySingle`, for the mean of k raters: `(BMS − WMS) / BMS`.
    case oneWayMean = "ICC(1,k)"
    /// As `randomSingle`, for the mean of k raters: `(BMS − EMS) / (BMS + (JMS − EMS)/n)`.
    case randomMean = "ICC(2,k)"
    /// As `fixedSingle`, for the mean of k raters: `(BMS − EMS) / BMS`.
    case fixedMean = "ICC(3,k)"
  }

  /// A coefficient with its F interval, on the items that every rater rated.
  ///
  /// The count is that of complete items, `missing` that of items dropped for a gap. A negative
  /// coefficient is given as it is. The interval of ICC(2,k) is the Spearman–Brown transform of that
  /// of ICC(2,1). There is no interval when raters differ by constants only, or when a bound has no
  /// finite counterpart.
  public static func estimate(
    _ form: Form, of ratings: RatingMatrix, level: Double = 0.95
  ) -> Statistic {
    let count = ratings.completeItems.count
    guard level > 0, level < 1 else { return .undefined(.invalidInput, count: count) }
    switch TwoWayAnalysis.analysis(of: ratings) {
    case .failure(let obstacle): return .undefined(obstacle.reason, count: count)
    case .success(let analysis):
      guard let value = analysis.coefficient(form) else {
        return .undefined(.noVariation, count: count)
      }
      return .defined(
        Estimate(
          value: value, count: count, missing: ratings.itemCount - count,
          interval: analysis.interval(form, level: level)))
    }
  }
}

extension TwoWayAnalysis {
  private var n: Double { Double(items) }
  private var k: Double { Double(raters) }

  fileprivate func coefficient(_ form: IntraclassCorrelation.Form) -> Double? {
    let (b, e, w) = (betweenItems, residual, withinItems)
    switch form {
    case .oneWaySingle: return Self.ratio(b - w, b + (k - 1) * w)
    case .randomSingle: return Self.ratio(b - e, b + (k - 1) * e + k * (betweenRaters - e) / n)
    case .fixedSingle: return Self.ratio(b - e, b + (k - 1) * e)
    case .oneWayMean: return Self.ratio(b - w, b)
    case .randomMean: return Self.ratio(b - e, b + (betweenRaters - e) / n)
    case .fixedMean: return Self.ratio(b - e, b)
    }
  }

  private static func ratio(_ numerator: Double, _ denominator: Double) -> Double? {
    denominator > 0 ? finite(numerator / denominator) : nil
  }

  fileprivate func interval(_ form: IntraclassCorrelation.Form, level: Double) -> Interval? {
    let bounds: (lower: Double, upper: Double)?
    switch form {
    case .oneWaySingle, .oneWayMean:
      bounds = ratioBounds(withinItems, freedom: n * (k - 1), form: form, level: level)
    case .fixedSingle, .fixedMean:
      bounds = ratioBounds(residual, freedom: (n - 1) * (k - 1), form: form, level: level)
    case .randomSingle:
      bounds = randomBounds(level: level)
    case .randomMean:
      bounds = randomBounds(level: level).flatMap { single in
        // Under −1/(k − 1) the mean of k raters has no finite counterpart.
        guard 1 + single.lower * (k - 1) > 0 else { return nil }
        return (
          k * single.lower / (1 + single.lower * (k - 1)),
          k * single.upper / (1 + single.upper * (k - 1))
        )
      }
    }
    guard let bounds, let lower = finite(bounds.lower), let upper = finite(bounds.upper) else {
      return nil
    }
    return Interval(lower: lower, upper: upper, level: level)
  }

  /// Shrout & Fleiss (1979), p. 424: bounds of a coefficient that is a function of one F.
  private func ratioBounds(
    _ error: Double, freedom: Double, form: IntraclassCorrelation.Form, level: Double
  ) -> (lower: Double, upper: Double)? {
    guard error > 0,
      let below = FisherFDistribution.quantile(
        0.5 + level / 2, numeratorFreedom: n - 1, denominatorFreedom: freedom),
      let above = FisherFDistribution.quantile(
        0.5 + level / 2, numeratorFreedom: freedom, denominatorFreedom: n - 1)
    else { return nil }
    let low = betweenItems / error / below
    let high = betweenItems / error * above
    switch form {
    case .oneWaySingle, .fixedSingle:
      return ((low - 1) / (low + k - 1), (high - 1) / (high + k - 1))
    default:
      return (1 - 1 / low, 1 - 1 / high)
    }
  }

  /// Shrout & Fleiss (1979), p. 424, after Fleiss & Shrout (1978): Satterthwaite's degrees of
  /// freedom for the error of ICC(2,1).
  private func randomBounds(level: Double) -> (lower: Double, upper: Double)? {
    guard residual > 0, let value = coefficient(.randomSingle) else { return nil }
    let ratio = betweenRaters / residual
    let rest = n * (1 + (k - 1) * value) - k * value
    let top = k * value * ratio + rest
    let bottom = (n - 1) * k * k * value * value * ratio * ratio + rest * rest
    let freedom = (k - 1) * (n - 1) * top * top / bottom
    guard
      let below = FisherFDistribution.quantile(
        0.5 + level / 2, numeratorFreedom: n - 1, denominatorFreedom: freedom),
      let above = FisherFDistribution.quantile(
        0.5 + level / 2, numeratorFreedom: freedom, denominatorFreedom: n - 1)
    else { return nil }
    let spread = k * betweenRaters + (k * n - k - n) * residual
    return (
      n * (betweenItems - below * residual) / (below * spread + n * betweenItems),
      n * (above * betweenItems - residual) / (spread + n * above * betweenItems)
    )
  }
}
