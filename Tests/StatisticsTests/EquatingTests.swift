import QualityTestSupport
import Statistics
import Testing

@Suite("Two scores of the same calls, turned into one another")
struct EquatingTests {
  /// Ten calls scored on two grids, made by hand.
  private let pairs: [(Double, Double)] = [
    (60, 55), (70, 72), (72, 70), (75, 80), (80, 78), (82, 90), (85, 82), (90, 91), (95, 99),
    (98, 94),
  ]

  /// Scores given so many times each: f(0…4) of ten calls.
  private func scores(_ counts: [Int]) -> [Double] {
    counts.enumerated().flatMap { [Double](repeating: Double($0.offset), count: $0.element) }
  }

  @Test("A published example of five scores has its published equipercentile counterparts")
  func published() throws {
    // Kolen & Brennan, Test Equating, Scaling, and Linking, chapter 2, the hypothetical four-item
    // forms: f = .2 .3 .2 .2 .1, g = .1 .2 .2 .3 .2; equivalents .50, 1.75, 2.8333, 3.50, 4.25.
    let first = scores([2, 3, 2, 2, 1])
    let second = scores([1, 2, 2, 3, 2])
    let curve = EquipercentileEquating(Array(zip(first, second)))
    let expected = [0.5, 1.75, 2 + 5.0 / 6, 3.5, 4.25]
    for (score, counterpart) in expected.enumerated() {
      #expect(
        try #require(curve.equivalent(of: Double(score))).isNear(counterpart, 1e-12), "\(score)")
    }
    // The percentile ranks of the same table: 10, 35, 60, 80, 95.
    let ranks = try #require(PercentileRanks(first))
    for (score, rank) in [0.1, 0.35, 0.6, 0.8, 0.95].enumerated() {
      #expect(ranks.rank(of: Double(score)).isNear(rank, 1e-12))
    }
  }

  @Test("A score's percentile rank is the share below it and half the share at it, ties included")
  func midpoints() throws {
    let ranks = try #require(PercentileRanks([50, 50, 62.5, 90, 90, 90]))
    #expect(ranks.rank(of: 50).isNear(1.0 / 6, 1e-15))
    #expect(ranks.rank(of: 62.5).isNear(2.5 / 6, 1e-15))
    #expect(ranks.rank(of: 90).isNear(4.5 / 6, 1e-15))
    // Half-way between 50 and 62.5, the two at 50 are all below.
    #expect(ranks.rank(of: 56.25).isNear(2.0 / 6, 1e-15))
    #expect(ranks.rank(of: 0) == 0 && ranks.rank(of: 120) == 1)
  }

  @Test("The line maps mean to mean and standard deviation to standard deviation")
  func lineMapsMoments() throws {
    let line = LinearEquating(pairs)
    let counterparts = pairs.compactMap { line.equivalent(of: $0.0) }
    #expect(counterparts.count == pairs.count)
    let mapped = try #require(Summary(counterparts))
    let second = try #require(Summary(pairs.map(\.1)))
    #expect(mapped.mean.isNear(second.mean, 1e-9))
    #expect(try #require(mapped.variance).isNear(try #require(second.variance), 1e-9))
    // By hand: means 80.7 and 81.1, squared deviations 1,262.1 and 1,562.9.
    #expect(try #require(line.slope).isNear((1562.9 / 1262.1).squareRoot(), 1e-12))
    #expect(try #require(line.equivalent(of: 80.7)).isNear(81.1, 1e-12))
  }

  @Test("Both ways of reading the two scores undo each other")
  func symmetry() throws {
    let back = pairs.map { ($0.1, $0.0) }
    let (line, lineBack) = (LinearEquating(pairs), LinearEquating(back))
    let (curve, curveBack) = (EquipercentileEquating(pairs), EquipercentileEquating(back))
    for score in stride(from: 55.5, through: 98, by: 0.5) {
      let there = try #require(line.equivalent(of: score))
      #expect(try #require(lineBack.equivalent(of: there)).isNear(score, 1e-9))
      let onCurve = try #require(curve.equivalent(of: score))
      #expect(try #require(curveBack.equivalent(of: onCurve)).isNear(score, 1e-9), "\(score)")
    }
  }

  @Test("The same score twice is its own counterpart, without an error")
  func identity() throws {
    let same = pairs.map { ($0.0, $0.0) }
    for score in [60, 71, 82.5, 98] {
      #expect(try #require(LinearEquating(same).equivalent(of: score)).isNear(score, 1e-12))
      #expect(try #require(EquipercentileEquating(same).equivalent(of: score)).isNear(score, 1e-12))
    }
    #expect(LinearEquating(same).estimate(at: 70).estimate?.standardError == nil)
    let drawn = EquipercentileEquating(same).estimates(at: [82], replicates: 200)[0]
    #expect(try #require(drawn.estimate?.value).isNear(82, 1e-12))
  }

  @Test("The order of the pairs changes no figure, to the last bit")
  func order() {
    var rotated = pairs
    let (line, curve) = (LinearEquating(pairs), EquipercentileEquating(pairs))
    for _ in pairs {
      rotated.append(rotated.removeFirst())
      #expect(LinearEquating(rotated).estimate(at: 90) == line.estimate(at: 90))
      #expect(
        EquipercentileEquating(rotated).estimates(at: [90], replicates: 100)
          == curve.estimates(at: [90], replicates: 100))
    }
  }

  @Test("The published error of the line is that of the formula, worked by hand")
  func normalError() throws {
    // s_X² = 2.5, s_Y² = 2.5, r = 0.8, n = 5; at the mean: 2.5 · 0.2 · 2 / 5 = 0.2; two points
    // above: z² = 1.6, 2.5 · 0.2 · (2 + 1.8 · 1.6) / 5 = 0.488.
    let line = LinearEquating([(1, 1), (2, 3), (3, 2), (4, 5), (5, 4)])
    #expect(try #require(line.correlation).isNear(0.8, 1e-12))
    let center = try #require(line.normalEstimate(at: 3).estimate?.standardError)
    #expect(center.isNear(0.2.squareRoot(), 1e-12))
    let above = try #require(line.normalEstimate(at: 5).estimate?.standardError)
    #expect(above.isNear(0.488.squareRoot(), 1e-12))
  }

  @Test("For normal scores the error from the moments is the published one")
  func errorsAgree() throws {
    var draws = NormalDraws(seed: 7)
    let line = LinearEquating((0..<40_000).map { _ in draws.pair(correlation: 0.7) })
    for score in [-1.5, 0, 1, 2] {
      let normal = try #require(line.normalEstimate(at: score).estimate?.standardError)
      let moments = try #require(line.estimate(at: score).estimate?.standardError)
      #expect((moments / normal).isNear(1, 0.03), "\(score)")
    }
  }

  @Test("Scores that cannot be compared say why")
  func undefined() {
    #expect(LinearEquating([]).estimate(at: 1) == .undefined(.noObservations, count: 0))
    #expect(
      LinearEquating([(1, 2), (2, 3)]).estimate(at: 1)
        == .undefined(.tooFewObservations(needed: 3), count: 2))
    #expect(LinearEquating([(1, 2), (1, 3), (1, 4)]).reason == .noVariation)
    #expect(EquipercentileEquating([(1, 2), (2, 2)]).reason == .noVariation)
    for bad in [Double.nan, .infinity] {
      #expect(LinearEquating([(1, 2), (2, bad), (3, 1)]).reason == .invalidInput)
      #expect(EquipercentileEquating([(bad, 2), (2, 2)]).reason == .invalidInput)
      #expect(LinearEquating(pairs).estimate(at: bad) == .undefined(.invalidInput, count: 10))
      #expect(
        EquipercentileEquating(pairs).estimates(at: [bad])
          == [.undefined(.invalidInput, count: 10)])
    }
    #expect(LinearEquating(pairs).equivalent(of: .greatestFiniteMagnitude)?.isFinite != false)
    #expect(PercentileRanks([3]) == nil && PercentileRanks([]) == nil)
  }
}

/// Normal draws from a seed, by inversion.
struct NormalDraws {
  private var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func next() -> Double {
    NormalDistribution.quantile(Double.random(in: 1e-12..<1, using: &generator)) ?? 0
  }

  mutating func pair(correlation: Double) -> (Double, Double) {
    let first = next()
    return (first, correlation * first + (1 - correlation * correlation).squareRoot() * next())
  }
}
