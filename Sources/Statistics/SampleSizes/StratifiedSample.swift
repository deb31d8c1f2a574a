/// Means and totals of a population from simple samples drawn apart in its strata; with one stratum,
/// from a simple sample (Cochran, *Sampling Techniques*, 3rd ed. 1977, §2.5–2.9 and §5.3–5.5).
///
/// For samples whose units had their own chances there is ``WeightedMeans``.
public struct StratifiedSample: Sendable, Hashable {
  /// What was drawn in a stratum.
  public struct Stratum: Sendable, Hashable {
    /// How many there are.
    public let population: Int
    /// How many were observed.
    public let count: Int
    /// The mean of those.
    public let mean: Double
    /// Their sample variance (divided by count − 1); `nil` for one.
    public let variance: Double?

    /// A stratum from its figures.
    public init(population: Int, count: Int, mean: Double, variance: Double?) {
      self.population = population
      self.count = count
      self.mean = mean
      self.variance = variance
    }

    /// A stratum from its values; `nil` without values or when one is not finite.
    public init?(population: Int, values: [Double]) {
      guard let summary = Summary(values), summary.count > 0 else { return nil }
      self.init(
        population: population, count: summary.count, mean: summary.mean,
        variance: summary.variance)
    }
  }

  /// The distribution that an interval supposes.
  public enum Reference: Sendable, Hashable {
    /// Student's, with Satterthwaite's degrees of freedom (Cochran's eq. 5.16): right for few.
    case student
    /// The normal one, as survey software often prints.
    case normal
  }

  /// The strata.
  public let strata: [Stratum]

  /// A sample of one or more strata.
  public init(_ strata: [Stratum]) {
    self.strata = strata
  }

  /// The population's mean `Σ N_h ȳ_h / N`, standard error `√(Σ N_h (N_h − n_h) s_h²/n_h) / N`.
  public func mean(_ reference: Reference = .student, level: Double = 0.95) -> Statistic {
    estimate(reference, level) { $0 }
  }

  /// The population's total `Σ N_h ȳ_h`, standard error `√(Σ N_h (N_h − n_h) s_h²/n_h)`.
  public func total(_ reference: Reference = .student, level: Double = 0.95) -> Statistic {
    estimate(reference, level) { _ in 1 }
  }

  /// A stratum of one unit, unless it is the whole stratum, leaves the figure without error; a
  /// census, or strata without any variation, without interval.
  private func estimate(
    _ reference: Reference, _ level: Double, divisor: (_ population: Double) -> Double
  ) -> Statistic {
    guard !strata.isEmpty else { return .undefined(.noObservations, count: 0) }
    guard level > 0, level < 1, strata.allSatisfy(\.isPossible) else {
      return .undefined(.invalidInput, count: 0)
    }
    let count = strata.reduce(0) { $0 + $1.count }
    let size = divisor(strata.map { Double($0.population) }.sorted().reduce(0, +))
    let value = strata.map { Double($0.population) * $0.mean }.sorted().reduce(0, +) / size
    let parts = strata.compactMap(\.partOfVariance).sorted { $0.variance < $1.variance }
    let variance = parts.reduce(0) { $0 + $1.variance }
    guard value.isFinite, variance.isFinite else {
      return .undefined(.invalidInput, count: count)
    }
    guard parts.count == strata.count else {
      return .defined(Estimate(value: value, count: count))
    }
    let error = variance.squareRoot() / size
    let critical: Double? =
      switch reference {
      case .normal: NormalDistribution.criticalValue(level: level)
      case .student:
        StudentDistribution.criticalValue(
          level: level,
          degreesOfFreedom: 1
            / parts.reduce(0) {
              let share = variance > 0 ? $1.variance / variance : 0
              return $0 + ($1.freedom > 0 ? share * share / $1.freedom : 0)
            })
      }
    return .defined(
      Estimate(
        value: value, count: count, standardError: error,
        interval: error > 0
          ? critical.map {
            Interval(around: value, margin: $0 * error, level: level, within: nil)
          } : nil))
  }
}

extension StratifiedSample.Stratum {
  fileprivate var isPossible: Bool {
    // Counts of strata are added up: a bound keeps sums of hostile ones from overflowing.
    count > 0 && count <= population && population < 1 << 48 && mean.isFinite
      && (variance ?? 0) >= 0 && (variance ?? 0).isFinite
  }

  /// The part of the variance of the total; `nil` when one unit of several was seen.
  fileprivate var partOfVariance: (variance: Double, freedom: Double)? {
    if count == population { return (0, 0) }
    guard let variance, count > 1 else { return nil }
    let (all, seen) = (Double(population), Double(count))
    return (all * (all - seen) / seen * variance, seen - 1)
  }
}
