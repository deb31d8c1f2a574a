internal import ExactNumbers
internal import QualityModel

extension GridComparison {
  /// Gives the shares of criteria that changed to the change that explains them, and tells apart
  /// those that nothing of their own explains.
  mutating func compareShares() {
    guard !sharesBefore.isEmpty || !sharesAfter.isEmpty else { return }
    var own: [String: Int] = [:]
    for (index, change) in changes.enumerated()
    where change.subject.part == .criterion && change.explainsShare && own[change.subject.id] == nil
    {
      own[change.subject.id] = index
    }
    var moved: [(change: GridChange, size: Rational)] = []
    for placed in second.criteria {
      guard let former = matching.criteria[placed.id] else { continue }
      let (before, after) = (sharesBefore[former], sharesAfter[placed.id])
      guard before != after else { continue }
      let shares = GridChange.Shares(before: before, after: after)
      if let index = own[placed.id] {
        setShares(shares, at: index)
      } else {
        let size = (after ?? .zero) - (before ?? .zero)
        moved.append(
          (
            GridChange(
              .shareChanged, GridChange.Subject(.criterion, placed.id), shares: shares,
              effect: .score), max(size, -size)
          ))
      }
    }
    for entry in moved.sorted(by: { $1.size < $0.size }) { report(entry.change) }
  }
}

extension GridChange {
  /// Whether it is of the kind that changes its criterion's own share.
  fileprivate var explainsShare: Bool {
    guard kind != .moved else { return true }
    guard kind == .changed, let field else { return false }
    return switch field {
    case .weight, .scored, .bonus, .max, .kind, .scale, .range: true
    default: false
    }
  }
}
