internal import ExactNumbers
internal import QualityModel

/// What another grid would have changed, over evaluations and the groups they fall in.
///
/// The unit is the call: one that was evaluated several times counts once, with the mean of its
/// scores. Only evaluations that have a score on both grids are compared; the others are counted.
public struct RescoringComparison: Sendable {
  /// Evaluations made on one version of a grid, with the call of each: its place in a list of calls
  /// that all the parts share.
  public struct Part: Sendable {
    /// The evaluations.
    public let batch: RescoredBatch
    /// The call of each evaluation, from 0.
    public let calls: [Int]

    /// A part; `calls` has as many elements as the batch has evaluations.
    public init(_ batch: RescoredBatch, calls: [Int]) {
      self.batch = batch
      self.calls = calls
    }
  }

  /// The fewest calls on which a group is ranked.
  public static let rankedFrom = 10

  /// Evaluations that have a score on both grids.
  public let compared: Int
  /// All evaluations.
  public let evaluations: Int
  /// Evaluations that had a score and would have none.
  public let losingScore: Int
  /// Evaluations that had no score and would have one.
  public let gainingScore: Int
  /// The change over all the calls.
  public let overall: GroupChange
  /// The criteria that moved the mean, and what else did.
  public let contributions: ContributionAccount
  /// What became of the answers, by criterion.
  public let answers: AnswerAccount
  /// By evaluation, in the parts' order.
  let crossings: [Crossing]
  /// The ids of the bands on either side, lowest first.
  let oldBands: [String]
  let newBands: [String]
  /// By call: its mean scores; `nil` for a call without a score on both grids.
  let callMeans: [CallMeans?]

  struct CallMeans: Sendable {
    var before = Rational.zero
    var after = Rational.zero
    var count = 0
  }

  struct Crossing: Sendable {
    let call: Int
    let from: String?
    let to: String?
  }

  /// Compares evaluations of some calls.
  /// - Parameter callCount: the number of calls; a call not below it is left out.
  public init(_ parts: [Part], callCount: Int) {
    var sums = [CallMeans](repeating: CallMeans(), count: max(0, callCount))
    var crossings: [Crossing] = []
    var (compared, losing, gaining) = (0, 0, 0)
    for part in parts {
      let (old, new) = (part.batch.mapping.from.scoring, part.batch.mapping.to.scoring)
      for row in 0..<part.count where sums.indices.contains(part.calls[row]) {
        let before = part.batch.before.score(.final, at: row)
        let after = part.batch.after.score(.final, at: row)
        crossings.append(
          Crossing(
            call: part.calls[row], from: before.flatMap { old.band(for: $0)?.id },
            to: after.flatMap { new.band(for: $0)?.id }))
        switch (before, after) {
        case (let before?, let after?):
          compared += 1
          sums[part.calls[row]].before += before
          sums[part.calls[row]].after += after
          sums[part.calls[row]].count += 1
        case (nil, _?): gaining += 1
        case (_?, nil): losing += 1
        case (nil, nil): continue
        }
      }
    }
    let means = sums.map { sum -> CallMeans? in
      guard sum.count > 1 else { return sum.count == 1 ? sum : nil }
      let count = Rational(sum.count)
      return CallMeans(
        before: sum.before.divided(by: count) ?? .zero,
        after: sum.after.divided(by: count) ?? .zero, count: sum.count)
    }
    self.compared = compared
    evaluations = crossings.count
    (losingScore, gainingScore) = (losing, gaining)
    self.crossings = crossings
    oldBands = RescoringComparison.bands(parts.map(\.batch.mapping.from.scoring))
    newBands = RescoringComparison.bands(parts.map(\.batch.mapping.to.scoring))
    callMeans = means
    overall = GroupChange(means.compactMap { $0 }, evaluations: crossings.count)
    contributions = ContributionAccount(parts, calls: means, overall: overall)
    answers = AnswerAccount(parts)
  }

  /// The ids of the bands of several versions, lowest first, each once.
  private static func bands(_ rules: [ScoringRules]) -> [String] {
    var seen: Set<String> = []
    return rules.flatMap(\.bands).sorted { $0.from < $1.from }.map(\.id)
      .filter { seen.insert($0).inserted }
  }
}

extension RescoringComparison.Part {
  var count: Int { min(batch.count, calls.count) }
}
