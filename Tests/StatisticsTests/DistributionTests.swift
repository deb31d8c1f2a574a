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
    #expect(StudentDistribution.cumulative(.infinity, degreesOfFreedom: 2) == 1)
    #expect(ChiSquare.upperTail(-0.1, degreesOfFreedom: 1) == nil)
    #expect(ChiSquare.upperTail(.nan, degreesOfFreedom: 1) == nil)
    #expect(ChiSquare.upperTail(.infinity, degreesOfFreedom: 1) == 0)
  }

  private func isNear(_ value: Double, _ expected: Double) -> Bool {
    (value - expected).magnitude <= 1e-10 * max(expected.magnitude, 1e-300)
  }
}
