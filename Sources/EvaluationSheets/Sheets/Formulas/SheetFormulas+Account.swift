internal import ExactNumbers
internal import QualityModel
internal import Workbooks

/// What each criterion brings to the sums of its section.
extension SheetFormulas {
  mutating func addAccount(_ criterion: SheetCriterion) {
    let isAnswered = isAnswered(criterion)
    switch criterion.role {
    case .unscored: return
    case .bonus:
      set(.numerator, criterion.row, .choose(isAnswered, gained(criterion), .none))
      if rules.method == .deductions {
        set(.stake, criterion.row, .choose(isAnswered, gained(criterion), .none))
      }
    case .counted: addCounted(criterion, isAnswered)
    }
  }

  private mutating func addCounted(_ criterion: SheetCriterion, _ isAnswered: Formula) {
    let (row, weight) = (criterion.row, criterion.criterion.weight)
    let isAnsweredOrNot = state(criterion).above(1)
    let policy = rules.notApplicable
    let isCounted = policy == .asBest || policy == .asWorst ? isAnsweredOrNot : isAnswered
    // The share of an N/A answer is kept, then spread over what applies.
    let isReserved = policy == .acrossGrid && rules.method == .weighted
    let isPresent = isReserved ? isAnsweredOrNot : isCounted
    set(.denominator, row, .choose(isPresent, .number(weight), .none))
    set(.present, row, .flag(isPresent))
    set(.observed, row, .choose(isAnswered, .number(weight), .none))
    switch rules.method {
    case .weighted: set(.carried, row, .choose(isCounted, .number(weight), .none))
    case .points:
      set(.carried, row, .choose(isCounted, .number(weight * criterion.best), .none))
    case .deductions:
      let kept = cell(.points, row) - .number(criterion.worst)
      set(.stake, row, .choose(isCounted, .number(weight) * kept, .none))
    }
    set(.numerator, row, .choose(isCounted, gained(criterion), .none))
  }

  /// What the answer adds: a ratio, points, or the points lost below 0.
  private func gained(_ criterion: SheetCriterion) -> Formula {
    let (weight, points) = (criterion.criterion.weight, cell(.points, criterion.row))
    switch rules.method {
    case .weighted: return .number(weight.divided(by: criterion.best) ?? .zero) * points
    case .points: return .number(weight) * points
    case .deductions:
      guard criterion.role == .counted else { return .number(weight) * points }
      return .number(weight) * (points - .number(criterion.best))
    }
  }

  /// The errors of the answer.
  mutating func addEffects(_ criterion: SheetCriterion) {
    var (sections, grids): ([Formula], [Formula]) = ([], [])
    var caps: [Formula] = []
    for error in criterion.criterion.errors {
      let isMade = holds(criterion, error.levels)
      switch error.effect {
      case .none: break
      case .failSection: sections.append(isMade)
      case .failGrid: grids.append(isMade)
      case .cap(let limit):
        caps.append(.choose(isMade, .number(min(max(limit, 0), 100)), .whole(SheetFormulas.noCap)))
      }
    }
    if !sections.isEmpty { set(.failsSection, criterion.row, .flag(.any(sections))) }
    if !grids.isEmpty { set(.failsGrid, criterion.row, .flag(.any(grids))) }
    if !caps.isEmpty {
      set(.cap, criterion.row, caps.count == 1 ? caps[0] : .call(.least, caps))
    }
  }

  /// Stands for no cap: above any score.
  static let noCap = 1000
}
