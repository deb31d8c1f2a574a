import Statistics
import Testing

@Suite("The direction of disagreements")
struct DirectionTests {
  /// Agresti (1990), approval ratings, R's example of mcnemar.test.
  private static let approval = [[794, 150], [86, 570]]
  /// Stuart (1955), unaided vision of 7477 women.
  private static let vision = [
    [1520, 266, 124, 66], [234, 1512, 432, 78], [117, 362, 1772, 205], [36, 82, 179, 492],
  ]

  @Test("McNemar's chi-square on approval ratings, plain and corrected")
  func mcNemar() throws {
    let table = try AgreementData.table(Self.approval)
    // R stats mcnemar.test(correct = FALSE).
    let plain = try #require(McNemar.asymptotic(table).test)
    #expect(try #require(plain.statistic).isNear(17.3559322034, 1e-4))
    #expect(plain.probability.isNear(3.09929e-05, 1e-9))
    #expect(plain.degreesOfFreedom == 1 && plain.count == 1600)
    // (|150 − 86| − 1)²/236; probability by scipy 1.12 chi2.sf.
    let corrected = try #require(McNemar.asymptotic(table, corrected: true).test)
    #expect(try #require(corrected.statistic).isNear(16.8177966102, 1e-9))
    #expect(corrected.probability.isNear(4.114562e-05, 1e-10))
  }

  @Test("McNemar's exact test is binomial")
  func exact() throws {
    // scipy 1.12, binomtest(3, 13) and binomtest(86, 236).
    let few = try #require(McNemar.exact(firstOnly: 3, secondOnly: 10, of: 40).test)
    #expect(few.probability.isNear(0.09228515625, 1e-12))
    let many = try #require(McNemar.exact(try AgreementData.table(Self.approval)).test)
    #expect(many.probability.isNear(3.715936139571387e-05, 1e-12))
    #expect(McNemar.exact(firstOnly: 5, secondOnly: 5, of: 10).test?.probability == 1)
    #expect(McNemar.exact(firstOnly: 0, secondOnly: 0, of: 10).test?.probability == 1)
  }

  @Test("The difference of paired shares has Bonett and Price's interval")
  func difference() throws {
    // By their formula, in Python with scipy 1.12's normal quantile.
    let result = McNemar.difference(try AgreementData.table(Self.approval))
    #expect(result.isNear(0.04, bounds: (0.021177279792, 0.058722845052), 1e-9))
    let none = McNemar.difference(firstOnly: 0, secondOnly: 0, of: 5)
    let interval = try #require(none.estimate?.interval)
    #expect(interval.lower < 0 && interval.upper > 0)
  }

  @Test("Counts that do not add up, and scales of three levels, have no McNemar test")
  func mcNemarInvalid() throws {
    #expect(
      McNemar.exact(firstOnly: 3, secondOnly: 3, of: 5) == .undefined(.invalidInput, count: 5))
    #expect(
      McNemar.exact(firstOnly: .max, secondOnly: .max, of: .max)
        == .undefined(.invalidInput, count: .max))
    #expect(
      McNemar.difference(firstOnly: 0, secondOnly: 0, of: 0)
        == .undefined(.noObservations, count: 0))
    #expect(
      McNemar.asymptotic(firstOnly: 0, secondOnly: 0, of: 9)
        == .undefined(.noVariation, count: 9))
    let vision = try AgreementData.table(Self.vision)
    #expect(McNemar.exact(vision) == .undefined(.invalidInput, count: 7477))
  }

  @Test("Stuart and Maxwell's chi-square on women's vision, Bhapkar's and Bowker's beside it")
  func stuartMaxwell() throws {
    let table = try AgreementData.table(Self.vision)
    // Stuart (1955): 11.957 on 3 degrees of freedom, p = 0.0075; R irr 0.84.1.
    let test = try #require(MarginalHomogeneity.stuartMaxwell(table).test)
    #expect(try #require(test.statistic).isNear(11.956569623, 1e-4))
    #expect(test.degreesOfFreedom == 3)
    #expect(test.probability.isNear(0.0075334251, 1e-4))
    let bhapkar = try #require(MarginalHomogeneity.bhapkar(table).test)
    #expect(try #require(bhapkar.statistic).isNear(11.9757201555, 1e-4))
    // By its definition, in Python; probability by scipy 1.12.
    let bowker = try #require(MarginalHomogeneity.bowker(table).test)
    #expect(try #require(bowker.statistic).isNear(19.10655021526677, 1e-6))
    #expect(bowker.degreesOfFreedom == 6)
    #expect(bowker.probability.isNear(0.0039874198404, 1e-6))
  }

  @Test("With two categories Stuart and Maxwell's test is McNemar's")
  func twoCategories() throws {
    let table = try AgreementData.table(Self.approval)
    let test = try #require(MarginalHomogeneity.stuartMaxwell(table).test)
    #expect(try #require(test.statistic).isNear(17.3559322034, 1e-9))
  }

  @Test("Unused levels and levels that are never mistaken for others cost no degree of freedom")
  func groups() throws {
    // Two groups that are never confused: 9/5 + 16/8, as numpy's pseudo-inverse gives.
    let table = try AgreementData.table([
      [10, 4, 0, 0, 0], [1, 12, 0, 0, 0], [0, 0, 0, 0, 0], [0, 0, 0, 9, 6], [0, 0, 0, 2, 8],
    ])
    let test = try #require(MarginalHomogeneity.stuartMaxwell(table).test)
    #expect(try #require(test.statistic).isNear(3.8, 1e-9))
    #expect(test.degreesOfFreedom == 2)
    let agreed = try AgreementData.table([[3, 0], [0, 4]])
    #expect(MarginalHomogeneity.stuartMaxwell(agreed) == .undefined(.noVariation, count: 7))
    #expect(MarginalHomogeneity.bowker(agreed) == .undefined(.noVariation, count: 7))
    let oneSided = try AgreementData.table([[0, 5], [0, 0]])
    #expect(MarginalHomogeneity.bhapkar(oneSided) == .undefined(.noVariation, count: 5))
    let empty = try AgreementData.table([[0, 0], [0, 0]])
    #expect(
      MarginalHomogeneity.stuartMaxwell(empty) == .undefined(.noObservations, count: 0))
  }
}
