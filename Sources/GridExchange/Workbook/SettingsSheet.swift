internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import Workbooks

/// What the sheet of settings says.
struct SettingsSheet {
  var id = ""
  var version = ""
  var language = ""
  var channels: [Channel] = []
  var method = ScoringRules.Method.weighted
  var policy = ScoringRules.NotApplicablePolicy.withinSection
  var decimals = 1
  var rounding = RoundingRule.halfUp
  var target: Rational?
  var bands: [(id: String, from: Rational)] = []
  var causes: [(id: String, excludes: Bool)] = []
  var dimensions: [String] = []

  func rules(_ draft: GridDraft) -> ScoringRules {
    ScoringRules(
      method: method, notApplicable: policy, decimals: decimals, rounding: rounding,
      target: target,
      bands: bands.map {
        Band(id: $0.id, from: $0.from, title: draft.text(.band($0.id), .title))
      })
  }
}

extension GridDraft {
  mutating func readSettings(_ sheet: Sheet) {
    guard let table = SheetTable<SettingColumn>(sheet, log: &log) else { return }
    var places: [SettingKind: String] = [:]
    var declared: [GridElement: String] = [:]
    for number in table.rows {
      let row = SheetRow(table: table, row: number)
      guard !row.isBlank else { continue }
      guard row.cell(.setting).map({ CellText($0.value) }) != nil,
        row.text(.setting, log: &log) != nil
      else {
        log.report(.missingValue(SettingColumn.setting.what), at: row.name(.setting))
        continue
      }
      guard let kind = row.word(.setting, in: GridVocabularies.settings, log: &log) else {
        continue
      }
      if let element = declare(kind, row) {
        if let first = declared[element] {
          log.report(.repeatedID(row.text(.id, log: &log) ?? "", first: first), at: row.name(.id))
        }
        declared[element] = row.name(.id)
        continue
      }
      if let first = places[kind] {
        let name = GridVocabularies.settings.word(kind, .french)
        log.report(.repeatedSetting(name, first: first), at: row.name(.setting))
        continue
      }
      places[kind] = row.name(.value)
      set(kind, row)
    }
    for kind in [SettingKind.id, .version, .language, .title] where isMissing(kind) {
      let what = GridVocabularies.settings
      log.report(
        .missingValue(
          BilingualText(
            fr: "le réglage « \(what.word(kind, .french)) »",
            en: "the setting “\(what.word(kind, .english))”")),
        at: places[kind] ?? sheet.name)
    }
    table.leaveTheRest(log: &log)
  }

  private func isMissing(_ kind: SettingKind) -> Bool {
    switch kind {
    case .id: settings.id.isEmpty
    case .version: settings.version.isEmpty
    case .language: settings.language.isEmpty
    default: false
    }
  }

  /// Reads a row that declares a band, a cause or a dimension; `nil` for the other settings.
  private mutating func declare(
    _ kind: SettingKind, _ row: SheetRow<SettingColumn>
  ) -> GridElement? {
    guard kind == .band || kind == .cause || kind == .dimension else { return nil }
    guard let id = row.text(.id, log: &log) else {
      log.report(.missingValue(SettingColumn.id.what), at: row.name(.id))
      return .grid
    }
    let element: GridElement
    switch kind {
    case .band:
      element = .band(id)
      let from = row.number(.value, log: &log)
      if from == nil, row.cell(.value) == nil {
        log.report(.missingValue(SettingColumn.value.what), at: row.name(.value))
      }
      settings.bands.append((id, from ?? .zero))
      log.origins.note(element, .from, at: row.name(.value))
    case .cause:
      element = .cause(id)
      let excludes = row.word(.value, in: GridVocabularies.agentScores, log: &log)
      settings.causes.append((id, excludes ?? false))
      log.origins.note(element, .agentScore, at: row.name(.value))
    default:
      element = .dimension(id)
      settings.dimensions.append(id)
    }
    note(element, .title, row.text(.label, log: &log), at: row.name(.label))
    log.origins.note(element, at: row.name(.id))
    log.origins.note(element, .id, at: row.name(.id))
    return element
  }

  private mutating func set(_ kind: SettingKind, _ row: SheetRow<SettingColumn>) {
    let place = row.name(.value)
    switch kind {
    case .id:
      settings.id = row.text(.value, log: &log) ?? ""
      log.origins.note(.grid, .id, at: place)
    case .version:
      settings.version = row.text(.value, log: &log) ?? ""
      log.origins.note(.grid, .version, at: place)
    case .language:
      let text = row.text(.value, log: &log) ?? ""
      settings.language = LanguageHeader.tag(text) ?? text
      log.origins.note(.grid, .lang, at: place)
    case .title: note(.grid, .title, row.text(.value, log: &log), at: place)
    case .channels:
      let names = (row.text(.value, log: &log) ?? "").split { $0 == "," || $0 == ";" }
      let found = Set(
        names.compactMap {
          row.value(of: String($0), in: GridVocabularies.channels, at: place, log: &log)
        })
      settings.channels = Channel.allCases.filter { found.contains($0) }
      log.origins.note(.grid, .channels, at: place)
    case .method:
      settings.method = row.word(.value, in: GridVocabularies.methods, log: &log) ?? .weighted
      log.origins.note(.grid, .method, at: place)
    case .notApplicable:
      settings.policy =
        row.word(.value, in: GridVocabularies.policies, log: &log) ?? .withinSection
      log.origins.note(.grid, .notApplicable, at: place)
    case .decimals:
      let number = row.number(.value, log: &log)
      settings.decimals = number.flatMap { Int($0.exactText) } ?? 1
      if let number, Int(number.exactText) == nil {
        log.report(.notANumber(number.exactText), at: place)
      }
      log.origins.note(.grid, .decimals, at: place)
    case .rounding:
      settings.rounding = row.word(.value, in: GridVocabularies.roundings, log: &log) ?? .halfUp
      log.origins.note(.grid, .rounding, at: place)
    case .target:
      settings.target = row.number(.value, log: &log)
      log.origins.note(.grid, .target, at: place)
    case .band, .cause, .dimension: break
    }
    if kind != .title, let label = row.cell(.label), label.value != .empty {
      log.leave(
        at: row.name(.label), fr: "ce réglage n'a pas de libellé",
        en: "this setting has no label")
    }
  }
}

extension SheetColumn {
  /// The column as something that can be missing: `« Points »`.
  var what: BilingualText {
    BilingualText(fr: "« \(title.french) »", en: "“\(title.english)”")
  }
}
