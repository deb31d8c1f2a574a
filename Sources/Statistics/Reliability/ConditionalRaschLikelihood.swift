/// The likelihood of who passed each call, given how many did.
struct ConditionalRaschLikelihood {
  /// The calls that the same raters rated.
  private struct Pattern {
    let raters: [Int]
    /// How many calls got each number of passes, 0 to the raters' number.
    var calls: [Int]
  }

  private let raterCount: Int
  private let patterns: [Pattern]
  /// Each rater's passes on calls where raters differ.
  private let passes: [Double]

  /// The likelihood of a panel's passes (1) and errors (0); `nil` when nobody differs.
  init?(_ panel: RatingPanel) {
    raterCount = panel.raters.count
    var patterns: [[Int]: Pattern] = [:]
    var passes = Array(repeating: 0.0, count: panel.raters.count)
    for item in panel.items {
      // The panel counts ratings from the matrix's smallest, 0 wherever raters differ.
      let passed = item.values.count { $0 > 0.5 }
      guard passed > 0, passed < item.values.count else { continue }
      patterns[
        item.raters,
        default: Pattern(
          raters: item.raters, calls: Array(repeating: 0, count: item.raters.count + 1))
      ].calls[passed] += 1
      for (rater, value) in zip(item.raters, item.values) { passes[rater] += value }
    }
    guard !patterns.isEmpty else { return nil }
    self.passes = passes
    self.patterns = patterns.values.sorted { $0.raters.lexicographicallyPrecedes($1.raters) }
  }

  /// The number of calls of a rater on which raters differ.
  func callCount(of rater: Int) -> Int {
    patterns.reduce(0) { $0 + ($1.raters.contains(rater) ? $1.calls.reduce(0, +) : 0) }
  }

  /// The deviations of greatest likelihood, of sum 0, with their standard errors from the observed
  /// information; by Newton's method. `nil` when it does not settle.
  func maximum() -> (deviations: [Double], errors: [Double])? {
    var held = Array(repeating: 0.0, count: raterCount)
    guard var here = evaluate(held) else { return nil }
    for _ in 0..<100 {
      var right = DenseMatrix(rows: raterCount, columns: 1)
      for rater in 0..<raterCount { right[rater, 0] = here.slopes[rater] }
      guard let step = here.information.solvingPositiveDefinite(right)?.solution else { return nil }
      let length = step.values.map(\.magnitude).max() ?? 0
      var scale = min(1, 2 / max(length, 1e-300))
      var next: Evaluation?
      var moved = held
      repeat {
        moved = held.indices.map { held[$0] + scale * step[$0, 0] }
        next = evaluate(moved)
        scale /= 2
      } while length > 1e-6 && scale > 1e-9 && (next?.logarithm ?? -.infinity) < here.logarithm
      guard let next else { return nil }
      (held, here) = (moved, next)
      if length < 1e-13 { break }
    }
    let center = held.sorted().reduce(0, +) / Double(raterCount)
    var identity = DenseMatrix(rows: raterCount, columns: raterCount)
    for rater in 0..<raterCount { identity[rater, rater] = 1 }
    guard let inverse = here.information.solvingPositiveDefinite(identity)?.solution,
      here.slopes.allSatisfy({ $0.magnitude < 1e-6 })
    else { return nil }
    return (
      held.map { $0 - center },
      (0..<raterCount).map { max(0, inverse[$0, $0] - 1 / Double(raterCount)).squareRoot() }
    )
  }

  private struct Evaluation {
    var logarithm = 0.0
    var slopes: [Double]
    /// The observed information, plus 1/k everywhere, which fixes the sum at 0.
    var information: DenseMatrix
  }

  private func evaluate(_ deviations: [Double]) -> Evaluation? {
    let k = raterCount
    var found = Evaluation(slopes: passes, information: DenseMatrix(rows: k, columns: k))
    for row in 0..<k {
      found.logarithm += passes[row] * deviations[row]
      for column in 0..<k { found.information[row, column] = 1 / Double(k) }
    }
    for pattern in patterns {
      let odds = pattern.raters.map { exponential(deviations[$0]) }
      let whole = ElementarySymmetric(odds)
      let without = odds.indices.map { ElementarySymmetric(odds, leavingOut: [$0]) }
      for (score, calls) in pattern.calls.enumerated() where calls > 0 {
        let weight = Double(calls)
        let total = whole[score]
        found.logarithm -= weight * naturalLogarithm(total)
        let shares = odds.indices.map { odds[$0] * without[$0][score - 1] / total }
        for (row, one) in pattern.raters.enumerated() {
          found.slopes[one] -= weight * shares[row]
          found.information[one, one] += weight * shares[row] * (1 - shares[row])
        }
      }
      addPairs(pattern, odds, whole, without, to: &found)
    }
    return found.logarithm.isFinite && found.slopes.allSatisfy(\.isFinite) ? found : nil
  }

  /// The covariances of the passes of two raters, given the number of passes.
  private func addPairs(
    _ pattern: Pattern, _ odds: [Double], _ whole: ElementarySymmetric,
    _ without: [ElementarySymmetric], to found: inout Evaluation
  ) {
    for row in odds.indices {
      for column in 0..<row {
        let rest = ElementarySymmetric(odds, leavingOut: [row, column])
        var covariance = 0.0
        for (score, calls) in pattern.calls.enumerated() where calls > 0 {
          let total = whole[score]
          let both = odds[row] * odds[column] * rest[score - 2] / total
          let first = odds[row] * without[row][score - 1] / total
          let second = odds[column] * without[column][score - 1] / total
          covariance += Double(calls) * (both - first * second)
        }
        let (one, two) = (pattern.raters[row], pattern.raters[column])
        found.information[one, two] += covariance
        found.information[two, one] += covariance
      }
    }
  }
}

/// The elementary symmetric functions γ₀ … γₙ of some numbers.
private struct ElementarySymmetric {
  private let values: [Double]

  init(_ numbers: [Double], leavingOut out: [Int] = []) {
    var values = [1.0]
    for (place, number) in numbers.enumerated() where !out.contains(place) {
      values.append(0)
      for order in stride(from: values.count - 1, to: 0, by: -1) {
        values[order] += number * values[order - 1]
      }
    }
    self.values = values
  }

  /// γ of an order; 0 outside 0 to the number of numbers.
  subscript(order: Int) -> Double {
    values.indices.contains(order) ? values[order] : 0
  }
}
