internal import ExactNumbers
internal import QualityModel
internal import Workbooks

/// What the answers say: 0 not asked, 1 not answered, 2 not applicable, 3 answered.
extension SheetFormulas {
  mutating func addReading(_ criterion: SheetCriterion, _ place: Int) {
    let (row, definition) = (criterion.row, criterion.criterion)
    set(.asked, row, asked(place))
    let answer = SheetColumn.answer.cell(row)
    let isNotApplicable = Formula.holds(answer, words.notApplicable)
    let said: Formula
    switch definition.kind {
    case .choice:
      if let list = answers[place] { set(.level, row, .lookup(answer, .place, list)) }
      said = .choose(cell(.level, row).above(0), .whole(3), .one)
    case .multiple:
      for row in criterion.levelRows {
        set(.level, row, .flag(.isFilled(SheetColumn.answer.cell(row))))
      }
      said = .choose(
        ticked(criterion).above(0), .choose(.isFilled(answer), .one, .whole(3)),
        .choose(.holds(answer, words.noneOfThem), .whole(3), .one))
    case .number: said = .choose(isAcceptedNumber(definition, answer), .whole(3), .one)
    case .text: said = .choose(.isFilled(answer), .whole(3), .one)
    }
    var isLeftOut = isNotApplicable
    if definition.kind == .multiple {
      isLeftOut = .all([isNotApplicable, ticked(criterion).equals(0)])
    }
    set(
      .state, row,
      .choose(
        cell(.asked, row).equals(0), .none,
        definition.allowsNotApplicable ? .choose(isLeftOut, .whole(2), said) : said))
    addPoints(criterion, place)
  }

  /// How many levels are ticked.
  private func ticked(_ criterion: SheetCriterion) -> Formula {
    guard let first = criterion.levelRows.first else { return .none }
    return .sum(SheetColumn.level.ranges([first..<first + criterion.levelRows.count]))
  }

  private func isAcceptedNumber(_ criterion: Criterion, _ answer: CellReference) -> Formula {
    let isNumber = Formula.call(.isNumber, [.cell(answer)])
    guard !criterion.ranges.isEmpty else { return isNumber }
    return .all([isNumber, .any(criterion.ranges.map { contains($0, answer) })])
  }

  private func contains(_ range: NumberRange, _ answer: CellReference) -> Formula {
    let bounds = [
      range.lower.map { Formula.cell(answer).atLeast(.number($0)) },
      range.upper.map { Formula.cell(answer).below(.number($0)) },
    ]
    return .all(bounds.compactMap(\.self))
  }

  private func asked(_ place: Int) -> Formula {
    guard !layout.criteria[place].isNeverAsked else { return .none }
    let conditions = layout.conditions(of: place)
    return conditions.isEmpty ? .one : .flag(.all(conditions.map(holds)))
  }

  private func holds(_ condition: Condition) -> Formula {
    switch condition {
    case .answer(let id, let levels):
      guard let place = layout.places[id] else { return .any([]) }
      return holds(layout.criteria[place], levels)
    case .all(let conditions): return .all(conditions.map(holds))
    case .any(let conditions): return .any(conditions.map(holds))
    case .not(let condition): return .call(.not, [holds(condition)])
    }
  }

  /// The points of the answer, or what N/A counts as under the grid's policy.
  private mutating func addPoints(_ criterion: SheetCriterion, _ place: Int) {
    guard criterion.role != .unscored else { return }
    let answer = SheetColumn.answer.cell(criterion.row)
    let definition = criterion.criterion
    var points: Formula
    switch definition.kind {
    case .choice:
      points = answers[place].map { .lookup(answer, .points, $0) } ?? .none
    case .multiple:
      points = .total(
        zip(definition.levels, criterion.levelRows).map { level, row in
          Formula.number(level.points) * cell(.level, row)
        })
      if let maximum = definition.maximum {
        points = .call(.least, [.number(maximum), points])
      }
    case .number:
      points = definition.ranges.reversed().reduce(Formula.none) { rest, range in
        .choose(contains(range, answer), .number(range.points), rest)
      }
    case .text: points = .none
    }
    let otherwise: Rational =
      switch rules.notApplicable {
      case .asBest: criterion.best
      case .asWorst: criterion.worst
      case .withinSection, .acrossGrid: .zero
      }
    let isLeftOut = Formula.choose(
      state(criterion).equals(2), .number(otherwise), .none)
    set(
      .points, criterion.row,
      .choose(isAnswered(criterion), points, otherwise.isZero ? .none : isLeftOut))
  }
}
