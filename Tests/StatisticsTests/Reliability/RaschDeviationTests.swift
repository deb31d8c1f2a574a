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
}
