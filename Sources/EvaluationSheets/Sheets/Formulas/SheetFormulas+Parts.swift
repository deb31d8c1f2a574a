internal import ExactNumbers
internal import QualityModel
internal import Workbooks

/// The scores of sections, and what fails them.
extension SheetFormulas {
  mutating func addFailure(_ section: SheetSection) {
    let row = section.row
    let canFail = section.criteria.contains {
      formulas[SheetColumn.failsSection.cell(layout.criteria[$0].row)] != nil
    }
    let failures = Formula.sum(SheetColumn.failsSection.ranges(section.criterionRows))
    // Without a score of the grid, no effect applies.
    let hasScore = hasScore(layout.sections[0], .total)
    set(.isFailed, row, canFail ? .flag(.all([failures.above(0), hasScore])) : .none)
    let isInside = cell(.isFailed, row).equals(1)
    let around = section.parent.flatMap { $0 > 0 ? layout.sections[$0].row : nil }
    set(
      .isInFailed, row,
      .flag(.any([isInside] + (around.map { [cell(.isInFailed, $0).equals(1)] } ?? []))))
    let within = section.sections.map { layout.sections[$0].row }
    let own = section.criteria.filter { layout.criteria[$0].role == .counted }
    set(
      .partPresent, row,
      .total(
        (own.isEmpty ? [] : [.sum(SheetColumn.present.ranges(section.criterionRows))])
          + within.map { cell(.partPresent, $0) }))
    set(
      .partFailedPresent, row,
      .choose(
        isInside, cell(.partPresent, row), .total(within.map { cell(.partFailedPresent, $0) })))
  }

  /// A section's own score, as if the rest of the grid had not been asked; a text without one.
  mutating func addPartScore(_ section: SheetSection) {
    let row = section.row
    let after = held(total(section, .part, removing: true, factor: chainFactor(section)))
    let isAllFailed = Formula.any([
      cell(.isInFailed, row).equals(1),
      cell(.partPresent, row).equals(cell(.partFailedPresent, row)),
    ])
    set(
      .partScore, row,
      .choose(hasScore(section, .part), .choose(isAllFailed, .none, after), .text("")))
    set(
      .answer, row,
      .choose(hasScore(section, .part), rounded(cell(.partScore, row)), .text("")))
    set(
      .status, row,
      .choose(cell(.isFailed, row).equals(1), .text(words.isSetToZero), .text("")))
  }

  /// Whether something that bears on the score was really answered.
  func hasScore(_ section: SheetSection, _ columns: SectionColumns) -> Formula {
    let isBorne = cell(columns.bearing, section.row).above(0)
    guard rules.method == .points else { return isBorne }
    return .all([isBorne, cell(columns.carried, section.row).above(0)])
  }

  /// The score of a section or of the grid before it is held within 0 and 100.
  func total(
    _ section: SheetSection, _ columns: SectionColumns, removing: Bool, factor: Rational = .one
  ) -> Formula {
    var worth = cell(columns.worth, section.row)
    if removing { worth = worth - cell(columns.removed, section.row) }
    guard rules.method != .deductions else { return .whole(100) + .number(factor) * worth }
    return .whole(100) * worth / cell(columns.carried, section.row)
  }

  /// Under deductions a part loses points of the total: by the weights of the sections around it.
  private func chainFactor(_ section: SheetSection) -> Rational {
    var (factor, next): (Rational, SheetSection?) = (.one, section)
    while let part = next {
      if !part.weight.isZero { factor = factor * part.weight }
      next = part.parent.map { layout.sections[$0] }
    }
    return factor
  }

  func held(_ score: Formula) -> Formula {
    .call(.greatest, [.none, .call(.least, [.whole(100), score])])
  }

  /// A score as the grid shows it; what floating point adds in the ninth decimal is left out first.
  func rounded(_ score: Formula) -> Formula {
    let decimals = Formula.whole(rules.decimals)
    let clean = Formula.call(.round, [score, .whole(9)])
    switch rules.rounding {
    case .halfUp: return .call(.round, [clean, decimals])
    case .down: return .call(.roundDown, [clean, decimals])
    case .halfEven:
      let unit = Formula.number(
        (0..<rules.decimals).reduce(Rational.one) { power, _ in power * 10 })
      let units = Formula.call(.round, [score * unit, .whole(7)])
      let half = Formula.number(Rational(decimal: "0.5") ?? .zero)
      let distance = Formula.call(
        .absolute, [units - .call(.roundDown, [units, .none]) - half])
      let isHalf = distance.below(.number(Rational(decimal: "0.000001") ?? .zero))
      let even = Formula.whole(2) * .call(.round, [units / .whole(2), .none]) / unit
      return .choose(isHalf, even, .call(.round, [clean, decimals]))
    }
  }
}
