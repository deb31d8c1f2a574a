/// The likelihood of each call's grades given their sum: rating scale model, Andrich (1978),
/// Psychometrika 43:561–573, whose case of two grades is Rasch's.
///
/// The weight of grade h by rater i is `exp(h·δᵢ + κₕ)`, κ of the lowest and of the highest being 0.
/// Grades that nobody used are not counted: h is the rank among those in use.
struct ConditionalRaschLikelihood {
  /// The calls that the same raters graded.
  private struct Pattern {
    let raters: [Int]
    /// How many calls got each sum of grades.
    var calls: [Int: Int] = [:]
  }

  private let raterCount: Int
  /// The rank of the highest grade; the lowest is 0.
  private let highest: Int
  private let patterns: [Pattern]
  /// The sums of grades of raters, then the uses of the inner grades: the sufficient statistics.
  private let observed: [Double]
  private let callCounts: [Int]

  /// The likelihood of calls, each with the grades of two raters or more; `nil` when none could have
  /// been graded otherwise with the same sum.
  init?(_ calls: [[(rater: Int, grade: Int)]], raterCount: Int) {
    let grades = Set(calls.joined().map(\.grade)).sorted()
    guard grades.count > 1 else { return nil }
    let ranks = Dictionary(uniqueKeysWithValues: zip(grades, grades.indices))
    highest = grades.count - 1
    self.raterCount = raterCount
    var observed = Array(repeating: 0.0, count: raterCount + highest - 1)
    var counts = Array(repeating: 0, count: raterCount)
    var patterns: [[Int]: Pattern] = [:]
    for call in calls {
      let given = call.map { ranks[$0.grade] ?? 0 }
      let sum = given.reduce(0, +)
      guard sum > 0, sum < highest * call.count else { continue }
      let raters = call.map(\.rater)
      patterns[raters, default: Pattern(raters: raters)].calls[sum, default: 0] += 1
      for (rater, grade) in zip(raters, given) {
        counts[rater] += 1
        observed[rater] += Double(grade)
        if (1..<highest).contains(grade) { observed[raterCount + grade - 1] += 1 }
      }
    }
    guard !patterns.isEmpty else { return nil }
    self.observed = observed
    callCounts = counts
    self.patterns = patterns.values.sorted { $0.raters.lexicographicallyPrecedes($1.raters) }
  }

  /// The number of calls of a rater that say something.
  func callCount(of rater: Int) -> Int { callCounts[rater] }

  /// The deviations of greatest likelihood, of sum 0, with their standard errors from the information;
  /// by Newton's method on a concave function. `nil` when it does not settle.
  func maximum() -> (deviations: [Double], errors: [Double])? {
    let size = observed.count
    var held = Array(repeating: 0.0, count: size)
    guard var here = evaluate(held) else { return nil }
    for _ in 0..<100 {
      var right = DenseMatrix(rows: size, columns: 1)
      for place in 0..<size { right[place, 0] = here.slopes[place] }
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
    var identity = DenseMatrix(rows: size, columns: size)
    for place in 0..<size { identity[place, place] = 1 }
    guard let inverse = here.information.solvingPositiveDefinite(identity)?.solution,
      here.slopes.allSatisfy({ $0.magnitude < 1e-6 }),
      held.allSatisfy({ $0.magnitude < Self.farthest })
    else { return nil }
    let raters = 0..<raterCount
    let center = held[raters].sorted().reduce(0, +) / Double(raterCount)
    return (
      raters.map { held[$0] - center },
      raters.map { max(0, inverse[$0, $0] - 1 / Double(raterCount)).squareRoot() }
    )
  }

  /// Logits that no number of calls shows: the climb goes on without end.
  private static let farthest = 15.0

  private struct Evaluation {
    var logarithm = 0.0
    var slopes: [Double]
    /// The information, plus 1/k over the raters, which fixes the sum at 0.
    var information: DenseMatrix
  }

  private func evaluate(_ parameters: [Double]) -> Evaluation? {
    let size = parameters.count
    var found = Evaluation(slopes: observed, information: DenseMatrix(rows: size, columns: size))
    for place in 0..<size { found.logarithm += observed[place] * parameters[place] }
    for row in 0..<raterCount {
      for column in 0..<raterCount { found.information[row, column] = 1 / Double(raterCount) }
    }
    for pattern in patterns {
      let terms = pattern.raters.map { rater in
        (0...highest).map { grade in
          let own = (1..<highest).contains(grade) ? parameters[raterCount + grade - 1] : 0
          return exponential(Double(grade) * parameters[rater] + own)
        }
      }
      let sums = GradeSums(terms)
      for (sum, calls) in pattern.calls.sorted(by: { $0.key < $1.key }) {
        found.logarithm -= Double(calls) * naturalLogarithm(sums.weight(of: sum))
        add(sums, sum, Double(calls), raters: pattern.raters, to: &found)
      }
    }
    return found.logarithm.isFinite && found.slopes.allSatisfy(\.isFinite) ? found : nil
  }

  /// Takes the expected statistics of some calls from the slopes, and adds their covariance.
  private func add(
    _ sums: GradeSums, _ sum: Int, _ calls: Double, raters: [Int], to found: inout Evaluation
  ) {
    let shares = raters.indices.map { sums.shares(of: $0, sum: sum) }
    for (row, one) in raters.enumerated() {
      for (place, share) in shares[row].enumerated() {
        for (parameter, amount) in statistics(of: one, place) {
          found.slopes[parameter] -= calls * share * amount
        }
      }
      for column in 0...row {
        let two = raters[column]
        let joint = sums.jointShares(of: row, column, sum: sum)
        for (place, share) in shares[row].enumerated() {
          for (other, otherShare) in shares[column].enumerated() {
            let covariance = calls * (joint[place][other] - share * otherShare)
            for (first, amount) in statistics(of: one, place) {
              for (second, otherAmount) in statistics(of: two, other) {
                let value = covariance * amount * otherAmount
                found.information[first, second] += value
                if column < row { found.information[second, first] += value }
              }
            }
          }
        }
      }
    }
  }

  /// What a grade adds to the sufficient statistics: to the rater's sum, and to its own uses.
  private func statistics(of rater: Int, _ grade: Int) -> [(Int, Double)] {
    let own = (rater, Double(grade))
    return (1..<highest).contains(grade) ? [own, (raterCount + grade - 1, 1)] : [own]
  }
}
