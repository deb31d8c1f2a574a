import Statistics
import Testing

/// Expected values: mpmath 1.3 with 40 digits (`ncdf`, `erfinv`, `betainc`, `gammainc`), which agrees
/// with Abramowitz & Stegun tables 26.1, 26.7 and 26.10 where those print the value.
struct DistributionTests {
  @Test(
    "The normal cumulative probability is right to ten digits, far tails included",
    arguments: [
      (-8, 6.2209605742717841e-16), (-3, 0.0013498980316300945), (-1.96, 0.024997895148220434),
      (-0.5, 0.3085375387259869), (0, 0.5), (0.1, 0.53982783727702898), (2.5, 0.99379033467422386),
      (6, 0.99999999901341235),
    ])
  func normalCumulative(z: Double, expected: Double) throws {
    #expect(isNear(try #require(NormalDistribution.cumulative(z)), expected))
  }

  @Test(
    "Normal quantiles are right to ten digits",
    arguments: [
      (1e-10, -6.3613409024040562), (0.001, -3.0902323061678135), (0.1, -1.2815515655446005),
      (0.5, 0), (0.8, 0.84162123357291421), (0.975, 1.9599639845400542),
      (0.995, 2.5758293035489008), (0.9999, 3.7190164854556806),
    ])
  func normalQuantile(probability: Double, expected: Double) throws {
    #expect(isNear(try #require(NormalDistribution.quantile(probability)), expected))
  }

  @Test(
    "Student's cumulative probability is right to ten digits, also with fractional freedom",
    arguments: [
      (-1, 1, 0.25), (2, 2, 0.90824829046386302), (-2.5, 4.5, 0.029952843251100272),
      (0.3, 11, 0.61511482105531401), (1.96, 1000, 0.97486340752212564),
      (-12, 3, 0.00062250790039466837), (40, 5, 0.99999990794018914),
      (-6, 200, 4.5575601744051927e-9),
    ] as [(Double, Double, Double)])
  func studentCumulative(t: Double, freedom: Double, expected: Double) throws {
    let value = try #require(StudentDistribution.cumulative(t, degreesOfFreedom: freedom))
    #expect(isNear(value, expected))
  }

  @Test(
    "Student's quantiles are right to ten digits",
    arguments: [
      (0.975, 1, 12.706204736174705), (0.975, 2, 4.3026527297494639),
      (0.975, 3, 3.1824463052837096), (0.975, 11, 2.2009851600916399),
      (0.975, 30, 2.0422724563012383), (0.975, 120, 1.9799304050824408),
      (0.8, 7, 0.89602964431376495), (0.995, 2.5, 7.1637281389487855),
      (0.05, 20, -1.7247182429207873), (0.9999, 4, 13.033671720896456),
    ] as [(Double, Double, Double)])
  func studentQuantile(probability: Double, freedom: Double, expected: Double) throws {
    let value = try #require(
      StudentDistribution.quantile(probability, degreesOfFreedom: freedom))
    #expect(isNear(value, expected))
  }

  @Test(
    "Chi-square tails are right to ten digits down to 1e-152",
    arguments: [
      (3.841458820694124, 1, 0.05), (12.6004112971, 3, 0.0055854766616988837),
      (0.01, 1, 0.92034432544594204), (0.5, 2, 0.77880078307140487),
      (10, 10, 0.44049328506521241), (200, 100, 1.1784500720979422e-8),
      (100, 1, 1.5239706048321052e-23), (700, 2, 9.9295903962649793e-153), (0, 4, 1),
      (55.5, 2.5, 2.2678746794612226e-12),
    ] as [(Double, Double, Double)])
  func chiSquare(x: Double, freedom: Double, expected: Double) throws {
    #expect(isNear(try #require(ChiSquare.upperTail(x, degreesOfFreedom: freedom)), expected))
  }

  @Test(
    "F tails are right to ten digits",
    arguments: [
      (0.5, 1, 1, 0.60817344796939273), (1, 5, 15, 0.45085114612736952),
      (4.5, 3, 20, 0.014373244610897451), (11.03, 5, 15, 0.00013437785204911826),
      (200, 2.5, 7.5, 2.1775252638545907e-7), (0.01, 30, 2, 0.99999999999994619),
    ] as [(Double, Double, Double, Double)])
  func fisherF(f: Double, numerator: Double, denominator: Double, expected: Double) throws {
    let value = try #require(
      FisherFDistribution.upperTail(
        f, numeratorFreedom: numerator, denominatorFreedom: denominator))
    #expect(isNear(value, expected))
  }

  @Test(
    "F quantiles are right to ten digits",
    arguments: [
      (0.975, 5, 15, 3.5764153492790611), (0.025, 5, 15, 0.15557596307848709),
      (0.975, 5, 18, 3.3819678058752421), (0.5, 1, 1, 1), (0.95, 2.5, 7.5, 4.3600974036020048),
      (0.999, 30, 200, 2.1510278732960462),
    ] as [(Double, Double, Double, Double)])
  func fisherFQuantile(
    probability: Double, numerator: Double, denominator: Double, expected: Double
  ) throws {
    let value = try #require(
      FisherFDistribution.quantile(
        probability, numeratorFreedom: numerator, denominatorFreedom: denominator))
    #expect(isNear(value, expected))
  }

  @Test(
    "Beta probabilities are right to ten digits",
    arguments: [
      (0.1, 0.5, 0.5, 0.20483276469913346), (0.5, 2, 3, 0.6875),
      (0.9, 30, 2, 0.16956463310086491), (0.14, 2.4, 14.6, 0.56156998031132952),
      (0.001, 1.4, 8.6, 0.0010613431862385195),
    ] as [(Double, Double, Double, Double)])
  func beta(x: Double, alpha: Double, beta: Double, expected: Double) throws {
    let value = try #require(BetaDistribution.cumulative(x, alpha: alpha, beta: beta))
    #expect(isNear(value, expected))
  }

  @Test(
    "Beta quantiles are right to ten digits",
    arguments: [
      (0.025, 5.4, 22.6, 0.072060325658074977), (0.975, 5.4, 22.6, 0.35495366010156933),
      (0.5, 0.5, 0.5, 0.5), (0.025, 1.4, 33.6, 0.0025651330454872062),
      (0.999, 80, 20, 0.90448472667854946),
    ] as [(Double, Double, Double, Double)])
  func betaQuantile(probability: Double, alpha: Double, beta: Double, expected: Double) throws {
    let value = try #require(BetaDistribution.quantile(probability, alpha: alpha, beta: beta))
    #expect(isNear(value, expected))
  }

  @Test(
    "Chi-square quantiles are right to ten digits",
    arguments: [
      (0.025, 3, 0.21579528262389788), (0.975, 3, 9.3484036044961458),
      (0.5, 1, 0.45493642311957275), (0.95, 10, 18.307038053275144),
      (0.05, 2.5, 0.21075811235783619),
    ] as [(Double, Double, Double)])
  func chiSquareQuantile(probability: Double, freedom: Double, expected: Double) throws {
    let value = try #require(ChiSquare.quantile(probability, degreesOfFreedom: freedom))
    #expect(isNear(value, expected))
  }

  @Test("The four smokers' groups of Fleiss (1981, p. 139) give the published probability")
  func smokers() throws {
    // R's prop.test help: X-squared = 12.6, df = 3, p = 0.005585.
    let value = try #require(ChiSquare.upperTail(12.6004112971, degreesOfFreedom: 3))
    #expect((value * 1e6).rounded() == 5585)
  }

  @Test("Arguments outside a distribution have no probability and infinities have 0 or 1")
  func outside() {
    #expect(NormalDistribution.cumulative(.nan) == nil)
    #expect(NormalDistribution.cumulative(-.infinity) == 0)
    #expect(NormalDistribution.cumulative(.infinity) == 1)
    for probability in [0, 1, -0.1, 1.1, .nan] {
      #expect(NormalDistribution.quantile(probability) == nil)
      #expect(StudentDistribution.quantile(probability, degreesOfFreedom: 3) == nil)
    }
    for freedom in [0, -1, .nan, .infinity] {
      #expect(StudentDistribution.cumulative(1, degreesOfFreedom: freedom) == nil)
      #expect(ChiSquare.upperTail(1, degreesOfFreedom: freedom) == nil)
    }
    for freedom in [0, -1, .nan, .infinity] {
      #expect(
        FisherFDistribution.upperTail(1, numeratorFreedom: freedom, denominatorFreedom: 3) == nil)
      #expect(
        FisherFDistribution.quantile(0.5, numeratorFreedom: 3, denominatorFreedom: freedom) == nil)
      #expect(BetaDistribution.cumulative(0.5, alpha: freedom, beta: 1) == nil)
      #expect(BetaDistribution.quantile(0.5, alpha: 1, beta: freedom) == nil)
    }
    #expect(FisherFDistribution.upperTail(-1, numeratorFreedom: 1, denominatorFreedom: 3) == nil)
    #expect(BetaDistribution.cumulative(1.1, alpha: 1, beta: 1) == nil)
    #expect(StudentDistribution.cumulative(.infinity, degreesOfFreedom: 2) == 1)
    #expect(ChiSquare.upperTail(-0.1, degreesOfFreedom: 1) == nil)
    #expect(ChiSquare.upperTail(.nan, degreesOfFreedom: 1) == nil)
    #expect(ChiSquare.upperTail(.infinity, degreesOfFreedom: 1) == 0)
  }

  private func isNear(_ value: Double, _ expected: Double) -> Bool {
    (value - expected).magnitude <= 1e-10 * max(expected.magnitude, 1e-300)
  }
}
