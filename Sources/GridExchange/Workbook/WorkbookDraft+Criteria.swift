internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import Workbooks

extension WorkbookDraft {
  mutating func criteria() -> Sheet {
    var table = TableDraft<CriteriaColumn>(.criteria, language)
    for section in grid.sections { write(section, depth: 1, in: &table) }
    table.offer(GridVocabularies.rowKinds.words(language), in: .kind)
    for column in [CriteriaColumn.scored, .bonus, .notApplicable] {
      table.offer(GridVocabularies.answers.words(language), in: column)
    }
    table.offer(InteractionMeasure.allCases.map(\.rawValue), in: .measure)
    table.offer(
      StandardDimension.allCases.map { dimension($0.rawValue) } + grid.dimensions.map(\.id),
      in: .dimension)
    var sheet = table.finished()
    sheet.frozenColumns = 3
    return sheet
  }

  private mutating func write(
    _ section: Section, depth: Int, in table: inout TableDraft<CriteriaColumn>
  ) {
    table.nextRow()
    table.write(.number(Double(depth)), .depth, style: .section)
    table.write(
      GridVocabularies.rowKinds.word(.section, language), .kind, style: .section)
    table.write(section.id, .id, style: .section)
    table.write(NumberForms.cell(section.weight, language), .weight, style: .section)
    let parts = section.allCriteria.compactMap { shares[$0.id] }
    if !parts.isEmpty {
      let share = parts.reduce(Rational.zero) { $0 + $1 }
      table.write(.number(share.doubleValue), .share, style: .share)
    }
    table.write(section.dimension.map(dimension), .dimension, style: .section)
    table.write(
      section.appliesWhen.map { ConditionText.text($0, language) }, .condition, style: .section)
    write(section.title, .section(section.id), .title, .title, in: &table, style: .section)
    for child in section.children {
      switch child {
      case .section(let inner): write(inner, depth: depth + 1, in: &table)
      case .criterion(let criterion): write(criterion, depth: depth + 1, in: &table)
      }
    }
  }

  private mutating func write(
    _ criterion: Criterion, depth: Int, in table: inout TableDraft<CriteriaColumn>
  ) {
    let isText = criterion.kind == .text
    let element = GridElement.criterion(criterion.id)
    let levels = criterion.levels.map(\.id)
    table.nextRow()
    table.write(.number(Double(depth)), .depth)
    table.write(GridVocabularies.rowKinds.word(.criterion(criterion.kind), language), .kind)
    table.write(criterion.id, .id)
    write(criterion.title, element, .title, .title, in: &table)
    write(criterion.question, element, .question, .question, in: &table)
    write(criterion.guidance, element, .guidance, .guidance, in: &table)
    if !isText { table.write(NumberForms.cell(criterion.weight, language), .weight) }
    if let share = shares[criterion.id] {
      table.write(.number(share.doubleValue), .share, style: .share)
    }
    table.write(criterion.scaleID, .scale)
    table.write(RangeText.text(criterion.ranges, language), .ranges)
    if let maximum = criterion.maximum {
      table.write(NumberForms.cell(maximum, language), .maximum)
    }
    table.write(criterion.unit, .unit)
    if !isText { table.write(answer(criterion.isScored), .scored) }
    if criterion.isBonus { table.write(answer(true), .bonus) }
    table.write(answer(criterion.allowsNotApplicable), .notApplicable)
    table.write(ErrorText.text(criterion.errors, language), .errors)
    table.write(
      criterion.comment.map { RequirementText.text($0, levels: levels, language) }, .comment)
    table.write(
      criterion.evidence.map { RequirementText.text($0, levels: levels, language) }, .evidence)
    table.write(criterion.appliesWhen.map { ConditionText.text($0, language) }, .condition)
    table.write(CueText.text(criterion.cues, language), .cues)
    table.write(criterion.measure, .measure)
    table.write(criterion.formerly.joined(separator: ", "), .formerly)
  }

  private mutating func write(
    _ text: LocalizedText, _ element: GridElement, _ field: GridField, _ column: CriteriaColumn,
    in table: inout TableDraft<CriteriaColumn>, style: CellStyle = .body
  ) {
    table.write(home(text), column, style: style)
    homes[TextKey(element: element, field: field)] = (.criteria, table.reference(column))
  }

  private func answer(_ value: Bool) -> String {
    GridVocabularies.answers.word(value, language)
  }

  /// A standard dimension by its name, unless the grid declares one that could be taken for it.
  private func dimension(_ id: String) -> String {
    guard let standard = StandardDimension(rawValue: id) else { return id }
    let name = standard.title[language]
    return grid.dimensions.contains { $0.id == name } ? id : name
  }
}
