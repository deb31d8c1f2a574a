internal import ExactNumbers
internal import QualityModel

/// One criterion of the other grid being answered from one or several answers.
struct Conversion {
  /// What it becomes.
  struct Outcome {
    let targetID: String
    /// `nil` when there is nothing to answer with.
    var value: Answer.Value?
    /// The answers that it was made from.
    var sources: [Answer] = []
    /// The criteria that were not answered, when others were.
    var missing: [String] = []
    var losses: [(String, ConversionLoss.Reason)] = []
  }

  let rule: AnswerRule
  let parts: [Part]
  let target: Criterion

  var outcome: Outcome {
    var outcome = Outcome(targetID: target.id)
    let accepted = parts.filter { $0.accepted != nil }
    guard !accepted.isEmpty else { return outcome }
    let answered = accepted.filter { $0.reading != .notApplicable }
    outcome.missing = parts.filter { $0.accepted == nil }.map(\.id)
    // An answer that is N/A says nothing beside others that are not.
    guard !answered.isEmpty else {
      if target.allowsNotApplicable {
        outcome.value = .notApplicable
        outcome.sources = accepted.compactMap(\.accepted)
      } else {
        outcome.losses = accepted.map { ($0.id, .notApplicableForbidden(target.id)) }
      }
      return outcome
    }
    if rule.copies {
      outcome.value = answered.first?.accepted?.value
    } else if rule.combination == .mean {
      outcome.value = nearestToMean(of: answered)
    } else {
      convertEach(answered, into: &outcome)
    }
    if outcome.value == nil, outcome.losses.isEmpty {
      outcome.losses = answered.map { ($0.id, .notCovered) }
    }
    outcome.sources = accepted.compactMap(\.accepted)
    return outcome
  }

  /// What each answer becomes, then the worst, the best, or all of them.
  private func convertEach(_ answered: [Part], into outcome: inout Outcome) {
    var found: [LinkedAnswer] = []
    for part in answered {
      let converted = part.accepted.map { linked($0.value, of: part.id) } ?? []
      found += converted.compactMap { $0 }
      if converted.contains(nil) || (converted.isEmpty && target.kind != .multiple) {
        outcome.losses.append((part.id, .notCovered))
      }
    }
    switch target.kind {
    case .number:
      if case .number(let number)? = found.first { outcome.value = .number(number) }
    case .multiple:
      let chosen = Set(found.flatMap(\.levelIDs))
      guard outcome.losses.isEmpty || !chosen.isEmpty else { return }
      outcome.value = .levels(target.levels.map(\.id).filter(chosen.contains))
    case .choice:
      let chosen = found.flatMap(\.levelIDs).compactMap { target.level($0) }
      let best = rule.combination == .best
      // Of two levels worth the same, the scale's own order decides.
      let ranked = target.levels.filter(chosen.contains)
      let pick =
        best
        ? ranked.reversed().max { $0.points < $1.points } : ranked.min { $0.points < $1.points }
      outcome.value = pick.map { .level($0.id) }
    case .text: break
    }
  }

  /// What each level, or the number, of an answer becomes; `nil` for one that no rule covers.
  private func linked(_ value: Answer.Value, of criterion: String) -> [LinkedAnswer?] {
    func become(_ level: String) -> LinkedAnswer? {
      rule.levels.first { $0.level == level && $0.criterionID ?? criterion == criterion }?.answer
    }
    return switch value {
    case .level(let level): [become(level)]
    case .levels(let levels): levels.map(become)
    case .number(let number): [rule.ranges.first { $0.contains(number) }?.answer]
    case .text, .notApplicable: []
    }
  }

  /// The level whose ratio is nearest to the mean ratio of the answers, each weighing what its
  /// criterion weighs; of two as near, the lower.
  private func nearestToMean(of answered: [Part]) -> Answer.Value? {
    var (sum, weights, plain) = (Rational.zero, Rational.zero, Rational.zero)
    for part in answered {
      guard case .answered(let mark) = part.reading, let points = mark.points,
        let ratio = points.divided(by: part.plan.best)
      else { return nil }
      sum += part.plan.criterion.weight * ratio
      plain += ratio
      weights += part.plan.criterion.weight
    }
    let even = plain.divided(by: Rational(answered.count))
    guard let mean = sum.divided(by: weights) ?? even else { return nil }
    guard let best = target.levels.map(\.points).max() else { return nil }
    let ratios = target.levels.compactMap { level in
      level.points.divided(by: best).map { (level, $0) }
    }
    return ratios.min { one, two in
      let (near, far) = (distance(one.1, mean), distance(two.1, mean))
      return (near, one.1) < (far, two.1)
    }.map { .level($0.0.id) }
  }

  private func distance(_ one: Rational, _ two: Rational) -> Rational {
    max(one - two, two - one)
  }
}

extension LinkedAnswer {
  fileprivate var levelIDs: [String] {
    switch self {
    case .levels(let levels): levels
    case .number: []
    }
  }
}
