import Calendars
import ExactNumbers
import JSONText
import Languages
import QualityModel
import Scoring
import Statistics

/// What another grid would have changed, as a person and as a machine read it.
struct RescoringReport {
  let material: RescoringMaterial
  let grid: LoadedGrid
  let by: RescoringGroup
  let period: Period
  let language: Language
  let groups: [RescoringMaterial.Group]

  init(
    material: RescoringMaterial, grid: LoadedGrid, by: RescoringGroup, period: Period,
    language: Language
  ) {
    (self.material, self.grid, self.by, self.period) = (material, grid, by, period)
    self.language = language
    groups = material.groups(by: by, language)
  }

  var comparison: RescoringComparison { material.comparison }

  /// The mappings, one for each version that evaluations were made on, with their number.
  var mappings: [(mapping: AnswerMapping, evaluations: Int)] {
    material.parts.map { ($0.batch.mapping, $0.batch.count) }
  }

  func say(fr french: String, en english: String) -> String {
    BilingualText(fr: french, en: english)[language]
  }

  func score(_ value: Rational) -> String {
    let rules = grid.grid.scoring
    return NumberText.decimal(value, decimals: rules.decimals, rule: rules.rounding, language)
  }

  func signed(_ value: Double, decimals: Int = 1) -> String {
    let text = NumberText.decimal(value, decimals: decimals, language)
    return value > 0 && text.contains { ("1"..."9").contains($0) } ? "+" + text : text
  }

  /// The name of a criterion: its title, else its question, with its id.
  func name(of id: String) -> String {
    let criterion =
      grid.grid.criterion(id)
      ?? mappings.lazy.compactMap { $0.mapping.from.criterion(id) }.first
    guard let criterion else { return id }
    let owner = grid.grid.criterion(id) == nil ? mappings.first?.mapping.from : grid.grid
    let title = (owner ?? grid.grid).text(criterion.title, in: language)
    let text = title.isEmpty ? (owner ?? grid.grid).text(criterion.question, in: language) : title
    return text.isEmpty ? id : "\(shortened(text, to: 44)) (\(id))"
  }

  /// The name of a band of either side; `nil` is none.
  func bandName(_ id: String?) -> String {
    guard let id else { return say(fr: "sans palier", en: "no band") }
    for grid in [grid.grid] + mappings.map(\.mapping.from) {
      if let band = grid.scoring.bands.first(where: { $0.id == id }) {
        let title = grid.text(band.title, in: language)
        if !title.isEmpty { return title }
      }
    }
    return id
  }

  /// What a reader must know before believing the figures.
  var warnings: [(code: String, text: BilingualText)] {
    var found: [(code: String, text: BilingualText)] = []
    for (mapping, _) in mappings where !mapping.coverage.isComplete {
      let coverage = mapping.coverage
      func percent(_ share: Rational, _ language: Language) -> String {
        NumberText.percent(share: share.doubleValue, decimals: 1, language)
      }
      found.append(
        (
          "partial-coverage",
          BilingualText(
            fr: "Les deux grilles ne se recouvrent pas entièrement : de la version "
              + "\(mapping.from.version), \(percent(coverage.carried, .french)) du poids est repris, "
              + "et \(percent(coverage.filled, .french)) de la nouvelle est rempli. Le reste est "
              + "absent des notes « après » : ce n'est pas ce que la nouvelle grille donnerait à un "
              + "appel entièrement noté.",
            en: "The two grids do not cover each other fully: of version \(mapping.from.version), "
              + "\(percent(coverage.carried, .english)) of the weight is carried, and "
              + "\(percent(coverage.filled, .english)) of the new one is filled. The rest is absent "
              + "from the scores “after”: they are not what the new grid would give to a call "
              + "scored in full.")
        ))
    }
    if comparison.losingScore + comparison.gainingScore > 0 {
      let (losing, gaining) = (comparison.losingScore, comparison.gainingScore)
      found.append(
        (
          "scores-not-compared",
          BilingualText(
            fr: "Évaluations qui perdraient toute note : \(losing) ; qui en gagneraient une : "
              + "\(gaining). Elles ne sont pas comparées.",
            en:
              "Evaluations that would lose any score: \(losing); that would gain one: \(gaining). "
              + "They are not compared.")
        ))
    }
    return found
  }

  /// The groups as a list: the table of a person, the rows of a spreadsheet.
  var groupList: ResultList {
    var list = ResultList(
      schema: "ecoute.rescore-groups/1",
      columns: [
        .init("group", by.title(language)),
        .init("n", say(fr: "n (appels)", en: "n (calls)"), .right),
        .init("before", say(fr: "Avant", en: "Before"), .right),
        .init("after", say(fr: "Après", en: "After"), .right),
        .init("change", say(fr: "Écart", en: "Change"), .right),
        .init("interval", say(fr: "Intervalle à 95 %", en: "95 % interval"), .right),
        .init("established", say(fr: "Établi ?", en: "Established?")),
        .init("rankBefore", say(fr: "Rang avant", en: "Rank before"), .right),
        .init("rankAfter", say(fr: "Rang après", en: "Rank after"), .right),
        .init("rankChange", say(fr: "Changement de rang", en: "Change of rank")),
        .init("bandsUp", say(fr: "↑", en: "↑"), .right),
        .init("bandsDown", say(fr: "↓", en: "↓"), .right),
      ])
    for group in groups {
      let change = group.change
      let moved = group.crossings.moved
      list.append([
        .coded(group.name, group.id), .count(change.calls, language),
        .number(change.before.estimate?.value, decimals: 1, language),
        .number(change.after.estimate?.value, decimals: 1, language),
        signedCell(change.change.estimate?.value),
        .interval(change.change.estimate?.interval, decimals: 1, language),
        establishedCell(change), rankCell(change.rankBefore), rankCell(change.rankAfter),
        rankChangeCell(change),
        moved.map { .count($0.up, language) } ?? .text(nil as String?),
        moved.map { .count($0.down, language) } ?? .text(nil as String?),
      ])
    }
    return list
  }

  private func signedCell(_ value: Double?) -> ResultList.Cell {
    let plain = ResultList.Cell.number(value, decimals: 1, language)
    return .init(text: value.map { signed($0) } ?? plain.text, value: plain.value)
  }

  private func establishedCell(_ change: GroupChange) -> ResultList.Cell {
    guard let isEstablished = change.isChangeEstablished else {
      return .init(text: "–", value: .null)
    }
    return .init(
      text: isEstablished ? say(fr: "oui", en: "yes") : say(fr: "non", en: "no"),
      value: .bool(isEstablished))
  }

  /// A rank with those that cannot be told from it: `3 (1–9)`.
  private func rankCell(_ standing: RankStanding?) -> ResultList.Cell {
    guard let standing else { return .init(text: "–", value: .null) }
    let decimals = standing.rank == standing.rank.rounded() ? 0 : 1
    let rank = NumberText.decimal(standing.rank, decimals: decimals, language)
    let (low, high) = (standing.range.lowerBound, standing.range.upperBound)
    return .init(
      text: low == high ? rank : "\(rank) (\(low)–\(high))",
      value: .array([.integer(low), .integer(high)]))
  }

  private func rankChangeCell(_ change: GroupChange) -> ResultList.Cell {
    switch change.isRankChangeEstablished {
    case true?: .coded(say(fr: "établi", en: "established"), "established")
    case false?: .coded(say(fr: "non établi", en: "not established"), "not-established")
    case nil: .coded(say(fr: "non classé", en: "not ranked"), "not-ranked")
    }
  }
}
