extension Proportions {
  /// A share with the exact interval of Clopper & Pearson (1934, Biometrika 26:404–413), which never
  /// falls under its level and is wider than Wilson's: the custom of measurement system analysis.
  /// - Parameters:
  ///   - successes: how many, 0 to `total`.
  ///   - total: out of how many.
  ///   - level: the confidence level, between 0 and 1 excluded.
  public static func clopperPearson(
    successes: Int, of total: Int, level: Double = 0.95
  ) -> Statistic {
    guard total != 0 || successes != 0 else { return .undefined(.noObservations, count: 0) }
    guard successes >= 0, successes <= total, level > 0, level < 1 else {
      return .undefined(.invalidInput, count: max(0, total))
    }
    let (found, rest, tail) = (Double(successes), Double(total - successes), (1 - level) / 2)
    let lower =
      successes == 0
      ? 0 : BetaDistribution.quantile(tail, alpha: found, beta: rest + 1)
    let upper =
      successes == total
      ? 1 : BetaDistribution.quantile(1 - tail, alpha: found + 1, beta: rest)
    guard let lower, let upper else { return .undefined(.invalidInput, count: total) }
    return .defined(
      Estimate(
        value: found / Double(total), count: total,
        interval: Interval(lower: lower, upper: upper, level: level)))
  }
}
