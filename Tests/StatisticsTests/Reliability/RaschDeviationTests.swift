import QualityTestSupport
import Statistics
import Testing

@Suite("Rasch deviations of raters")
struct RaschDeviationTests {
  /// LSAT section 6: Bock & Lieberman (1970), Psychometrika 35:179–197; R ltm, LSAT. The five columns
  /// stand for raters, 1 is a pass.
  static let patterns: [(String, Int)] = [
    ("00000", 3), ("00001", 6), ("00010", 2), ("00011", 11), ("00100", 1), ("00101", 1),
    ("00110", 3), ("00111", 4), ("01000", 1), ("01001", 8), ("01011", 16), ("01101", 3),
    ("01110", 2), ("01111", 15), ("10000", 10), ("10001", 29), ("10010", 14), ("10011", 81),
    ("10100", 3), ("10101", 28), ("10110", 15), ("10111", 80), ("11000", 16), ("11001", 56),
    ("11010", 21), ("11011", 173), ("11100", 11), ("11101", 61), ("11110", 28), ("11111", 298),
  ]

  @Test("Section 6 of the LSAT has its conditional estimates")
  func lsat() throws {
    let rows = (0..<5).map { rater in
      Self.patterns.flatMap { pattern, count in
        Array(repeating: Array(pattern)[rater] == "1" ? 1.0 : 0, count: count) as [Double?]
      }
    }
    let found = RaschDeviations(try #require(RatingMatrix(rows)))
    // R eRm 1.0-2 RM, severities: −1.2561280, 0.4749071, 1.2359806, 0.1684101, −0.6231699.
    let severities = [-1.2561279629, 0.4749071497, 1.2359806134, 0.1684100714, -0.6231698715]
    for (rater, severity) in zip(found.raters, severities) {
      let estimate = try #require(rater.estimate)
      #expect(estimate.value.isNear(-severity, 2e-4))
      // All passed 298 calls, none passed 3.
      #expect((estimate.count, estimate.missing) == (699, 301))
    }
    // The same likelihood over all patterns, enumerated with 30 digits (mpmath 1.3).
    let exact = [
      (1.25612845595081700, 0.1044098642273315), (-0.47490600343078589, 0.0699169000211917),
      (-1.23598415228723140, 0.0687786099207084), (-0.16841057581277300, 0.0726188484797107),
      (0.62317227557997353, 0.0859156804488479),
    ]
    for (rater, (value, error)) in zip(found.raters, exact) {
      let estimate = try #require(rater.estimate)
      #expect(estimate.value.isNear(value, 1e-12))
      #expect(try #require(estimate.standardError).isNear(error, 1e-12))
    }
  }

  /// Four raters, twelve calls, four gaps.
  static let gapped: [[Double?]] = [
    [1, 1, 0, 1, nil, 1, 0, 1, 1, 0, 1, 1], [1, 0, 0, 1, 1, nil, 1, 1, 0, 0, 1, 1],
    [nil, 1, 0, 0, 1, 1, 0, 1, 0, 1, 1, 0], [1, 1, 1, 0, 1, 0, 0, nil, 1, 0, 1, 0],
  ]

  @Test("Gaps are allowed: each call counts for those who rated it")
  func gaps() throws {
    // The likelihood of all patterns call by call, enumerated with 40 digits (mpmath 1.3).
    let exact = [
      (0.5804837921387291, 0.5866824617069505), (0.01256271681366577, 0.6189559010966831),
      (-0.2965232544761974, 0.5916153690989016), (-0.2965232544761974, 0.5916153690989016),
    ]
    let found = RaschDeviations(try #require(RatingMatrix(Self.gapped)))
    for (rater, (value, error)) in zip(found.raters, exact) {
      let estimate = try #require(rater.estimate)
      #expect(estimate.value.isNear(value, 1e-12))
      #expect(try #require(estimate.standardError).isNear(error, 1e-12))
    }
  }

  @Test("The order of raters and calls changes nothing; error for pass turns the sign")
  func invariance() throws {
    let found = RaschDeviations(try #require(RatingMatrix(Self.gapped))).raters
    let raters = [2, 3, 0, 1]
    let turned = try #require(
      RatingMatrix(
        raters.map { rater in
          [11, 3, 5, 0, 7, 2, 9, 1, 10, 6, 4, 8].map { Self.gapped[rater][$0] }
        }))
    for (result, rater) in zip(RaschDeviations(turned).raters, raters) {
      #expect(try #require(result.estimate).value.isNear(value(found[rater]), 1e-12))
    }
    let errors = try #require(
      RatingMatrix(Self.gapped.map { row in row.map { $0.map { 1 - $0 } } }))
    for (result, expected) in zip(RaschDeviations(errors).raters, found) {
      #expect(try #require(result.estimate).value.isNear(-value(expected), 1e-12))
    }
  }

  private func value(_ statistic: Statistic) -> Double { statistic.estimate?.value ?? .nan }

  @Test("A rater who passes every call has no finite deviation, and the others keep theirs")
  func unbounded() throws {
    let always: [Double?] = Array(repeating: 1, count: 12)
    let found = RaschDeviations(try #require(RatingMatrix(Self.gapped + [always]))).raters
    #expect(found[4] == .undefined(.unbounded, count: 12))
    let others = RaschDeviations(try #require(RatingMatrix(Self.gapped))).raters
    for (result, expected) in zip(found, others) {
      #expect(value(result).isNear(value(expected), 1e-12))
    }
  }

  @Test("Raters who never contradict each other, or share nothing, give reasons")
  func degenerate() throws {
    let cases: [([[Double?]], UndefinedReason)] = [
      ([[1, 0, 1], [1, 0, 1]], .noVariation), ([[1, 1, 1], [0, 0, 1]], .unbounded),
      ([[1, 0, nil, nil], [nil, nil, 1, 0]], .disconnected), ([[1, 0]], .disconnected),
      ([[1, 0.5], [0, 1]], .invalidInput), ([[nil, nil], [nil, nil]], .noObservations),
      (
        [
          [1, 0, nil, nil], [0, 1, nil, nil], [nil, nil, 1, 0], [nil, nil, 0, 1],
        ], .unbounded
      ),
    ]
    for (rows, reason) in cases {
      let found = RaschDeviations(try #require(RatingMatrix(rows)))
      for (result, row) in zip(found.raters, rows) {
        #expect(result == .undefined(reason, count: row.compactMap { $0 }.count))
      }
    }
    #expect(RaschDeviations(try #require(RatingMatrix([]))).raters.isEmpty)
  }

  @Test("Twelve raters far apart are estimated without overflow")
  func many() throws {
    var generator = SeededGenerator(seed: 3)
    let rows = (0..<12).map { rater -> [Double?] in
      (0..<50).map { call in
        let chance = 0.1 + 0.8 * Double((rater + 2 * call) % 12) / 12
        return Double.random(in: 0..<1, using: &generator) < chance ? 1 : 0
      }
    }
    let found = RaschDeviations(try #require(RatingMatrix(rows)))
    #expect(found.raters.allSatisfy { $0.estimate?.interval != nil })
    #expect(found.raters.map { value($0) }.reduce(0, +).isNear(0, 1e-9))
  }

  /// Four raters, fourteen calls, four gaps, grades 0 to 3.
  private let graded: [[Int?]] = [
    [2, 1, 0, 3, nil, 1, 2, 3, 1, 0, 2, 1, 3, 2], [1, 1, 0, 2, 3, nil, 1, 3, 0, 1, 2, 1, 2, 2],
    [nil, 2, 0, 1, 2, 1, 0, 2, 1, 0, 3, 0, 3, 1], [3, 2, 1, 2, 3, 0, 1, nil, 2, 0, 1, 2, 3, 3],
  ]
  /// Every way to reach each call's sum, enumerated with 40 digits (mpmath 1.3).
  private let gradedExact = [
    (0.367704149242452, 0.3797797695591892), (-0.3783791825447122, 0.3854651619998841),
    (-0.7123148206421925, 0.4099465009026424), (0.7229898539444527, 0.4051222364271002),
  ]

  @Test("Grades on a scale have the deviations of the rating scale model")
  func scale() throws {
    try expect(graded, scale: 4)
  }

  @Test("Grades that nobody gave are passed over")
  func unused() throws {
    try expect(graded.map { row in row.map { $0.map { $0 == 3 ? 5 : $0 + 1 } } }, scale: 7)
  }

  private func expect(_ rows: [[Int?]], scale: Int) throws {
    let matrix = try #require(CategoryMatrix(rows, scale: CategoryScale(count: scale)))
    for (rater, (value, error)) in zip(RaschDeviations(matrix).raters, gradedExact) {
      let estimate = try #require(rater.estimate)
      #expect(estimate.value.isNear(value, 1e-11))
      #expect(try #require(estimate.standardError).isNear(error, 1e-11))
    }
  }

  @Test("Two grades are a pass and an error")
  func twoGrades() throws {
    let ratings = try #require(RatingMatrix(Self.gapped))
    let grades = try #require(
      CategoryMatrix(
        Self.gapped.map { row in row.map { $0.map { Int($0) } } }, scale: CategoryScale(count: 2)))
    #expect(RaschDeviations(ratings) == RaschDeviations(grades))
  }

  @Test("Graders who never differ, or only upwards, give reasons")
  func gradesWithoutEnd() throws {
    let scale = CategoryScale(count: 3)
    for (rows, reason) in [
      ([[0, 1, 2], [0, 1, 2]], UndefinedReason.noVariation), ([[2, 2], [0, 0]], .unbounded),
      ([[1, 1], [1, 1]], .noVariation),
    ] {
      let found = RaschDeviations(try #require(CategoryMatrix(rows, scale: scale)))
      #expect(found.raters == rows.map { .undefined(reason, count: $0.count) })
    }
  }
}
