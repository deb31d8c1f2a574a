/// Where the variance of scores comes from, in a balanced design: Brennan (2001), Generalizability
/// Theory, chapters 3 and 7. Components are those of the expected mean squares.
public struct GeneralizabilityStudy: Sendable, Hashable {
  /// How agents (p), calls (t) and raters (r) meet. "Agents" are whatever is to be told apart.
  public enum Design: String, Sendable, Hashable, CaseIterable {
    /// p × t × r: every rater rates the same calls, or tasks, of every agent.
    case crossed = "p × t × r"
    /// p × (r:t): the same tasks for every agent, each task with raters of its own.
    case ratersWithinTasks = "p × (r:t)"
    /// (t:p) × r: every agent has calls of their own, every rater rates them all.
    case callsWithinAgents = "(t:p) × r"
  }

  /// The components of a source of variance.
  public enum Source: String, Sendable, Hashable, CaseIterable {
    /// p: the agents, what one wants to know.
    case agent
    /// t: calls or tasks; in (t:p) × r, calls within their agent.
    case call
    /// r: raters; in p × (r:t), raters within their task.
    case rater
    /// pt.
    case agentByCall
    /// pr.
    case agentByRater
    /// tr.
    case callByRater
    /// What is left, the highest interaction and error together.
    case residual
  }

  /// The variance of one source, in squared units of the scores.
  public struct Component: Sendable, Hashable {
    /// The source.
    public let source: Source
    /// The variance, 0 or more.
    public let variance: Double
    /// As estimated; negative when chance made it so, and then `variance` is 0.
    public let estimated: Double

    /// Whether a negative estimate was set to 0.
    public var isTruncated: Bool { estimated < 0 }

    /// A component; `nil` unless the variance is a finite number.
    public init?(source: Source, estimated: Double) {
      guard estimated.isFinite else { return nil }
      self.source = source
      self.estimated = estimated
      variance = max(0, estimated)
    }
  }

  /// The design.
  public let design: Design
  /// The components of the design, in the order of ``Source``.
  public let components: [Component]
  /// The number of agents, calls per agent (or tasks) and raters per call.
  public let counts: [Int]

  /// The study of scores by agent, then call, then rater, without gaps and with the same number
  /// everywhere.
  public static func study(
    _ scores: [[[Double]]], design: Design
  ) -> Result<GeneralizabilityStudy, StudyObstacle> {
    let count = scores.joined().joined().reduce(0) { total, _ in total + 1 }
    func failure(_ reason: UndefinedReason) -> Result<GeneralizabilityStudy, StudyObstacle> {
      .failure(StudyObstacle(reason: reason, count: count))
    }
    guard count > 0 else { return failure(.noObservations) }
    let counts = [scores.count, scores[0].count, scores[0].first?.count ?? 0]
    guard
      scores.allSatisfy({ agent in
        agent.count == counts[1] && agent.allSatisfy { $0.count == counts[2] }
      }), scores.joined().joined().allSatisfy(\.isFinite)
    else { return failure(.invalidInput) }
    guard counts.allSatisfy({ $0 > 1 }) else { return failure(.tooFewObservations(needed: 2)) }
    let squares = ThreeWaySquares(scores, counts: counts)
    guard squares.total.isFinite else { return failure(.invalidInput) }
    guard squares.total > squares.rounding else { return failure(.noVariation) }
    let components = squares.components(design).compactMap { source, value in
      // What rounding alone explains is 0, not a variance nor a negative one.
      Component(source: source, estimated: value.magnitude <= squares.rounding ? 0 : value)
    }
    return .success(
      GeneralizabilityStudy(design: design, components: components, counts: counts))
  }

  /// What to expect of other numbers of calls and raters.
  public var decisions: DecisionStudy { DecisionStudy(components, design: design) }
}

/// Why there is no study of generalizability.
public struct StudyObstacle: Error, Sendable, Hashable {
  /// The reason.
  public let reason: UndefinedReason
  /// The number of scores given.
  public let count: Int
}
