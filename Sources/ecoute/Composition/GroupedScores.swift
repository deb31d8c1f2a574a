import ExactNumbers
import Languages
import QualityModel
import Statistics

/// Means over evaluations by group. A call evaluated several times counts once in a group, with the
/// mean of its scores: evaluations of one call are not independent observations.
struct GroupedScores {
  /// One group's figures.
  struct Group {
    let id: String
    let name: String
    let evaluations: Int
    /// Evaluations without the score looked at.
    let withoutScore: Int
    /// The mean over calls, 0 to 100; its count is the number of calls.
    let mean: Statistic
  }

  let groups: [Group]

  /// - Parameter weights: What each call stands for; `nil` lets all count alike.
  init(
    _ entries: [ScoreBook.Entry], by group: EvaluationGroup, part: ScorePart, language: Language,
    weights: SampleWeights? = nil
  ) {
    let scores = Dictionary(
      GroupedScores.byCall(entries, part).map { ($0.interactionID, $0.score.doubleValue) },
      uniquingKeysWith: { first, _ in first })
    var buckets: [String: (name: String, entries: [ScoreBook.Entry])] = [:]
    for entry in entries {
      guard let key = group.key(entry, language) else { continue }
      buckets[key.id, default: (key.name, [])].entries.append(entry)
    }
    groups = buckets.sorted { $0.key < $1.key }.map { id, bucket in
      let mean: Statistic
      if let weights {
        let calls = Set(bucket.entries.map(\.evaluation.interactionID))
        mean = weights.mean(of: scores, where: calls.contains).statistic
      } else {
        let own = GroupedScores.byCall(bucket.entries, part)
        mean = Means.studentInterval(own.map(\.score.doubleValue), within: 0...100)
      }
      return Group(
        id: id, name: bucket.name, evaluations: bucket.entries.count,
        withoutScore: bucket.entries.count { part.value(in: $0.scorecard) == nil },
        mean: mean)
    }
  }

  /// The exact mean score of each call, by call.
  static func byCall(
    _ entries: [ScoreBook.Entry], _ part: ScorePart
  ) -> [(interactionID: String, score: Rational)] {
    var sums: [String: (sum: Rational, count: Int)] = [:]
    for entry in entries {
      guard let score = part.value(in: entry.scorecard) else { continue }
      let (sum, count) = sums[entry.evaluation.interactionID] ?? (.zero, 0)
      sums[entry.evaluation.interactionID] = (sum + score, count + 1)
    }
    return sums.sorted { $0.key < $1.key }.compactMap { id, total in
      total.sum.divided(by: Rational(total.count)).map { (id, $0) }
    }
  }

  /// The mean difference between two sides over the calls that both evaluated, with its interval.
  static func difference(
    _ entries: [ScoreBook.Entry], of first: Side, minus second: Side, _ part: ScorePart
  ) -> Statistic {
    func scores(_ side: Side) -> [String: Rational] {
      Dictionary(
        byCall(entries.filter { $0.evaluator?.side == side }, part).map { ($0.0, $0.1) },
        uniquingKeysWith: { first, _ in first })
    }
    let others = scores(second)
    let differences = scores(first).sorted { $0.key < $1.key }.compactMap { id, score in
      others[id].map { (score - $0).doubleValue }
    }
    return Means.studentInterval(differences)
  }
}
