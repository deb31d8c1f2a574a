/// Whether two raters who disagree on a yes/no question do so in one direction: only the items that
/// they judge differently tell.
public enum McNemar {
  /// The exact test: the number of items that only the first said yes to is binomial, one half, among
  /// those on which they differ (McNemar 1947, Psychometrika 12:153–157). Its `probability` is twice
  /// the smaller tail, 1 at most; 1 when they never differ.
  ///
  /// - Parameters:
  ///   - firstOnly: how many items the first alone put in the category.
  ///   - secondOnly: how many items the second alone put in the category.
  ///   - total: how many items both rated.
  public static func exact(firstOnly: Int, secondOnly: Int, of total: Int) -> TestResult {
    if let undefined = check(firstOnly, secondOnly, total) { return undefined }
    let (fewer, differing) = (min(firstOnly, secondOnly), firstOnly + secondOnly)
    guard differing > 0 else {
      return .defined(SignificanceTest(statistic: nil, probability: 1, count: total))
    }
    guard
      let tail = BetaDistribution.cumulative(
        0.5, alpha: Double(differing - fewer), beta: Double(fewer + 1))
    else { return .undefined(.invalidInput, count: total) }
    return .defined(
      SignificanceTest(statistic: nil, probability: min(1, 2 * tail), count: total))
  }

  /// The chi-square test with one degree of freedom: `(b − c)² / (b + c)`, or
  /// `(max(0, |b − c| − 1))² / (b + c)` with Edwards' (1948) continuity correction. Undefined when the
  /// raters never differ.
  public static func asymptotic(
    firstOnly: Int, secondOnly: Int, of total: Int, corrected: Bool = false
  ) -> TestResult {
    if let undefined = check(firstOnly, secondOnly, total) { return undefined }
    let gap = Double((firstOnly - secondOnly).magnitude)
    let excess = max(0, gap - (corrected ? 1 : 0))
    return TestResult.chiSquare(
      excess * excess / Double(firstOnly + secondOnly), degreesOfFreedom: 1, count: total)
  }

  /// The share that the first put in the category less that of the second, with the adjusted Wald
  /// interval of Bonett & Price (2012, Journal of Educational and Behavioral Statistics 37:479–488):
  /// one item added to each of the two ways of differing, held within −1…1.
  public static func difference(
    firstOnly: Int, secondOnly: Int, of total: Int, level: Double = 0.95
  ) -> Statistic {
    if case .undefined(let reason, let count)? = check(firstOnly, secondOnly, total) {
      return .undefined(reason, count: count)
    }
    guard let z = NormalDistribution.criticalValue(level: level) else {
      return .undefined(.invalidInput, count: total)
    }
    func moments(_ first: Int, _ second: Int, _ total: Int) -> (gap: Double, error: Double) {
      let n = Double(total)
      let gap = Double(first - second) / n
      return (gap, (max(0, Double(first + second) / n - gap * gap) / n).squareRoot())
    }
    let own = moments(firstOnly, secondOnly, total)
    let adjusted = moments(firstOnly + 1, secondOnly + 1, total + 2)
    return .defined(
      Estimate(
        value: own.gap, count: total, standardError: own.error,
        interval: Interval(
          lower: max(-1, adjusted.gap - z * adjusted.error),
          upper: min(1, adjusted.gap + z * adjusted.error), level: level)))
  }

  /// ``exact(firstOnly:secondOnly:of:)`` on a table of two categories, the first of which is counted.
  public static func exact(_ table: ConfusionTable) -> TestResult {
    guard table.scale.count == 2 else { return .undefined(.invalidInput, count: table.total) }
    return exact(firstOnly: table[0, 1], secondOnly: table[1, 0], of: table.total)
  }

  /// ``asymptotic(firstOnly:secondOnly:of:corrected:)`` on a table of two categories.
  public static func asymptotic(_ table: ConfusionTable, corrected: Bool = false) -> TestResult {
    guard table.scale.count == 2 else { return .undefined(.invalidInput, count: table.total) }
    return asymptotic(
      firstOnly: table[0, 1], secondOnly: table[1, 0], of: table.total, corrected: corrected)
  }

  /// ``difference(firstOnly:secondOnly:of:level:)`` on a table of two categories, the first of which
  /// is counted.
  public static func difference(_ table: ConfusionTable, level: Double = 0.95) -> Statistic {
    guard table.scale.count == 2 else { return .undefined(.invalidInput, count: table.total) }
    return difference(
      firstOnly: table[0, 1], secondOnly: table[1, 0], of: table.total, level: level)
  }

  private static func check(_ first: Int, _ second: Int, _ total: Int) -> TestResult? {
    let range = 0...1_000_000_000_000
    guard range.contains(first), range.contains(second), range.contains(total),
      first + second <= total
    else { return .undefined(.invalidInput, count: max(0, total)) }
    return total == 0 ? .undefined(.noObservations, count: 0) : nil
  }
}
