import QualityTestSupport
import Statistics
import Testing

@Suite("What holds of every panel")
struct AgreementPropertyTests {
  private static let metrics = [KrippendorffAlpha.Metric.nominal, .ordinal, .interval, .ratio]
  private static let weights = [AgreementWeights.identity, .linear, .quadratic, .gwetOrdinal]

  /// A random panel of 2 to 6 raters and 2 to 12 items, with gaps, ratings drawn to items.
  private static func panel(_ random: inout SeededGenerator) -> (rows: [[Int?]], levels: Int) {
    let raters = Int.random(in: 2...6, using: &random)
    let levels = Int.random(in: 2...5, using: &random)
    let items = (0..<Int.random(in: 2...12, using: &random)).map { _ in
      Int.random(in: 0..<levels, using: &random)
    }
    let rows = (0..<raters).map { _ in
      items.map { item -> Int? in
        guard Double.random(in: 0..<1, using: &random) > 0.15 else { return nil }
        return Double.random(in: 0..<1, using: &random) < 0.6
          ? item : Int.random(in: 0..<levels, using: &random)
      }
    }
    return (rows, levels)
  }

  private static func everything(_ matrix: CategoryMatrix) -> [Statistic] {
    metrics.map { KrippendorffAlpha.estimate(matrix, metric: $0) }
      + weights.flatMap {
        [
          GwetAC.estimate(matrix, weights: $0), FleissKappa.estimate(matrix, weights: $0),
          PercentAgreement.pairs(matrix, weights: $0),
        ]
      } + [PercentAgreement.unanimous(matrix)]
  }

  private static func areNear(_ one: [Statistic], _ other: [Statistic]) -> Bool {
    one.count == other.count
      && zip(one, other).allSatisfy { pair in
        switch pair {
        case (.undefined, .undefined): return pair.0 == pair.1
        case (.defined(let a), .defined(let b)):
          return pair.1.isNear(
            a.value, error: a.standardError,
            bounds: a.interval.map { ($0.lower, $0.upper) }, 1e-12)
            && a.count == b.count && a.missing == b.missing
            && (a.interval == nil) == (b.interval == nil)
        default: return false
        }
      }
  }

  @Test("Raters and items in another order change nothing")
  func order() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<60 {
      let (rows, levels) = Self.panel(&random)
      let scale = CategoryScale(count: levels)
      let columns = rows[0].indices.shuffled(using: &random)
      let shuffled = rows.shuffled(using: &random).map { row in columns.map { row[$0] } }
      #expect(
        Self.areNear(
          Self.everything(try #require(CategoryMatrix(rows, scale: scale))),
          Self.everything(try #require(CategoryMatrix(shuffled, scale: scale)))),
        "\(rows)")
    }
  }

  @Test("Nominal categories under other labels change nothing")
  func labels() throws {
    var random = SeededGenerator(seed: 2)
    func nominal(_ matrix: CategoryMatrix) -> [Statistic] {
      [
        KrippendorffAlpha.estimate(matrix, metric: .nominal), GwetAC.estimate(matrix),
        FleissKappa.estimate(matrix), PercentAgreement.pairs(matrix),
        CohenKappa.estimate(matrix),
      ]
    }
    for _ in 0..<60 {
      let (rows, levels) = Self.panel(&random)
      let scale = CategoryScale(count: levels)
      let labels = Array(0..<levels).shuffled(using: &random)
      let renamed = rows.map { $0.map { $0.map { labels[$0] } } }
      #expect(
        Self.areNear(
          nominal(try #require(CategoryMatrix(rows, scale: scale))),
          nominal(try #require(CategoryMatrix(renamed, scale: scale)))), "\(rows)")
    }
  }

  @Test("Alpha is what its definition gives, pair by pair")
  func bruteForce() throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<80 {
      let (rows, levels) = Self.panel(&random)
      let matrix = try #require(CategoryMatrix(rows, scale: CategoryScale(count: levels)))
      for metric in Self.metrics {
        let found = KrippendorffAlpha.estimate(matrix, metric: metric)
        switch Self.alpha(rows, levels, metric) {
        case let expected?: #expect(found.isNear(expected, 1e-12), "\(metric) \(rows)")
        case nil: #expect(found.estimate == nil, "\(metric) \(rows)")
        }
      }
    }
  }

  /// 1 − (mean δ² of pairs within items, each item by its ratings) / (mean δ² of all pairs).
  private static func alpha(
    _ rows: [[Int?]], _ levels: Int, _ metric: KrippendorffAlpha.Metric
  ) -> Double? {
    let items = rows[0].indices.map { item in rows.compactMap { $0[item] } }
      .filter { $0.count > 1 }
    let all = items.flatMap { $0 }
    guard !all.isEmpty else { return nil }
    let used = (0..<levels).map { level in Double(all.count { $0 == level }) }
    func distance(_ a: Int, _ b: Int) -> Double {
      guard a != b else { return 0 }
      switch metric {
      case .nominal: return 1
      case .ordinal:
        let between = used[min(a, b)...max(a, b)].reduce(0, +) - (used[a] + used[b]) / 2
        return between * between
      case .interval: return Double((a - b) * (a - b))
      case .ratio:
        let ratio = Double(a - b) / Double(a + b + 2)
        return ratio * ratio
      }
    }
    func sum(_ values: [Int]) -> Double {
      values.reduce(0) { total, a in values.reduce(total) { $0 + distance(a, $1) } }
    }
    let n = Double(all.count)
    let observed = items.reduce(0) { $0 + sum($1) / Double($1.count - 1) } / n
    let expected = sum(all) / (n * (n - 1))
    return expected > 0 ? 1 - observed / expected : nil
  }

  @Test("With two raters and no gap, agreement, Fleiss' kappa and alpha keep their known relations")
  func relations() throws {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<40 {
      let levels = Int.random(in: 2...4, using: &random)
      let items = Int.random(in: 4...20, using: &random)
      let rows = (0..<2).map { _ in
        (0..<items).map { _ -> Int? in Int.random(in: 0..<levels, using: &random) }
      }
      let matrix = try #require(CategoryMatrix(rows, scale: CategoryScale(count: levels)))
      guard let fleiss = FleissKappa.estimate(matrix).estimate else { continue }
      // Krippendorff (2004): α = κ + (1 − κ)/n, n the number of ratings.
      let alpha = fleiss.value + (1 - fleiss.value) / Double(2 * items)
      #expect(KrippendorffAlpha.estimate(matrix, metric: .nominal).isNear(alpha, 1e-12))
      let table = try #require(ConfusionTable(matrix, rater: 0, against: 1))
      #expect(
        PercentAgreement.pairs(matrix).isNear(
          Double(table.agreements) / Double(items), 1e-12))
    }
  }

  @Test("Degenerate panels give a figure or words, never a number that is none")
  func degenerate() throws {
    let panels: [([[Int?]], Int)] = [
      ([], 2), ([[]], 2), ([[], []], 2), ([[0]], 2), ([[0, 1, 0]], 2), ([[0], [0]], 2),
      ([[0], [1]], 2), ([[nil, nil], [nil, nil]], 2), ([[0, nil], [nil, 1]], 2),
      ([[0, 0, 0], [0, 0, 0], [0, 0, 1]], 2), ([[1, 1], [1, 1]], 1 + 1), ([[0, 0], [0, 0]], 1),
      ([[0, 1], [1, 0]], 2), ([[0, 1, nil], [0, 1, nil], [1, nil, nil]], 5),
      ([[0, nil, nil], [0, nil, nil]], 3), ([[0, 0, 1], [1, 1, 0]], 2),
    ]
    for (rows, levels) in panels {
      let matrix = try #require(CategoryMatrix(rows, scale: CategoryScale(count: levels)))
      var found = Self.everything(matrix)
      for weights in Self.weights { found.append(CohenKappa.estimate(matrix, weights: weights)) }
      for method in [BootstrapPlan.Method.percentile, .accelerated] {
        let plan = BootstrapPlan(seed: 1, replicates: 50, method: method)
        found += Self.metrics.map {
          KrippendorffAlpha.bootstrap(matrix, metric: $0, plan: plan).statistic
        }
        found.append(GwetAC.bootstrap(matrix, weights: .linear, plan: plan).statistic)
      }
      found += FleissKappa.byCategory(ItemCounts(matrix))
      for statistic in found {
        guard let estimate = statistic.estimate else { continue }
        #expect(estimate.value.isFinite && estimate.value <= 1 + 1e-12, "\(rows)")
        #expect(estimate.standardError?.isFinite != false, "\(rows)")
        if let interval = estimate.interval {
          #expect(interval.lower.isFinite && interval.upper.isFinite, "\(rows)")
          #expect(interval.lower <= interval.upper, "\(rows)")
        }
      }
    }
  }

  @Test("One rater, one item, no variation and no rating each have their own words")
  func words() throws {
    let scale = CategoryScale(count: 2)
    let lone = try #require(CategoryMatrix([[0, 1, nil]], scale: scale))
    #expect(GwetAC.estimate(lone) == .undefined(.noPairs, count: 2))
    #expect(CohenKappa.estimate(lone) == .undefined(.noPairs, count: 3))
    let blank = try #require(CategoryMatrix([[nil, nil], [nil, nil]], scale: scale))
    for statistic in Self.everything(blank) {
      #expect(statistic == .undefined(.noObservations, count: 0))
    }
    let alike = try #require(
      CategoryMatrix([[1, 1, 1, 1, 1], [1, 1, 1, 1, 1]], scale: scale))
    #expect(CohenKappa.estimate(alike) == .undefined(.noVariation, count: 5))
    #expect(FleissKappa.estimate(alike) == .undefined(.noVariation, count: 5))
    #expect(PercentAgreement.pairs(alike).estimate?.value == 1)
    let oneItem = try #require(CategoryMatrix([[0], [1], [0]], scale: scale))
    let single = try #require(PercentAgreement.pairs(oneItem).estimate)
    #expect(single.value.isNear(1.0 / 3, 1e-12) && single.interval == nil)
    // One rater constant: kappa is 0 (scikit-learn 1.9.1).
    let constant = try #require(
      CategoryMatrix(
        [Array(repeating: 1, count: 10), Array(repeating: 1, count: 9) + [0]], scale: scale))
    #expect(CohenKappa.estimate(constant).isNear(0, 1e-12))
  }
}
