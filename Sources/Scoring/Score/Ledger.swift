internal import ExactNumbers
internal import QualityModel

/// How a criterion enters an account of points.
enum LedgerItem: Sendable {
  /// Not asked, not answered, or left out.
  case absent
  /// N/A whose share is held, to be spread over the grid.
  case reserved
  /// In numerator and denominator; `observed` is false for an N/A that counts as a level.
  case counted(points: Rational, observed: Bool)
  /// In the numerator alone.
  case bonus(points: Rational)

  var isInDenominator: Bool {
    switch self {
    case .reserved, .counted: true
    case .absent, .bonus: false
    }
  }
}

/// The points of one pass over a grid, or over a part of it.
struct Ledger: Sendable {
  struct Entry: Sendable {
    /// Share of the total, 0 to 1.
    var share: Rational
    /// Points of the total brought.
    var won: Rational
    /// What it would bring if its section were failed.
    var failed: Rational
  }

  /// By criterion; `nil` where it does not count.
  var entries: [Entry?]
  /// The sum of the points won, not yet held within 0…100; `nil` when nothing observed counts.
  var total: Rational?
  /// What the applicable criteria carried before the shares of N/A criteria were spread over them;
  /// `nil` when nothing was spread.
  var spreadOver: Rational?

  /// The total with the sections of `failed` at nothing. Failing never raises a total.
  func total(failing failed: Set<Int>, in plan: GridPlan) -> Rational? {
    guard var sum = total, !failed.isEmpty else { return total }
    for section in failed where !plan.hasAncestor(of: section, in: failed) {
      var (won, nothing) = (Rational.zero, Rational.zero)
      for entry in entries[plan.sections[section].criteria] {
        guard let entry else { continue }
        won += entry.won
        nothing += entry.failed
      }
      if nothing < won { sum = sum - won + nothing }
    }
    return sum
  }
}

extension GridPlan {
  func hasAncestor(of section: Int, in set: Set<Int>) -> Bool {
    var next = sections[section].parent
    while let index = next {
      if set.contains(index) { return true }
      next = sections[index].parent
    }
    return false
  }
}

/// A total as it is shown and compared: within 0…100.
func held(_ total: Rational) -> Rational {
  min(max(total, .zero), 100)
}
