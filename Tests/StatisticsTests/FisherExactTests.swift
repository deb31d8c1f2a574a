import Statistics
import Testing

@Suite("Fisher's exact test")
struct FisherExactTests {
  // R 4.3, fisher.test: the examples of its help page (tea tasting; convictions of like-sex twins,
  // Fisher 1935), and tables computed with exact fractions.
  @Test(
    "The two-sided probability is R's",
    arguments: [
      (3, 4, 1, 4, 0.4857142857142857), (2, 12, 15, 18, 0.0005367241),
      (0, 5, 0, 9, 1.0), (5, 5, 0, 5, 2.0 / 252), (1, 1, 0, 10, 1.0 / 11),
    ])
  func reference(a: Int, n: Int, b: Int, m: Int, expected: Double) throws {
    let found = try #require(FisherExact.probability(successes: a, of: n, against: b, of: m))
    #expect(abs(found - expected) < 1e-9)
    let swapped = try #require(FisherExact.probability(successes: b, of: m, against: a, of: n))
    #expect(abs(found - swapped) < 1e-12)
    let failures = try #require(
      FisherExact.probability(successes: n - a, of: n, against: m - b, of: m))
    #expect(abs(found - failures) < 1e-12)
  }

  @Test("It agrees with sums of binomials over every small table")
  func sums() throws {
    func choose(_ n: Int, _ k: Int) -> Double {
      k < 0 || k > n ? 0 : (0..<k).reduce(1) { $0 * Double(n - $1) / Double($1 + 1) }
    }
    for n in 1...7 {
      for m in 1...7 {
        for a in 0...n {
          for b in 0...m {
            let weights = (0...(a + b)).map { choose(n, $0) * choose(m, a + b - $0) }
            let kept = weights.filter { $0 <= weights[a] * (1 + 1e-7) }
            let expected = kept.reduce(0, +) / choose(n + m, a + b)
            let found = try #require(
              FisherExact.probability(successes: a, of: n, against: b, of: m))
            #expect(abs(found - expected) < 1e-10)
          }
        }
      }
    }
  }

  @Test("Large samples that differ wholly give a probability of nought, never NaN")
  func large() {
    #expect(
      FisherExact.probability(successes: 100_000, of: 100_000, against: 0, of: 100_000) == 0)
    let close = FisherExact.probability(successes: 500, of: 1_000, against: 50_000, of: 100_000)
    #expect(close.map { abs($0 - 1) < 1e-6 } == true)
  }

  @Test("Impossible counts and empty samples have no probability")
  func invalid() {
    #expect(FisherExact.probability(successes: 1, of: 0, against: 0, of: 1) == nil)
    #expect(FisherExact.probability(successes: 0, of: 0, against: 0, of: 1) == nil)
    #expect(FisherExact.probability(successes: 2, of: 1, against: 0, of: 1) == nil)
    #expect(FisherExact.probability(successes: -1, of: 1, against: 0, of: 1) == nil)
  }
}
