extension NetPromoterScore {
  /// Answers to "how likely are you to recommend us", 0 to 10, counted.
  public struct Answers: Sendable, Hashable {
    /// Those of 9 and 10.
    public let promoters: Int
    /// Those of 7 and 8.
    public let passives: Int
    /// Those of 0 to 6.
    public let detractors: Int
    /// Missing answers and those outside 0…10.
    public let dropped: Int

    /// Answers that were counted before.
    public init(promoters: Int, passives: Int, detractors: Int, dropped: Int = 0) {
      self.promoters = promoters
      self.passives = passives
      self.detractors = detractors
      self.dropped = dropped
    }

    /// Answers one by one, `nil` for a missing one.
    public init(_ scores: [Int?]) {
      let usable = scores.compactMap(\.self).filter { (0...10).contains($0) }
      promoters = usable.count { $0 > 8 }
      detractors = usable.count { $0 < 7 }
      passives = usable.count - promoters - detractors
      dropped = scores.count - usable.count
    }

    /// The number counted; `nil` when a count is negative or there are too many to count.
    fileprivate var total: Int? {
      guard promoters >= 0, passives >= 0, detractors >= 0, dropped >= 0 else { return nil }
      return Int(exactly: Double(promoters) + Double(passives) + Double(detractors))
    }
  }

  /// The score with Wald's interval, `p + d − (p − d)²` the variance of one answer, clipped to −1…1.
  /// When all answer alike it has no width, a certainty that a few answers do not carry: prefer
  /// ``adjustedWald(promoters:passives:detractors:level:)``.
  public static func wald(_ answers: Answers, level: Double = 0.95) -> Statistic {
    guard let total = answers.total, let z = NormalDistribution.criticalValue(level: level) else {
      return .undefined(.invalidInput, count: 0)
    }
    guard total > 0 else { return .undefined(.noObservations, count: 0) }
    let moments = Moments(answers, Double(total))
    let error = (moments.variance / Double(total)).squareRoot()
    return .defined(
      Estimate(
        value: moments.score, count: total, missing: answers.dropped, standardError: error,
        interval: Interval(around: moments.score, margin: z * error, level: level, within: -1...1)))
  }

  /// The score with the adjusted Wald interval.
  public static func adjustedWald(_ answers: Answers, level: Double = 0.95) -> Statistic {
    let result = adjustedWald(
      promoters: answers.promoters, passives: answers.passives, detractors: answers.detractors,
      level: level)
    guard let estimate = result.estimate, answers.dropped >= 0 else { return result }
    return .defined(
      Estimate(
        value: estimate.value, count: estimate.count, missing: answers.dropped,
        standardError: estimate.standardError, interval: estimate.interval))
  }

  /// A difference of two scores with what a test of it needs.
  public struct Difference: Sendable, Hashable {
    /// First score minus second, −2 to 2; the count is that of both samples together.
    public let statistic: Statistic
    /// The difference in standard errors; `nil` when neither sample varies.
    public let z: Double?
    /// The two-sided probability of a difference as large if there were none.
    public let probability: Double?
  }

  /// The difference of the scores of two independent samples, with Wald's interval and test and
  /// variances kept apart, as the R package NPS. Both samples should have some tens of answers; when
  /// neither varies there is no interval.
  public static func difference(
    _ first: Answers, minus second: Answers, level: Double = 0.95
  ) -> Difference {
    let (one, two) = (wald(first, level: level), wald(second, level: level))
    let count = one.count + two.count
    for part in [one, two] {
      if case .undefined(let reason, _) = part {
        return Difference(statistic: .undefined(reason, count: count), z: nil, probability: nil)
      }
    }
    guard let a = one.estimate, let b = two.estimate, let errorA = a.standardError,
      let errorB = b.standardError, let critical = NormalDistribution.criticalValue(level: level)
    else {
      return Difference(
        statistic: .undefined(.invalidInput, count: count), z: nil, probability: nil)
    }
    let value = a.value - b.value
    let error = (errorA * errorA + errorB * errorB).squareRoot()
    let z = error > 0 ? value / error : nil
    return Difference(
      statistic: .defined(
        Estimate(
          value: value, count: count, missing: a.missing + b.missing, standardError: error,
          interval: error > 0
            ? Interval(around: value, margin: critical * error, level: level, within: -2...2)
            : nil)),
      z: z,
      probability: z.flatMap { NormalDistribution.cumulative(-$0.magnitude) }
        .map { min(1, 2 * $0) })
  }
}

/// The score and the variance of a single answer.
private struct Moments {
  let score: Double
  let variance: Double

  init(_ answers: NetPromoterScore.Answers, _ total: Double) {
    let (forward, against) = (Double(answers.promoters) / total, Double(answers.detractors) / total)
    score = forward - against
    variance = max(0, forward + against - score * score)
  }
}
