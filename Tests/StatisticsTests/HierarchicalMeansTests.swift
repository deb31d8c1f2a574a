import Statistics
import Testing

struct HierarchicalMeansTests {
  private let groups: [[Double]] = [
    [50, 60, 70, 80, 90], [70, 75, 80], [90, 85, 95, 100, 80, 60], [40, 55],
  ]

  /// scipy 1.17: adaptive quadrature over τ of BDA3 equations 5.20 and 5.21, relative error 1e-12.
  @Test(
    "Posterior means, deviations and probabilities agree with adaptive quadrature",
    arguments: [
      (15, 25, 2, 0, 70.77204627097639, 6.111182981401086, 0.44018188539116826),
      (15, 25, 2, 1, 73.65471540205498, 7.278791699141546, 0.300387295053722),
      (15, 25, 2, 2, 80.77521509935129, 6.305914343024141, 0.038125653901437344),
      (15, 25, 2, 3, 60.26216592142277, 10.62893372937804, 0.80440745226179),
      (5, 10, 1, 0, 71.26669706337584, 4.843419654144642, 0.3851999167299628),
      (5, 10, 1, 3, 64.47333241272956, 8.094167050298273, 0.7253389070967969),
    ] as [(Double, Double, Double, Int, Double, Double, Double)])
  func quadrature(
    scale: Double, deviation: Double, weight: Double, group: Int, mean: Double, spread: Double,
    probability: Double
  ) throws {
    let model = try #require(
      HierarchicalMeans(
        groups: groups.compactMap { Summary($0) },
        assumptions: .init(
          betweenScale: scale, withinDeviation: deviation, withinWeight: weight)))
    let posterior = try #require(model.posterior(of: group))
    #expect(posterior.mean.isNear(mean, 0.002))
    #expect(posterior.standardDeviation.isNear(spread, 0.002))
    #expect(posterior.probabilityBelow(70).isNear(probability, 0.0002))
  }

  @Test("Efron & Morris's eighteen hitters are drawn in about as far as by James–Stein")
  func baseball() throws {
    // Efron & Morris (1977), Scientific American 236(5):119–127: grand mean 0.265, c = 0.212,
    // first hitter 0.294. Summing over τ is not the same estimator: it is held to a tenth of c.
    let hits: [Double] = [
      18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7,
    ]
    let summaries = hits.compactMap { hit in
      Summary((0..<45).map { Double($0) < hit ? 1 : 0 })
    }
    let model = try #require(
      HierarchicalMeans(
        groups: summaries,
        assumptions: .init(betweenScale: 0.05, withinDeviation: 0.44, withinWeight: 1)))
    let first = try #require(model.posterior(of: 0)).mean
    let last = try #require(model.posterior(of: 17)).mean
    let kept = (first - last) / ((18.0 - 7) / 45)
    #expect(kept.isNear(0.2116534171, 0.1))
    #expect(first.isNear(0.2939138549, 0.01))
    #expect(last.isNear(0.2421763529, 0.01))
  }

  @Test("Few observations are drawn further toward the others than many")
  func moreDataLessShrinkage() throws {
    let few = try posterior([[20, 40, 30]] + others, of: 0)
    let tenfold: [Double] = (0..<30).map { Double([20, 40, 30][$0 % 3]) }
    let many = try posterior([tenfold] + others, of: 0)
    #expect(few.mean > many.mean)
    #expect(many.mean > 30)
    #expect(few.standardDeviation > many.standardDeviation)
    #expect(few.probabilityBelow(60) < many.probabilityBelow(60))
  }

  @Test("The order of the groups changes nothing, to the last bit")
  func order() throws {
    let forward = try posterior(groups, of: 0)
    let backward = try posterior(groups.reversed(), of: 3)
    #expect(forward == backward)
  }

  @Test("A single group keeps its mean")
  func single() throws {
    let posterior = try posterior([[60, 80, 100]], of: 0)
    #expect(posterior.mean.isNear(80, 1e-9))
  }

  @Test("A group without observations gets the centre of the others, and more doubt")
  func emptyGroup() throws {
    let empty = try posterior([[]] + others, of: 0)
    let seen = try posterior([[]] + others, of: 1)
    #expect(empty.mean > 70)
    #expect(empty.mean < 90)
    #expect(empty.standardDeviation > seen.standardDeviation)
  }

  @Test("Observations that never vary leave a doubt all the same")
  func noVariation() throws {
    let posterior = try posterior([[100, 100, 100], [100, 100]], of: 0)
    #expect(posterior.mean.isNear(100, 1e-9))
    #expect(posterior.standardDeviation > 1)
    #expect(posterior.probabilityBelow(100).isNear(0.5, 1e-9))
  }

  @Test("Thousands of groups cost no precision: weights stay finite and add up")
  func manyGroups() throws {
    let many = (0..<5000).map { [Double($0 % 40) + 50, Double($0 % 7) + 60, 80] }
    let posterior = try posterior(many, of: 0)
    #expect(posterior.probabilityBelow(1e6) == 1)
    #expect(posterior.probabilityBelow(-1e6) == 0)
    #expect(posterior.mean.isFinite)
  }

  @Test("Nothing observed, impossible assumptions and places out of the list give nothing")
  func degenerate() {
    let some = [Summary([1, 2])].compactMap { $0 }
    let usual = HierarchicalMeans.Assumptions(
      betweenScale: 15, withinDeviation: 25, withinWeight: 2)
    #expect(HierarchicalMeans(groups: [], assumptions: usual) == nil)
    #expect(HierarchicalMeans(groups: [Summary([])].compactMap { $0 }, assumptions: usual) == nil)
    for bad in [0, -1, .nan, .infinity] {
      let assumptions = HierarchicalMeans.Assumptions(
        betweenScale: bad, withinDeviation: 25, withinWeight: 2)
      #expect(HierarchicalMeans(groups: some, assumptions: assumptions) == nil)
    }
    #expect(HierarchicalMeans(groups: some, assumptions: usual)?.posterior(of: 1) == nil)
    #expect(Summary([1, .nan]) == nil)
  }

  private let others: [[Double]] = [[80, 90, 70, 85], [75, 85, 80, 80], [90, 70, 80, 85]]

  private func posterior(_ groups: [[Double]], of index: Int) throws -> ShrunkenMean {
    let model = try #require(
      HierarchicalMeans(
        groups: groups.compactMap { Summary($0) },
        assumptions: .init(betweenScale: 15, withinDeviation: 25, withinWeight: 2)))
    return try #require(model.posterior(of: index))
  }
}
