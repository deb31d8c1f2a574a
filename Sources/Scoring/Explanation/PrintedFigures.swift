internal import ExactNumbers
internal import QualityModel

/// The figures of an account rounded for print such that the printed ones still add up: won points
/// to the printed sum, won and lost points of what counts to 100, won and lost to the share.
///
/// A printed figure is the exact one rounded up or down (largest remainders).
struct PrintedFigures: Sendable {
  struct Figures: Sendable, Hashable {
    var share: Rational = .zero
    var won: Rational = .zero
    var lost: Rational = .zero

    static func + (left: Figures, right: Figures) -> Figures {
      Figures(
        share: left.share + right.share, won: left.won + right.won, lost: left.lost + right.lost)
    }
  }

  /// By line of the account, sections being the sums of what they hold; `nil` for what does not
  /// count. Shares are in percent.
  private(set) var lines: [Figures?]
  /// The printed sum of the points won.
  let sum: Rational?

  init(_ account: ScoreExplanation.Account, decimals: Int, rounding: RoundingRule) {
    lines = [Figures?](repeating: nil, count: account.lines.count)
    sum = account.sum?.rounded(decimals: decimals, rule: rounding)
    guard let sum else { return }
    let scores = account.lines.enumerated().compactMap { index, line -> (Int, CriterionScore)? in
      guard case .criterion(let line) = line, line.score.won != nil else { return nil }
      return (index, line.score)
    }
    let bonuses = scores.filter { $0.1.standing == .bonus }
    let counted = scores.filter { $0.1.standing != .bonus }
    let added = bonuses.reduce(Rational.zero) { $0 + ($1.1.won ?? .zero) }
      .rounded(decimals: decimals, rule: rounding)
    let bonusWon = apportioned(bonuses.map { $0.1.won ?? .zero }, total: added, decimals)
    for ((index, score), won) in zip(bonuses, bonusWon) {
      let share = (100 * (score.effectiveShare ?? .zero)).rounded(decimals: decimals)
      lines[index] = Figures(share: share, won: won, lost: .zero)
    }
    let won = apportioned(counted.map { $0.1.won ?? .zero }, total: sum - added, decimals)
    let lost = apportioned(
      counted.map { $0.1.lost ?? .zero }, total: 100 - (sum - added), decimals)
    for (place, (index, _)) in counted.enumerated() {
      lines[index] = Figures(share: won[place] + lost[place], won: won[place], lost: lost[place])
    }
    addSections(account)
  }

  private mutating func addSections(_ account: ScoreExplanation.Account) {
    for (index, line) in account.lines.enumerated() {
      guard case .section(let section) = line else { continue }
      var total = Figures()
      for next in account.lines.indices.dropFirst(index + 1) {
        guard account.lines[next].depth > section.depth else { break }
        guard case .criterion(let line) = account.lines[next], var figures = lines[next] else {
          continue
        }
        if line.score.standing == .bonus { figures.share = .zero }
        total = total + figures
      }
      lines[index] = total
    }
  }
}

extension ScoreExplanation.Line {
  var depth: Int {
    switch self {
    case .section(let line): line.depth
    case .criterion(let line): line.depth
    }
  }
}

/// Values rounded to `decimals` digits such that they add up to `total`, itself so rounded: each is
/// rounded down, then the units missing go to the largest remainders.
func apportioned(_ values: [Rational], total: Rational, _ decimals: Int) -> [Rational] {
  guard !values.isEmpty else { return [] }
  let unit = Rational.one.shifted(decimals: decimals)
  var rounded = values.map { value in
    let down = value.rounded(decimals: decimals, rule: .down)
    return down > value ? down - unit : down
  }
  let missing = (total - rounded.reduce(.zero, +)).divided(by: unit) ?? .zero
  let byRemainder = values.indices.sorted {
    (values[$1] - rounded[$1], $0) < (values[$0] - rounded[$0], $1)
  }
  var left = Int(missing.doubleValue)
  var place = 0
  while left != 0 {
    let index = byRemainder[left > 0 ? place : values.count - 1 - place]
    rounded[index] += left > 0 ? unit : -unit
    left += left > 0 ? -1 : 1
    place = (place + 1) % values.count
  }
  return rounded
}

extension Rational {
  /// The number divided by 10 to the power `decimals`.
  fileprivate func shifted(decimals: Int) -> Rational {
    (0..<max(0, decimals)).reduce(self) { value, _ in value.divided(by: 10) ?? value }
  }
}
