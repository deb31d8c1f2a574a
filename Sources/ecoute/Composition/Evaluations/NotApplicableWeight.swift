import ExactNumbers
import QualityModel
import Statistics

/// The share of the total that each evaluator's evaluations lost to N/A, against the others on the
/// same grid.
struct NotApplicableWeight {
  /// One evaluator on one grid.
  struct Row {
    let evaluatorID: String
    let gridID: String
    let answers: NotApplicableTable.Share
    /// The mean over evaluations of the share of the total lost to N/A, 0 to 1.
    let own: Statistic
    let others: Statistic
    /// Own mean minus the others', with Welch's interval.
    let difference: Statistic
    /// Corrected for the comparisons of the table.
    let probability: Double?
    let verdict: NotApplicableTable.Verdict
  }

  let rows: [Row]

  init(_ entries: [ScoreBook.Entry]) {
    var found: [(row: Row, probability: Double?)] = []
    let byGrid = Dictionary(grouping: entries, by: \.grid.id)
    for (gridID, entries) in byGrid.sorted(by: { $0.key < $1.key }) {
      let byEvaluator = Dictionary(grouping: entries, by: \.evaluation.evaluatorID)
      for (evaluator, own) in byEvaluator.sorted(by: { $0.key < $1.key }) {
        let others = entries.filter { $0.evaluation.evaluatorID != evaluator }
        let (mine, theirs) = (own.weightsLost, others.weightsLost)
        let difference = Means.difference(mine, minus: theirs)
        found.append(
          (
            Row(
              evaluatorID: evaluator, gridID: gridID, answers: own.notApplicableAnswers,
              own: Means.studentInterval(mine, within: 0...1),
              others: Means.studentInterval(theirs, within: 0...1),
              difference: difference.statistic, probability: nil,
              verdict: NotApplicableWeight.untested(mine, theirs)), difference.probability
          ))
      }
    }
    let tested = found.compactMap(\.probability)
    var adjusted = BenjaminiHochberg.adjusted(tested)[...]
    rows = found.map { row, probability in
      probability == nil ? row : row.judged(adjusted.popFirst() ?? 1)
    }
  }
}

extension NotApplicableWeight {
  /// The finding where there is no probability: all the same, or nothing to tell it by.
  private static func untested(
    _ own: [Double], _ others: [Double]
  ) -> NotApplicableTable.Verdict {
    if others.isEmpty { return .alone }
    let isSame = min(own.count, others.count) > 1 && Set(own + others).count == 1
    return isSame ? .notEstablished : .tooFew
  }
}

extension NotApplicableWeight.Row {
  fileprivate func judged(_ adjusted: Double) -> Self {
    let value = difference.estimate?.value ?? 0
    return Self(
      evaluatorID: evaluatorID, gridID: gridID, answers: answers, own: own, others: others,
      difference: difference, probability: adjusted,
      verdict: adjusted > 0.05 ? .notEstablished : value > 0 ? .more : .less)
  }
}

extension [ScoreBook.Entry] {
  fileprivate var weightsLost: [Double] {
    compactMap { $0.scorecard.notApplicableShare?.doubleValue }
  }

  fileprivate var notApplicableAnswers: NotApplicableTable.Share {
    var share = NotApplicableTable.Share()
    for answer in flatMap(\.evaluation.answers) { share.add(answer.value == .notApplicable) }
    return share
  }
}
