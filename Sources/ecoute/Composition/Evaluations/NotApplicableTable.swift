import ExactNumbers
import QualityModel
import Scoring
import Statistics

/// How often "not applicable" was answered, by evaluator and criterion, against the others on the
/// same grid.
struct NotApplicableTable {
  /// What a comparison with the others shows.
  enum Verdict: String {
    /// More often than the others.
    case more
    /// Less often.
    case less
    /// No difference is established.
    case notEstablished = "not-established"
    /// Even a criterion always answered N/A could not be told from chance.
    case tooFew = "too-few"
    /// Nobody else answered it.
    case alone
  }

  /// N/A out of answers.
  struct Share {
    var notApplicable = 0
    var count = 0

    mutating func add(_ isNotApplicable: Bool) {
      count += 1
      if isNotApplicable { notApplicable += 1 }
    }

    func without(_ other: Share) -> Share {
      Share(notApplicable: notApplicable - other.notApplicable, count: count - other.count)
    }

    var statistic: Statistic { Proportions.wilson(successes: notApplicable, of: count) }
  }

  /// One evaluator on one criterion.
  struct Row {
    let evaluatorID: String
    let gridID: String
    let criterion: Criterion
    let own: Share
    let others: Share
    /// The criterion's share of the total when everything applies, 0 to 1.
    let weight: Double
    /// Own share minus the others', with Newcombe's interval.
    let difference: Statistic
    /// Corrected for the comparisons of the table; `nil` when there was none to make.
    let probability: Double?
    let verdict: Verdict

    /// The mean share of the total lost to N/A.
    var weightLost: Double { (own.statistic.estimate?.value ?? 0) * weight }
  }

  private struct Key: Hashable {
    let gridID: String
    let criterionID: String
  }

  private var shares: [Key: [String: Share]] = [:]
  private var criteria: [Key: (criterion: Criterion, weight: Double, place: Int)] = [:]

  init(_ entries: [ScoreBook.Entry]) {
    var known: Set<String> = []
    for entry in entries {
      if known.insert(entry.evaluation.gridDigest).inserted { note(entry.grid) }
      let standings = Dictionary(
        entry.scorecard.criteria.map { ($0.criterionID, $0.standing) }
      ) { first, _ in first }
      for answer in entry.evaluation.answers where standings[answer.criterionID] != .hidden {
        let key = Key(gridID: entry.grid.id, criterionID: answer.criterionID)
        guard criteria[key]?.criterion.allowsNotApplicable == true else { continue }
        shares[key, default: [:]][entry.evaluation.evaluatorID, default: Share()]
          .add(answer.value == .notApplicable)
      }
    }
  }

  private mutating func note(_ grid: Grid) {
    let weights = Scorer(grid).nominalShares
    for (place, criterion) in grid.criteria.enumerated() {
      criteria[Key(gridID: grid.id, criterionID: criterion.id)] = (
        criterion, weights[criterion.id]?.doubleValue ?? 0, place
      )
    }
  }

  /// Every evaluator on every criterion, the most surprising first.
  var rows: [Row] {
    var compared: [(row: Row, probability: Double)] = []
    var rest: [Row] = []
    for (key, byEvaluator) in shares {
      guard let (criterion, weight, _) = criteria[key] else { continue }
      let all = byEvaluator.values.reduce(into: Share()) {
        $0.notApplicable += $1.notApplicable
        $0.count += $1.count
      }
      for (evaluator, own) in byEvaluator {
        let others = all.without(own)
        func row(_ verdict: Verdict) -> Row {
          Row(
            evaluatorID: evaluator, gridID: key.gridID, criterion: criterion, own: own,
            others: others, weight: weight,
            difference: Proportions.difference(
              successes: own.notApplicable, of: own.count, minus: others.notApplicable,
              of: others.count),
            probability: nil, verdict: verdict)
        }
        guard let probability = NotApplicableTable.probability(own, others) else {
          rest.append(row(.alone))
          continue
        }
        // What could never be established is not a comparison, and costs the others nothing.
        let extreme = Share(notApplicable: own.count, count: own.count)
        let attainable = NotApplicableTable.probability(extreme, others) ?? 1
        if min(attainable, probability) > 0.05 {
          rest.append(row(.tooFew))
        } else {
          compared.append((row(.notEstablished), probability))
        }
      }
    }
    let adjusted = BenjaminiHochberg.adjusted(compared.map(\.probability))
    return (zip(compared, adjusted).map { $0.row.judged($1) } + rest).sorted(by: precedes)
  }

  private static func probability(_ own: Share, _ others: Share) -> Double? {
    FisherExact.probability(
      successes: own.notApplicable, of: own.count, against: others.notApplicable,
      of: others.count)
  }

  private func precedes(_ left: Row, _ right: Row) -> Bool {
    let probabilities = (left.probability ?? 2, right.probability ?? 2)
    if probabilities.0 != probabilities.1 { return probabilities.0 < probabilities.1 }
    func place(_ row: Row) -> Int {
      criteria[Key(gridID: row.gridID, criterionID: row.criterion.id)]?.place ?? 0
    }
    return (left.gridID, place(left), left.evaluatorID)
      < (right.gridID, place(right), right.evaluatorID)
  }

  /// Every criterion over all evaluators, in the order of the grids.
  var criterionRows: [(gridID: String, criterion: Criterion, share: Share, weight: Double)] {
    shares.compactMap { key, byEvaluator in
      criteria[key].map { found in
        let share = byEvaluator.values.reduce(into: Share()) {
          $0.notApplicable += $1.notApplicable
          $0.count += $1.count
        }
        return (key, found, share)
      }
    }.sorted { ($0.0.gridID, $0.1.place) < ($1.0.gridID, $1.1.place) }
      .map { ($0.0.gridID, $0.1.criterion, $0.2, $0.1.weight) }
  }
}

extension NotApplicableTable.Row {
  fileprivate func judged(_ adjusted: Double) -> Self {
    let value = difference.estimate?.value ?? 0
    let verdict: NotApplicableTable.Verdict =
      adjusted > 0.05 || value == 0 ? .notEstablished : value > 0 ? .more : .less
    return Self(
      evaluatorID: evaluatorID, gridID: gridID, criterion: criterion, own: own, others: others,
      weight: weight, difference: difference, probability: adjusted, verdict: verdict)
  }
}
