internal import ExactNumbers
internal import QualityModel

extension GridComparison {
  mutating func compareSections() {
    for placed in second.sections {
      let new = placed.section
      let subject = GridChange.Subject(.section, new.id)
      guard let former = matching.sections[new.id], let other = first.sectionsByID[former] else {
        report(GridChange(.added, subject, effect: effect(of: new)))
        continue
      }
      compare(other, placed, subject)
    }
    let kept = Set(matching.sections.values)
    for placed in first.sections where !kept.contains(placed.id) {
      report(
        GridChange(
          .removed, GridChange.Subject(.section, placed.id), effect: effect(of: placed.section)))
    }
  }

  private mutating func compare(
    _ other: PlacedGrid.PlacedSection, _ placed: PlacedGrid.PlacedSection,
    _ subject: GridChange.Subject
  ) {
    let (old, new) = (other.section, placed.section)
    let effect = min(self.effect(of: old), self.effect(of: new))
    reportRenaming(subject, old.id, new.id)
    if other.parent != placed.parent.map({ matching.sections[$0] ?? "" }) {
      report(
        GridChange(
          .moved, subject, before: .code(other.parent ?? first.grid.id),
          after: .code(placed.parent ?? second.grid.id), effect: effect))
    }
    if old.weight != new.weight {
      report(
        GridChange(
          .changed, subject, field: .weight, before: .number(old.weight),
          after: .number(new.weight), shares: shares(old, new), effect: effect))
    }
    report(subject, .dimension, old.dimension, new.dimension, effect) { $0.map { .code($0) } }
    report(subject, .appliesWhen, old.appliesWhen, new.appliesWhen, effect) {
      $0.map { .condition($0) }
    }
    compare(old.title, new.title, subject, .title)
  }

  /// A section counts in the score when something in it does.
  private func effect(of section: Section) -> GridChange.Effect {
    section.allCriteria.contains(where: \.isScored) ? .score : .observation
  }

  private func shares(_ old: Section, _ new: Section) -> GridChange.Shares? {
    func share(_ section: Section, _ shares: [String: Rational]) -> Rational {
      section.allCriteria.filter { !$0.isBonus }.compactMap { shares[$0.id] }.reduce(.zero, +)
    }
    guard !sharesBefore.isEmpty, !sharesAfter.isEmpty else { return nil }
    return GridChange.Shares(before: share(old, sharesBefore), after: share(new, sharesAfter))
  }

  /// Sections and criteria that stayed where they were and changed rank among their neighbours.
  mutating func compareOrders() {
    compareOrder(
      first.grid.sections.map { .section($0) }, second.grid.sections.map { .section($0) })
    for placed in second.sections {
      guard let former = matching.sections[placed.id].flatMap({ first.sectionsByID[$0] }) else {
        continue
      }
      compareOrder(former.section.children, placed.section.children)
    }
  }

  private mutating func compareOrder(_ old: [Section.Child], _ new: [Section.Child]) {
    func subject(_ child: Section.Child) -> GridChange.Subject {
      switch child {
      case .section(let section): GridChange.Subject(.section, section.id)
      case .criterion(let criterion): GridChange.Subject(.criterion, criterion.id)
      }
    }
    // Children of the second grid under their ids in the first; what is new stays apart.
    let now = new.map(subject)
    let before = now.map { now in
      let former =
        now.part == .section ? matching.sections[now.id] : matching.criteria[now.id]
      return former.map { GridChange.Subject(now.part, $0) }
        ?? GridChange.Subject(now.part, now.id, in: "new")
    }
    for index in ListMatching.moved(old.map(subject), before) {
      report(GridChange(.reordered, now[index], effect: .wording))
    }
  }
}
