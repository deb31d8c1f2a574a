#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// How often something occurs on two sides: `a` times of `n1` on one, `b` of `n2` on the other.
///
/// What is counted is conversations for keyness, words for ``rayson``.
public struct Contrast: Sendable, Hashable {
  /// How many times on the first side, 0 to `n1`.
  public let a: Int
  /// How many times on the second side, 0 to `n2`.
  public let b: Int
  /// The size of the first side, over 0.
  public let n1: Int
  /// The size of the second side, over 0.
  public let n2: Int

  /// A contrast; `nil` when a side is empty or a count lies outside it.
  public init?(a: Int, b: Int, n1: Int, n2: Int) {
    guard n1 > 0, n2 > 0, (0...n1).contains(a), (0...n2).contains(b) else { return nil }
    self.a = a
    self.b = b
    self.n1 = n1
    self.n2 = n2
  }

  /// The log-likelihood with the two terms of the occurrences only, at least 0.
  ///
  /// `2 (a ln(a/E1) + b ln(b/E2))`, `Ei = ni (a+b)/(n1+n2)` (Rayson & Garside 2000, Workshop on
  /// Comparing Corpora, p. 3).
  public var rayson: Double {
    max(0, 2 * (part(a, expected(n1, a + b)) + part(b, expected(n2, a + b))))
  }

  /// The log-likelihood ratio G² of the 2×2 table, at least 0.
  ///
  /// `2 Σ O ln(O/E)` over the four cells (Dunning 1993, Computational Linguistics 19:61–74).
  public var dunning: Double {
    let rest = n1 + n2 - a - b
    let sum =
      part(a, expected(n1, a + b)) + part(b, expected(n2, a + b))
      + part(n1 - a, expected(n1, rest)) + part(n2 - b, expected(n2, rest))
    return max(0, 2 * sum)
  }

  /// Pearson's χ² of the 2×2 table, with Yates's correction when an expected count is under 5; 0
  /// when a margin is empty.
  public var chiSquare: Double {
    let rest = n1 + n2 - a - b
    guard a + b > 0, rest > 0 else { return 0 }
    let total = Double(n1 + n2)
    let smallest = expected(min(n1, n2), min(a + b, rest))
    let cross = Double(a) * Double(n2 - b) - Double(b) * Double(n1 - a)
    let corrected = smallest < 5 ? max(0, abs(cross) - total / 2) : abs(cross)
    return total * corrected * corrected
      / (Double(a + b) * Double(rest) * Double(n1) * Double(n2))
  }

  /// The binary logarithm of the ratio of the two rates, positive when the first is higher; a count
  /// of 0 is replaced by 0.5 (Hardie 2014). 0 when both are 0.
  public var logRatio: Double {
    guard a + b > 0 else { return 0 }
    let first = (a == 0 ? 0.5 : Double(a)) / Double(n1)
    let second = (b == 0 ? 0.5 : Double(b)) / Double(n2)
    return log2(first / second)
  }

  /// Whether the first side's rate is the higher.
  public var isHigherOnFirst: Bool {
    Double(a) * Double(n2) > Double(b) * Double(n1)
  }

  private func expected(_ side: Int, _ occurrences: Int) -> Double {
    Double(side) * Double(occurrences) / Double(n1 + n2)
  }

  private func part(_ observed: Int, _ expected: Double) -> Double {
    observed == 0 ? 0 : Double(observed) * log(Double(observed) / expected)
  }
}
