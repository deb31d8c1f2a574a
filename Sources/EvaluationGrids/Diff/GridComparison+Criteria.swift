internal import ExactNumbers
internal import QualityModel

extension GridComparison {
  mutating func compareCriteria() {
    for placed in second.criteria {
      let subject = GridChange.Subject(.criterion, placed.id)
      guard let former = matching.criteria[placed.id], let other = first.criteriaByID[former]
      else {
        let origin = matching.split[placed.id]
        report(
          GridChange(
            origin == nil ? .added : .split, subject, before: origin.map { .code($0) },
            after: .code(placed.section), shares: shares(nil, placed.id),
            effect: effect(of: placed.criterion)))
        continue
      }
      compare(other, placed, subject)
    }
    let kept = Set(matching.criteria.values)
    for placed in first.criteria where !kept.contains(placed.id) {
      let heir = matching.merged[placed.id]
      report(
        GridChange(
          heir == nil ? .removed : .merged, GridChange.Subject(.criterion, placed.id),
          before: .code(placed.section), after: heir.map { .code($0) },
          shares: shares(placed.id, nil), effect: effect(of: placed.criterion)))
    }
  }

  private mutating func compare(
    _ other: PlacedGrid.PlacedCriterion, _ placed: PlacedGrid.PlacedCriterion,
    _ subject: GridChange.Subject
  ) {
    let (old, new) = (other.criterion, placed.criterion)
    let effect = min(self.effect(of: old), self.effect(of: new))
    reportRenaming(subject, old.id, new.id)
    if matching.sections[placed.section] != other.section {
      report(
        GridChange(
          .moved, subject, before: .code(other.section), after: .code(placed.section),
          shares: shares(old.id, new.id), effect: effect))
    }
    if old.weight != new.weight {
      report(
        GridChange(
          .changed, subject, field: .weight, before: .number(old.weight),
          after: .number(new.weight), shares: shares(old.id, new.id), effect: effect))
    }
    compareAnswers(old, new, subject, effect)
    compareDuties(old, new, subject, effect)
    compare(old.title, new.title, subject, .title)
    compare(old.question, new.question, subject, .question)
    compare(old.guidance, new.guidance, subject, .guidance)
    compareTexts(
      old.examples.map { ($0.level, $0.text) }, new.examples.map { ($0.level, $0.text) }, subject,
      .example)
    compareTexts(
      old.coaching.map { ($0.module, $0.text) }, new.coaching.map { ($0.module, $0.text) },
      subject, .coaching)
    report(
      .changed, subject, .metadata, old.metadata.map(\.xml), new.metadata.map(\.xml), .wording)
  }

  /// How it is answered and what an answer is worth.
  private mutating func compareAnswers(
    _ old: Criterion, _ new: Criterion, _ subject: GridChange.Subject,
    _ effect: GridChange.Effect
  ) {
    report(subject, .kind, old.kind, new.kind, effect) { .word($0.rawValue) }
    if old.scaleID != new.scaleID {
      let same =
        old.levels.map(\.id) == new.levels.map(\.id)
        && old.levels.map(\.points) == new.levels.map(\.points)
      report(
        GridChange(
          .changed, subject, field: .scale, before: old.scaleValue, after: new.scaleValue,
          effect: same ? .wording : effect))
    } else if new.scaleID == nil {
      compareLevels(old.levels, new.levels, in: new.id, effect: effect)
    }
    report(subject, .max, old.maximum, new.maximum, effect) { $0.map { .number($0) } }
    report(subject, .unit, old.unit, new.unit, .observation) { $0.map { .code($0) } }
    report(subject, .range, old.ranges, new.ranges, effect) { $0.isEmpty ? nil : .ranges($0) }
    report(subject, .scored, old.isScored, new.isScored, .score) { .word($0 ? "true" : "false") }
    report(subject, .bonus, old.isBonus, new.isBonus, effect) { .word($0 ? "true" : "false") }
    report(subject, .notApplicable, old.allowsNotApplicable, new.allowsNotApplicable, effect) {
      .word($0 ? "allowed" : "forbidden")
    }
    report(subject, .formerly, old.formerly, new.formerly, .wording) {
      $0.isEmpty ? nil : .list($0)
    }
  }

  /// Errors, and what is required, asked and suggested.
  private mutating func compareDuties(
    _ old: Criterion, _ new: Criterion, _ subject: GridChange.Subject,
    _ effect: GridChange.Effect
  ) {
    let errors = ListMatching.pairs(
      old.errors, new.errors, by: [{ $0.levels }, { $0.errorClass }])
    report(
      errors, old.errors, new.errors, subject, .error, value: { .error($0) },
      effect: { pair in
        let effects = [pair.old, pair.new].compactMap(\.?.effect)
        let harms = effects.contains { $0 != .none }
        return harms ? effect : .observation
      })
    report(subject, .comment, old.comment, new.comment, .observation) {
      $0.map { .requirement($0) }
    }
    report(subject, .evidence, old.evidence, new.evidence, .observation) {
      $0.map { .requirement($0) }
    }
    report(subject, .appliesWhen, old.appliesWhen, new.appliesWhen, effect) {
      $0.map { .condition($0) }
    }
    let cues = ListMatching.pairs(old.cues, new.cues, by: [{ $0.lexicon }])
    report(
      cues, old.cues, new.cues, subject, .cue, value: { .cue($0) }, effect: { _ in .observation })
    report(subject, .measure, old.measure, new.measure, .observation) { $0.map { .code($0) } }
  }

  private func effect(of criterion: Criterion) -> GridChange.Effect {
    criterion.isScored ? .score : .observation
  }

  func shares(_ old: String?, _ new: String?) -> GridChange.Shares? {
    let (before, after) = (old.flatMap { sharesBefore[$0] }, new.flatMap { sharesAfter[$0] })
    return before == nil && after == nil ? nil : GridChange.Shares(before: before, after: after)
  }
}

extension Criterion {
  fileprivate var scaleValue: GridChange.Value? {
    if let scaleID { return .code(scaleID) }
    return levels.isEmpty ? nil : .list(levels.map(\.id))
  }
}
