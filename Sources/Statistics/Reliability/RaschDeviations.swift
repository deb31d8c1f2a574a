/// How readily each rater gives the higher grade of a criterion, whatever the calls they had: the
/// Rasch model, or for more than two grades the rating scale model, by conditional maximum likelihood.
///
/// The odds that rater i gives call j grade h rather than h − 1 are `exp(θⱼ + δᵢ − τₕ)`. Given the sum
/// of a call's grades its θ plays no part (Andersen 1970, JRSS B 32:283–301; Andrich 1978,
/// Psychometrika 43:561–573): nothing is assumed of the calls, and gaps are allowed. δ is in logits, its
/// sum 0 over the panel. **Positive is lenient**: the usual "severity" or "difficulty" is −δ.
public struct RaschDeviations: Sendable, Hashable {
  /// Each rater's δ with its standard error and Wald interval, as in the matrix. The count is that of
  /// calls that others graded too and that do not have all their grades at one end of the scale: the
  /// others say nothing.
  public let raters: [Statistic]

  /// The deviations of raters from 1 for a pass, 0 for an error and gaps; another number is invalid.
  ///
  /// Two raters have a finite difference only if each has passed, directly or through others, a call that the
  /// other failed. Raters outside the one set for which this holds (who always pass, for instance) are
  /// `unbounded`; when several sets of two or more are left, all are.
  public init(_ ratings: RatingMatrix, level: Double = 0.95) {
    let isValid = ratings.cells.allSatisfy { $0.isNaN || $0 == 0 || $0 == 1 }
    let rows = (0..<ratings.raterCount).map { rater in
      ratings.ratings(of: rater).map { $0.map { $0 == 1 ? 1 : 0 } }
    }
    self.init(rows, itemCount: ratings.itemCount, bounds: 0...1, level: isValid ? level : .nan)
  }

  /// The deviations of raters on a scale of ordered categories, each a grade higher than the one
  /// before. Distances on the scale play no part, and categories that nobody used are passed over.
  public init(_ ratings: CategoryMatrix, level: Double = 0.95) {
    let rows = (0..<ratings.raterCount).map { rater in
      (0..<ratings.itemCount).map { ratings.category(rater: rater, item: $0) }
    }
    self.init(rows, itemCount: ratings.itemCount, bounds: nil, level: level)
  }

  /// `bounds` are the ends of the scale; those in use when there are none.
  private init(_ rows: [[Int?]], itemCount: Int, bounds: ClosedRange<Int>?, level: Double) {
    let counts = rows.map { row in row.count { $0 != nil } }
    func undefined(_ reason: UndefinedReason) -> [Statistic] {
      counts.map { .undefined($0 == 0 ? .noObservations : reason, count: $0) }
    }
    guard let z = NormalDistribution.criticalValue(level: level) else {
      raters = undefined(.invalidInput)
      return
    }
    let calls = (0..<itemCount).map { item in rows.map { $0[item] } }
      .filter { call in call.count { $0 != nil } > 1 }
    guard !calls.isEmpty else {
      raters = undefined(.disconnected)
      return
    }
    let differ = calls.contains { Set($0.compactMap { $0 }).count > 1 }
    guard differ else {
      raters = undefined(.noVariation)
      return
    }
    guard let panel = Self.boundedPanel(calls, raterCount: rows.count, bounds: bounds) else {
      raters = undefined(.unbounded)
      return
    }
    let given = calls.map { call in
      panel.enumerated().compactMap { place, rater in
        call[rater].map { (rater: place, grade: $0) }
      }
    }.filter { $0.count > 1 }
    guard let likelihood = ConditionalRaschLikelihood(given, raterCount: panel.count),
      let found = likelihood.maximum()
    else {
      raters = undefined(.unbounded)
      return
    }
    raters = counts.indices.map { rater in
      guard let place = panel.firstIndex(of: rater) else {
        return .undefined(counts[rater] == 0 ? .noObservations : .unbounded, count: counts[rater])
      }
      let (value, error) = (found.deviations[place], found.errors[place])
      let count = likelihood.callCount(of: place)
      return .defined(
        Estimate(
          value: value, count: count, missing: itemCount - count, standardError: error,
          interval: Interval(around: value, margin: z * error, level: level, within: nil)))
    }
  }

  /// The raters with finite differences. Leaving some out may leave an end of the scale unused, hence
  /// the repetition; `nil` unless there is exactly one such set of two or more.
  private static func boundedPanel(
    _ calls: [[Int?]], raterCount: Int, bounds: ClosedRange<Int>?
  ) -> [Int]? {
    var panel = Array(0..<raterCount)
    while true {
      let given = calls.map { call in
        call.enumerated().map { rater, grade in panel.contains(rater) ? grade : nil }
      }
      let used = given.joined().compactMap { $0 }
      guard let lowest = bounds?.lowerBound ?? used.min(),
        let highest = bounds?.upperBound ?? used.max()
      else { return nil }
      let groups = GradeExchanges(
        given, raterCount: raterCount, lowest: lowest, highest: highest
      ).mutualGroups.filter { $0.count > 1 }
      guard groups.count == 1, let group = groups.first else { return nil }
      if group == panel { return panel }
      panel = group
    }
  }
}
