internal import ExactNumbers
internal import QualityModel
internal import Statistics

/// How one evaluator scores a call that is put back unannounced.
struct RepeatAnalysis: Sendable {
  /// The standard deviation within the evaluator, in points.
  let deviation: Statistic
  /// The mean over calls of the share of answers given again.
  let sameAnswers: Statistic

  init(_ repeats: [CalibrationMaterial.RepeatedEvaluation], _ evaluatorID: String) {
    let own = repeats.filter { pair in
      [pair.first, pair.second].allSatisfy {
        $0.evaluation.evaluatorID == evaluatorID && $0.evaluation.state == .submitted
      } && pair.first.evaluation.gridUsed == pair.second.evaluation.gridUsed
    }
    deviation =
      Repeatability(
        first: own.map { $0.first.scorecard.final?.doubleValue },
        second: own.map { $0.second.scorecard.final?.doubleValue }
      ).deviation
    sameAnswers = Means.studentInterval(own.compactMap(Self.sameShare), within: 0...1)
  }

  /// Free texts are never the same twice, and are left out.
  private static func sameShare(_ pair: CalibrationMaterial.RepeatedEvaluation) -> Double? {
    func values(_ scored: ScoredEvaluation) -> [String: Answer.Value] {
      var values: [String: Answer.Value] = [:]
      for answer in scored.evaluation.answers where values[answer.criterionID] == nil {
        switch answer.value {
        case .text: break
        case .levels(let ids): values[answer.criterionID] = .levels(ids.sorted())
        case .level, .number, .notApplicable: values[answer.criterionID] = answer.value
        }
      }
      return values
    }
    let (first, second) = (values(pair.first), values(pair.second))
    let asked = Set(first.keys).union(second.keys)
    guard !asked.isEmpty else { return nil }
    return Double(asked.count { first[$0] == second[$0] }) / Double(asked.count)
  }
}
