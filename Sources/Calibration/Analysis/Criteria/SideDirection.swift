internal import QualityModel
internal import Statistics

/// Whether the client's evaluators answer a criterion higher or lower than the provider's.
///
/// With one evaluator a side on every call, answers in levels are tested as pairs: McNemar's exact
/// test of two levels, Stuart and Maxwell's of several. With more, each call gives the difference of
/// the sides' mean answers, which Student's test takes: pairs within a call are not independent.
struct SideDirection: Sendable {
  /// Client minus provider, from −100 to 100; `nil` unless both answered a call.
  let difference: Statistic?
  let test: CriterionAgreement.DirectionTest?
  let probability: Double?

  init(_ answers: CriterionAnswers, _ panel: Panel) {
    let sides = [panel.evaluators(of: .client), panel.evaluators(of: .provider)]
    let given = panel.calls.indices.map { call in
      sides.map { side in
        side.compactMap { evaluator -> Answer.Value? in
          if case .given(let value) = answers.entries[evaluator][call] { value } else { nil }
        }
      }
    }
    let shared = given.filter { !$0[0].isEmpty && !$0[1].isEmpty }
    let means = shared.map { values in
      values.map { side -> Double? in
        let positions = side.compactMap(answers.position)
        return positions.isEmpty ? nil : positions.reduce(0, +) / Double(positions.count)
      }
    }
    guard !shared.isEmpty, means.contains(where: { !$0.contains(nil) }) else {
      (difference, test, probability) = (nil, nil, nil)
      return
    }
    let paired = Means.pairedDifference(means.map { $0[0] }, minus: means.map { $0[1] })
    difference = paired.statistic
    let isPaired = shared.allSatisfy { $0[0].count == 1 && $0[1].count == 1 }
    guard isPaired, answers.criterion.kind == .choice,
      let table = Self.table(shared, answers.criterion)
    else {
      test = paired.probability == nil ? nil : .pairedMean
      probability = paired.probability
      return
    }
    let isBinary = answers.criterion.levels.count == 2
    let result = isBinary ? McNemar.exact(table) : MarginalHomogeneity.stuartMaxwell(table)
    probability = result.test?.probability
    test = probability == nil ? nil : isBinary ? .mcnemar : .stuartMaxwell
  }

  private static func table(
    _ shared: [[[Answer.Value]]], _ criterion: Criterion
  ) -> ConfusionTable? {
    let values = criterion.levels.map { Answer.Value.level($0.id) }
    var rows = [[Int]](repeating: [Int](repeating: 0, count: values.count), count: values.count)
    for pair in shared {
      guard let client = pair[0].first.flatMap(values.firstIndex(of:)),
        let provider = pair[1].first.flatMap(values.firstIndex(of:))
      else { continue }
      rows[client][provider] += 1
    }
    return ConfusionTable(rows, scale: CategoryScale(count: values.count))
  }
}
