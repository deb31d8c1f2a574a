internal import ExactNumbers
internal import QualityModel

/// Two grids being compared, and what has been found.
struct GridComparison {
  let first: PlacedGrid
  let second: PlacedGrid
  let matching: GridMatching
  let sharesBefore: [String: Rational]
  let sharesAfter: [String: Rational]
  /// Languages that only one of the grids speaks: their texts are told of once for the whole grid.
  let newLanguages: Set<String>
  let lostLanguages: Set<String>
  private(set) var changes: [GridChange] = []

  init(
    _ first: Grid, _ second: Grid, before: [String: Rational], after: [String: Rational]
  ) {
    self.first = PlacedGrid(first)
    self.second = PlacedGrid(second)
    matching = GridMatching(self.first, self.second)
    sharesBefore = before
    sharesAfter = after
    let (spoken, speaks) = (first.languageCounts, second.languageCounts)
    newLanguages = Set(speaks.keys).subtracting(spoken.keys)
    lostLanguages = Set(spoken.keys).subtracting(speaks.keys)
  }

  mutating func compare() {
    compareHeads()
    compareLanguages()
    compareDimensions()
    compareScoring()
    compareScales()
    compareCauses()
    compareSections()
    compareCriteria()
    compareOrders()
    report(
      .changed, GridChange.Subject(.grid, second.grid.id), .metadata,
      first.grid.metadata.map(\.xml), second.grid.metadata.map(\.xml), .wording)
    compareShares()
  }

  mutating func report(_ change: GridChange) {
    changes.append(change)
  }

  mutating func setShares(_ shares: GridChange.Shares, at index: Int) {
    changes[index] = changes[index].with(shares)
  }

  /// Reports a property whose value differs.
  mutating func report<Value: Equatable>(
    _ subject: GridChange.Subject, _ field: GridChange.Field, _ old: Value, _ new: Value,
    _ effect: GridChange.Effect, _ value: (Value) -> GridChange.Value?
  ) {
    guard old != new else { return }
    report(
      GridChange(
        .changed, subject, field: field, before: value(old), after: value(new), effect: effect))
  }

  /// Reports pieces of XML that differ, without quoting them.
  mutating func report(
    _ kind: GridChange.Kind, _ subject: GridChange.Subject, _ field: GridChange.Field,
    _ old: [String], _ new: [String], _ effect: GridChange.Effect
  ) {
    guard old != new else { return }
    report(
      GridChange(
        kind, subject, field: field, before: .count(old.count), after: .count(new.count),
        effect: effect))
  }

  /// Reports an id that changed.
  mutating func reportRenaming(_ subject: GridChange.Subject, _ old: String, _ new: String) {
    guard old != new else { return }
    report(
      GridChange(
        .renamed, subject, field: .id, before: .code(old), after: .code(new), effect: .wording))
  }

  /// Reports the elements of a list of declarations that are new, gone or at another rank, and
  /// hands over those in both.
  mutating func compareDeclared<Element>(
    _ old: [Element], _ new: [Element], id: (Element) -> String,
    subject: (String) -> GridChange.Subject, effect: (Element) -> GridChange.Effect,
    both: (inout GridComparison, Element, Element) -> Void
  ) {
    let known = Dictionary(old.map { (id($0), $0) }, uniquingKeysWith: { one, _ in one })
    let kept = Set(new.map(id))
    let moved = Set(ListMatching.moved(old.map(id), new.map(id)))
    for (index, element) in new.enumerated() {
      guard let other = known[id(element)] else {
        report(GridChange(.added, subject(id(element)), effect: effect(element)))
        continue
      }
      if moved.contains(index) {
        report(GridChange(.reordered, subject(id(element)), effect: .wording))
      }
      both(&self, other, element)
    }
    for element in old where !kept.contains(id(element)) {
      report(GridChange(.removed, subject(id(element)), effect: effect(element)))
    }
  }
}
