import QualityTestSupport
import Statistics
import Testing

@Suite("Intervals of counterparts hold what they claim, by simulation")
struct EquatingCoverageTests {
  /// Scores held at 100, as scores of good centres are: X = min(100, 88 + 9u), Y likewise.
  private static func crowded(_ draws: inout NormalDraws) -> (Double, Double) {
    let (first, second) = draws.pair(correlation: 0.75)
    return (min(100, 88 + 9 * first), min(100, 84 + 11 * second))
  }

  @Test("The line's 95 % intervals hold the true counterpart 92 to 98 times of 100")
  func line() throws {
    var draws = NormalDraws(seed: 11)
    // The population's own line, from half a million pairs.
    let population = LinearEquating(
      (0..<100_000).map { _ in EquatingCoverageTests.crowded(&draws) })
    for score in [75.0, 88, 97] {
      let truth = try #require(population.equivalent(of: score))
      var held = 0
      for _ in 0..<600 {
        let sample = LinearEquating((0..<60).map { _ in EquatingCoverageTests.crowded(&draws) })
        if sample.estimate(at: score).estimate?.interval?.contains(truth) == true { held += 1 }
      }
      #expect((552...588).contains(held), "\(score): \(held) of 600")
    }
  }

  @Test("The curve's 95 % intervals hold the true counterpart 90 to 99 times of 100")
  func curve() throws {
    var draws = NormalDraws(seed: 12)
    // Without ties: normal scores, whose true counterpart is 84 + 11/9 (x − 88).
    var held = [0, 0, 0]
    let scores = [78.0, 88, 98]
    for trial in 0..<150 {
      let pairs = (0..<80).map { _ in
        let (first, second) = draws.pair(correlation: 0.75)
        return (88 + 9 * first, 84 + 11 * second)
      }
      let found = EquipercentileEquating(pairs)
        .estimates(at: scores, replicates: 150, seed: UInt64(trial))
      for (place, score) in scores.enumerated() {
        let truth = 84 + 11.0 / 9 * (score - 88)
        if found[place].estimate?.interval?.contains(truth) == true { held[place] += 1 }
      }
    }
    for count in held { #expect((135...149).contains(count), "\(held)") }
  }

  @Test("The bootstrap's error is that of repeated samples")
  func bootstrapError() throws {
    var draws = NormalDraws(seed: 13)
    var counterparts: [Double] = []
    var errors: [Double] = []
    for trial in 0..<100 {
      let pairs = (0..<80).map { _ in draws.pair(correlation: 0.6) }
      let curve = EquipercentileEquating(pairs)
      counterparts.append(try #require(curve.equivalent(of: 0.5)))
      let drawn = curve.estimates(at: [0.5], replicates: 100, seed: UInt64(trial))[0]
      errors.append(try #require(drawn.estimate?.standardError))
    }
    let spread = try #require(Summary(counterparts)?.variance).squareRoot()
    let mean = try #require(Summary(errors)?.mean)
    #expect((0.8...1.35).contains(mean / spread), "\(mean) for \(spread)")
  }
}
