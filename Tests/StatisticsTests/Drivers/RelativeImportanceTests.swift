import QualityTestSupport
import Statistics
import Testing

@Suite("Shares of explained variance")
struct RelativeImportanceTests {
  // lmg_swiss: Grömping (2006), JSS 17(1); R relaimpo 2.2-7 calc.relimp(swiss).
  @Test("LMG shares of the Swiss provinces are those of relaimpo, and add up to R²")
  func swiss() throws {
    let table = try #require(DriverSamples.swiss)
    let result = try #require(RelativeImportance.shares(of: table).model)
    let expected = [0.0570912208, 0.1711730289, 0.2601346786, 0.1055701504, 0.1127659229]
    for (share, wanted) in zip(result.shares, expected) {
      #expect(share.value.isNear(wanted, 1e-9))
      #expect(share.interval == nil)
    }
    #expect(result.rSquared.value.isNear(0.7067350016, 1e-9))
    #expect(result.shares.reduce(0) { $0 + $1.value }.isNear(result.rSquared.value, 1e-12))
    #expect(result.count == 47)
  }

  // relative_weights_mtcars: the printed output of the R package rwa (README), Johnson (2000).
  @Test("Relative weights of the cars are those of rwa")
  func cars() throws {
    let table = try #require(DriverSamples.cars)
    let result = try #require(
      RelativeImportance.shares(of: table, method: .relativeWeights).model)
    let expected = [0.2284797259, 0.2221468705, 0.2321744393, 0.0963886032]
    let percents = [29.3227366609, 28.5099877393, 29.7969104931, 12.3703651066]
    for (place, share) in result.shares.enumerated() {
      #expect(share.value.isNear(expected[place], 1e-8))
      #expect((100 * share.value / result.rSquared.value).isNear(percents[place], 1e-6))
    }
    #expect(result.rSquared.value.isNear(0.779189639, 1e-8))
  }

  @Test("Both methods share the R² of the regression, whatever the data")
  func sums() throws {
    for seed in 0..<12 {
      let table = try #require(Self.simulated(40, 1 + seed % 6, seed: UInt64(seed)))
      let regression = try #require(LinearRegression.fit(table).model)
      for method in RelativeImportance.Method.allCases {
        let result = try #require(RelativeImportance.shares(of: table, method: method).model)
        #expect(result.rSquared.value.isNear(regression.rSquared, 1e-10))
        #expect(result.shares.allSatisfy { $0.value >= -1e-12 })
      }
    }
  }

  // For two predictors, by hand: LMG = (r₁² + R² − r₂²)/2, and relative weights are the same.
  @Test("With two predictors both methods give the textbook's halves")
  func two() throws {
    let table = try #require(Self.simulated(30, 2, seed: 3))
    let both = try #require(LinearRegression.fit(table).model).rSquared
    func alone(_ place: Int) throws -> Double {
      let (columns, outcomes) = Self.columns(30, 2, seed: 3)
      let single = try #require(
        DriverTable(predictors: [columns[place]], outcomes: outcomes))
      return try #require(LinearRegression.fit(single).model).rSquared
    }
    let half = try (alone(0) + both - alone(1)) / 2
    for method in RelativeImportance.Method.allCases {
      let result = try #require(RelativeImportance.shares(of: table, method: method).model)
      #expect(result.shares[0].value.isNear(half, 1e-10))
    }
  }

  @Test("The order of rows changes nothing, that of predictors only the order of shares")
  func order() throws {
    let (columns, outcomes) = Self.columns(25, 4, seed: 8)
    let rows = Array((0..<25).reversed())
    let table = try #require(DriverTable(predictors: columns, outcomes: outcomes))
    let turned = try #require(
      DriverTable(
        predictors: columns.map { column in rows.map { column[$0] } },
        outcomes: rows.map { outcomes[$0] }))
    let first = try #require(RelativeImportance.shares(of: table, replicates: 50).model)
    #expect(RelativeImportance.shares(of: turned, replicates: 50).model == first)
    let mirrored = try #require(
      DriverTable(predictors: columns.reversed(), outcomes: outcomes))
    let second = try #require(RelativeImportance.shares(of: mirrored).model)
    for (one, other) in zip(first.shares, second.shares.reversed()) {
      #expect(one.value.isNear(other.value, 1e-12))
    }
  }

  @Test("A seed determines the intervals; they hold the share, and narrow with more observations")
  func bootstrap() throws {
    let small = try #require(Self.simulated(40, 3, seed: 1))
    let large = try #require(Self.simulated(400, 3, seed: 1))
    func result(_ table: DriverTable, _ seed: UInt64) throws -> RelativeImportance {
      try #require(RelativeImportance.shares(of: table, replicates: 200, seed: seed).model)
    }
    let few = try result(small, 4)
    #expect(try result(small, 4) == few)
    #expect(try result(small, 5) != few)
    #expect(few.droppedReplicates == 0)
    let many = try result(large, 4)
    for (one, other) in zip(few.shares, many.shares) {
      let (wide, narrow) = (try #require(one.interval), try #require(other.interval))
      #expect(wide.contains(one.value) && narrow.contains(other.value))
      #expect(narrow.upper - narrow.lower < wide.upper - wide.lower)
      #expect(wide.lower >= 0 && wide.upper <= 1)
    }
  }

  @Test(
    "A predictor that seldom varies is lost in some draws, which are counted by relative weights")
  func rareVariation() throws {
    let (columns, outcomes) = Self.columns(12, 1, seed: 2)
    let rare = [1] + [Double](repeating: 0, count: 11)
    let table = try #require(DriverTable(predictors: columns + [rare], outcomes: outcomes))
    let weights = try #require(
      RelativeImportance.shares(of: table, method: .relativeWeights, replicates: 100).model)
    // One row of twelve is not drawn (11/12)¹² = 35 % of the time.
    #expect((15...55).contains(weights.droppedReplicates))
    let lmg = try #require(RelativeImportance.shares(of: table, replicates: 100).model)
    #expect(lmg.droppedReplicates == 0)
  }

  @Test("Twelve predictors are exact and quick; sixteen are refused")
  func many() throws {
    let twelve = try #require(Self.simulated(60, 12, seed: 6))
    let result = try #require(RelativeImportance.shares(of: twelve).model)
    let regression = try #require(LinearRegression.fit(twelve).model)
    #expect(result.rSquared.value.isNear(regression.rSquared, 1e-9))
    let sixteen = try #require(Self.simulated(40, 16, seed: 6))
    #expect(
      RelativeImportance.shares(of: sixteen).refusal == .tooManyPredictors(limit: 15))
    #expect(
      RelativeImportance.shares(of: sixteen, method: .relativeWeights).model?.shares.count == 16)
  }

  @Test("Too little, constant outcomes and predictors that depend on each other are refused")
  func refused() throws {
    func refusal(_ predictors: [[Double?]], _ outcomes: [Double?]) -> RegressionRefusal? {
      DriverTable(predictors: predictors, outcomes: outcomes)
        .flatMap { RelativeImportance.shares(of: $0).refusal }
    }
    #expect(refusal([[]], []) == .noObservations)
    #expect(refusal([[1, 2]], [1, 2]) == .tooFewObservations(needed: 3))
    #expect(refusal([[1, 2, 4]], [5, 5, 5]) == .noVariation)
    #expect(refusal([[1, 2, 4, 3], [2, 4, 8, 6]], [1, 5, 2, 4]) == .dependentPredictors([1]))
    #expect(refusal([[0.1, 0.1, 0.1, 0.1]], [1, 5, 2, 4]) == .dependentPredictors([0]))
    #expect(refusal([[1e300, -1e300, 1e300]], [1, 5, 2]) == .invalidInput)
    let table = try #require(DriverTable(predictors: [[1, 2, 4]], outcomes: [1, 2, 1]))
    #expect(RelativeImportance.shares(of: table, level: 1).refusal == .invalidInput)
  }

  static func columns(
    _ count: Int, _ width: Int, seed: UInt64
  ) -> (predictors: [[Double]], outcomes: [Double]) {
    var random = SeededGenerator(seed: seed)
    let common = (0..<count).map { _ in Double.random(in: -1...1, using: &random) }
    let columns = (0..<width).map { _ in
      common.map { $0 + Double.random(in: -1...1, using: &random) }
    }
    let outcomes = (0..<count).map { row in
      columns.enumerated().reduce(Double.random(in: -3...3, using: &random)) {
        $0 + $1.element[row] / Double($1.offset + 1)
      }
    }
    return (columns, outcomes)
  }

  private static func simulated(_ count: Int, _ width: Int, seed: UInt64) -> DriverTable? {
    let (predictors, outcomes) = columns(count, width, seed: seed)
    return DriverTable(predictors: predictors, outcomes: outcomes)
  }
}
