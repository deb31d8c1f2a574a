/// Means of a population from a sample in which each unit had its own known chance.
///
/// - Särndal, Swensson & Wretman, *Model Assisted Survey Sampling* (1992): the Horvitz–Thompson
///   estimator (eq. 2.8.1), the weighted mean of a domain (§5.8, §10.3), its linearised residuals.
/// - Cochran, *Sampling Techniques*, 3rd ed. (1977): stratified samples (§5.3–5.4), effective degrees
///   of freedom (eq. 5.16), collapsed strata (§5A.12).
/// - Deville, *Survey Methodology* 25:193–203 (1999), after Hájek: the variance of a sample of fixed
///   size with unequal chances, from the chances of single units. With equal chances it is Cochran's
///   stratified variance with its finite population correction, to the last digit.
public enum WeightedMeans {
  /// A unit that was observed.
  public struct Observation: Sendable, Hashable {
    /// What was observed.
    public let value: Double
    /// The chance that it would be, above 0 and at most 1.
    public let probability: Double
    /// A number for its stratum: samples of two strata were drawn apart.
    public let stratum: Int
    /// Whether it belongs to the part of the population looked at.
    public let isInDomain: Bool

    /// A unit.
    public init(value: Double, probability: Double, stratum: Int, isInDomain: Bool = true) {
      self.value = value
      self.probability = probability
      self.stratum = stratum
      self.isInDomain = isInDomain
    }
  }

  /// A mean with what tells its worth.
  public struct Result: Sendable, Hashable {
    /// The mean; its count is that of the units observed in the domain.
    public let statistic: Statistic
    /// How many units of a simple sample would carry as much, Kish's `(Σw)² / Σw²` (Survey
    /// Sampling, 1965): fewer than were observed when weights differ.
    public let effectiveCount: Double?
    /// The variance over that of a simple sample of as many units (Kish's design effect).
    public let designEffect: Double?
    /// Student's degrees of freedom for the interval.
    public let degreesOfFreedom: Double?
    /// How many units of the population the domain is estimated to hold.
    public let estimatedPopulation: Double
  }

  /// The ratio (Hájek) mean of a domain, `Σ(y/π) / Σ(1/π)`, with Student's interval.
  ///
  /// Strata with one unit are put together with each other, or with the smallest other one: this can
  /// only widen the interval. Units that were certain (π = 1) add no variance; when all were, the
  /// mean is that of the population and has no interval.
  public static func ratio(
    _ observations: [Observation], level: Double = 0.95, within bounds: ClosedRange<Double>? = nil
  ) -> Result {
    estimate(observations, level: level, within: bounds) { total, size in total / size }
  }

  /// The Horvitz–Thompson mean of a domain of known size, `Σ(y/π) / N`, with Student's interval. Less
  /// exact than the ratio mean unless π is proportional to y; it is unbiased.
  public static func horvitzThompson(
    _ observations: [Observation], populationSize: Int, level: Double = 0.95,
    within bounds: ClosedRange<Double>? = nil
  ) -> Result {
    guard populationSize > 0 else {
      return .undefined(.invalidInput, observations.filter(\.isInDomain).count)
    }
    return estimate(
      observations, level: level, within: bounds, knownSize: Double(populationSize)
    ) { total, _ in total / Double(populationSize) }
  }

  private static func estimate(
    _ observations: [Observation], level: Double, within bounds: ClosedRange<Double>?,
    knownSize: Double? = nil, _ mean: (_ total: Double, _ size: Double) -> Double
  ) -> Result {
    let domain = observations.filter(\.isInDomain)
    guard !domain.isEmpty else { return .undefined(.noObservations, 0) }
    let isUsable = observations.allSatisfy {
      $0.value.isFinite && $0.probability > 0 && $0.probability <= 1
    }
    guard level > 0, level < 1, isUsable else { return .undefined(.invalidInput, domain.count) }
    let weights = domain.map { 1 / $0.probability }
    let size = weights.reduce(0, +)
    let total = zip(domain, weights).reduce(0) { $0 + $1.0.value * $1.1 }
    let value = mean(total, size)
    let effective = size * size / weights.reduce(0) { $0 + $1 * $1 }
    // Linearised: the ratio mean varies as the total of (y − ȳ) / N̂ over the domain.
    let residuals = observations.map { unit in
      unit.isInDomain
        ? (knownSize == nil ? unit.value - value : unit.value) / (knownSize ?? size) : 0
    }
    let variance = WeightedVariance(observations, residuals: residuals)
    let spread = zip(domain, weights).reduce(0) {
      $0 + $1.1 * ($1.0.value - value) * ($1.0.value - value)
    }
    let count = Double(domain.count)
    let simple =
      count > 1 && size > 0
      ? max(0, 1 - count / size) * spread / size * count / (count - 1) / count : 0
    let freedom = variance.degreesOfFreedom.map { min($0, max(1, count - 1)) }
    let error = variance.value.map { $0.squareRoot() }
    let interval = freedom.flatMap { freedom in
      error.flatMap { error in
        error > 0
          ? StudentDistribution.criticalValue(level: level, degreesOfFreedom: freedom).map {
            Interval(around: value, margin: $0 * error, level: level, within: bounds)
          } : nil
      }
    }
    return Result(
      statistic: .defined(
        Estimate(
          value: value, count: domain.count, standardError: error, interval: interval)),
      effectiveCount: effective,
      designEffect: variance.value.flatMap { simple > 0 ? $0 / simple : nil },
      degreesOfFreedom: interval == nil ? nil : freedom, estimatedPopulation: size)
  }
}

extension WeightedMeans.Result {
  static func undefined(_ reason: UndefinedReason, _ count: Int) -> WeightedMeans.Result {
    WeightedMeans.Result(
      statistic: .undefined(reason, count: count), effectiveCount: nil, designEffect: nil,
      degreesOfFreedom: nil, estimatedPopulation: 0)
  }
}
