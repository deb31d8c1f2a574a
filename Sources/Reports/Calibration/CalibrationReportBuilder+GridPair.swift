internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import Statistics

/// Two grids on the same calls.
extension CalibrationReportBuilder {
  var gridPairSection: ReportSection? {
    guard let pair = report.gridPair else { return nil }
    var blocks: [ReportBlock] = [.list(sentences(on: pair))]
    if !pair.criteria.isEmpty { blocks.append(.table(criteriaTable(pair.criteria))) }
    if !pair.concordance.isEmpty { blocks.append(.table(concordance(pair))) }
    return ReportSection(say(fr: "Deux grilles", en: "Two grids"), blocks: blocks)
  }

  private func title(_ grid: GridVersion) -> ReportText {
    let known = report.grids.first { $0.id == grid.id && $0.version == grid.version }
    let name = known.map { own($0.title, id: grid.id) } ?? Excerpt.of(grid.id, limit: 56)
    let version = Excerpt.of(grid.version, limit: PrintLimits.identifier)
    return "\(outside: name) \(outside: version)"
  }

  private func sentences(on pair: GridPairAgreement) -> [ReportText] {
    let (first, second) = (title(pair.first), title(pair.second))
    let calls = ObservationUnit.calls.counted(pair.callCount, language)
    var sentences = [
      say(
        fr: """
          \(calls) \(pair.callCount < 2 ? "noté" : "notés") sur les deux grilles : \(first) (donneur \
          d'ordre) et \(second) (prestataire).
          """,
        en: "\(calls) scored on both grids: \(first) (client) and \(second) (provider).")
    ]
    sentences.append(difference(pair))
    switch pair.correlation {
    case .defined(let estimate):
      let value = FigureStyle.coefficient.text(estimate.value, language)
      let interval = wording.between(estimate.interval, .coefficient)
      sentences.append(
        say(
          fr: "Corrélation des deux notes : \(value)\(interval).",
          en: "Correlation of the two scores: \(value)\(interval)."))
    case .undefined(let why, let count):
      let reason = wording.comparisonReason(why, count: count, .calls)
      sentences.append(
        say(
          fr: "Corrélation des deux notes non calculée : \(reason).",
          en: "Correlation of the two scores not computed: \(reason)."))
    }
    let unlinked = [(pair.unlinkedFirst, first), (pair.unlinkedSecond, second)]
    for (ids, grid) in unlinked where !ids.isEmpty {
      let names = wording.enumeration(ids.map { ReportText(outside: criterionTitle($0)) })
      sentences.append(
        say(
          fr: "Sans équivalent dans l'autre grille (\(grid)) : \(names).",
          en: "Without a counterpart in the other grid (\(grid)): \(names)."))
    }
    if pair.concordance.isEmpty {
      sentences.append(
        say(
          fr: "Pas de table de concordance : trop peu d'appels pour en établir une.",
          en: "No concordance table: too few calls to make one."))
    }
    return sentences
  }

  private func difference(_ pair: GridPairAgreement) -> ReportText {
    switch pair.difference {
    case .defined(let estimate):
      let base = wording.onCalls(estimate.count)
      let gap = wording.severity(estimate.value)
      let interval = wording.severityInterval(estimate.interval)
      return say(
        fr: "\(base), la première grille est \(gap)\(interval).",
        en: "\(base), the first grid is \(gap)\(interval).")
    case .undefined(let why, let count):
      let reason = wording.comparisonReason(why, count: count, .calls)
      return say(
        fr: "Écart des deux notes non calculé : \(reason).",
        en: "Difference of the two scores not computed: \(reason).")
    }
  }

  private func concordance(_ pair: GridPairAgreement) -> ReportTable {
    ReportTable(
      caption: say(
        fr: "Ce que vaut une note de la seconde grille sur la première",
        en: "What a score of the second grid is worth on the first"),
      columns: [
        .init(say(fr: "Sur la seconde", en: "On the second"), width: 30),
        .init(say(fr: "Sur la première", en: "On the first"), .number),
        .init(say(fr: "Erreur type", en: "Standard error"), .number),
      ],
      groups: [
        .init(
          rows: pair.concordance.map { row in
            [
              .text("\(FigureStyle.points.text(row.second, language))"),
              .text("\(FigureStyle.points.text(row.first, language))"),
              .text(row.standardError.map { "\(FigureStyle.points.text($0, language))" } ?? "–"),
            ]
          })
      ])
  }
}
