import QualityTestSupport
import Statistics
import Testing

/// Samples drawn again and again where the truth is known: how often do intervals hold it?
struct CoverageStudy: Sendable, CustomTestStringConvertible {
  /// An interval of one sample, `nil` when it has none, and the truth. Several intervals when a sample
  /// gives several.
  typealias Sample = @Sendable (inout Draws) -> [(interval: Interval?, truth: Double)]

  let method: String
  let size: String
  let truth: String
  let sample: Sample

  init(_ method: String, _ size: String, _ truth: String, sample: @escaping Sample) {
    (self.method, self.size, self.truth, self.sample) = (method, size, truth, sample)
  }

  var testDescription: String { "\(method), \(size), \(truth)" }

  /// The share of intervals that hold the truth, 0 to 1, and the share of samples without one.
  func coverage(trials: Int) -> (held: Double, without: Double) {
    var draws = Draws(seed: 20_260)
    var (held, without, all) = (0, 0, 0)
    for _ in 0..<trials {
      for (interval, truth) in sample(&draws) {
        all += 1
        if let interval { held += interval.contains(truth) ? 1 : 0 } else { without += 1 }
      }
    }
    return (Double(held) / Double(max(1, all - without)), Double(without) / Double(max(1, all)))
  }
}

/// Random numbers of several shapes from one seed.
struct Draws {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func uniform() -> Double { Double.random(in: 1e-12..<1, using: &generator) }

  mutating func normal(_ mean: Double = 0, _ deviation: Double = 1) -> Double {
    mean + deviation * (NormalDistribution.quantile(uniform()) ?? 0)
  }

  mutating func successes(_ total: Int, _ share: Double) -> Int {
    (0..<total).count { _ in uniform() < share }
  }

  mutating func beta(_ alpha: Double, _ beta: Double) -> Double {
    BetaDistribution.quantile(uniform(), alpha: alpha, beta: beta) ?? 0.5
  }

  mutating func chosen(_ count: Int, of values: [Double]) -> [Double] {
    Array(values.shuffled(using: &generator).prefix(count))
  }
}
