internal import QualityModel
internal import Statistics

/// How often evaluators answer "not applicable", beside the others on the same calls.
struct NotApplicableShares: Sendable {
  /// By evaluator, then call: the share of answers that were N/A.
  private let shares: [[Double?]]

  init(_ panel: Panel, _ answers: [CriterionAnswers]) {
    shares = panel.evaluators.indices.map { evaluator in
      panel.calls.indices.map { call in
        var (given, notApplicable) = (0, 0)
        for criterion in answers where criterion.criterion.allowsNotApplicable {
          switch criterion.entries[evaluator][call] {
          case .given: given += 1
          case .notApplicable: notApplicable += 1
          case .hidden, .none: break
          }
        }
        let asked = given + notApplicable
        return asked == 0 ? nil : Double(notApplicable) / Double(asked)
      }
    }
  }

  /// The mean over an evaluator's calls that another scored too.
  func own(_ evaluator: Int) -> Statistic {
    Means.studentInterval(pairs(evaluator).map(\.own), within: 0...1)
  }

  /// The mean of the others on these calls.
  func others(_ evaluator: Int) -> Statistic {
    Means.studentInterval(pairs(evaluator).map(\.others), within: 0...1)
  }

  private func pairs(_ evaluator: Int) -> [(own: Double, others: Double)] {
    shares[evaluator].indices.compactMap { call in
      guard let own = shares[evaluator][call] else { return nil }
      let others = shares.indices.compactMap { $0 == evaluator ? nil : shares[$0][call] }
      guard !others.isEmpty else { return nil }
      return (own, others.reduce(0, +) / Double(others.count))
    }
  }
}
