import Statistics
import Testing

@Suite("Cohen's kappa")
struct CohenKappaTests {
  struct Case: Sendable {
    let table: [[Int]]
    let weights: AgreementWeights
    let value: Double
    let error: Double
    let bounds: (Double, Double)
    let nullError: Double
  }

  /// SAS PROC FREQ AGREE printout, reproduced in statsmodels' test_inter_rater.py.
  private static let sas = [[0, 4, 1], [0, 8, 0], [0, 1, 5]]
  /// Agresti (1990), R vcd SexualFun.
  private static let fun = [[7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14]]
  /// Penn State STAT 509, lesson 18, 19.3_agreement_Cohen.sas.
  private static let radiology = [[21, 12, 0, 0], [4, 17, 1, 0], [3, 9, 15, 2], [0, 0, 0, 1]]

  private static let cases = [
    Case(
      table: sas, weights: .identity, value: 0.4841628959, error: 0.1380135783,
      bounds: (0.2136612531, 0.7546645388), nullError: 0.1483982819),
    Case(
      table: sas, weights: .linear, value: 0.4701195219, error: 0.1457460451,
      bounds: (0.1844625225, 0.7557765213), nullError: 0.1425850776),
    Case(
      table: fun, weights: .identity, value: 0.129330254, error: 0.0685985325,
      bounds: (-0.005120399, 0.2637809071), nullError: 0.0611834606),
    Case(
      table: fun, weights: .linear, value: 0.2373806276, error: 0.0783163348,
      bounds: (0.083883432, 0.3908778231), nullError: 0.0769903121),
    Case(
      table: fun, weights: .quadratic, value: 0.3320455862, error: 0.097297522,
      bounds: (0.1413459474, 0.5227452251), nullError: 0.1043493751),
    // irrCAC README (Gwet 2014): 0.7964094, SE 0.05891072.
    Case(
      table: AgreementData.abstractors, weights: .identity, value: 0.7964094022,
      error: 0.0589107183, bounds: (0.680946516, 0.9118722884), nullError: 0.076006025),
    Case(
      table: radiology, weights: .identity, value: 0.4727891156, error: 0.0727153782,
      bounds: (0.3302695933, 0.615308638), nullError: 0.0693751076),
    Case(
      table: radiology, weights: .linear, value: 0.5683990442, error: 0.0675560904,
      bounds: (0.43599154, 0.7008065484), nullError: 0.0787533151),
    Case(
      table: radiology, weights: .quadratic, value: 0.671370578, error: 0.0681144711,
      bounds: (0.5378686679, 0.8048724881), nullError: 0.1079020138),
  ]

  @Test("Published tables give kappa with its two standard errors", arguments: cases)
  func published(expected: Case) throws {
    let table = try AgreementData.table(expected.table)
    let found = CohenKappa.estimate(table, weights: expected.weights)
    #expect(
      found.isNear(expected.value, error: expected.error, bounds: expected.bounds, 1e-6))
    let test = try #require(
      CohenKappa.significance(table, weights: expected.weights).test)
    #expect(try #require(test.standardError).isNear(expected.nullError, 1e-6))
    #expect(try #require(test.statistic).isNear(expected.value / expected.nullError, 1e-5))
    #expect(
      CohenKappa.estimate(table.transposed, weights: expected.weights).isNear(
        expected.value, error: expected.error, 1e-6))
  }

  @Test(
    "Weights use the declared scale, a level that neither used included",
    arguments: [
      // R irr 0.84.1 data(anxiety) on 1…6; irr::kappa2 drops level 5 of raters 2 and 3, and gets
      // 0.1459 and 0.2520 instead.
      (0, 1, AgreementWeights.identity, 0.1194968553), (0, 1, .linear, 0.1891891892),
      (0, 1, .quadratic, 0.2967651195), (1, 2, .identity, -0.0062893082),
      (1, 2, .linear, 0.1262135922), (1, 2, .quadratic, 0.2297979798),
    ])
  func declaredScale(
    first: Int, second: Int, weights: AgreementWeights, expected: Double
  ) throws {
    let matrix = try AgreementData.matrix(AgreementData.anxiety, 6)
    #expect(
      CohenKappa.estimate(matrix, rater: first, against: second, weights: weights)
        .isNear(expected, 1e-6))
  }

  @Test("Kappa falls under 0 where 94 % agree on a rare answer, AC1 does not")
  func paradox() throws {
    // Gwet (2002, 2008), table 118, 5, 2, 0. AC1 from its definition, in Python.
    let table = [[118, 5], [2, 0]]
    #expect(CohenKappa.estimate(try AgreementData.table(table)).isNear(-0.0233918129, 1e-6))
    let matrix = try AgreementData.matrix(ofTable: table)
    #expect(PercentAgreement.pairs(matrix).isNear(0.944, 1e-6))
    #expect(GwetAC.estimate(matrix).isNear(0.9407763376, 1e-9))
  }

  @Test("Weights from declared points follow their distances, and those of one's own are taken")
  func pointsAndOwnWeights() throws {
    let scale = try #require(CategoryScale(values: [0, 2, 10]))
    let weights = try #require(AgreementWeights.linear.matrix(for: scale))
    #expect(weights[0][1].isNear(0.8, 1e-12) && weights[1][2].isNear(0.2, 1e-12))
    let table = try #require(ConfusionTable([[5, 2, 1], [1, 4, 2], [0, 1, 6]], scale: scale))
    #expect(
      CohenKappa.estimate(table, weights: .custom(weights))
        == CohenKappa.estimate(table, weights: .linear))
    for bad in [
      [[1.0]], [[1, 0, 0], [0.5, 1, 0], [0, 0, 1]], [[1, 2, 0], [2, 1, 0], [0, 0, 1]],
      [[1, .nan, 0], [.nan, 1, 0], [0, 0, 1]], [[0.9, 0, 0], [0, 1, 0], [0, 0, 1]],
    ] {
      #expect(
        CohenKappa.estimate(table, weights: .custom(bad))
          == .undefined(.invalidInput, count: 22))
    }
    let flat = try #require(CategoryScale(values: [3, 3]))
    #expect(AgreementWeights.quadratic.matrix(for: flat) == nil)
    #expect(AgreementWeights.identity.matrix(for: flat) == [[1, 0], [0, 1]])
  }
}
