import QualityModel
import QualityTestSupport
import Statistics

@testable import Calibration

/// Panels drawn with known severities, to see how often what is said of them is true.
struct PanelSimulation {
  /// A sum with the number of its terms.
  struct Summation {
    var sum = 0.0
    var count = 0

    mutating func add(_ value: Double) {
      sum += value
      count += 1
    }

    var mean: Double { sum / Double(max(1, count)) }
  }

  /// What a number of panels showed.
  struct Outcome {
    /// The mean of deviation found − planted of the evaluator whose mean is farthest from 0, in points.
    var bias = 0.0
    /// The share of evaluators' intervals that hold the planted deviation.
    var coverage = 0.0
    /// The share of panels where somebody is called harsher or softer.
    var flaggedPanels = 0.0
    /// The same before the tolerance is looked at: an adjusted probability under 5 %.
    var significantPanels = 0.0
    /// The share of intervals of client − provider that hold the planted difference.
    var sideCoverage = 0.0
    /// The mean of difference found − planted between sides, in points.
    var sideBias = 0.0
  }

  /// Points added by each evaluator; the first half are the client's.
  let severities: [Double]
  let calls: Int
  /// The share of evaluations that do not come.
  var gaps = 0.0
  /// The standard deviation of what is neither the call nor the evaluator.
  var noise = 5.0

  func outcome(panels: Int, seed: UInt64) -> Outcome {
    var generator = SeededGenerator(seed: seed)
    let count = severities.count
    let sides = severities.indices.map { $0 < (count + 1) / 2 ? Side.client : .provider }
    let planted = severities.indices.map { place in
      let others = severities.indices.filter { $0 != place }.map { severities[$0] }
      return severities[place] - others.reduce(0, +) / Double(others.count)
    }
    let side = sides.indices.filter { sides[$0] == .client }
    let other = sides.indices.filter { sides[$0] == .provider }
    let plantedSide =
      side.map { severities[$0] }.reduce(0, +) / Double(side.count)
      - other.map { severities[$0] }.reduce(0, +) / Double(other.count)
    var result = Outcome()
    var (intervals, sideIntervals) = (0, 0)
    var errors = [Summation](repeating: Summation(), count: count)
    for _ in 0..<panels {
      let panel = Panel(DrawnPanel(sides).adding(scores: draw(&generator)).material)
      let total = ScoreTable(panel, .total)
      let severity = Severity(total.matrix, count)
      var (isFlagged, isSignificant) = (false, false)
      for place in severities.indices {
        let probability = severity.probabilities[place]
        let reading = StandingAnalysis.reading(
          severity.deviations[place], probability, tolerance: panel.tolerance)
        isFlagged = isFlagged || reading == .harsher || reading == .softer
        isSignificant = isSignificant || (probability ?? 1) < 0.05
        guard let estimate = severity.deviations[place].estimate else { continue }
        errors[place].add(estimate.value - planted[place])
        guard let interval = estimate.interval else { continue }
        intervals += 1
        if interval.contains(planted[place]) { result.coverage += 1 }
      }
      if isFlagged { result.flaggedPanels += 1 }
      if isSignificant { result.significantPanels += 1 }
      let comparison = SideAnalysis(
        panel: panel, margin: 5, threshold: nil, total: total, sections: [])
      if let estimate = comparison.differences.first?.difference.statistic.estimate {
        result.sideBias += estimate.value - plantedSide
        guard let interval = estimate.interval else { continue }
        sideIntervals += 1
        if interval.contains(plantedSide) { result.sideCoverage += 1 }
      }
    }
    result.bias = errors.map(\.mean.magnitude).max() ?? 0
    result.coverage /= Double(max(1, intervals))
    result.flaggedPanels /= Double(panels)
    result.significantPanels /= Double(panels)
    result.sideCoverage /= Double(max(1, sideIntervals))
    result.sideBias /= Double(panels)
    return result
  }

  private func draw(_ generator: inout SeededGenerator) -> [[Double?]] {
    let levels = (0..<calls).map { _ in 60 + 8 * generator.normal() }
    return severities.map { severity in
      levels.map { level in
        let score = level + severity + noise * generator.normal()
        return Double.random(in: 0..<1, using: &generator) < gaps ? nil : score
      }
    }
  }
}

extension SeededGenerator {
  /// A draw from the standard normal distribution.
  mutating func normal() -> Double {
    let share = (Double(next() >> 11) + 0.5) / 9_007_199_254_740_992
    return NormalDistribution.quantile(share) ?? 0
  }
}
