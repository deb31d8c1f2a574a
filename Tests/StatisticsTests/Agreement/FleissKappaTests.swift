import Statistics
import Testing

@Suite("Fleiss' kappa")
struct FleissKappaTests {
  /// en.wikipedia.org, Fleiss' kappa: ten items, fourteen raters.
  private static let wikipedia = [
    [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
  ]
  /// irrCAC README (Gwet 2014), fifteen items, six raters.
  private static let sixRaters = [
    [0, 0, 0, 6, 0], [0, 3, 0, 0, 3], [0, 1, 4, 0, 1], [0, 0, 0, 0, 6], [0, 3, 0, 3, 0],
    [2, 0, 4, 0, 0], [0, 0, 4, 0, 2], [2, 0, 3, 1, 0], [2, 0, 0, 4, 0], [0, 0, 0, 0, 6],
    [1, 0, 0, 5, 0], [1, 1, 0, 4, 0], [0, 3, 3, 0, 0], [1, 0, 0, 5, 0], [0, 2, 0, 3, 1],
  ]

  private static func counts(_ rows: [[Int]]) throws -> ItemCounts {
    try #require(ItemCounts(rows, scale: CategoryScale(count: rows[0].count)))
  }

  @Test("Fourteen raters of ten items, overall and by category")
  func wikipedia() throws {
    // Wikipedia: 0.210; standard errors of Fleiss, Nee & Landis (1979).
    let counts = try Self.counts(Self.wikipedia)
    #expect(FleissKappa.estimate(counts).isNear(0.2099307044, 1e-6))
    let test = try #require(FleissKappa.significance(counts).test)
    #expect(try #require(test.standardError).isNear(0.0169650692, 1e-6))
    #expect(try #require(test.statistic).isNear(12.3742910592, 1e-6))
    #expect(test.probability < 1e-30)
    let expected = [0.2012820513, 0.0796703297, 0.1715976331, 0.0303813833, 0.5076566952]
    for (found, value) in zip(FleissKappa.byCategory(counts), expected) {
      #expect(found.isNear(value, 1e-6))
    }
    for category in 0..<5 {
      let only = try #require(counts.dichotomized(at: category))
      let error = try #require(FleissKappa.significance(only).test?.standardError)
      #expect(error.isNear(0.0331496772, 1e-6))
    }
  }

  @Test("Randolph's two items")
  func randolph() throws {
    // Randolph's calculator, in statsmodels' test_inter_rater.py: 0.161905.
    #expect(
      FleissKappa.estimate(try Self.counts([[7, 1], [3, 5]])).isNear(0.1619047619, 1e-6))
  }

  @Test("Six raters, with Gwet's standard error and interval")
  func sixRaters() throws {
    // irrCAC README: 0.4139265, SE 0.08119291, (0.24, 0.588).
    #expect(
      FleissKappa.estimate(try Self.counts(Self.sixRaters)).isNear(
        0.413926499, error: 0.0811929092, bounds: (0.2397850282, 0.5880679698), 1e-6))
    // The same ratings by AC1, irrCAC README: 0.4448007, SE 0.08419, (0.264, 0.625).
    #expect(
      GwetAC.estimate(try Self.counts(Self.sixRaters)).isNear(
        0.4448007329, error: 0.0841875668, bounds: (0.2642363604, 0.6253651054), 1e-6))
  }

  @Test("Counts that are none, and numbers of raters that vary, are told")
  func invalid() throws {
    let scale = CategoryScale(count: 2)
    #expect(ItemCounts([[1]], scale: scale) == nil)
    #expect(ItemCounts([[1, -1]], scale: scale) == nil)
    #expect(ItemCounts([[1, .max]], scale: scale) == nil)
    let uneven = try #require(ItemCounts([[2, 1], [1, 1]], scale: scale))
    #expect(FleissKappa.significance(uneven) == .undefined(.invalidInput, count: 2))
    #expect(uneven.dichotomized(at: 2) == nil)
  }
}
