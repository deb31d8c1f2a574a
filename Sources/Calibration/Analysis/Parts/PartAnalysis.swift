internal import QualityModel
internal import Statistics

/// How scores of the whole or of a section agree.
struct PartAnalysis: Sendable {
  let panel: Panel
  let tolerance: Double

  /// Two scores agree up to the tolerance, the last bits of a subtraction aside.
  private var limit: Double { tolerance + 1e-9 }

  /// The agreement on a part.
  func agreement(_ table: ScoreTable) -> PartAgreement {
    var part = PartAgreement(id: table.id, title: table.title)
    part.withinTolerance = withinTolerance(table)
    part.pairsWithinTolerance = table.statistic {
      ToleranceAgreement.pairs($0, tolerance: tolerance)
    }
    part.meanGap = meanGap(table)
    part.reliability = reliability(table)
    part.scores = panel.calls.indices.map { call in
      CallScores(
        interactionID: panel.calls[call].interactionID,
        scores: panel.evaluators.indices.map {
          EvaluatorScore(evaluatorID: panel.evaluators[$0].id, score: table.scores[$0][call])
        })
    }
    part.againstReference = panel.evaluators.indices.compactMap { evaluator in
      table.reference(for: evaluator, panel.reference).map { reference in
        comparison(table.scores[evaluator], reference, panel.evaluators[evaluator].id)
      }
    }
    return part
  }

  /// The share of calls with two scores at least, all within the tolerance. Calls that some did not
  /// score count too: in several sessions hardly any call has everybody.
  private func withinTolerance(_ table: ScoreTable) -> Statistic {
    let given = panel.calls.indices.map(table.given)
    let compared = given.filter { $0.count > 1 }
    let scored = given.count { !$0.isEmpty }
    guard !compared.isEmpty else {
      return .undefined(scored == 0 ? .noObservations : .noPairs, count: scored)
    }
    let agreed = compared.count { ($0.max() ?? 0) - ($0.min() ?? 0) <= limit }
    let share = Proportions.wilson(successes: agreed, of: compared.count)
    guard let estimate = share.estimate else { return share }
    return .defined(
      Estimate(
        value: estimate.value, count: estimate.count, missing: given.count - compared.count,
        standardError: estimate.standardError, interval: estimate.interval))
  }

  /// The mean over calls of the mean difference of two of its scores.
  private func meanGap(_ table: ScoreTable) -> Statistic {
    let gaps = panel.calls.indices.compactMap { table.given($0).meanGap }
    return Means.studentInterval(gaps, within: 0...100)
  }

  /// ICC(2,1) on the evaluators and calls without gaps that keep most scores: evaluators with the
  /// fewest scores are left out as long as that gains more scores than it costs.
  private func reliability(_ table: ScoreTable) -> Statistic {
    let counts = table.scores.map { row in row.count { $0 != nil } }
    let order = counts.indices.filter { counts[$0] > 0 }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
    guard order.count > 1 else {
      return .undefined(order.isEmpty ? .noObservations : .noPairs, count: counts.max() ?? 0)
    }
    func complete(_ rows: ArraySlice<Int>) -> [Int] {
      panel.calls.indices.filter { call in rows.allSatisfy { table.scores[$0][call] != nil } }
    }
    var best = (rows: order[...], calls: complete(order[...]))
    for size in stride(from: order.count - 1, through: 2, by: -1) {
      let rows = order.prefix(size)
      let calls = complete(rows)
      if calls.count * size > best.calls.count * best.rows.count { best = (rows, calls) }
    }
    let block = best.rows.map { row in best.calls.map { table.scores[row][$0] } }
    guard let matrix = RatingMatrix(block) else {
      return .undefined(.invalidInput, count: best.calls.count)
    }
    let found = IntraclassCorrelation.estimate(.randomSingle, of: matrix)
    guard let estimate = found.estimate else { return found }
    return .defined(
      Estimate(
        value: estimate.value, count: estimate.count,
        missing: panel.calls.count - estimate.count, standardError: estimate.standardError,
        interval: estimate.interval))
  }

  /// Bland and Altman's limits for one evaluator.
  private func comparison(
    _ scores: [Double?], _ reference: [Double?], _ evaluatorID: String
  ) -> ReferenceAgreement {
    let limits = LimitsOfAgreement(scores, minus: reference)
    return ReferenceAgreement(
      evaluatorID: evaluatorID, bias: limits.bias, lowerLimit: limits.lowerLimit,
      upperLimit: limits.upperLimit,
      points: limits.points.map {
        DifferencePoint(
          interactionID: panel.calls[$0.item].interactionID, mean: $0.mean,
          difference: $0.difference)
      })
  }
}

extension [Double] {
  /// The mean of what two of them differ by; `nil` under two.
  var meanGap: Double? {
    guard count > 1 else { return nil }
    var sum = 0.0
    for first in indices {
      for second in indices where second > first { sum += (self[first] - self[second]).magnitude }
    }
    return sum / Double(count * (count - 1) / 2)
  }
}
