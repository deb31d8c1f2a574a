import EvaluationGrids
import QualityModel
import QualityStore

/// How often two evaluators of one contact, on one grid, give the same answer.
struct PairAgreement {
  private var counts: [String: (same: Int, pairs: Int)] = [:]

  /// The agreement on the criteria of a grid, over all its versions: a pair of evaluations counts
  /// when both were made on the same one. N/A agrees with N/A; a criterion that one of the two was not
  /// asked is left out of their pair.
  init(gridID: String, in store: Store) throws {
    let columns = try store.answerColumns(EvaluationFilter(gridID: gridID))
    var calls: [String: [Int]] = [:]
    for (index, evaluation) in columns.evaluations.enumerated() {
      calls[evaluation.interactionID + " " + evaluation.gridDigest, default: []].append(index)
    }
    for evaluations in calls.values {
      for (place, first) in evaluations.enumerated() {
        for second in evaluations[(place + 1)...]
        where columns.evaluations[first].evaluatorID != columns.evaluations[second].evaluatorID {
          compare(first, second, in: columns)
        }
      }
    }
  }

  private mutating func compare(_ first: Int, _ second: Int, in columns: AnswerColumns) {
    let answers = { (evaluation: Int) in
      columns.places[columns.ranges[evaluation]].map { columns.distinct[Int($0)] }
    }
    let theirs = Dictionary(
      answers(second).map { ($0.criterionID, $0.value) }, uniquingKeysWith: { first, _ in first })
    for answer in answers(first) {
      guard let other = theirs[answer.criterionID] else { continue }
      counts[answer.criterionID, default: (0, 0)].pairs += 1
      if answer.value == other { counts[answer.criterionID, default: (0, 0)].same += 1 }
    }
  }

  /// The agreement on each criterion that a pair answered.
  var byCriterion: [String: KnownAgreement] {
    counts.mapValues { count in
      KnownAgreement(
        measure: .percent, value: Double(count.same) / Double(count.pairs), pairs: count.pairs)
    }
  }
}
