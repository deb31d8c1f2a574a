/// Eight patterns that chance seldom makes on a control chart (Nelson 1984, Journal of Quality
/// Technology 16:237–239), after which the word "change" is allowed.
///
/// In a stable series rule 1 flags one point in 370, all eight together one in 53, and one chart of 24
/// points in five: use few, and say which. <doc:ControlCharts> has the rates of each.
public enum NelsonRules {
  /// A pattern, with its number in Nelson's list.
  public enum Rule: Int, Sendable, Hashable, CaseIterable, Comparable {
    /// 1: one point beyond 3 σ.
    case beyondThreeSigma = 1
    /// 2: several points in a row on one side of the centre.
    case sameSide = 2
    /// 3: several steps in a row, all up or all down.
    case trend = 3
    /// 4: several steps in a row that go up and down in turn.
    case alternation = 4
    /// 5: two of three points beyond 2 σ on one side, the last of them the point itself.
    case twoOfThree = 5
    /// 6: four of five points beyond 1 σ on one side, the last of them the point itself.
    case fourOfFive = 6
    /// 7: fifteen points in a row within 1 σ: two streams mixed in each point, or a σ too large.
    case crowding = 7
    /// 8: eight points in a row beyond 1 σ, on either side: two streams that take turns.
    case avoidance = 8

    /// By their number.
    public static func < (first: Rule, second: Rule) -> Bool { first.rawValue < second.rawValue }
  }

  /// How long a run must be for the rules whose length authors dispute.
  public struct Runs: Sendable, Hashable {
    /// Points on one side (rule 2).
    public let sameSide: Int
    /// Steps in one direction (rule 3); k steps are k + 1 points.
    public let trend: Int
    /// Steps in turn (rule 4).
    public let alternation: Int

    /// Run lengths; those under 2 count as 2.
    public init(sameSide: Int = 9, trend: Int = 6, alternation: Int = 14) {
      self.sameSide = max(2, sameSide)
      self.trend = max(2, trend)
      self.alternation = max(2, alternation)
    }

    /// Nelson's: 9 points, 6 steps, 14 steps.
    public static let nelson = Runs()
  }

  /// A point where a pattern is complete.
  public struct Signal: Sendable, Hashable {
    /// The pattern.
    public let rule: Rule
    /// The point's place, from 0.
    public let place: Int
  }

  /// Every point that completes a pattern, by rule, then by place. Empty when lengths differ or a
  /// number is not usable.
  ///
  /// "Beyond" is strict, with a slack of 10⁻⁹ σ; a point on the centre ends a run on one side.
  /// - Parameters:
  ///   - values: the points in their order in time.
  ///   - center: the centre line.
  ///   - sigmas: the standard deviation of each point, above 0.
  ///   - rules: the patterns to look for.
  ///   - runs: how long runs must be.
  public static func signals(
    in values: [Double], center: Double, sigmas: [Double],
    rules: Set<Rule> = Set(Rule.allCases), runs: Runs = .nelson
  ) -> [Signal] {
    guard values.count == sigmas.count, center.isFinite, values.allSatisfy(\.isFinite),
      sigmas.allSatisfy({ $0.isFinite && $0 > 0 })
    else { return [] }
    let series = StandardizedSeries(values: values, center: center, sigmas: sigmas)
    return rules.sorted().flatMap { rule in
      series.places(of: rule, runs).map { Signal(rule: rule, place: $0) }
    }
  }

  /// Whether a value lies beyond `center ± margin`, by more than rounding.
  static func isBeyond(_ value: Double, _ center: Double, _ margin: Double) -> Bool {
    (value - center).magnitude > margin * (1 + 1e-9)
  }
}
