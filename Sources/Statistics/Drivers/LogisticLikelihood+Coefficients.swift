extension LogisticLikelihood {
  /// The coefficients in the predictors' own units, the intercept first; `nil` when the information
  /// at the top cannot be inverted.
  func coefficients(
    at peak: [Double], _ penalty: LogisticRegression.Penalty, _ level: Double
  ) -> [RegressionCoefficient]? {
    let ratios = zip(means, deviations).map { $0 / $1 }
    let start = zip(peak.dropFirst(), ratios).reduce(peak[0]) { $0 - $1.0 * $1.1 }
    let slopes = zip(peak.dropFirst(), deviations).map { $0 / $1 }
    if penalty.isRidge {
      return ([start] + slopes).map {
        RegressionCoefficient(value: $0, standardError: nil, interval: nil, probability: nil)
      }
    }
    guard let z = NormalDistribution.criticalValue(level: level),
      let inverse = information(at: peak).solvingPositiveDefinite(identity)?.solution
    else { return nil }
    // The intercept's own units: b₀ − Σ bⱼ mⱼ/sⱼ.
    let direction = [1] + ratios.map { -$0 }
    var spread = 0.0
    for a in direction.indices {
      for b in direction.indices { spread += direction[a] * inverse[a, b] * direction[b] }
    }
    let intercept = wald(start, error: spread.squareRoot(), z, level)
    return [intercept]
      + slopes.indices.map { place in
        let error = inverse[place + 1, place + 1].squareRoot() / deviations[place]
        guard isFirth else { return wald(slopes[place], error: error, z, level) }
        return RegressionCoefficient(
          value: slopes[place], standardError: error,
          interval: profileInterval(of: place + 1, peak, z, level),
          probability: profileProbability(of: place + 1, peak))
      }
  }

  private func wald(
    _ value: Double, error: Double, _ z: Double, _ level: Double
  ) -> RegressionCoefficient {
    RegressionCoefficient(
      value: value, standardError: error,
      interval: Interval(around: value, margin: z * error, level: level, within: nil),
      probability: NormalDistribution.cumulative(-(value / error).magnitude).map { 2 * $0 })
  }

  /// The values whose profile lies within `z²/2` of the top (Heinze & Schemper 2002), in the
  /// predictor's own units.
  private func profileInterval(
    of place: Int, _ peak: [Double], _ z: Double, _ level: Double
  ) -> Interval? {
    let top = height(peak)
    func end(_ direction: Double) -> Double? {
      var point = peak
      /// How far the profile has dropped past the wanted depth.
      func excess(_ value: Double) -> Double? {
        guard case .found(let best) = maximum(from: point, holding: (place, value)) else {
          return nil
        }
        point = best
        return 2 * (top - height(best)) - z * z
      }
      var inside = (value: peak[place], excess: -z * z)
      var reach = z
      while let found = excess(peak[place] + direction * reach), reach < 1e4 {
        let reached = (value: peak[place] + direction * reach, excess: found)
        if found >= 0 {
          return root(between: inside, and: reached, of: excess).map { $0 / deviations[place - 1] }
        }
        (inside, reach) = (reached, 2 * reach)
      }
      return nil
    }
    return end(-1).flatMap { lower in
      end(1).map { Interval(lower: lower, upper: $0, level: level) }
    }
  }

  /// Where the excess is 0, by false position with the Illinois rule (Dowell & Jarratt 1971).
  private func root(
    between inside: (value: Double, excess: Double), and outside: (value: Double, excess: Double),
    of excess: (Double) -> Double?
  ) -> Double? {
    var (low, high) = (inside, outside)
    var lastSide = 0
    for _ in 0..<60 where high.excess > low.excess {
      let value = low.value - low.excess * (high.value - low.value) / (high.excess - low.excess)
      guard let found = excess(value) else { return nil }
      if found.magnitude < 1e-7 { return value }
      if found > 0 {
        high = (value, found)
        if lastSide == 1 { low.excess /= 2 }
        lastSide = 1
      } else {
        low = (value, found)
        if lastSide == -1 { high.excess /= 2 }
        lastSide = -1
      }
    }
    return (low.value + high.value) / 2
  }

  /// The probability of a drop as large as that to a coefficient of 0, by chi-square.
  private func profileProbability(of place: Int, _ peak: [Double]) -> Double? {
    guard case .found(let best) = maximum(from: peak, holding: (place, 0)) else { return nil }
    return ChiSquare.upperTail(max(0, 2 * (height(peak) - height(best))), degreesOfFreedom: 1)
  }
}
