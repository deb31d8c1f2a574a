internal import ExactNumbers
internal import QualityModel

/// One computation of the total: over every answer, or over the agent's own.
struct Pass: Sendable {
  let items: [LedgerItem]
  let ledger: Ledger
  /// The errors that act in this pass, with their criterion.
  let errors: [(index: Int, error: FoundError)]
  let failedSections: Set<Int>
  let effects: [AppliedEffect]
  let raw: Rational?
  let final: Rational?

  /// - Parameter left: criteria left out as if they had not been asked, with their errors.
  init(_ plan: GridPlan, _ readings: [Reading], leaving left: Set<Int>) {
    items = plan.items(readings, leaving: left)
    ledger = plan.ledger(items)
    errors = plan.errors(readings).filter { !left.contains($0.index) }
    raw = ledger.total.map(held)
    var failed: Set<Int> = []
    var effects: [AppliedEffect] = []
    guard var score = raw else {
      (failedSections, self.effects, final) = (failed, effects, nil)
      return
    }
    func apply(
      _ effect: CriticalError.Effect, _ criteria: [String], section: String? = nil,
      to after: Rational
    ) {
      effects.append(
        AppliedEffect(
          effect: effect, criterionIDs: criteria, sectionID: section, before: score, after: after))
      score = after
    }
    let failing = errors.filter { $0.error.effect == .failSection }
    for section in Set(failing.map { plan.criteria[$0.index].section }).sorted() {
      failed.insert(section)
      let causes = failing.filter { plan.criteria[$0.index].section == section }
      apply(
        .failSection, Pass.criteria(causes), section: plan.sections[section].id,
        to: ledger.total(failing: failed, in: plan).map(held) ?? score)
    }
    let caps = errors.compactMap { Pass.cap($0.error.effect) }
    if let lowest = caps.min() {
      let causes = errors.filter { Pass.cap($0.error.effect) == lowest }
      apply(.cap(at: lowest), Pass.criteria(causes), to: min(score, held(lowest)))
    }
    let fatal = errors.filter { $0.error.effect == .failGrid }
    if !fatal.isEmpty { apply(.failGrid, Pass.criteria(fatal), to: .zero) }
    (failedSections, self.effects, final) = (failed, effects, score)
  }

  private static func cap(_ effect: CriticalError.Effect) -> Rational? {
    if case .cap(let limit) = effect { limit } else { nil }
  }

  private static func criteria(_ errors: [(index: Int, error: FoundError)]) -> [String] {
    var seen: Set<Int> = []
    return errors.filter { seen.insert($0.index).inserted }.map(\.error.criterionID)
  }
}

extension GridPlan {
  /// How each criterion enters the account under the grid's N/A policy.
  func items(_ readings: [Reading], leaving left: Set<Int>) -> [LedgerItem] {
    criteria.indices.map { index in
      let plan = criteria[index]
      switch (readings[index], plan.role) {
      case (_, .unscored), (.hidden, _), (.unanswered, _): return .absent
      case _ where left.contains(index): return .absent
      case (.answered(let mark), .counted):
        return mark.points.map { .counted(points: $0, observed: true) } ?? .absent
      case (.answered(let mark), .bonus): return mark.points.map { .bonus(points: $0) } ?? .absent
      case (.notApplicable, .bonus): return .absent
      case (.notApplicable, .counted):
        switch rules.notApplicable {
        case .withinSection: return .absent
        case .acrossGrid: return rules.method == .weighted ? .reserved : .absent
        case .asBest: return .counted(points: plan.best, observed: false)
        case .asWorst: return .counted(points: plan.worst, observed: false)
        }
      }
    }
  }

  /// The errors of the answers, in reading order.
  func errors(_ readings: [Reading]) -> [(index: Int, error: FoundError)] {
    criteria.indices.flatMap { index in
      let criterion = criteria[index].criterion
      return criterion.errors.flatMap { error in
        readings[index].levels.filter(error.levels.contains).map { level in
          (
            index,
            FoundError(
              criterionID: criterion.id, errorClass: error.errorClass, level: level,
              effect: error.effect)
          )
        }
      }
    }
  }

  /// Whether the grid has a cause that leaves answers out of the agent's score.
  var hasExcludingCause: Bool { grid.causes.contains(where: \.excludesFromAgentScore) }

  /// The criteria whose cause takes them out of the agent's score: answered, and under their best.
  func leftOutOfAgentScore(_ given: [Answer?], _ readings: [Reading]) -> Set<Int> {
    let excluding = Set(grid.causes.filter(\.excludesFromAgentScore).map(\.id))
    return Set(
      criteria.indices.filter { index in
        guard case .answered(let mark) = readings[index], let cause = given[index]?.causeID else {
          return false
        }
        return excluding.contains(cause) && misses(mark, index)
      })
  }

  /// Whether an answer is worth less than the best one.
  func misses(_ mark: Mark, _ index: Int) -> Bool {
    mark.points.map { $0 < criteria[index].best } ?? false
  }
}
