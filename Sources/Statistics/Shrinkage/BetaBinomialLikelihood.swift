/// The likelihood of counts whose shares are drawn from a beta distribution, as a function of the
/// logit of its mean and the logarithm of its concentration.
struct BetaBinomialLikelihood {
  private typealias Point = (logit: Double, logSize: Double)

  private let groups: [(x: Double, n: Double)]
  private let pooled: Double
  private let largest: Double

  /// `nil` when the likelihood has no highest point inside: groups differ no more than chance makes
  /// them, or the answers of each group are all alike.
  init?(_ tallies: [Tally]) {
    groups = tallies.map { (Double($0.successes), Double($0.total)) }
      .sorted { ($0.n, $0.x) < ($1.n, $1.x) }
    guard let pooled = tallies.pooledShare, pooled > 0, pooled < 1,
      groups.contains(where: { $0.x > 0 && $0.x < $0.n })
    else { return nil }
    self.pooled = pooled
    largest = groups.reduce(0) { max($0, $1.n) }
    // The likelihood's slope where the concentration is infinite (Tarone 1979, Biometrika 66:585).
    var slope = 0.0
    for group in groups {
      let (x, y) = (group.x, group.n - group.x)
      slope += x * (x - 1) / pooled
      slope += y * (y - 1) / (1 - pooled)
      slope -= group.n * (group.n - 1)
    }
    guard slope > 0 else { return nil }
  }

  /// The likeliest prior, by Newton's method with shortened steps; `nil` when its concentration
  /// exceeds 10,000 times the largest group: no group would then keep anything of its own.
  func maximum() -> BetaPrior? {
    var point: Point = (naturalLogarithm(pooled / (1 - pooled)), 2)
    var height = value(point)
    for _ in 0..<200 {
      guard let step = step(from: point) else { return nil }
      var share = min(1, 2 / max(step.logit.magnitude, step.logSize.magnitude, 1e-300))
      var next = point
      var found = height
      repeat {
        next = (point.logit + share * step.logit, point.logSize + share * step.logSize)
        found = value(next)
        share /= 2
      } while !(found >= height) && share > 1e-12
      guard found >= height else { break }
      let moved = max(
        (next.logit - point.logit).magnitude, (next.logSize - point.logSize).magnitude)
      (point, height) = (next, found)
      if point.logSize > naturalLogarithm(1e4 * largest) { return nil }
      if moved < 1e-12 { break }
    }
    let (alpha, beta) = parameters(point)
    return BetaPrior(alpha: alpha, beta: beta)
  }

  private func parameters(_ point: Point) -> (alpha: Double, beta: Double) {
    let size = exponential(point.logSize)
    return (size / (1 + exponential(-point.logit)), size / (1 + exponential(point.logit)))
  }

  private func value(_ point: Point) -> Double {
    let (alpha, beta) = parameters(point)
    guard alpha > 0, beta > 0 else { return -.infinity }
    let log = GammaFunction.logarithm
    let own = log(alpha + beta) - log(alpha) - log(beta)
    return groups.reduce(0) { sum, group in
      sum + own + log(alpha + group.x) + log(beta + group.n - group.x)
        - log(alpha + beta + group.n)
    }
  }

  /// Newton's step; the steepest one where the surface does not bend down on all sides.
  private func step(from point: Point) -> Point? {
    let (alpha, beta) = parameters(point)
    guard alpha > 0, beta > 0 else { return nil }
    let (first, second) = (GammaFunction.digamma, GammaFunction.trigamma)
    let size = alpha + beta
    var (slopeA, slopeB, bendA, bendB, bendBoth) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for group in groups {
      let (failures, all) = (group.n - group.x, group.n + size)
      let common = first(size) - first(all)
      slopeA += first(alpha + group.x) - first(alpha) + common
      slopeB += first(beta + failures) - first(beta) + common
      let cross = second(size) - second(all)
      bendA += second(alpha + group.x) - second(alpha) + cross
      bendB += second(beta + failures) - second(beta) + cross
      bendBoth += cross
    }
    // α = S/(1 + e⁻ᵘ), β = S/(1 + eᵘ): derivatives by u (the logit) and by v (log S).
    let weight = alpha * beta / size
    let slopeU = weight * (slopeA - slopeB)
    let slopeV = alpha * slopeA + beta * slopeB
    let bendU =
      weight * weight * (bendA - 2 * bendBoth + bendB)
      + weight * (beta - alpha) / size * (slopeA - slopeB)
    let bendV =
      alpha * alpha * bendA + 2 * alpha * beta * bendBoth + beta * beta * bendB + slopeV
    let bendUV =
      weight * (alpha * (bendA - bendBoth) + beta * (bendBoth - bendB)) + slopeU
    let determinant = bendU * bendV - bendUV * bendUV
    guard [slopeU, slopeV, determinant].allSatisfy(\.isFinite) else { return nil }
    guard bendU < 0, determinant > 0 else { return (slopeU, slopeV) }
    return (
      (bendUV * slopeV - bendV * slopeU) / determinant,
      (bendUV * slopeU - bendU * slopeV) / determinant
    )
  }
}
