internal import Languages
internal import QualityModel
internal import Statistics

/// Each evaluator beside the others.
extension CalibrationReportBuilder {
  private static let sectionsInTable = 6

  var evaluatorsSection: ReportSection? {
    guard !report.standings.isEmpty else { return nil }
    var blocks: [ReportBlock] = [.table(severityTable), .chart(.legend(severityLegend))]
    blocks += sectionTables.map(ReportBlock.table)
    blocks.append(.table(practiceTable))
    return ReportSection(
      say(fr: "Évaluateur par évaluateur", en: "Evaluator by evaluator"), blocks: blocks)
  }

  private var severityTable: ReportTable {
    let axis = axis(holding: report.standings.map(\.deviation), margin: report.tolerance)
    return ReportTable(
      caption: say(
        fr: """
          Sévérité sur la note totale, ajustée selon les appels notés, par rapport aux autres \
          évaluateurs ; à gauche de zéro, plus sévère
          """,
        en: """
          Severity on the total score, adjusted for the calls scored, against the other evaluators; \
          left of zero, harsher
          """),
      columns: [
        .init(say(fr: "Évaluateur", en: "Evaluator"), width: 22),
        .init(say(fr: "Appels", en: "Calls"), .number),
        .init(say(fr: "Écart, en points", en: "Difference, in points"), .plot, axis: axis),
        .init(say(fr: "Écart", en: "Difference"), width: 15),
        .init(say(fr: "Intervalle à 95 %", en: "95% interval"), width: 13),
        .init(say(fr: "p ajustée", en: "Adjusted p"), .number),
        .init(say(fr: "Lecture", en: "Reading")),
      ],
      groups: [
        .init(
          rows: report.standings.map { standing in
            let name = name(of: standing.evaluator.id)
            return [
              .text("\(outside: name) (\(side(standing.evaluator.side)))"),
              countCell(standing.callCount),
              deviation(standing.deviation, title: name, on: axis),
              .text(wording.severityCell(standing.deviation)),
              .text(wording.signedBounds(standing.deviation.estimate?.interval)),
              .text(wording.adjusted(standing.probability)),
              .text(wording.title(standing.reading)),
            ]
          })
      ])
  }

  private var severityLegend: [ChartLegendEntry] {
    let tolerance = wording.plainPoints(report.tolerance)
    return [
      .init(.value, say(fr: "écart, avec son intervalle", en: "difference, with its interval")),
      .init(
        .indicative,
        say(fr: "indicatif (n < \(indicativeUnder))", en: "indicative (n < \(indicativeUnder))")),
      .init(.margin, say(fr: "tolérance de ±\(tolerance)", en: "tolerance of ±\(tolerance)")),
    ]
  }

  /// Deviations by section, a few sections a table.
  private var sectionTables: [ReportTable] {
    let ids = report.standings.first { !$0.sections.isEmpty }?.sections.map(\.sectionID) ?? []
    let size = CalibrationReportBuilder.sectionsInTable
    return stride(from: 0, to: ids.count, by: size).map { start in
      sectionTable(Array(ids[start..<min(start + size, ids.count)]))
    }
  }

  private func sectionTable(_ ids: [String]) -> ReportTable {
    ReportTable(
      caption: say(
        fr: """
          Écart de sévérité par rubrique, en points de la rubrique ; en gras, ceux dont l'intervalle \
          exclut zéro
          """,
        en: """
          Difference in severity by section, in points of the section; in bold, those whose interval \
          leaves out zero
          """),
      columns: [.init(say(fr: "Évaluateur", en: "Evaluator"), width: 24)]
        + ids.map { ReportTable.Column(partTitle($0)) },
      groups: [
        .init(
          rows: report.standings.map { standing in
            [.text(ReportText(outside: name(of: standing.evaluator.id)))]
              + ids.map { id in
                .text(cell(standing.sections.first { $0.sectionID == id }))
              }
          })
      ])
  }

  private func cell(_ section: EvaluatorStanding.SectionDeviation?) -> ReportText {
    guard let section else { return "–" }
    guard let estimate = section.deviation.estimate else {
      return wording.comparedCell(section.deviation, .points)
    }
    let value = FigureStyle.points.signed(estimate.value, language)
    guard let interval = estimate.interval else { return "\(value)" }
    let bounds = wording.signedBounds(interval)
    return interval.contains(0) ? "\(value) (\(bounds))" : "\(strong: value) (\(bounds))"
  }

  // MARK: Critical errors, applicability, repeatability

  private var practiceTable: ReportTable {
    let tolerance = wording.plainPoints(report.tolerance)
    return ReportTable(
      caption: say(
        fr: "Devant la référence, et d'une écoute à l'autre",
        en: "Against the reference, and from one hearing to the next"),
      columns: [
        .init(say(fr: "Évaluateur", en: "Evaluator"), width: 15),
        .init(say(fr: "Écart à la référence", en: "Difference from the reference"), width: 18),
        .init(say(fr: "Appels à \(tolerance) près", en: "Calls within \(tolerance)"), width: 15),
        .init(say(fr: "Erreurs critiques", en: "Critical errors"), width: 17),
        .init(say(fr: "Sans objet (les autres)", en: "Not applicable (others)"), width: 14),
        .init(say(fr: "Fidélité à soi-même", en: "Repeatability")),
      ],
      groups: [
        .init(
          rows: report.standings.map { standing in
            [
              .text(ReportText(outside: name(of: standing.evaluator.id))),
              .text(againstReference(standing)),
              .text(together(standing.withinTolerance, .share)), .text(errors(standing)),
              .text(notApplicable(standing)), .text(repeatability(standing)),
            ]
          })
      ], note: practiceNote)
  }

  private func isReference(_ standing: EvaluatorStanding) -> Bool {
    if case .expert(let evaluator) = report.reference {
      return evaluator.id == standing.evaluator.id
    }
    return false
  }

  private func againstReference(_ standing: EvaluatorStanding) -> ReportText {
    guard let statistic = standing.againstReference else {
      return isReference(standing)
        ? say(fr: "est la référence", en: "is the reference")
        : say(fr: "pas de référence", en: "no reference")
    }
    guard let estimate = statistic.estimate else { return wording.severityCell(statistic) }
    let bounds = wording.signedBounds(estimate.interval)
    return "\(wording.severity(estimate.value)) (\(bounds))"
  }

  private func errors(_ standing: EvaluatorStanding) -> ReportText {
    guard let errors = standing.criticalErrors else {
      return isReference(standing)
        ? say(fr: "est la référence", en: "is the reference") : "–"
    }
    let (found, missed, invented) = (errors.found, errors.missed, errors.invented)
    return say(
      fr: """
        \(found) relevée\(found < 2 ? "" : "s"), \(missed) manquée\(missed < 2 ? "" : "s"), \(invented) \
        en trop
        """,
      en: "\(found) found, \(missed) missed, \(invented) invented")
  }

  private func notApplicable(_ standing: EvaluatorStanding) -> ReportText {
    let own = wording.comparedCell(standing.notApplicableShare, .share)
    guard let others = standing.othersNotApplicableShare.estimate else { return own }
    return "\(own) (\(FigureStyle.share.text(others.value, language)))"
  }

  private func repeatability(_ standing: EvaluatorStanding) -> ReportText {
    guard let spread = standing.repeatability.estimate else {
      if case .undefined(.noObservations, _) = standing.repeatability {
        return say(fr: "aucun appel remis à l'écoute", en: "no call put back")
      }
      return wording.comparedCell(standing.repeatability, .points)
    }
    let calls = ObservationUnit.calls.counted(spread.count, language)
    let points = wording.points(spread.value)
    let base = say(fr: "sur \(calls), ±\(points)", en: "on \(calls), ±\(points)")
    guard let same = standing.repeatedAnswers.estimate else { return base }
    let share = FigureStyle.share.text(same.value, language)
    return say(
      fr: "\(base) ; \(share) de réponses identiques", en: "\(base); \(share) of answers the same")
  }

  private var practiceNote: ReportText {
    say(
      fr: """
        Erreurs critiques : relevées comme la référence, manquées (elle les relève, pas l'évaluateur), \
        en trop (l'inverse). Fidélité à soi-même : écart type d'une note donnée deux fois au même \
        appel, sans le savoir. Sans référence, et pour la référence elle-même, les appels dans la \
        tolérance se comptent devant la médiane des autres.
        """,
      en: """
        Critical errors: found like the reference, missed (the reference alone found them), invented \
        (the evaluator alone did). Repeatability: the standard deviation of a score given twice to the \
        same call, without being told. Without a reference, and for the reference itself, calls \
        within the tolerance are counted against the others' median.
        """)
  }
}
