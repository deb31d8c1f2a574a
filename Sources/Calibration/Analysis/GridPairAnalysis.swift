internal import ExactNumbers
internal import QualityModel
internal import Statistics

/// Two grids on the same calls: the answers to what both observe, and the totals, each on its own.
struct GridPairAnalysis: Sendable {
  let agreement: GridPairAgreement

  /// `nil` unless a crosswalk links the two grids and both were used.
  init?(_ material: CalibrationMaterial, _ panel: Panel, _ criteria: CriterionAnalysis) {
    guard let crosswalk = material.crosswalk, let first = material.grids[crosswalk.a],
      let second = material.grids[crosswalk.b]
    else { return nil }
    let used = Set(panel.gridCounts.keys)
    guard used.contains(crosswalk.a), used.contains(crosswalk.b) else { return nil }
    let totals = panel.calls.indices.compactMap { call -> (Double, Double)? in
      let means = [crosswalk.b, crosswalk.a].map { panel.meanTotal(call, on: $0) }
      guard let second = means[0], let first = means[1] else { return nil }
      return (second, first)
    }
    let linked = Set(crosswalk.links.flatMap(\.a))
    let grid = ComparedGrid(first, crosswalk.a, others: [(crosswalk.a, first)])
    let pair = panel.converted(material.converted, to: crosswalk.a)
    let analysis = CriterionAnalysis(
      panel: pair, threshold: criteria.threshold, plan: criteria.plan)
    agreement = GridPairAgreement(
      first: crosswalk.a, second: crosswalk.b,
      criteria: analysis.agreements(
        grid.criteria.filter { linked.contains($0.criterion.id) }
          .map { CriterionAnswers($0, pair, grid) }),
      unlinkedFirst: Self.unlinked(first, linked),
      unlinkedSecond: Self.unlinked(second, Set(crosswalk.links.flatMap(\.b))),
      callCount: totals.count,
      difference: Means.pairedDifference(totals.map(\.1), minus: totals.map(\.0)).statistic,
      correlation: Concordance.correlation(totals), concordance: Self.concordance(totals))
  }

  private static func unlinked(_ grid: Grid, _ linked: Set<String>) -> [String] {
    grid.criteria.filter { $0.kind != .text && !linked.contains($0.id) }.map(\.id)
  }

  /// The line between the two scales, every five points where enough calls bear it.
  private static func concordance(
    _ totals: [(Double, Double)]
  ) -> [GridPairAgreement.ConcordanceRow] {
    guard let range = Concordance.supportedRange(of: totals.map(\.0)) else { return [] }
    let line = LinearEquating(totals)
    return stride(from: 0.0, through: 100, by: 5).filter(range.contains).compactMap { score in
      line.estimate(at: score).estimate.map {
        GridPairAgreement.ConcordanceRow(
          second: score, first: min(max($0.value, 0), 100), standardError: $0.standardError)
      }
    }
  }
}

extension Panel {
  /// The mean total of a call's evaluations on one grid.
  fileprivate func meanTotal(_ call: Int, on grid: GridVersion) -> Double? {
    let scores = cells.compactMap { row -> Double? in
      guard let cell = row[call], cell.evaluation.gridUsed == grid else { return nil }
      return cell.scorecard.final?.doubleValue
    }
    return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
  }

  /// The calls scored on both grids, the second grid's evaluations replaced by the converted ones.
  fileprivate func converted(_ evaluations: [ScoredEvaluation], to grid: GridVersion) -> Panel {
    var byPlace: [[String]: ScoredEvaluation] = [:]
    for scored in evaluations where scored.evaluation.gridUsed == grid {
      let place = [scored.evaluation.evaluatorID, scored.evaluation.interactionID]
      if let other = byPlace[place], !other.evaluation.isBefore(scored.evaluation) { continue }
      byPlace[place] = scored
    }
    let kept = calls.indices.filter { call in
      cells.contains { $0[call]?.evaluation.gridUsed == grid }
        && evaluators.contains { byPlace[[$0.id, calls[call].interactionID]] != nil }
    }
    let rows = evaluators.indices.map { evaluator in
      kept.map { call -> ScoredEvaluation? in
        if let own = cells[evaluator][call], own.evaluation.gridUsed == grid { return own }
        return byPlace[[evaluators[evaluator].id, calls[call].interactionID]]
      }
    }
    return Panel(self, calls: kept.map { calls[$0] }, cells: rows)
  }
}
