internal import ExactNumbers
internal import QualityModel
internal import Workbooks

extension SheetDraft {
  /// What can be typed where.
  mutating func validate() {
    if content.identity.evaluatorID == nil, let list = kit.evaluators {
      validate(
        CellRange(SheetHead.evaluator), .listFrom(list.range(.title)), words.chooseEvaluator)
    }
    // From 1 January 2000 on.
    let date = SheetHead.date.text
    validate(
      CellRange(SheetHead.date), .formula("AND(ISNUMBER(\(date)),\(date)>36525)"), words.writeDate)
    for (place, placed) in layout.criteria.enumerated() {
      let cell = CellRange(SheetColumn.answer.cell(placed.row))
      switch placed.criterion.kind {
      case .choice:
        if let list = kit.answers[place] {
          validate(cell, .listFrom(list.range(.title)), words.chooseFromTheList)
        }
      case .multiple:
        if let list = kit.answers[place] {
          validate(cell, .listFrom(list.range(.title)), words.tickBelow)
        }
        for row in placed.levelRows {
          validate(
            CellRange(SheetColumn.answer.cell(row)), .list([words.tick]), words.tickOrLeaveEmpty)
        }
      case .number: validate(number: placed, cell)
      case .text: break
      }
      if let causes = kit.causes {
        validate(
          CellRange(SheetColumn.cause.cell(placed.row)), .listFrom(causes.range(.title)),
          words.chooseFromTheList)
      }
    }
  }

  private mutating func validate(number placed: SheetCriterion, _ cells: CellRange) {
    let criterion = placed.criterion
    let lowest = criterion.ranges.map(\.lower).min { ($0 ?? -limit) < ($1 ?? -limit) }
    let highest = criterion.ranges.map(\.upper).max { ($0 ?? limit) < ($1 ?? limit) }
    let bounds = ((lowest ?? nil) ?? -limit, (highest ?? nil) ?? limit)
    let refusal = words.numberRefused(
      criterion.unit, allowsNotApplicable: criterion.allowsNotApplicable)
    guard criterion.allowsNotApplicable else {
      let range =
        min(
          bounds.0.doubleValue, bounds.1.doubleValue)...max(
          bounds.0.doubleValue, bounds.1.doubleValue)
      validate(cells, .decimal(range), refusal)
      return
    }
    let cell = cells.first
    let isNumber = Formula.all([
      .call(.isNumber, [.cell(cell)]), .cell(cell).atLeast(.number(bounds.0)),
      Formula.number(bounds.1).atLeast(.cell(cell)),
    ])
    validate(
      cells, .formula(Formula.any([isNumber, .holds(cell, words.notApplicable)]).text), refusal)
  }

  /// Beyond any number that a criterion records.
  private var limit: Rational { 1_000_000_000 }

  /// Looks that follow the answers: what is missing, what is wrong, what is not asked.
  mutating func colour() {
    let first = SheetHead.tableRow + 1
    guard layout.end > first else { return }
    let last = layout.end - 1
    func cells(_ from: SheetColumn, _ to: SheetColumn) -> CellRange {
      CellRange(from.cell(first), to.cell(last))
    }
    func test(_ column: SheetColumn, _ value: Int = 1) -> String {
      let letters = CellReference.letters(ofColumn: column.rawValue)
      return "AND(ISNUMBER($\(letters)\(first + 1)),$\(letters)\(first + 1)=\(value))"
    }
    colour(
      cells(.question, .status), when: test(.asked, 0),
      SheetStyles.fill(SheetStyles.quietFill, colour: SheetStyles.quietColour))
    colour(cells(.answer, .answer), when: test(.wrong), SheetStyles.fill(SheetStyles.wrongFill))
    let required = SheetStyles.fill(SheetStyles.requiredFill)
    colour(cells(.answer, .answer), when: test(.missingAnswer), required)
    colour(cells(.comment, .comment), when: test(.missingComment), required)
    colour(cells(.quote, .quote), when: test(.missingQuote), required)
    for cell in [SheetHead.evaluator, SheetHead.date] {
      colour(CellRange(cell), when: "LEN(TRIM(\(cell.absoluteText)))=0", required)
    }
  }
}
