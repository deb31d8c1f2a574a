import Statistics
import Testing

@Suite("Logistic regression")
struct LogisticRegressionTests {
  private func values(_ fit: LogisticRegression) -> [Double] {
    [fit.intercept.value] + fit.coefficients.map(\.value)
  }

  private func expectNear(_ found: [Double], _ wanted: [Double], _ tolerance: Double) {
    #expect(found.count == wanted.count)
    for (one, other) in zip(found, wanted) { #expect(one.isNear(other, tolerance)) }
  }

  // logit_spector: Spector & Mazzeo (1980), Greene's table (-13.021, 2.826, 0.0952, 2.379; -12.8896);
  // statsmodels Logit.
  @Test("Maximum likelihood gives Greene's coefficients, errors and likelihood")
  func spector() throws {
    let grades = try #require(DriverSamples.grades)
    let fit = try #require(LogisticRegression.fit(grades).model)
    expectNear(values(fit), [-13.0213468581, 2.8261125949, 0.0951576613, 2.3786876551], 1e-9)
    let errors = [fit.intercept.standardError] + fit.coefficients.map(\.standardError)
    expectNear(
      errors.compactMap(\.self), [4.9313242136, 1.2629410756, 0.1415542057, 1.0645642545], 1e-8)
    #expect(fit.logLikelihood.isNear(-12.8896342221, 1e-9))
    // Greene prints a restricted likelihood of −20.5917.
    #expect(fit.nullLogLikelihood.isNear(-20.5917, 5e-5))
    #expect(fit.eventCount == 11)
    #expect(fit.count == 32)
    let interval = try #require(fit.coefficients[0].interval)
    #expect(interval.lower > 0 && interval.contains(2.83))
  }

  // logit_ridge_spector_lambda1: scikit-learn 1.9.1 LogisticRegression(C=1).
  @Test("A ridge on raw units gives scikit-learn's coefficients")
  func ridge() throws {
    let grades = try #require(DriverSamples.grades)
    let fit = try #require(
      LogisticRegression.fit(
        grades, penalty: .ridge(lambda: 1, standardizing: false)
      ).model)
    expectNear(values(fit), [-7.9490120461, 1.2100874289, 0.1301519139, 1.1621444813], 2e-6)
    #expect(fit.coefficients.allSatisfy { $0.standardError == nil && $0.interval == nil })
  }

  @Test("A small ridge is near maximum likelihood, a large one draws every coefficient to 0")
  func ridgeEnds() throws {
    let table = try #require(DriverSamples.grades)
    let plain = try #require(LogisticRegression.fit(table).model)
    func ridge(_ lambda: Double) throws -> LogisticRegression {
      try #require(LogisticRegression.fit(table, penalty: .ridge(lambda: lambda)).model)
    }
    expectNear(values(try ridge(1e-9)), values(plain), 1e-6)
    let strong = try ridge(1e9)
    expectNear(strong.coefficients.map(\.value), [0, 0, 0], 1e-6)
    #expect(try #require(strong.probability([3, 20, 0])).isNear(11.0 / 32, 1e-6))
    #expect(strong.pseudoRSquared.isNear(0, 1e-6))
  }

  // scipy 1.17: BFGS and Nelder–Mead on Firth's penalized likelihood, its profile by Brent's method.
  @Test("Firth's coefficients, errors and profile intervals of the same students")
  func firth() throws {
    let grades = try #require(DriverSamples.grades)
    let fit = try #require(
      LogisticRegression.fit(grades, penalty: .firth).model)
    expectNear(values(fit), [-10.43327031, 2.28446459, 0.07056782, 2.00668189], 1e-6)
    expectNear(
      fit.coefficients.compactMap(\.standardError), [1.12356484, 0.13062789, 0.95342286], 1e-6)
    let bounds = [
      (0.3785460720645378, 4.765064352091247), (-0.164270586040702, 0.3418085375298793),
      (0.3144423004743812, 4.107727164919656),
    ]
    let probabilities = [0.01697200176808061, 0.5643608011720695, 0.01908002893582272]
    for (place, coefficient) in fit.coefficients.enumerated() {
      let interval = try #require(coefficient.interval)
      #expect(interval.lower.isNear(bounds[place].0, 1e-5))
      #expect(interval.upper.isNear(bounds[place].1, 1e-5))
      #expect(try #require(coefficient.probability).isNear(probabilities[place], 1e-6))
    }
  }

  // With one yes-or-no predictor Firth's method adds ½ to each of the four counts (Firth 1993, §3.4).
  @Test("A table of four counts, one of them 0, has the log odds ratio with halves added")
  func fourCounts() throws {
    // 3 of 10 against 8 of 8.
    let rows = (0..<10).map { (0.0, $0 < 3 ? 1.0 : 0) } + (0..<8).map { _ in (1.0, 1.0) }
    let table = try #require(DriverTable(predictors: [rows.map(\.0)], outcomes: rows.map(\.1)))
    let fit = try #require(LogisticRegression.fit(table, penalty: .firth).model)
    #expect(try #require(fit.probability([1])).isNear(8.5 / 9, 1e-9))
    #expect(try #require(fit.probability([0])).isNear(3.5 / 11, 1e-9))
    #expect(
      LogisticRegression.fit(table).refusal
        == .separation(try separation([rows.map(\.0)], rows.map(\.1))))
  }

  private func separation(_ columns: [[Double]], _ outcomes: [Double]) throws -> Separation {
    let table = try #require(DriverTable(predictors: columns, outcomes: outcomes))
    guard case .separation(let found)? = LogisticRegression.fit(table).refusal else {
      Issue.record("no separation found")
      throw CancellationError()
    }
    return found
  }

  @Test("Complete and quasi-complete separation are told apart, and the predictors named")
  func separated() throws {
    let noise: [Double] = [3, 1, 2, 5, 4, 2, 6, 1]
    let clean = try separation([noise, [1, 2, 3, 4, 5, 6, 7, 8]], [0, 0, 0, 0, 1, 1, 1, 1])
    #expect(clean.isComplete)
    #expect(clean.predictors.contains(1))
    // A yes that always comes with a 1, while no comes with both.
    let quasi = try separation(
      [[0.1, 0.3, 0.4, 0.2, 0.5, 0.9, 0.2, 0.6], [0, 0, 0, 0, 0, 1, 1, 1]],
      [0, 1, 0, 1, 0, 1, 1, 1])
    #expect(!quasi.isComplete)
    #expect(quasi.predictors == [1])
  }

  // scipy 1.17, as above.
  @Test("Firth's method is finite where eight observations are separated")
  func firthSeparated() throws {
    let table = try #require(
      DriverTable(
        predictors: [[1, 2, 3, 4, 5, 6, 7, 8]], outcomes: [0, 0, 0, 0, 1, 1, 1, 1]))
    let fit = try #require(LogisticRegression.fit(table, penalty: .firth).model)
    expectNear(values(fit), [-4.64734957, 1.03274436], 1e-6)
    let interval = try #require(fit.coefficients[0].interval)
    #expect(interval.lower.isNear(0.1341405625805151, 1e-5))
    #expect(interval.upper.isNear(5.746496142255506, 1e-4))
    let ridge = LogisticRegression.fit(table, penalty: .ridge(lambda: 1)).model
    #expect((ridge?.coefficients[0].value ?? 0) > 0)
  }

  @Test("Turning outcomes over turns the signs over; the order of rows changes nothing")
  func laws() throws {
    let (columns, raw) = RelativeImportanceTests.columns(24, 2, seed: 21)
    let outcomes = raw.map { $0 > 0 ? 1.0 : 0 }
    let rows = (0..<24).map { ($0 * 7) % 24 }
    for penalty in [LogisticRegression.Penalty.none, .ridge(lambda: 0.5), .firth] {
      func fit(_ columns: [[Double]], _ outcomes: [Double]) throws -> LogisticRegression {
        let table = try #require(DriverTable(predictors: columns, outcomes: outcomes))
        return try #require(LogisticRegression.fit(table, penalty: penalty).model)
      }
      let one = try fit(columns, outcomes)
      expectNear(values(try fit(columns, outcomes.map { 1 - $0 })), values(one).map { -$0 }, 1e-7)
      #expect(
        try fit(columns.map { column in rows.map { column[$0] } }, rows.map { outcomes[$0] })
          == one)
    }
  }

  @Test("What cannot be fitted is refused by name")
  func refused() throws {
    func refusal(
      _ predictors: [[Double?]], _ outcomes: [Double?],
      _ penalty: LogisticRegression.Penalty = .none
    ) -> RegressionRefusal? {
      DriverTable(predictors: predictors, outcomes: outcomes)
        .flatMap { LogisticRegression.fit($0, penalty: penalty).refusal }
    }
    #expect(refusal([[]], []) == .noObservations)
    #expect(refusal([[1, 2, 3]], [0, 1, 2]) == .invalidInput)
    #expect(refusal([[1, 2]], [0, 1]) == .tooFewObservations(needed: 3))
    #expect(refusal([[1, 2, 3]], [1, 1, 1], .firth) == .noVariation)
    #expect(refusal([[1, 2, 3, 1], [2, 4, 6, 2]], [0, 1, 0, 1]) == .dependentPredictors([1]))
    #expect(refusal([[5, 5, 5]], [0, 1, 0], .firth) == .dependentPredictors([0]))
    #expect(refusal([[5, 5, 5]], [0, 1, 0], .ridge(lambda: 1)) == nil)
    for lambda in [0, -1, .nan, .infinity] {
      #expect(refusal([[1, 2, 3]], [0, 1, 0], .ridge(lambda: lambda)) == .invalidInput)
    }
    let fit = DriverSamples.grades.flatMap { LogisticRegression.fit($0).model }
    #expect(fit?.probability([1]) == nil)
    #expect(fit?.probability([1, 2, .nan]) == nil)
  }
}
