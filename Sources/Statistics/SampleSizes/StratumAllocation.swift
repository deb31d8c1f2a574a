/// How to divide a sample between strata.
public enum StratumAllocation {
  /// What is known of a stratum before drawing.
  public struct Stratum: Sendable, Hashable {
    /// How many there are.
    public let population: Int
    /// The standard deviation expected of single values, 0 or more.
    public let deviation: Double

    /// A stratum.
    public init(population: Int, deviation: Double) {
      self.population = population
      self.deviation = deviation
    }
  }

  /// The sizes that make the mean's error least: `n_h = n N_h S_h / Σ N S` (Neyman 1934, JRSS
  /// 97:558–625; Cochran 1977, eq. 5.26). A stratum that would give more than it holds gives all, and
  /// the others share the rest. Without any deviation the division is proportional.
  ///
  /// - Returns: sizes before rounding, in the order given; `nil` for an impossible stratum or total.
  public static func neyman(_ total: Int, among strata: [Stratum]) -> [Double]? {
    guard isPossible(total, strata) else { return nil }
    let weights = strata.map { Double($0.population) * $0.deviation }
    guard weights.contains(where: { $0 > 0 }) else { return proportional(total, among: strata) }
    return shared(total, strata, weights)
  }

  /// Sizes in proportion to the strata: `n_h = n N_h / N`, never more than they hold.
  ///
  /// - Returns: sizes before rounding, in the order given; `nil` for an impossible stratum or total.
  public static func proportional(_ total: Int, among strata: [Stratum]) -> [Double]? {
    guard isPossible(total, strata) else { return nil }
    return shared(total, strata, strata.map { Double($0.population) })
  }

  /// Whole sizes with the same sum, by largest remainders (Hamilton's method), the first given
  /// before others that are equal.
  public static func whole(_ sizes: [Double]) -> [Int] {
    let floors = sizes.map { Int(exactly: ($0 + 1e-9).rounded(.down)) ?? 0 }
    let wanted = Int(exactly: sizes.reduce(0, +).rounded()) ?? 0
    let remainders = zip(sizes, floors).map { $0 - Double($1) }
    let order = sizes.indices.sorted { (-remainders[$0], $0) < (-remainders[$1], $1) }
    var result = floors
    for place in order.prefix(max(0, wanted - floors.reduce(0, +))) { result[place] += 1 }
    return result
  }

  private static func isPossible(_ total: Int, _ strata: [Stratum]) -> Bool {
    total >= 0 && !strata.isEmpty
      && strata.allSatisfy {
        $0.population > 0 && $0.population < 1 << 48 && $0.deviation >= 0
          && $0.deviation.isFinite
      }
  }

  private static func shared(
    _ total: Int, _ strata: [Stratum], _ weights: [Double]
  ) -> [Double]? {
    var sizes = strata.map { _ in 0.0 }
    var open = Array(strata.indices)
    var left = Double(total)
    while !open.isEmpty {
      let sum = open.reduce(0) { $0 + weights[$1] }
      guard sum.isFinite else { return nil }
      // What remains when only strata without deviation are left goes by their populations.
      let bySize = open.reduce(0) { $0 + Double(strata[$1].population) }
      for place in open {
        sizes[place] =
          sum > 0
          ? left * (weights[place] / sum) : left * Double(strata[place].population) / bySize
      }
      let full = open.filter { sizes[$0] >= Double(strata[$0].population) }
      guard !full.isEmpty else { break }
      for place in full {
        sizes[place] = Double(strata[place].population)
        left = max(0, left - sizes[place])
      }
      open.removeAll { full.contains($0) }
    }
    return sizes
  }
}
