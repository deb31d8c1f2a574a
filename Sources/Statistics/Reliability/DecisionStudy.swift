/// What an agent's mean score would be worth with other numbers of calls and raters: Brennan (2001),
/// chapter 4.
public struct DecisionStudy: Sendable, Hashable {
  /// What one plan of calls and raters is worth.
  public struct Projection: Sendable, Hashable {
    /// The number of calls, or tasks, behind an agent's mean.
    public let calls: Int
    /// The number of raters of each call.
    public let raters: Int
    /// σ²(δ), the error when agents who had the same raters are ranked, in squared units.
    public let relativeError: Double
    /// σ²(Δ), the error when a mean is held against a threshold, in squared units.
    public let absoluteError: Double
    /// Eρ² = σ²(p) / (σ²(p) + σ²(δ)).
    public let generalizability: Double
    /// Φ = σ²(p) / (σ²(p) + σ²(Δ)): the one to use for a bonus or a target.
    public let dependability: Double
  }

  private let design: GeneralizabilityStudy.Design
  private let variances: [GeneralizabilityStudy.Source: Double]

  /// A study from known components; a source that is not given counts as 0.
  public init(
    _ components: [GeneralizabilityStudy.Component], design: GeneralizabilityStudy.Design
  ) {
    self.design = design
    variances = Dictionary(
      components.map { ($0.source, $0.variance) }, uniquingKeysWith: { first, _ in first })
  }

  /// The worth of a plan; `nil` without a call, a rater, or any variance.
  public func projection(calls: Int, raters: Int) -> Projection? {
    guard calls > 0, raters > 0 else { return nil }
    let (relative, absolute) = errors(calls: Double(calls), raters: Double(raters))
    let agent = variance(.agent)
    guard agent + relative > 0,
      let generalizability = finite(agent / (agent + relative)),
      let dependability = finite(agent / (agent + absolute))
    else { return nil }
    return Projection(
      calls: calls, raters: raters, relativeError: relative, absoluteError: absolute,
      generalizability: generalizability, dependability: dependability)
  }

  /// The fewest calls per agent that give a dependability, with a number of raters; `nil` when no
  /// number of calls does, since raters' severity does not average out over calls.
  public func callsNeeded(dependability target: Double, raters: Int) -> Int? {
    guard target > 0, target < 1, raters > 0, variance(.agent) > 0 else { return nil }
    let most = 1_000_000
    func reaches(_ calls: Int) -> Bool {
      // The bound is inclusive: 0.8 reached to the last bits is reached.
      (projection(calls: calls, raters: raters)?.dependability ?? 0) >= target - 1e-12
    }
    guard reaches(most) else { return nil }
    var (low, high) = (0, most)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if reaches(middle) { high = middle } else { low = middle }
    }
    return high
  }

  private func variance(_ source: GeneralizabilityStudy.Source) -> Double {
    variances[source] ?? 0
  }

  private func errors(calls: Double, raters: Double) -> (relative: Double, absolute: Double) {
    let both = calls * raters
    let rest = variance(.residual) / both
    switch design {
    case .crossed:
      let relative = variance(.agentByCall) / calls + variance(.agentByRater) / raters + rest
      let shared =
        variance(.call) / calls + variance(.rater) / raters + variance(.callByRater) / both
      return (relative, relative + shared)
    case .ratersWithinTasks:
      let relative = variance(.agentByCall) / calls + rest
      return (relative, relative + variance(.call) / calls + variance(.rater) / both)
    case .callsWithinAgents:
      let relative = variance(.call) / calls + variance(.agentByRater) / raters + rest
      return (relative, relative + variance(.rater) / raters)
    }
  }
}
