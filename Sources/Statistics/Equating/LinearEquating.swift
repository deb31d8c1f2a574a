/// The line that gives a score of one scale its counterpart on another, from things scored on both
/// (a single-group design): the counterpart stands as many standard deviations from its mean.
///
/// `l(x) = m_Y + (s_Y / s_X)(x − m_X)` (Kolen & Brennan 2014, *Test Equating, Scaling, and Linking*,
/// chapter 2). Unlike a regression line it can be read both ways.
public struct LinearEquating: Sendable, Hashable {
  /// The number of pairs.
  public let count: Int
  /// Why there is no line: fewer than 3 pairs, a value that is not finite, or a scale without
  /// variation. `nil` when there is one.
  public let reason: UndefinedReason?
  private let fit: Fit?
  private let pairs: [ScorePair]

  private struct Fit: Sendable, Hashable {
    let first: Summary
    let second: Summary
    let spread: Double
    let otherSpread: Double
    let slope: Double
    let correlation: Double

    init?(_ pairs: [ScorePair]) {
      guard let first = Summary(pairs.map(\.first)), let second = Summary(pairs.map(\.second)),
        let spread = first.variance, let otherSpread = second.variance, spread > 0,
        otherSpread > 0, let slope = finite((otherSpread / spread).squareRoot())
      else { return nil }
      let cross = pairs.reduce(0) { sum, pair in
        sum + (pair.first - first.mean) * (pair.second - second.mean)
      }
      let scale = first.squaredDeviations.squareRoot() * second.squaredDeviations.squareRoot()
      guard let correlation = finite(cross / scale) else { return nil }
      (self.first, self.second, self.spread, self.otherSpread) = (
        first, second, spread, otherSpread
      )
      self.slope = slope
      self.correlation = max(-1, min(1, correlation))
    }
  }

  /// The line of some pairs.
  public init(_ pairs: [(Double, Double)]) {
    count = pairs.count
    let obstacle = ScorePair.obstacle(pairs, minimum: 3)
    self.pairs = obstacle == nil ? ScorePair.sorted(pairs) : []
    fit = obstacle == nil ? Fit(self.pairs) : nil
    reason = obstacle ?? (fit == nil ? .invalidInput : nil)
  }

  /// Points of the second scale for one of the first, above 0.
  public var slope: Double? { fit?.slope }

  /// The counterpart of 0.
  public var intercept: Double? { equivalent(of: 0) }

  /// Pearson's correlation of the pairs, −1 to 1.
  public var correlation: Double? { fit?.correlation }

  /// The counterpart of a score.
  public func equivalent(of score: Double) -> Double? {
    fit.flatMap { finite($0.second.mean + $0.slope * (score - $0.first.mean)) }
  }

  /// The counterpart of a score with its standard error and Student's interval, n − 1 degrees of
  /// freedom.
  ///
  /// The error is the delta method's on the moments of the data (Braun & Holland 1982; Kolen &
  /// Brennan 2014, chapter 7): what each pair adds to the line at a score x₀ is
  /// `(y − m_Y) − b(x − m_X) + b(x₀ − m_X)/2 · ((y − m_Y)²/s_Y² − (x − m_X)²/s_X²)`, b the slope. It
  /// supposes no shape of the scores, which matters where they crowd at the top of their scale.
  public func estimate(at score: Double, level: Double = 0.95) -> Statistic {
    estimate(at: score, level) { fit in
      let reach = fit.slope * (score - fit.first.mean) / 2
      let squares = pairs.reduce(0) { sum, pair in
        let (x, y) = (pair.first - fit.first.mean, pair.second - fit.second.mean)
        let shape = y * y / fit.otherSpread - x * x / fit.spread
        let part = y - fit.slope * x + reach * shape
        return sum + part * part
      }
      return squares / Double(count) / Double(count - 1)
    }
  }

  /// The same with the error that holds for normal scores, `s_Y² (1 − r)(2 + (1 + r) z²) / n` with
  /// `z = (x − m_X) / s_X` (Angoff 1971; Kolen & Brennan 2014, chapter 7, single-group design).
  public func normalEstimate(at score: Double, level: Double = 0.95) -> Statistic {
    estimate(at: score, level) { fit in
      let distance = score - fit.first.mean
      return fit.otherSpread * (1 - fit.correlation)
        * (2 + (1 + fit.correlation) * distance * distance / fit.spread) / Double(count)
    }
  }

  private func estimate(
    at score: Double, _ level: Double, variance: (Fit) -> Double
  ) -> Statistic {
    guard let fit else { return .undefined(reason ?? .invalidInput, count: count) }
    guard level > 0, level < 1, let value = equivalent(of: score),
      let error = finite(variance(fit).squareRoot())
    else { return .undefined(.invalidInput, count: count) }
    // Pairs that all lie on the line do not say how sure it is.
    guard error > 0,
      let t = StudentDistribution.criticalValue(level: level, degreesOfFreedom: Double(count - 1))
    else { return .defined(Estimate(value: value, count: count)) }
    return .defined(
      Estimate(
        value: value, count: count, standardError: error,
        interval: Interval(around: value, margin: t * error, level: level, within: nil)))
  }
}
