internal import Languages
internal import QualityModel
internal import Statistics

/// The client against the provider, section by section, and what it does to agents' scores.
extension CalibrationReportBuilder {
  var sidesSection: ReportSection? {
    guard let sides = report.sides else { return nil }
    var blocks: [ReportBlock] = []
    if let total = sides.parts.first(where: { $0.id == report.total.id }) {
      blocks.append(.sentences([sentence(on: total, margin: sides.margin)]))
    }
    blocks += [.chart(.legend(legend(of: sides))), .table(table(of: sides))]
    if !sides.agents.isEmpty { blocks.append(.section(agentsSection(sides))) }
    return ReportSection(
      say(fr: "Donneur d'ordre et prestataire", en: "Client and provider"), blocks: blocks)
  }

  private func table(of sides: SideComparison) -> ReportTable {
    let axis = axis(holding: sides.parts.map(\.difference), margin: sides.margin)
    return ReportTable(
      caption: say(
        fr: """
          Donneur d'ordre moins prestataire sur les mêmes appels ; à gauche de zéro, le donneur \
          d'ordre est plus sévère
          """,
        en: "Client minus provider on the same calls; left of zero, the client is harsher"),
      columns: [
        .init(say(fr: "Rubrique", en: "Section"), width: 14),
        .init(say(fr: "Appels", en: "Calls"), .number),
        .init(say(fr: "Écart, en points", en: "Difference, in points"), .plot, axis: axis),
        .init(say(fr: "Donneur d'ordre", en: "Client"), width: 13),
        .init(say(fr: "Intervalle à 95 %", en: "95% interval"), width: 11),
        .init(equivalenceHeading(sides), width: 12),
        .init("p", .number), .init(say(fr: "Lecture", en: "Reading"), width: 12),
      ],
      groups: [
        .init(
          rows: sides.parts.map { part in
            let title = partTitle(part.id, part.title)
            return [
              .text(title), countCell(part.difference),
              deviation(part.difference, title: title.plainText, on: axis),
              .text(wording.severityCell(part.difference)),
              .text(wording.signedBounds(part.difference.estimate?.interval)),
              .text(wording.signedBounds(part.equivalenceInterval)),
              .text(wording.adjusted(part.equivalenceProbability)),
              .text(wording.title(part.equivalence)),
            ]
          })
      ], note: equivalenceReading)
  }

  /// The interval that the test looks at, with its level.
  private func equivalenceHeading(_ sides: SideComparison) -> ReportText {
    guard let interval = sides.parts.lazy.compactMap(\.equivalenceInterval).first else {
      return say(fr: "Intervalle d'équivalence", en: "Equivalence interval")
    }
    let level = NumberText.percent(share: interval.level, language)
    return say(fr: "Équivalence, à \(level)", en: "Equivalence, \(level)")
  }

  private func legend(of sides: SideComparison) -> [ChartLegendEntry] {
    let margin = wording.plainPoints(sides.margin)
    return [
      .init(.value, say(fr: "écart, avec son intervalle", en: "difference, with its interval")),
      .init(.margin, say(fr: "marge de ±\(margin)", en: "margin of ±\(margin)")),
    ]
  }

  private var equivalenceReading: ReportText {
    say(
      fr: """
        « Équivalents » : tout l'intervalle d'équivalence tient dans la marge du contrat. Ne pas \
        trouver de différence n'est pas montrer l'équivalence.
        """,
      en: """
        “Equivalent”: the whole equivalence interval lies within the contract's margin. Finding no \
        difference does not show equivalence.
        """)
  }

  // MARK: Agents

  private func agentsSection(_ sides: SideComparison) -> ReportSection {
    let crossing = sides.agents.count(where: \.crossesThreshold)
    var blocks: [ReportBlock] = [.sentences([agentsReading(sides, crossing: crossing)])]
    blocks.append(.table(agentsTable(sides)))
    return ReportSection(
      say(fr: "Ce que l'écart fait aux conseillers", en: "What the difference does to agents"),
      level: 3, blocks: blocks)
  }

  private func agentsReading(_ sides: SideComparison, crossing: Int) -> ReportText {
    let base = say(
      fr: """
        Moyenne de chaque conseiller selon le prestataire, puis ce qu'elle serait si l'écart mesuré \
        valait pour tous ses appels ; l'intervalle est celui de l'écart seul.
        """,
      en: """
        Each agent's mean as the provider scores, then what it would be if the difference measured held \
        for all their calls; the interval is that of the difference alone.
        """)
    guard let threshold = sides.threshold else { return base }
    let limit = wording.plain(threshold)
    let total = whole(sides.agents.count)
    return say(
      fr: """
        \(base) \(strong: "\(crossing) sur \(total.plainText)") \
        \(crossing < 2 ? "change" : "changent") de côté du seuil de \(limit).
        """,
      en: """
        \(base) \(strong: "\(crossing) of \(total.plainText)") \
        \(crossing == 1 ? "changes" : "change") sides of the threshold of \(limit).
        """)
  }

  private func agentsTable(_ sides: SideComparison) -> ReportTable {
    ReportTable(
      caption: say(fr: "Notes moyennes, de 0 à 100", en: "Mean scores, 0 to 100"),
      columns: [
        .init(say(fr: "Conseiller", en: "Agent"), width: 24),
        .init(say(fr: "Évaluations", en: "Evaluations"), .number),
        .init(say(fr: "Selon le prestataire", en: "As the provider scores"), .number),
        .init(say(fr: "Selon le donneur d'ordre", en: "As the client scores"), .number),
        .init(say(fr: "Intervalle à 95 %", en: "95% interval"), width: 15),
        .init(say(fr: "Seuil", en: "Threshold"), width: 22),
      ],
      groups: [
        .init(
          rows: sides.agents.map { effect in
            let name = Excerpt.of(effect.agent.name, limit: PrintLimits.name)
            let interval = effect.byClientInterval.map { wording.bounds($0, .points) } ?? "–"
            return [
              .text(ReportText(outside: name)), countCell(effect.count),
              .text("\(FigureStyle.points.text(effect.byProvider, language))"),
              .text("\(FigureStyle.points.text(effect.byClient, language))"), .text(interval),
              .text(crossing(effect, sides.threshold)),
            ]
          })
      ])
  }

  /// What happens at the threshold, with a mark that is seen in grey.
  func crossing(_ effect: SideComparison.AgentEffect, _ threshold: Double?) -> ReportText {
    guard let threshold else { return "–" }
    let limit = wording.plain(threshold)
    guard effect.crossesThreshold else { return say(fr: "inchangé", en: "unchanged") }
    return effect.byClient < effect.byProvider
      ? say(fr: "\(strong: "▼ passe sous \(limit)")", en: "\(strong: "▼ falls below \(limit)")")
      : say(fr: "\(strong: "▲ atteint \(limit)")", en: "\(strong: "▲ reaches \(limit)")")
  }
}
