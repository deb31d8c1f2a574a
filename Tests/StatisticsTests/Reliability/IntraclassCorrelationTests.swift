import Statistics
import Testing

@Suite("Intraclass correlations")
struct IntraclassCorrelationTests {
  /// Shrout & Fleiss (1979), Psychological Bulletin 86:420–428, Table 2.
  static let judges: [[Double?]] = [
    [9, 6, 8, 7, 10, 6], [2, 1, 4, 1, 5, 2], [5, 3, 6, 2, 6, 4], [8, 2, 8, 6, 9, 7],
  ]
  /// R irr, data(anxiety).
  static let anxiety: [[Double?]] = [
    [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
    [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
    [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
  ]
  /// pingouin, docstring of intraclass_corr.
  static let wines: [[Double?]] = [
    [1, 1, 3, 6, 6, 7, 8, 9], [2, 3, 8, 4, 5, 5, 7, 9], [0, 3, 1, 3, 5, 6, 7, 9],
    [1, 2, 4, 3, 6, 2, 9, 8],
  ]
  /// Constructed: raters who contradict each other.
  static let contradiction: [[Double?]] = [[1, 8, 5, 9, 3], [9, 2, 4, 1, 8], [4, 5, 9, 2, 6]]

  struct Case: Sendable, CustomStringConvertible {
    let description: String
    let ratings: [[Double?]]
    let form: IntraclassCorrelation.Form
    let value: Double
    let lower: Double
    let upper: Double
  }

  private static func cases(
    _ name: String, _ ratings: [[Double?]],
    _ expected: [(IntraclassCorrelation.Form, Double, Double, Double)]
  ) -> [Case] {
    expected.map {
      Case(
        description: "\(name) \($0.0.rawValue)", ratings: ratings, form: $0.0, value: $0.1,
        lower: $0.2, upper: $0.3)
    }
  }

  static let references =
    // R psych 2.2.9 ICC, pingouin 0.6.1; the paper prints .17 .29 .71 .44 .62 .91.
    cases(
      "judges", judges,
      [
        (.oneWaySingle, 0.1657417684, -0.1329323249, 0.7225600623),
        (.randomSingle, 0.2897637795, 0.0187865134, 0.7610843696),
        (.fixedSingle, 0.7148407148, 0.342464765, 0.94585826),
        (.oneWayMean, 0.4427971337, -0.8844421552, 0.9124154203),
        (.randomMean, 0.6200505476, 0.0711368153, 0.9272320402),
        (.fixedMean, 0.9093155424, 0.6756747138, 0.9858916782),
      ])
    // R psych 2.2.9 ICC, pingouin 0.6.1. R irr has another ICC(2,k) interval: −0.1373, 0.7463.
    + cases(
      "anxiety", anxiety,
      [
        (.oneWaySingle, 0.1750223814, -0.0774465749, 0.4843360938),
        (.randomSingle, 0.1979982594, -0.0389106261, 0.493573946),
        (.fixedSingle, 0.2160493827, -0.0462578853, 0.5222590784),
        (.oneWayMean, 0.3889257294, -0.2749234899, 0.7380651236),
        (.randomMean, 0.4254987531, -0.1265827027, 0.7451492885),
        (.fixedMean, 0.4525862069, -0.1529212867, 0.7663308002),
      ])
    // pingouin 0.6.1; its documentation prints .728 .728 .729 .914 .914 .915.
    + cases(
      "wines", wines,
      [
        (.oneWaySingle, 0.7275209159, 0.4337728333, 0.9266960293),
        (.randomSingle, 0.7276887872, 0.4344896579, 0.9267086063),
        (.fixedSingle, 0.7294865008, 0.4261460301, 0.9278952615),
        (.oneWayMean, 0.9143837512, 0.7539553231, 0.9806078671),
        (.randomMean, 0.9144500359, 0.7544962191, 0.9806113878),
        (.fixedMean, 0.9151585589, 0.7481371242, 0.9809432541),
      ])
    // pingouin 0.6.1: a negative coefficient stays negative.
    + cases(
      "contradiction", contradiction,
      [
        (.oneWaySingle, -0.3858477971, -0.4728493198, 0.1321804655),
        (.randomSingle, -0.5620767494, -0.6787048417, 0.0747091124),
        (.fixedSingle, -0.4068627451, -0.4806004395, 0.0592467554),
      ])

  @Test("Published coefficients and their intervals are found", arguments: references)
  func published(_ reference: Case) throws {
    let ratings = try #require(RatingMatrix(reference.ratings))
    let estimate = try #require(
      IntraclassCorrelation.estimate(reference.form, of: ratings).estimate)
    let interval = try #require(estimate.interval)
    #expect(estimate.value.isNear(reference.value, 1e-6))
    #expect(interval.lower.isNear(reference.lower, 1e-6))
    #expect(interval.upper.isNear(reference.upper, 1e-6))
    #expect(estimate.count == reference.ratings[0].count)
  }

  @Test("Ratings that are all the same have no coefficient, whatever the form")
  func noVariation() throws {
    let ratings = try #require(RatingMatrix([[5, 5, 5], [5, 5, 5]]))
    for form in IntraclassCorrelation.Form.allCases {
      #expect(
        IntraclassCorrelation.estimate(form, of: ratings) == .undefined(.noVariation, count: 3))
    }
    let tenths = try #require(RatingMatrix([[0.1, 0.1], [0.1, 0.1], [0.1, 0.1]]))
    #expect(
      IntraclassCorrelation.estimate(.fixedSingle, of: tenths)
        == .undefined(.noVariation, count: 2))
  }

  @Test("Items with a gap are dropped and counted")
  func gaps() throws {
    var rows = Self.wines
    rows[2][3] = nil
    rows[0][3] = nil
    rows[1][7] = nil
    let gapped = try #require(RatingMatrix(rows))
    let kept = try #require(
      RatingMatrix(Self.wines.map { row in [0, 1, 2, 4, 5, 6].map { row[$0] } }))
    for form in IntraclassCorrelation.Form.allCases {
      let estimate = try #require(IntraclassCorrelation.estimate(form, of: gapped).estimate)
      let whole = try #require(IntraclassCorrelation.estimate(form, of: kept).estimate)
      #expect(estimate.value.isNear(whole.value, 1e-12))
      #expect(estimate.interval?.lower == whole.interval?.lower)
      #expect((estimate.count, estimate.missing) == (6, 2))
    }
  }

  @Test("The order of raters and items, a shift and a scale change nothing")
  func invariance() throws {
    let ratings = try #require(RatingMatrix(Self.judges))
    let turned = try #require(
      RatingMatrix(
        [2, 0, 3, 1].map { rater in [4, 0, 5, 2, 1, 3].map { Self.judges[rater][$0] } }))
    let scaled = try #require(
      RatingMatrix(Self.judges.map { row in row.map { $0.map { 250 + 12.5 * $0 } } }))
    for form in IntraclassCorrelation.Form.allCases {
      let expected = try #require(IntraclassCorrelation.estimate(form, of: ratings).estimate)
      for other in [turned, scaled] {
        let found = try #require(IntraclassCorrelation.estimate(form, of: other).estimate)
        #expect(found.value.isNear(expected.value, 1e-12))
        let (one, two) = (try #require(found.interval), try #require(expected.interval))
        #expect(one.lower.isNear(two.lower, 1e-11))
        #expect(one.upper.isNear(two.upper, 1e-11))
      }
    }
  }

  @Test("Raters who agree exactly have a coefficient of 1 without an interval of width 0")
  func exact() throws {
    let ratings = try #require(RatingMatrix([[60, 80, 95], [60, 80, 95]]))
    for form in IntraclassCorrelation.Form.allCases {
      let estimate = try #require(IntraclassCorrelation.estimate(form, of: ratings).estimate)
      #expect(estimate.value.isNear(1, 1e-12))
      #expect(estimate.interval == nil)
    }
  }

  @Test("A constant difference between raters hides from ICC(3,1) and shows in ICC(2,1)")
  func severityHidden() throws {
    let ratings = try #require(RatingMatrix([[60, 80, 95, 70], [50, 70, 85, 60]]))
    let fixed = IntraclassCorrelation.estimate(.fixedSingle, of: ratings).estimate
    let random = IntraclassCorrelation.estimate(.randomSingle, of: ratings).estimate
    #expect(fixed?.value == 1)
    #expect(try #require(random?.value) < 0.9)
  }

  @Test("One rater, one item and no rating at all give reasons")
  func degenerate() throws {
    let cases: [([[Double?]], UndefinedReason, Int)] = [
      ([], .noObservations, 0), ([[]], .noObservations, 0),
      ([[nil, nil], [nil, nil]], .noObservations, 0),
      ([[1, 2, 3]], .tooFewObservations(needed: 2), 3),
      ([[1], [2]], .tooFewObservations(needed: 2), 1),
      ([[1, nil], [nil, 2]], .noObservations, 0),
      ([[1, 1e300], [-1e300, 5]], .invalidInput, 2),
    ]
    for (rows, reason, count) in cases {
      let ratings = try #require(RatingMatrix(rows))
      for form in IntraclassCorrelation.Form.allCases {
        #expect(
          IntraclassCorrelation.estimate(form, of: ratings) == .undefined(reason, count: count))
      }
    }
    let judges = try #require(RatingMatrix(Self.judges))
    #expect(
      IntraclassCorrelation.estimate(.fixedSingle, of: judges, level: 1)
        == .undefined(.invalidInput, count: 6))
  }
}
