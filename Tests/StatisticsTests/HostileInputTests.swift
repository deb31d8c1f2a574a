import QualityTestSupport
import Statistics
import Testing

@Suite("Whatever the numbers, a figure or a reason")
struct HostileInputTests {
  private static let odd: [Double] = [
    0, 1, -1, 0.5, 100, 1e-300, -1e-300, 1e300, -1e300, .greatestFiniteMagnitude, .nan, .infinity,
    -.infinity, .leastNonzeroMagnitude,
  ]

  private func isSound(_ statistic: Statistic) -> Bool {
    statistic.estimate.map(isSound) ?? true
  }

  private func isSound(_ estimate: Estimate) -> Bool {
    estimate.value.isFinite && (estimate.standardError ?? 0).isFinite
      && (estimate.interval.map { $0.lower.isFinite && $0.upper.isFinite } ?? true)
  }

  private func isSound(_ coefficient: RegressionCoefficient) -> Bool {
    coefficient.value.isFinite && (coefficient.standardError ?? 0).isFinite
      && (coefficient.interval.map { $0.lower.isFinite && $0.upper.isFinite } ?? true)
      && (coefficient.probability ?? 0).isFinite
  }

  @Test("Series and samples of odd numbers", arguments: 0..<60)
  func series(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let values = (0..<Int.random(in: 0...7, using: &random)).map { _ in
      Self.odd.randomElement(using: &random) ?? 0
    }
    if let chart = XmRChart.chart(of: values).value {
      let figures = [chart.center, chart.sigma, chart.lowerLimit, chart.upperLimit]
      for figure in figures { #expect(figure.isFinite, "\(values)") }
    }
    let shrunken = JamesStein.shrunken(values, variance: 2).value?.values ?? []
    for value in shrunken { #expect(value.isFinite, "\(values)") }
    let mirrored = Correlations.pearson(values.map { ($0, -$0) }).statistic
    #expect(isSound(mirrored), "\(values)")
    if let stratum = StratifiedSample.Stratum(population: 50, values: values) {
      #expect(isSound(StratifiedSample([stratum, stratum]).mean()), "\(values)")
    }
  }

  @Test("Models of odd numbers", arguments: 0..<60)
  func models(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let finite = Self.odd.filter(\.isFinite)
    let count = Int.random(in: 3...8, using: &random)
    func column() -> [Double?] {
      (0..<count).map { _ in
        Bool.random(using: &random) ? finite.randomElement(using: &random) : 1
      }
    }
    let yesOrNo: [Double?] = (0..<count).map { _ in Bool.random(using: &random) ? 1 : 0 }
    for outcomes in [column(), yesOrNo] {
      guard let table = DriverTable(predictors: [column(), column()], outcomes: outcomes) else {
        continue
      }
      if let fit = LinearRegression.fit(table).model {
        #expect(isSound(fit.intercept))
        for coefficient in fit.coefficients { #expect(isSound(coefficient)) }
        #expect((0...1).contains(fit.rSquared))
      }
      for method in RelativeImportance.Method.allCases {
        let result = RelativeImportance.shares(of: table, method: method, replicates: 5).model
        let shares = result?.shares ?? []
        for share in shares { #expect(isSound(share)) }
      }
      for penalty in [LogisticRegression.Penalty.none, .ridge(lambda: 1), .firth] {
        if let fit = LogisticRegression.fit(table, penalty: penalty).model {
          #expect(isSound(fit.intercept))
          for coefficient in fit.coefficients { #expect(isSound(coefficient)) }
        }
      }
    }
  }

  @Test("Tallies of odd counts", arguments: 0..<60)
  func tallies(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let counts = [0, 0, 1, 1, 2, 3, 40, 1_000_000, Int.max, Int.max - 1, Int.min, -1]
    let tallies = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      Tally(
        counts.randomElement(using: &random) ?? 0, of: counts.randomElement(using: &random) ?? 0)
    }
    let usable = tallies.map { tally in
      let total = max(1, tally.total)
      return Tally(min(max(0, tally.successes), total), of: total)
    }
    for tallies in [tallies, usable] {
      if let prior = BetaPrior.byMaximumLikelihood(tallies).value {
        #expect(prior.mean.isFinite && prior.concentration.isFinite)
        for tally in tallies { #expect(isSound(prior.posterior(tally)), "\(tallies)") }
      }
      if let plot = FunnelPlot.plot(tallies, widening: .additive).value {
        let bounds = plot.points.flatMap { [$0.inner, $0.outer] }
        #expect(bounds.allSatisfy { 0 <= $0.lower && $0.lower <= $0.upper && $0.upper <= 1 })
      }
      if let chart = PChart.chart(of: tallies).value {
        #expect(chart.points.allSatisfy { 0 <= $0.lowerLimit && $0.upperLimit <= 1 })
      }
      if let test = Proportions.homogeneity(tallies).value {
        #expect(test.value.isFinite)
        #expect((0...1).contains(test.probability))
      }
    }
  }
}
