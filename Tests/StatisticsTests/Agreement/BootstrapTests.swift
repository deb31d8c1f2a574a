import QualityTestSupport
import Statistics
import Testing

@Suite("Bootstrap over items")
struct BootstrapTests {
  private static let numbers = [0.2, 0.5, 0.9, 1.1, 1.4, 2.0, 2.6, 3.9, 5.2, 8.8]

  private static func mean(_ items: [Int]) -> Statistic {
    Means.studentInterval(items.map { numbers[$0] })
  }

  @Test(
    "Percentile and BCa bounds of a mean are those of scipy",
    arguments: [
      // scipy 1.12 stats.bootstrap, 400,000 resamples; standard error 0.80131.
      (BootstrapPlan.Method.percentile, 1.27, 4.38), (.accelerated, 1.47, 4.85),
    ])
  func mean(method: BootstrapPlan.Method, lower: Double, upper: Double) throws {
    let result = Bootstrap.estimate(
      items: 10, plan: BootstrapPlan(seed: 1, replicates: 4000, method: method),
      of: Self.mean)
    let estimate = try #require(result.statistic.estimate)
    let interval = try #require(estimate.interval)
    #expect(estimate.value.isNear(2.66, 1e-12))
    #expect(interval.lower.isNear(lower, 0.08) && interval.upper.isNear(upper, 0.2))
    #expect(try #require(estimate.standardError).isNear(0.8013, 0.03))
    #expect(result.replicates == 4000 && result.dropped == 0)
  }

  @Test("A seed always gives the same bounds, another seed others")
  func seeded() throws {
    let matrix = try AgreementData.matrix(AgreementData.klein, 3)
    func bounds(_ seed: UInt64) -> Interval? {
      KrippendorffAlpha.bootstrap(
        matrix, metric: .ordinal,
        plan: BootstrapPlan(seed: seed, replicates: 400, method: .percentile)
      ).statistic.estimate?.interval
    }
    let first = try #require(bounds(7))
    #expect(first == bounds(7))
    #expect(first != bounds(8))
    // What this seed gave when it was written: the same is due on every machine.
    #expect(
      first.lower.isNear(-0.14617097079986716, 1e-12)
        && first.upper.isNear(0.5650290901821722, 1e-12), "\(first)")
  }

  /// Forty items of four raters with gaps, three ratings of four being the item's own level.
  private static func panel() throws -> CategoryMatrix {
    var random = SeededGenerator(seed: 9)
    let levels = (0..<40).map { _ in Int.random(in: 0..<4, using: &random) }
    let rows = (0..<4).map { rater in
      levels.enumerated().map { item, level -> Int? in
        guard item % 5 != rater else { return nil }
        return Double.random(in: 0..<1, using: &random) < 0.75
          ? level : Int.random(in: 0..<4, using: &random)
      }
    }
    return try #require(CategoryMatrix(rows, scale: CategoryScale(count: 4)))
  }

  @Test(
    "Coefficients by sums are those computed anew on each resample",
    arguments: [BootstrapPlan.Method.percentile, .accelerated])
  func sums(method: BootstrapPlan.Method) throws {
    let matrix = try Self.panel()
    let plan = BootstrapPlan(seed: 5, replicates: 300, method: method)
    var pairs = [KrippendorffAlpha.Metric.nominal, .ordinal, .interval, .ratio].map { metric in
      (
        KrippendorffAlpha.bootstrap(matrix, metric: metric, plan: plan).statistic,
        Bootstrap.estimate(matrix, plan: plan) {
          KrippendorffAlpha.estimate($0, metric: metric)
        }.statistic
      )
    }
    pairs.append(
      (
        GwetAC.bootstrap(matrix, weights: .linear, plan: plan).statistic,
        Bootstrap.estimate(matrix, plan: plan) { GwetAC.estimate($0, weights: .linear) }.statistic
      ))
    for (bySums, anew) in pairs {
      let expected = try #require(anew.estimate)
      let bounds = try #require(expected.interval)
      // Each draws in an order of items of its own: equal to the chance of the draw.
      #expect(
        bySums.isNear(
          expected.value, error: expected.standardError, bounds: (bounds.lower, bounds.upper),
          0.07), "\(bySums) \(anew)")
      #expect(bySums.isNear(expected.value, 1e-12))
      let error = try #require(bySums.estimate?.standardError)
      #expect(error.isNear(try #require(expected.standardError), 0.008))
    }
  }

  @Test("Raters and items in another order give the same bounds")
  func order() throws {
    let rows = AgreementData.fourRaters
    let shuffled = rows.reversed().map { Array($0.reversed()) }
    for method in [BootstrapPlan.Method.percentile, .accelerated] {
      let plan = BootstrapPlan(seed: 2, replicates: 500, method: method)
      for metric in [KrippendorffAlpha.Metric.nominal, .ordinal, .interval, .ratio] {
        let one = KrippendorffAlpha.bootstrap(
          try AgreementData.matrix(rows, 5), metric: metric, plan: plan)
        let other = KrippendorffAlpha.bootstrap(
          try AgreementData.matrix(shuffled, 5), metric: metric, plan: plan)
        let (a, b) = (
          try #require(one.statistic.estimate), try #require(other.statistic.estimate)
        )
        let bounds = try #require(a.interval)
        #expect(
          other.statistic.isNear(
            a.value, error: a.standardError, bounds: (bounds.lower, bounds.upper), 1e-12))
        #expect(b.count == a.count && one.dropped == other.dropped)
      }
    }
  }

  @Test("Undefined replicates are dropped and counted; too many leave no interval")
  func dropped() throws {
    // One item of twelve shows variation: (11/12)^12 = 35 % of resamples miss it.
    let rare = try AgreementData.matrix(
      [
        [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
      ], 2)
    let plan = BootstrapPlan(seed: 3, replicates: 2000, method: .percentile)
    let result = KrippendorffAlpha.bootstrap(rare, metric: .nominal, plan: plan)
    #expect((620...790).contains(result.dropped))
    #expect(result.replicates + result.dropped == 2000)
    #expect(result.statistic.estimate?.interval != nil)
    let sparse = Bootstrap.estimate(items: 9, plan: BootstrapPlan(seed: 1, replicates: 300)) {
      $0.filter { $0 == 0 }.count == 1
        ? .defined(Estimate(value: Double($0.reduce(0, +)), count: 9))
        : .undefined(.noVariation, count: 9)
    }
    #expect(sparse.dropped > sparse.replicates)
    #expect(sparse.statistic.estimate != nil && sparse.statistic.estimate?.interval == nil)
  }

  @Test("Full agreement gives the same figure each time, and no interval")
  func fullAgreement() throws {
    let matrix = try AgreementData.matrix([[1, 2, 1, 2, 2, 1], [1, 2, 1, 2, 2, 1]], 2)
    for method in [BootstrapPlan.Method.percentile, .accelerated] {
      let result = KrippendorffAlpha.bootstrap(
        matrix, metric: .interval,
        plan: BootstrapPlan(seed: 1, replicates: 200, method: method))
      #expect(result.statistic.estimate?.value == 1)
      #expect(result.statistic.estimate?.interval == nil)
    }
  }

  @Test("A plan that cannot be carried out, and nothing to resample, have words")
  func invalid() throws {
    let matrix = try AgreementData.matrix(AgreementData.klein, 3)
    for plan in [
      BootstrapPlan(seed: 1, replicates: 0), BootstrapPlan(seed: 1, replicates: .max),
      BootstrapPlan(seed: 1, level: 1), BootstrapPlan(seed: 1, level: .nan),
    ] {
      #expect(
        KrippendorffAlpha.bootstrap(matrix, metric: .nominal, plan: plan).statistic
          == .undefined(.invalidInput, count: 10))
      #expect(
        GwetAC.bootstrap(matrix, plan: plan).statistic == .undefined(.invalidInput, count: 10))
      #expect(
        Bootstrap.estimate(items: 10, plan: plan, of: Self.mean).statistic
          == .undefined(.invalidInput, count: 10))
    }
    #expect(
      Bootstrap.estimate(items: 0, plan: BootstrapPlan(seed: 1), of: Self.mean).statistic
        == .undefined(.noObservations, count: 0))
    let empty = try AgreementData.matrix([], 2)
    #expect(
      KrippendorffAlpha.bootstrap(empty, metric: .ordinal, plan: BootstrapPlan(seed: 1))
        .statistic == .undefined(.noObservations, count: 0))
  }

  @Test("Selected items come in the order asked, those outside left out")
  func selection() throws {
    let matrix = try AgreementData.matrix([[1, 2, nil], [2, 2, 1]], 2)
    let selected = matrix.selecting(items: [2, 0, 0, 9, -1])
    #expect(selected.itemCount == 3 && selected.raterCount == 2)
    #expect(selected.category(rater: 0, item: 0) == nil)
    #expect(selected.category(rater: 1, item: 2) == 1)
    let numbers = try #require(RatingMatrix([[1, 2], [3, 4]])).selecting(items: [1, 1])
    #expect(numbers.rating(rater: 1, item: 0) == 4 && numbers.itemCount == 2)
  }
}
