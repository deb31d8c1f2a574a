internal import ExactNumbers
internal import QualityModel
internal import Workbooks

/// The sums of sections, from the innermost to the grid.
extension SheetFormulas {
  mutating func addSection(_ place: Int) {
    let section = layout.sections[place]
    addSums(section, .total)
    guard place > 0 else { return }
    addOwnWeights(section)
    addSums(section, .part)
    addFailure(section)
    addPartScore(section)
  }

  private func direct(_ column: SheetColumn, _ section: SheetSection) -> [Formula] {
    let hasAny = section.criteria.contains { formulas[column.cell(layout.criteria[$0].row)] != nil }
    return hasAny ? [.sum(column.ranges(section.criterionRows))] : []
  }

  /// A sum over what a section holds itself and, each by its weight, over the sections within.
  private func gathered(
    _ section: SheetSection, _ criteria: SheetColumn?, _ sections: SheetColumn,
    _ columns: SectionColumns, leavingBonusSections: Bool = false
  ) -> Formula {
    let within = section.sections.filter {
      !(leavingBonusSections && layout.sections[$0].isBonusOnly)
    }
    return .total(
      (criteria.map { direct($0, section) } ?? [])
        + within.map { weight(of: $0, columns) * cell(sections, layout.sections[$0].row) })
  }

  private func weight(of place: Int, _ columns: SectionColumns) -> Formula {
    columns.isPart
      ? cell(.partOwn, layout.sections[place].row) : .number(layout.sections[place].weight)
  }

  private func isAlive(_ place: Int, _ columns: SectionColumns) -> Formula {
    cell(columns.sum, layout.sections[place].row).above(0)
  }

  /// For their own scores, the sections of a place where nothing weighs count equally.
  private mutating func addOwnWeights(_ section: SheetSection) {
    let base = base(section, .part)
    set(.partBase, section.row, base)
    for place in section.sections {
      let within = layout.sections[place]
      let weight = Formula.number(within.weight)
      let isEqual = Formula.all([cell(.partBase, section.row).equals(0), isAlive(place, .part)])
      set(.partOwn, within.row, within.isBonusOnly ? weight : .choose(isEqual, .one, weight))
    }
  }

  private func base(_ section: SheetSection, _ columns: SectionColumns) -> Formula {
    let within = section.sections.filter { !layout.sections[$0].isBonusOnly }
    return .total(
      direct(.denominator, section)
        + within.map {
          .choose(isAlive($0, columns), .number(layout.sections[$0].weight), .none)
        })
  }

  private mutating func addSums(_ section: SheetSection, _ columns: SectionColumns) {
    let row = section.row
    if columns.isPart {
      let within = section.sections.filter { !layout.sections[$0].isBonusOnly }
      let alive = Formula.total(within.map { .flag(isAlive($0, columns)) })
      set(
        columns.sum, row,
        .choose(cell(columns.base, row).equals(0), alive, cell(columns.base, row)))
    } else {
      set(columns.sum, row, base(section, columns))
    }
    set(columns.bearing, row, gathered(section, .observed, columns.bearing, columns))
    let worth = gathered(section, .numerator, columns.worth, columns)
    let removed = gathered(section, nil, columns.removed, columns)
    let stake = rules.method == .deductions ? columns.stake : columns.worth
    switch rules.method {
    case .weighted:
      set(columns.worth, row, shared(worth, section, columns))
      set(
        columns.carried, row,
        shared(
          gathered(section, .carried, columns.carried, columns, leavingBonusSections: true),
          section, columns))
      addRemoved(section, shared(removed, section, columns), stake, columns)
    case .points:
      set(columns.worth, row, worth)
      set(columns.carried, row, gathered(section, .carried, columns.carried, columns))
      addRemoved(section, removed, stake, columns)
    case .deductions:
      set(columns.worth, row, worth)
      set(columns.stake, row, gathered(section, .stake, columns.stake, columns))
      addRemoved(section, removed, stake, columns)
    }
  }

  /// What a failed section takes away: all that was won in it, or what failed sections within do.
  private mutating func addRemoved(
    _ section: SheetSection, _ within: Formula, _ stake: SheetColumn, _ columns: SectionColumns
  ) {
    guard section.section != nil else {
      set(columns.removed, section.row, within)
      return
    }
    let all = Formula.call(.greatest, [.none, cell(stake, section.row)])
    set(
      columns.removed, section.row,
      .choose(cell(.isFailed, section.row).equals(1), all, within))
  }

  /// A sum as the mean that the section is worth.
  private func shared(
    _ sum: Formula, _ section: SheetSection, _ columns: SectionColumns
  ) -> Formula {
    if section.isBonusOnly {
      guard let share = Rational.one.divided(by: bonusWeight(section)) else { return .none }
      return sum * .number(share)
    }
    let divisor = cell(columns.sum, section.row)
    return .choose(divisor.above(0), sum / divisor, .none)
  }

  /// What the bonuses of a section share its weight by.
  private func bonusWeight(_ section: SheetSection) -> Rational {
    let criteria = section.criteria.map { layout.criteria[$0] }.filter { $0.role == .bonus }
    let sections = section.sections.map { layout.sections[$0] }.filter(\.isBonusOnly)
    return (criteria.map(\.criterion.weight) + sections.map(\.weight)).reduce(.zero, +)
  }
}
