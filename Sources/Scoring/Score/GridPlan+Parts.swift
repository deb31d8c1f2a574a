internal import ExactNumbers
internal import QualityModel

extension GridPlan {
  /// The scores of the sections, in reading order.
  func sectionScores(_ pass: Pass) -> [PartScore] {
    sections.indices.dropFirst().map { index in
      partScore(sections[index].id, pass) { sections[index].criteria.contains($0) }
    }
  }

  /// The scores of the dimensions, in order of first appearance.
  func dimensionScores(_ pass: Pass) -> [PartScore] {
    let dimensions = criteria.indices.map(dimension(of:))
    var seen: Set<String> = []
    let distinct = dimensions.compactMap { $0 }.filter { seen.insert($0).inserted }
    return distinct.map { id in partScore(id, pass) { dimensions[$0] == id } }
  }

  /// A part is scored as if the rest of the grid had not been asked.
  private func partScore(_ id: String, _ pass: Pass, _ isInside: (Int) -> Bool) -> PartScore {
    let items = pass.items.indices.map { isInside($0) ? pass.items[$0] : .absent }
    let ledger = ledger(items, isPart: true)
    let counted = items.indices.filter { items[$0].isInDenominator }
    let failed = pass.failedSections
    let isAllFailed = counted.allSatisfy { index in
      let section = criteria[index].section
      return failed.contains(section) || hasAncestor(of: section, in: failed)
    }
    let after = isAllFailed ? Rational.zero : ledger.total(failing: failed, in: self)
    return PartScore(
      id: id, score: ledger.total.flatMap { _ in after.map(held) }, raw: ledger.total.map(held))
  }

  /// The share of the asked weight that was answered N/A.
  func notApplicableShare(_ readings: [Reading]) -> Rational? {
    let asked = criteria.indices.map { index -> LedgerItem in
      guard criteria[index].role == .counted, readings[index] != .hidden else { return .absent }
      return .counted(points: criteria[index].best, observed: true)
    }
    let ledger = ledger(asked)
    guard ledger.total != nil else { return nil }
    return criteria.indices.reduce(Rational.zero) { sum, index in
      guard readings[index] == .notApplicable else { return sum }
      return sum + (ledger.entries[index]?.share ?? .zero)
    }
  }
}
