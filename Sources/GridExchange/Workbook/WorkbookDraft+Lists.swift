internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import Workbooks

extension WorkbookDraft {
  mutating func scales() -> Sheet {
    var table = TableDraft<ScaleColumn>(.scales, language)
    for scale in grid.scales { write(scale.levels, of: scale.id, in: &table) }
    for criterion in grid.criteria where criterion.scaleID == nil {
      write(criterion.levels, of: criterion.id, in: &table)
    }
    return table.finished()
  }

  private mutating func write(
    _ levels: [Level], of owner: String, in table: inout TableDraft<ScaleColumn>
  ) {
    for level in levels {
      table.nextRow()
      table.write(owner, .scale)
      table.write(level.id, .level)
      table.write(NumberForms.cell(level.points, language), .points)
      table.write(home(level.title), .label)
      let key = TextKey(element: .level(scale: owner, id: level.id), field: .title)
      homes[key] = (.scales, table.reference(.label))
    }
  }

  mutating func settings() -> Sheet {
    var table = TableDraft<SettingColumn>(.settings, language)
    for setting in SettingKind.allCases { write(setting, in: &table) }
    table.offer(GridVocabularies.settings.words(language), in: .setting)
    return table.finished()
  }

  private mutating func write(_ setting: SettingKind, in table: inout TableDraft<SettingColumn>) {
    let rules = grid.scoring
    switch setting {
    case .id: row(setting, .text(grid.id), in: &table)
    case .version: row(setting, .text(grid.version), in: &table)
    case .language: row(setting, .text(grid.language), in: &table)
    case .title:
      row(setting, home(grid.title).map { .text($0) } ?? .empty, in: &table)
      homes[TextKey(element: .grid, field: .title)] = (.settings, table.reference(.value))
    case .channels:
      let names = grid.channels.map { GridVocabularies.channels.word($0, language) }
      row(setting, names.isEmpty ? .empty : .text(names.joined(separator: ", ")), in: &table)
    case .method:
      row(setting, .text(GridVocabularies.methods.word(rules.method, language)), in: &table)
    case .notApplicable:
      row(
        setting, .text(GridVocabularies.policies.word(rules.notApplicable, language)), in: &table)
    case .decimals: row(setting, .number(Double(rules.decimals)), in: &table)
    case .rounding:
      row(setting, .text(GridVocabularies.roundings.word(rules.rounding, language)), in: &table)
    case .target:
      row(setting, rules.target.map { NumberForms.cell($0, language) } ?? .empty, in: &table)
    case .band:
      for band in rules.bands {
        let value = NumberForms.cell(band.from, language)
        row(setting, value, id: band.id, (band.title, .band(band.id)), in: &table)
      }
    case .cause:
      for cause in grid.causes {
        let word = GridVocabularies.agentScores.word(cause.excludesFromAgentScore, language)
        row(setting, .text(word), id: cause.id, (cause.title, .cause(cause.id)), in: &table)
      }
    case .dimension:
      for dimension in grid.dimensions {
        row(
          setting, .empty, id: dimension.id, (dimension.title, .dimension(dimension.id)),
          in: &table)
      }
    }
  }

  private mutating func row(
    _ setting: SettingKind, _ value: CellValue, id: String? = nil,
    _ label: (text: LocalizedText, element: GridElement)? = nil,
    in table: inout TableDraft<SettingColumn>
  ) {
    table.nextRow()
    table.write(GridVocabularies.settings.word(setting, language), .setting)
    table.write(id, .id)
    if value != .empty { table.write(value, .value) }
    if let words = choices(setting) { table.offer(words, at: .value) }
    guard let label else { return }
    table.write(home(label.text), .label)
    homes[TextKey(element: label.element, field: .title)] = (
      .settings, table.reference(.label)
    )
  }

  private func choices(_ setting: SettingKind) -> [String]? {
    switch setting {
    case .method: GridVocabularies.methods.words(language)
    case .notApplicable: GridVocabularies.policies.words(language)
    case .rounding: GridVocabularies.roundings.words(language)
    case .cause: GridVocabularies.agentScores.words(language)
    default: nil
    }
  }

  func metadata() -> Sheet? {
    var table = TableDraft<MetadataColumn>(.metadata, language)
    func write(_ elements: [ForeignElement], _ owner: OwnerKind, id: String?) {
      for element in elements {
        table.nextRow()
        table.write(GridVocabularies.owners.word(owner, language), .owner)
        table.write(id, .id)
        table.write(.text(element.namespace), .namespace)
        table.write(.text(element.xml), .xml)
      }
    }
    write(grid.metadata, .grid, id: nil)
    for criterion in grid.criteria { write(criterion.metadata, .criterion, id: criterion.id) }
    return table.row == 0 ? nil : table.finished()
  }
}
