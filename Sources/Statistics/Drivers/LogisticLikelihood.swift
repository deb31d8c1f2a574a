/// The penalized likelihood of a logistic regression on predictors of mean 0 and variance 1, and the
/// way to its highest point: Newton's method with shortened steps, which for maximum likelihood is
/// iteratively reweighted least squares.
struct LogisticLikelihood {
  enum Search {
    case found([Double])
    case separated(Separation)
    case notFound
  }

  /// The observations: 1 for the intercept, then standardized predictors.
  let rows: [[Double]]
  let outcomes: [Double]
  /// The weight of each squared coefficient.
  let ridge: [Double]
  let isFirth: Bool
  let means: [Double]
  let deviations: [Double]

  init(
    _ table: DriverTable, _ correlations: CorrelationTable,
    _ penalty: LogisticRegression.Penalty
  ) {
    let width = table.predictorCount
    means = Array(correlations.means.prefix(width))
    let scales = correlations.deviations.prefix(width).map { $0 > 0 ? $0 : 1 }
    deviations = scales
    let centers = means
    rows = (0..<table.count).map { row in
      [1]
        + (0..<width).map { (table.predictors[$0][row] - centers[$0]) / scales[$0] }
    }
    outcomes = table.outcomes
    isFirth = penalty.isFirth
    ridge =
      if case .ridge(let lambda, let standardizing) = penalty {
        [0] + scales.map { standardizing ? lambda : lambda / ($0 * $0) }
      } else {
        [Double](repeating: 0, count: width + 1)
      }
  }

  func logLikelihood(at point: [Double]) -> Double {
    var sum = 0.0
    for (row, outcome) in zip(rows, outcomes) {
      let odds = Self.product(row, point)
      // log(1 + eˣ) without overflow.
      sum += outcome * odds - max(odds, 0) - naturalLogarithm(1 + exponential(-odds.magnitude))
    }
    return sum
  }

  /// The penalized likelihood; negative infinity where Firth's penalty has no value.
  func height(_ point: [Double]) -> Double {
    var height = logLikelihood(at: point)
    for (weight, value) in zip(ridge, point) { height -= weight * value * value / 2 }
    guard isFirth else { return height }
    guard let log = information(at: point).solvingPositiveDefinite(identity)?.logDeterminant else {
      return -.infinity
    }
    return height + log / 2
  }

  /// The highest point; with `held`, the highest of those whose coefficient at that place is given.
  func maximum(
    from start: [Double]? = nil, holding held: (place: Int, value: Double)? = nil
  ) -> Search {
    var point = start ?? ridge.map { _ in 0 }
    if let held { point[held.place] = held.value }
    var (current, trail) = (height(point), [point])
    let free = point.indices.filter { $0 != held?.place }
    for round in 1...200 {
      guard let step = step(from: point, free) else { break }
      let longest = step.reduce(0) { max($0, $1.magnitude) }
      // Penalized steps are not Newton's own: a bound keeps the first ones from leaping away.
      var share = min(1, 5 / max(longest, 1e-300))
      var (next, found) = (point, current)
      // A loss within rounding is none, or the last steps would be cut to nothing.
      let least = current - 1e-12 * (1 + current.magnitude)
      repeat {
        next = zip(point, step).map { $0 + share * $1 }
        found = height(next)
        share /= 2
      } while !(found >= least) && share > 1e-8
      guard found >= least else { break }
      if longest < 1e-9 { return .found(next) }
      (point, current) = (next, found)
      trail.append(point)
      if round == 30, let separation = separation(trail) { return .separated(separation) }
    }
    return separation(trail).map { .separated($0) } ?? .notFound
  }

  /// The direction in which coefficients have run away, if it separates the outcomes: on one side of
  /// it, or on its border, lie all those of one kind.
  private func separation(_ trail: [[Double]]) -> Separation? {
    guard !isFirth, ridge.allSatisfy({ $0 == 0 }), trail.count > 8, let last = trail.last else {
      return nil
    }
    let direction = zip(last, trail[trail.count / 2]).map { $0 - $1 }
    let sides = zip(rows, outcomes).map { row, outcome in
      Self.product(row, direction) * (outcome == 1 ? 1 : -1)
    }
    guard let furthest = sides.max(), let nearest = sides.min(), furthest > 0,
      nearest > -1e-4 * furthest
    else { return nil }
    let slopes = direction.dropFirst().map(\.magnitude)
    let largest = slopes.max() ?? 0
    return Separation(
      isComplete: nearest > 1e-4 * furthest,
      predictors: slopes.indices.filter { slopes[$0] > 1e-3 * largest })
  }

  /// Newton's step for the coefficients that are free; 0 for the other.
  private func step(from point: [Double], _ free: [Int]) -> [Double]? {
    let information = information(at: point)
    var residuals = zip(rows, outcomes).map { $1 - Self.probability($0, point) }
    if isFirth {
      guard let inverse = information.solvingPositiveDefinite(identity)?.solution else {
        return nil
      }
      for (place, row) in rows.enumerated() {
        let chance = Self.probability(row, point)
        var leverage = 0.0
        for (a, first) in row.enumerated() {
          for (b, second) in row.enumerated() { leverage += first * inverse[a, b] * second }
        }
        residuals[place] += chance * (1 - chance) * leverage * (0.5 - chance)
      }
    }
    var (matrix, slope) = (
      DenseMatrix(rows: free.count, columns: free.count), DenseMatrix(rows: free.count, columns: 1)
    )
    for (a, first) in free.enumerated() {
      slope[a, 0] = -ridge[first] * point[first]
      for (b, second) in free.enumerated() { matrix[a, b] = information[first, second] }
    }
    for (residual, row) in zip(residuals, rows) {
      for (a, first) in free.enumerated() { slope[a, 0] += residual * row[first] }
    }
    guard let solved = matrix.solvingPositiveDefinite(slope)?.solution else { return nil }
    var step = point.map { _ in 0.0 }
    for (a, first) in free.enumerated() { step[first] = solved[a, 0] }
    return step
  }

  /// Fisher's information, with the ridge.
  func information(at point: [Double]) -> DenseMatrix {
    var matrix = DenseMatrix(rows: point.count, columns: point.count)
    for row in rows {
      let chance = Self.probability(row, point)
      let weight = chance * (1 - chance)
      for a in row.indices {
        for b in a..<row.count { matrix[a, b] += weight * row[a] * row[b] }
      }
    }
    for a in point.indices {
      for b in 0..<a { matrix[a, b] = matrix[b, a] }
      matrix[a, a] += ridge[a]
    }
    return matrix
  }

  var identity: DenseMatrix {
    var identity = DenseMatrix(rows: ridge.count, columns: ridge.count)
    for place in ridge.indices { identity[place, place] = 1 }
    return identity
  }

  private static func product(_ row: [Double], _ point: [Double]) -> Double {
    var sum = 0.0
    for place in row.indices { sum += row[place] * point[place] }
    return sum
  }

  private static func probability(_ row: [Double], _ point: [Double]) -> Double {
    1 / (1 + exponential(-product(row, point)))
  }
}
