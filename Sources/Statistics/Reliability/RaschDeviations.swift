/// How readily each rater gives the pass of a yes/no criterion, whatever the calls they had: the Rasch
/// model, by conditional maximum likelihood.
///
/// The odds that rater i passes call j are `exp(θⱼ + δᵢ)`. Given how many raters passed a call, its θ
/// plays no part (Rasch 1960; Andersen 1970, JRSS B 32:283–301): nothing is assumed of the calls, and
/// gaps are allowed. δ is in logits, its sum 0 over the panel. **Positive is lenient**: the usual
/// "severity" or "difficulty" is −δ.
public struct RaschDeviations: Sendable, Hashable {
  /// Each rater's δ with its standard error and Wald interval, as in the matrix. The count is that of
  /// calls shared with others on which raters differ: the others say nothing.
  public let raters: [Statistic]

  /// The deviations of raters from 1 for a pass, 0 for an error and gaps; another number is invalid.
  ///
  /// Two raters have a finite difference only if each has passed, directly or through others, a call that the
  /// other failed. Raters outside the largest set for which this holds (who always pass, for instance) are
  /// `unbounded`; when several sets of two or more are left, all are.
  public init(_ ratings: RatingMatrix, level: Double = 0.95) {
    let valid = ratings.cells.allSatisfy { $0.isNaN || $0 == 0 || $0 == 1 }
    let counts = (0..<ratings.raterCount).map { ratings.ratingCount(of: $0) }
    func undefined(_ reason: UndefinedReason) -> [Statistic] {
      counts.map { .undefined($0 == 0 ? .noObservations : reason, count: $0) }
    }
    guard valid, let z = NormalDistribution.criticalValue(level: level) else {
      raters = undefined(.invalidInput)
      return
    }
    guard RatingPanel.groups(of: ratings).contains(where: { $0.count > 1 }) else {
      raters = undefined(.disconnected)
      return
    }
    let contradictions = RaterContradictions(ratings)
    guard contradictions.exist else {
      raters = undefined(.noVariation)
      return
    }
    let bounded = contradictions.mutualGroups.filter { $0.count > 1 }
    guard bounded.count == 1, let members = bounded.first,
      let likelihood = ConditionalRaschLikelihood(RatingPanel(ratings, raters: members)),
      let found = likelihood.maximum()
    else {
      raters = undefined(.unbounded)
      return
    }
    raters = counts.indices.map { rater in
      guard let place = members.firstIndex(of: rater) else {
        return .undefined(counts[rater] == 0 ? .noObservations : .unbounded, count: counts[rater])
      }
      let (value, error) = (found.deviations[place], found.errors[place])
      let count = likelihood.callCount(of: place)
      return .defined(
        Estimate(
          value: value, count: count, missing: ratings.itemCount - count, standardError: error,
          interval: Interval(around: value, margin: z * error, level: level, within: nil)))
    }
  }
}
