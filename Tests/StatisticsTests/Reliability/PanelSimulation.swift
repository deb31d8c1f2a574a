import Statistics

/// Panels of raters whose severities are known, drawn by a seed.
struct PanelSimulation {
  /// How panels are drawn.
  enum Condition: String, CaseIterable {
    /// Normal ratings, every rater as steady as the others, no gap.
    case complete = "complete"
    /// Three ratings of ten missing.
    case gaps = "gaps"
    /// The first rater three times as erratic as the others, with gaps.
    case erratic = "erratic"
    /// Whole scores held at 100, where good calls crowd.
    case crowded = "crowded"
  }

  let raters: Int
  let items: Int
  let condition: Condition
  /// The standard deviation of the raters' severities; 0 for panels without bias.
  let severity: Double

  /// A panel and the severities of its raters.
  func draw(_ draws: inout NormalDraws) -> (ratings: RatingMatrix?, severities: [Double]) {
    let severities = (0..<raters).map { _ in severity * draws.next() }
    var rows = Array(repeating: [Double?](), count: raters)
    for _ in 0..<items {
      let level = 80 + 8 * draws.next()
      for rater in 0..<raters {
        let spread = condition == .erratic && rater == 0 ? 12.0 : 4
        var rating = level + severities[rater] + spread * draws.next()
        if condition == .crowded { rating = min(100, (rating + 12).rounded()) }
        // Φ(−0.5244) = 0.3.
        let isGap = (condition == .gaps || condition == .erratic) && draws.next() < -0.5244
        rows[rater].append(isGap ? nil : rating)
      }
    }
    return (RatingMatrix(rows), severities)
  }

  /// What a number of panels gave.
  struct Tally {
    var intervals = 0
    var held = 0
    var predictions = 0
    var predictionsHeld = 0
    /// Predictions without interval: the raters' variance is estimated at 0.
    var predictionsWithout = 0
    /// Intervals of the first rater, the erratic one where there is one.
    var followed = 0
    var followedHeld = 0
    var errors = 0.0
    var squaredErrors = 0.0
    var panels = 0
    var alarms = 0
    /// Panels of which no deviation is defined.
    var undefined = 0

    var coverage: Double { 100 * Double(held) / Double(max(1, intervals)) }
    var predictionCoverage: Double { 100 * Double(predictionsHeld) / Double(max(1, predictions)) }
    var followedCoverage: Double { 100 * Double(followedHeld) / Double(max(1, followed)) }
    var predictionsLacking: Double {
      100 * Double(predictionsWithout) / Double(max(1, predictions + predictionsWithout))
    }
    var falseAlarms: Double { 100 * Double(alarms) / Double(max(1, panels)) }
    /// The mean error over its own standard error.
    var standardizedBias: Double {
      let count = Double(max(1, followed))
      let mean = errors / count
      let error = ((squaredErrors / count - mean * mean) / count).squareRoot()
      return error > 0 ? mean / error : 0
    }
  }

  /// Deviations of drawn panels held against the true ones. The bias is followed on the first rater,
  /// whose place makes nothing special of them, since all deviations together sum to 0.
  func run(
    _ count: Int, seed: UInt64, spread: RaterDeviations.Spread = .own, predicting: Bool = false
  ) -> Tally {
    var draws = NormalDraws(seed: seed)
    var tally = Tally()
    for _ in 0..<count {
      let (ratings, severities) = draw(&draws)
      guard let ratings else { continue }
      let found = RaterDeviations(ratings, spread: spread)
      let present = found.raters.indices.filter {
        found.raters[$0].deviation.statistic.estimate != nil
      }
      guard !present.isEmpty else {
        tally.undefined += 1
        continue
      }
      tally.panels += 1
      let center = present.map { severities[$0] }.reduce(0, +) / Double(present.count)
      for rater in present {
        guard let estimate = found.raters[rater].deviation.statistic.estimate,
          let interval = estimate.interval
        else { continue }
        tally.intervals += 1
        let truth = severities[rater] - center
        if interval.contains(truth) { tally.held += 1 }
        if rater == 0 {
          tally.followed += 1
          if interval.contains(truth) { tally.followedHeld += 1 }
          tally.errors += estimate.value - truth
          tally.squaredErrors += (estimate.value - truth) * (estimate.value - truth)
        }
      }
      if present.contains(where: { (found.raters[$0].adjustedProbability ?? 1) <= 0.05 }) {
        tally.alarms += 1
      }
      guard predicting else { continue }
      for (rater, prediction) in RandomRaterEffects(ratings).predictions.enumerated() {
        guard prediction.estimate != nil else { continue }
        guard let interval = prediction.estimate?.interval else {
          tally.predictionsWithout += 1
          continue
        }
        tally.predictions += 1
        if interval.contains(severities[rater]) { tally.predictionsHeld += 1 }
      }
    }
    return tally
  }
}
