/// Groups of different sizes against one target, with the limits that chance allows: the chart to
/// show instead of a league table (Spiegelhalter 2005).
public struct FunnelPlot: Sendable, Hashable {
  /// How limits take the overdispersion into account.
  public enum Widening: Sendable, Hashable {
    /// Not at all.
    case none
    /// `√φ` times the normal limits: all groups differ alike (§A.3.1).
    case multiplicative
    /// `τ²` added to the variance: true shares differ (§A.3.2). Large groups stay comparable with
    /// small ones; the usual choice.
    case additive
  }

  /// Where a group lies.
  public enum Standing: Sendable, Hashable {
    /// Inside the inner limits.
    case expected
    /// Between the inner and the outer limits: to be looked at, not acted on.
    case warning
    /// Beyond the outer limits.
    case exceptional
  }

  /// A group and its limits.
  public struct Point: Sendable, Hashable {
    /// The group.
    public let tally: Tally
    /// Its share.
    public let share: Double
    /// The limits that 95 % of groups on target keep.
    public let inner: Interval
    /// The limits that 99.8 % of them keep.
    public let outer: Interval

    /// Where it lies, limits included in what they bound.
    public var standing: Standing {
      if !isInside(outer) { return .exceptional }
      return isInside(inner) ? .expected : .warning
    }

    private func isInside(_ limits: Interval) -> Bool {
      share >= limits.lower - 1e-9 && share <= limits.upper + 1e-9
    }
  }

  /// The share that groups are compared with.
  public let target: Double
  /// The overdispersion found; `nil` when it was not asked for.
  public let overdispersion: Overdispersion?
  /// The groups, in the order given.
  public let points: [Point]

  /// The plot of groups in any order.
  ///
  /// Widened limits are normal ones, since the binomial ones cannot be widened; when no
  /// overdispersion is found they are those of `method`.
  /// - Parameters:
  ///   - tallies: the groups; none may be empty.
  ///   - target: the share to compare with; that of all groups together when `nil`.
  ///   - method: how limits are found when they are not widened.
  ///   - widening: what to do when groups differ more than chance makes them.
  public static func plot(
    _ tallies: [Tally], target: Double? = nil, method: FunnelLimits.Method = .binomial,
    widening: Widening = .none
  ) -> Derived<FunnelPlot> {
    let estimate = Overdispersion.estimate(tallies, target: target)
    let found: Overdispersion
    switch estimate {
    case .defined(let value): found = value
    case .undefined(let reason, let count): return .undefined(reason, count: count)
    }
    let points = tallies.compactMap { tally -> Point? in
      func limits(_ level: Double) -> Interval? {
        guard widening != .none, found.isPresent else {
          return FunnelLimits.limits(
            target: found.target, of: tally.total, level: level, method: method)
        }
        return found.limits(of: tally.total, level: level, isAdditive: widening == .additive)
      }
      guard let share = tally.share, let inner = limits(0.95), let outer = limits(0.998) else {
        return nil
      }
      return Point(tally: tally, share: share, inner: inner, outer: outer)
    }
    guard points.count == tallies.count else {
      return .undefined(.invalidInput, count: tallies.count)
    }
    return .defined(
      FunnelPlot(
        target: found.target, overdispersion: widening == .none ? nil : found, points: points))
  }
}

extension Overdispersion {
  /// Normal limits for a group of `total`, widened: `√(φ s²)` or `√(s² + τ²)`, never narrower than
  /// without.
  func limits(of total: Int, level: Double, isAdditive: Bool) -> Interval? {
    guard total > 0, let z = NormalDistribution.criticalValue(level: level) else { return nil }
    let variance = target * (1 - target) / Double(total)
    let widened = isAdditive ? variance + varianceBetween : variance * max(1, factor)
    return Interval(
      around: target, margin: z * widened.squareRoot(), level: level, within: 0...1)
  }
}
