import Statistics
import Testing

@Suite("Linear regression")
struct LinearRegressionTests {
  // R lm(Fertility ~ ., swiss); digits: numpy 2 and scipy 1.17 on the same formulas.
  @Test("Swiss fertility has the published coefficients, errors and R²")
  func swiss() throws {
    let swiss = try #require(DriverSamples.swiss)
    let fit = try #require(LinearRegression.fit(swiss).model)
    #expect(fit.intercept.value.isNear(66.9151816789686, 1e-8))
    #expect(try #require(fit.intercept.standardError).isNear(10.706037585330069, 1e-8))
    let expected = [
      (-0.17211397094145256, 0.07030392317864698), (-0.2580082398347291, 0.253878200892098),
      (-0.870940062939421, 0.1830286015712586), (0.10411533074376508, 0.03525785253616898),
      (1.0770481406909937, 0.38171965085806064),
    ]
    for (coefficient, wanted) in zip(fit.coefficients, expected) {
      #expect(coefficient.value.isNear(wanted.0, 1e-9))
      #expect(try #require(coefficient.standardError).isNear(wanted.1, 1e-9))
    }
    let first = fit.coefficients[0]
    #expect(try #require(first.interval).lower.isNear(-0.31409562372943656, 1e-8))
    #expect(try #require(first.interval).upper.isNear(-0.030132318153468535, 1e-8))
    #expect(try #require(first.probability).isNear(0.0187271543851755, 1e-9))
    #expect(fit.rSquared.isNear(0.7067350015927256, 1e-10))
    #expect(fit.adjustedRSquared.isNear(0.6709709773967165, 1e-10))
    #expect(fit.residualDeviation.isNear(7.165368832002731, 1e-9))
    #expect(fit.count == 47)
  }

  @Test("Rows with a gap are dropped and counted")
  func gaps() throws {
    let table = try #require(
      DriverTable(predictors: [[1, 2, nil, 4, 5]], outcomes: [3, 5, 7, nil, 11]))
    #expect(table.count == 3)
    #expect(table.missing == 2)
    let fit = try #require(LinearRegression.fit(table).model)
    #expect(fit.intercept.value.isNear(1, 1e-12))
    #expect(fit.coefficients[0].value.isNear(2, 1e-12))
    #expect(fit.rSquared.isNear(1, 1e-12))
  }

  @Test("Another unit of a predictor changes its coefficient alone")
  func units() throws {
    let (columns, outcomes) = RelativeImportanceTests.columns(30, 2, seed: 9)
    func fit(_ columns: [[Double]]) throws -> LinearRegression {
      let table = try #require(DriverTable(predictors: columns, outcomes: outcomes))
      return try #require(LinearRegression.fit(table).model)
    }
    let one = try fit(columns)
    let other = try fit([columns[0].map { 1e6 * $0 + 2_000 }, columns[1]])
    #expect((other.coefficients[0].value * 1e6).isNear(one.coefficients[0].value, 1e-9))
    #expect(other.coefficients[1].value.isNear(one.coefficients[1].value, 1e-9))
    #expect(other.rSquared.isNear(one.rSquared, 1e-12))
  }

  @Test("Tables that are no tables are refused, and so are fits that cannot be")
  func refused() throws {
    #expect(DriverTable(predictors: [], outcomes: [1]) == nil)
    #expect(DriverTable(predictors: [[1, 2], [1]], outcomes: [1, 2]) == nil)
    #expect(DriverTable(predictors: [[1, .nan]], outcomes: [1, 2]) == nil)
    #expect(DriverTable(predictors: [[1, nil]], outcomes: [1, .infinity]) == nil)
    func refusal(_ predictors: [[Double?]], _ outcomes: [Double?]) -> RegressionRefusal? {
      DriverTable(predictors: predictors, outcomes: outcomes)
        .flatMap { LinearRegression.fit($0).refusal }
    }
    #expect(refusal([[nil]], [1]) == .noObservations)
    #expect(refusal([[1, 2]], [1, 2]) == .tooFewObservations(needed: 3))
    #expect(refusal([[1, 2, 3]], [4, 4, 4]) == .noVariation)
    #expect(refusal([[1, 2, 3, 5], [3, 5, 7, 11]], [4, 1, 4, 2]) == .dependentPredictors([1]))
    #expect(refusal([[7, 7, 7, 7]], [4, 1, 4, 2]) == .dependentPredictors([0]))
    let table = try #require(DriverTable(predictors: [[1, 2, 3]], outcomes: [1, 2, 1]))
    #expect(LinearRegression.fit(table, level: 0).refusal == .invalidInput)
  }
}
