import Statistics
import Testing

@Suite("Means weighted by the chance of being drawn")
struct WeightedMeansTests {
  private typealias Unit = WeightedMeans.Observation

  /// Values around `mean` whose sample variance is `variance`; `count` is even.
  private func values(_ count: Int, mean: Double, variance: Double) -> [Double] {
    let distance = (variance * Double(count - 1) / Double(count)).squareRoot()
    return (0..<count).map { $0 % 2 == 0 ? mean + distance : mean - distance }
  }

  private func sample(_ strata: [(size: Int, values: [Double])]) -> [Unit] {
    strata.enumerated().flatMap { index, stratum in
      stratum.values.map {
        Unit(
          value: $0, probability: Double(stratum.values.count) / Double(stratum.size),
          stratum: index)
      }
    }
  }

  // Cochran (1977), §5.5, 64 cities in two strata of 16 and 48, S² = 53,843 and 5,581: the variance
  // of the total is 1,882,293 with 6 and 18 cities, 1,090,827 with 12 and 12.
  @Test(
    "Two strata give the variance of Cochran's 64 cities",
    arguments: [(6, 18, 1_882_293.0), (12, 12, 1_090_827.0)])
  func cities(first: Int, second: Int, published: Double) throws {
    let units = sample([
      (16, values(first, mean: 600, variance: 53_843)),
      (48, values(second, mean: 200, variance: 5_581)),
    ])
    let result = WeightedMeans.ratio(units)
    let estimate = try #require(result.statistic.estimate)
    #expect(abs(estimate.value - 300) < 1e-9)
    let error = try #require(estimate.standardError)
    #expect(abs(error * error * 64 * 64 - published) < 1)
    #expect(abs(result.estimatedPopulation - 64) < 1e-9)
  }

  // Cochran's eq. 5.16 by hand: g = N(N − n)/n is 26.667 and 80, so
  // (26.667·53843 + 80·5581)² / ((26.667·53843)²/5 + (80·5581)²/17) = 8.3555.
  @Test("Degrees of freedom are those of Cochran's equation")
  func freedom() throws {
    let result = WeightedMeans.ratio(
      sample([
        (16, values(6, mean: 600, variance: 53_843)), (48, values(18, mean: 200, variance: 5_581)),
      ]))
    #expect(abs(try #require(result.degreesOfFreedom) - 8.3555) < 0.001)
  }

  @Test("With equal chances and one stratum it is the mean with its finite population correction")
  func simple() throws {
    let numbers = [70.0, 82, 91, 64, 88]
    let result = WeightedMeans.ratio(sample([(50, numbers)]))
    let plain = try #require(Means.studentInterval(numbers).estimate)
    let weighted = try #require(result.statistic.estimate)
    #expect(abs(weighted.value - plain.value) < 1e-12)
    let corrected = try #require(plain.standardError) * (1 - 5.0 / 50).squareRoot()
    #expect(abs(try #require(weighted.standardError) - corrected) < 1e-12)
    #expect(abs(try #require(result.effectiveCount) - 5) < 1e-12)
    #expect(abs(try #require(result.designEffect) - 1) < 1e-9)
    #expect(abs(try #require(result.degreesOfFreedom) - 4) < 1e-9)
  }

  // By hand: weights 10 and 2, so (10·60 + 2·90) / 12 = 65 and (10 + 2)² / (100 + 4) = 1.3846.
  // Horvitz–Thompson with N = 10: 780 / 10 = 78.
  @Test("Weights are the inverse of chances")
  func weights() throws {
    let units = [
      Unit(value: 60, probability: 0.1, stratum: 0), Unit(value: 90, probability: 0.5, stratum: 0),
    ]
    let ratio = WeightedMeans.ratio(units)
    #expect(abs(try #require(ratio.statistic.estimate).value - 65) < 1e-12)
    #expect(abs(try #require(ratio.effectiveCount) - 144.0 / 104) < 1e-12)
    let total = WeightedMeans.horvitzThompson(units, populationSize: 10)
    #expect(abs(try #require(total.statistic.estimate).value - 78) < 1e-12)
  }

  @Test("A domain's mean uses its own units and counts the others in its variance")
  func domain() throws {
    let units = (0..<20).map {
      Unit(
        value: Double(50 + $0), probability: 0.2, stratum: 0, isInDomain: $0 % 2 == 0)
    }
    let result = WeightedMeans.ratio(units)
    let estimate = try #require(result.statistic.estimate)
    #expect(estimate.count == 10)
    #expect(abs(estimate.value - 59) < 1e-12)
    #expect(abs(result.estimatedPopulation - 50) < 1e-9)
    #expect(estimate.interval?.contains(59) == true)
  }

  @Test("A census has no interval, nor has a single unit; strata of one unit are put together")
  func edges() throws {
    let census = WeightedMeans.ratio(sample([(2, [70, 80])]))
    #expect(census.statistic.estimate?.value == 75)
    #expect(census.statistic.estimate?.standardError == 0)
    #expect(census.statistic.estimate?.interval == nil)
    let one = WeightedMeans.ratio(sample([(9, [70])]))
    #expect(one.statistic.estimate?.value == 70)
    #expect(one.statistic.estimate?.interval == nil)
    let pairs = WeightedMeans.ratio(sample([(9, [70]), (9, [90]), (9, [80])]))
    #expect(pairs.statistic.estimate?.interval != nil)
    let odd = WeightedMeans.ratio(sample([(9, [70]), (9, [90, 95])]))
    #expect(odd.statistic.estimate?.interval != nil)
  }

  @Test("Nothing, and what is no chance, give a reason", arguments: [0.0, -1, 1.5, .nan])
  func refused(probability: Double) {
    #expect(WeightedMeans.ratio([]).statistic == .undefined(.noObservations, count: 0))
    let unit = Unit(value: 1, probability: probability, stratum: 0)
    #expect(WeightedMeans.ratio([unit]).statistic == .undefined(.invalidInput, count: 1))
    let infinite = Unit(value: .infinity, probability: 0.5, stratum: 0)
    #expect(WeightedMeans.ratio([infinite]).statistic == .undefined(.invalidInput, count: 1))
    #expect(
      WeightedMeans.horvitzThompson([infinite], populationSize: 0).statistic
        == .undefined(.invalidInput, count: 1))
  }

  // 2,000 samples of 8 out of 60 and 16 out of 40, whose means differ: the share of intervals that hold the
  // population's mean is 95 % within what 2,000 trials allow (four standard errors, ±1.95 points),
  // and a mean without weights misses far more often.
  @Test("Intervals hold the population's mean as often as they say")
  func coverage() {
    var random = SystemlessGenerator(state: 7)
    let population = [(0..<60), (0..<40)].enumerated().map { index, range in
      range.map { _ in (index == 0 ? 85.0 : 60) + random.spread() }
    }
    let truth = population.flatMap(\.self).reduce(0, +) / 100
    var (held, heldWithout) = (0, 0)
    for _ in 0..<2_000 {
      let drawn = [(60, 8), (40, 16)].enumerated().map { index, sizes in
        (sizes.0, Array(population[index].shuffled(using: &random).prefix(sizes.1)))
      }
      let result = WeightedMeans.ratio(sample(drawn))
      if result.statistic.estimate?.interval?.contains(truth) == true { held += 1 }
      let plain = Means.studentInterval(drawn.flatMap(\.1))
      if plain.estimate?.interval?.contains(truth) == true { heldWithout += 1 }
    }
    #expect(abs(Double(held) / 2_000 - 0.95) < 0.0195, "\(held)")
    #expect(heldWithout < 1_600, "\(heldWithout)")
  }
}

/// SplitMix64, so that the simulation is the same at every run.
private struct SystemlessGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// About normal, with a standard deviation of 10.
  mutating func spread() -> Double {
    (0..<12).reduce(-6.0) { sum, _ in sum + Double.random(in: 0..<1, using: &self) } * 10
  }
}
