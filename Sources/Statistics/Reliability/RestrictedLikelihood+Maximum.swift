extension RestrictedLikelihood {
  /// The ratios tried first: each of both is 0 or one of these.
  private static let starts = [1e-2, 0.1, 0.5, 2, 10, 100, 1e4]
  /// Ratios under this are told from 0 by nothing.
  private static let smallest = 1e-9
  private static let largest = 1e12

  /// The point of greatest restricted likelihood, variances held at 0 or more.
  ///
  /// Each of the four cases (either ratio 0 or free) is climbed by Newton's method on the logarithms
  /// of the free ratios, from the best of a grid; the best case is kept.
  func maximum() -> Point? {
    var best: Point?
    func offer(_ point: Point?) {
      guard let point else { return }
      if let held = best, held.criterion <= point.criterion { return }
      best = point
    }
    offer(point(Ratios(items: 0, raters: 0)))
    offer(climb(Self.starts.map { Ratios(items: $0, raters: 0) }))
    offer(climb(Self.starts.map { Ratios(items: 0, raters: $0) }))
    offer(
      climb(
        Self.starts.flatMap { items in Self.starts.map { Ratios(items: items, raters: $0) } }))
    return best
  }

  private func climb(_ starts: [Ratios]) -> Point? {
    guard var held = starts.compactMap(point).min(by: { $0.criterion < $1.criterion }) else {
      return nil
    }
    for _ in 0..<200 {
      let free = Free(held.ratios)
      guard let step = newtonStep(held, free) else { break }
      let length = step.map(\.magnitude).max() ?? 0
      var scale = min(1, 2 / max(length, 1e-300))
      var next = point(free.moved(by: step.map { $0 * scale }))
      // Near the top rounding hides the gain: a short step is trusted.
      while length > 1e-6, (next?.criterion ?? .infinity) > held.criterion, scale > 1e-8 {
        scale /= 4
        next = point(free.moved(by: step.map { $0 * scale }))
      }
      guard let next else { break }
      let values = Free(next.ratios).values
      guard values.allSatisfy({ $0 > Self.smallest && $0 < Self.largest }) else { return nil }
      held = next
      if length < 1e-13 { break }
    }
    return held
  }

  /// Newton's step on the logarithms of the free ratios, or a step downhill where the criterion is
  /// not convex.
  private func newtonStep(_ held: Point, _ free: Free) -> [Double]? {
    let slopes = free.slopes(of: held)
    let width = 1e-4
    var curvature = DenseMatrix(rows: slopes.count, columns: slopes.count)
    var right = DenseMatrix(rows: slopes.count, columns: 1)
    for column in slopes.indices {
      var step = Array(repeating: 0.0, count: slopes.count)
      step[column] = width
      guard let up = point(free.moved(by: step)),
        let down = point(free.moved(by: step.map { -$0 }))
      else { return nil }
      let (above, below) = (free.slopes(of: up), free.slopes(of: down))
      for row in slopes.indices {
        let change = (above[row] - below[row]) / (2 * width)
        curvature[row, column] += change / 2
        curvature[column, row] += change / 2
      }
      right[column, 0] = -slopes[column]
    }
    if let solved = curvature.solvingPositiveDefinite(right)?.solution {
      return slopes.indices.map { solved[$0, 0] }
    }
    let steepest = slopes.map(\.magnitude).max() ?? 0
    return steepest > 0 ? slopes.map { -$0 / steepest } : nil
  }
}

/// The ratios that are not held at 0, on a logarithmic scale.
private struct Free {
  private let ratios: RestrictedLikelihood.Ratios

  init(_ ratios: RestrictedLikelihood.Ratios) {
    self.ratios = ratios
  }

  var values: [Double] { [ratios.items, ratios.raters].filter { $0 > 0 } }

  func slopes(of point: RestrictedLikelihood.Point) -> [Double] {
    var slopes: [Double] = []
    if ratios.items > 0 { slopes.append(point.slopes.items * point.ratios.items) }
    if ratios.raters > 0 { slopes.append(point.slopes.raters * point.ratios.raters) }
    return slopes
  }

  func moved(by step: [Double]) -> RestrictedLikelihood.Ratios {
    var moved = ratios
    var place = 0
    if moved.items > 0 {
      moved.items *= exponential(step[place])
      place += 1
    }
    if moved.raters > 0 { moved.raters *= exponential(step[place]) }
    return moved
  }
}
