/// The net promoter score: share of promoters minus share of detractors, −1 to 1.
public enum NetPromoterScore {
  /// The score with the adjusted Wald interval of Rocks (2016, The American Statistician
  /// 70:365–372): the interval is computed as if ¾ of a promoter, 1½ passives and ¾ of a detractor
  /// had answered as well, then clipped to −1…1.
  ///
  /// The value is that of the answers alone; the standard error is the adjusted one.
  public static func adjustedWald(
    promoters: Int, passives: Int, detractors: Int, level: Double = 0.95
  ) -> Statistic {
    guard promoters >= 0, passives >= 0, detractors >= 0,
      let z = NormalDistribution.criticalValue(level: level)
    else { return .undefined(.invalidInput, count: 0) }
    // In floating point: three counts near the largest integer do not overflow.
    let total = Double(promoters) + Double(passives) + Double(detractors)
    guard total > 0 else { return .undefined(.noObservations, count: 0) }
    guard let count = Int(exactly: total) else { return .undefined(.invalidInput, count: 0) }
    let adjusted = total + 3
    let forward = (Double(promoters) + 0.75) / adjusted
    let against = (Double(detractors) + 0.75) / adjusted
    let center = forward - against
    let error = ((forward + against - center * center) / adjusted).squareRoot()
    return .defined(
      Estimate(
        value: (Double(promoters) - Double(detractors)) / total, count: count,
        standardError: error,
        interval: Interval(around: center, margin: z * error, level: level, within: -1...1)))
  }
}
