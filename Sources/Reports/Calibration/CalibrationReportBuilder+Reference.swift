internal import Languages
internal import QualityModel
internal import Statistics

/// Each evaluator's total against the reference: Bland and Altman's plots, on the same two axes.
extension CalibrationReportBuilder {
  private static let pointsInWords = 40

  var referenceSection: ReportSection? {
    let compared = report.total.againstReference
    guard !compared.isEmpty else { return nil }
    let axes = axes(of: compared)
    let panels = compared.map { panel($0, axes) }
    var blocks: [ReportBlock] = [.sentences([referenceIntroduction])]
    for start in stride(from: 0, to: panels.count, by: 2) {
      let pair = panels[start..<min(start + 2, panels.count)].map { [ReportBlock.section($0)] }
      blocks.append(.columns(pair.count == 2 ? pair : pair + [[]]))
    }
    let tolerance = wording.plainPoints(report.tolerance)
    blocks.append(
      .chart(
        .legend([
          .init(.point, say(fr: "un appel", en: "a call")),
          .init(.centre, say(fr: "écart moyen", en: "mean difference")),
          .init(
            .limit,
            say(
              fr: "limites où 95 % des écarts sont attendus",
              en: "limits where 95% of differences are expected")),
          .init(.margin, say(fr: "tolérance de ±\(tolerance)", en: "tolerance of ±\(tolerance)")),
        ])))
    blocks += [sectionLimits].compactMap { $0 }.map(ReportBlock.table)
    return ReportSection(
      say(fr: "Chacun devant la référence", en: "Each against the reference"), level: 3,
      blocks: blocks)
  }

  /// The same by section, in figures.
  private var sectionLimits: ReportTable? {
    let sections = report.sections.filter { section in
      section.againstReference.contains { $0.bias.estimate != nil }
    }
    guard !sections.isEmpty else { return nil }
    return ReportTable(
      caption: say(
        fr: """
          Par rubrique, évaluateur moins référence : écart moyen (intervalle), et limites où 95 % des \
          écarts sont attendus
          """,
        en: """
          By section, evaluator minus reference: mean difference (interval), and limits where 95% of \
          differences are expected
          """),
      columns: [
        .init(say(fr: "Évaluateur", en: "Evaluator"), width: 30),
        .init(say(fr: "Appels", en: "Calls"), .number),
        .init(say(fr: "Écart moyen", en: "Mean difference")),
        .init(say(fr: "Limites", en: "Limits")),
      ],
      groups: sections.map { section in
        .init(
          partTitle(section.id, section.title),
          rows: section.againstReference.filter { $0.bias.estimate != nil }.map { agreement in
            [
              .text(ReportText(outside: name(of: agreement.evaluatorID))),
              countCell(agreement.bias), .text(signed(agreement.bias)),
              .text(limits(of: agreement)),
            ]
          })
      })
  }

  private func signed(_ statistic: Statistic) -> ReportText {
    guard let estimate = statistic.estimate else {
      return wording.comparedCell(statistic, .points)
    }
    let value = FigureStyle.points.signed(estimate.value, language)
    return estimate.interval.map { "\(value) (\(wording.signedBounds($0)))" } ?? "\(value)"
  }

  private func limits(of agreement: ReferenceAgreement) -> ReportText {
    guard let lower = agreement.lowerLimit.estimate, let upper = agreement.upperLimit.estimate
    else { return wording.comparedCell(agreement.lowerLimit, .points) }
    let from = FigureStyle.points.signed(lower.value, language)
    let to = FigureStyle.points.signed(upper.value, language)
    return say(fr: "de \(from) à \(to)", en: "\(from) to \(to)")
  }

  private var referenceIntroduction: ReportText {
    let reference = wording.title(report.reference)
    return say(
      fr: """
        Référence : \(reference). Écart de chaque appel (évaluateur moins référence) selon la moyenne \
        des deux notes : sous zéro, l'évaluateur est plus sévère.
        """,
      en: """
        Reference: \(reference). The difference on each call (evaluator minus reference) by the mean \
        of the two scores: below zero, the evaluator is harsher.
        """)
  }

  private func panel(
    _ agreement: ReferenceAgreement, _ axes: (PlotChart.Axis, PlotChart.Axis)
  ) -> ReportSection {
    let name = name(of: agreement.evaluatorID)
    let sentence = sentence(on: agreement)
    var blocks: [ReportBlock] = [.sentences([sentence])]
    if !agreement.points.isEmpty {
      let lines = [
        line(.limit, agreement.upperLimit), line(.centre, agreement.bias),
        line(.limit, agreement.lowerLimit),
      ]
      blocks.append(
        .chart(
          .plot(
            PlotChart(
              title: name, description: description(of: agreement).plainText, across: axes.0,
              upright: axes.1,
              points: agreement.points.map {
                PlotChart.Point(
                  x: $0.mean,
                  y: ChartMark(value: $0.difference, lower: nil, upper: nil, isIndicative: false))
              }, lines: lines.compactMap { $0 }, margin: report.tolerance))))
    }
    return ReportSection("\(outside: name)", level: 4, style: .entry, blocks: blocks)
  }

  private func line(_ kind: PlotChart.Line.Kind, _ statistic: Statistic) -> PlotChart.Line? {
    statistic.estimate.map {
      .init(kind, $0.value, label: FigureStyle.points.signed($0.value, language))
    }
  }

  private func sentence(on agreement: ReferenceAgreement) -> ReportText {
    guard let bias = agreement.bias.estimate else {
      let reason = wording.comparedCell(agreement.bias, .points)
      return say(fr: "Écart non calculé : \(reason).", en: "Difference not computed: \(reason).")
    }
    let base = wording.onCalls(bias.count)
    let gap = wording.severity(bias.value)
    let interval = wording.severityInterval(bias.interval)
    guard let lower = agreement.lowerLimit.estimate, let upper = agreement.upperLimit.estimate
    else {
      let why = wording.comparedCell(agreement.lowerLimit, .points)
      return say(
        fr: "\(base) : \(gap)\(interval) ; limites non calculées, \(why).",
        en: "\(base): \(gap)\(interval); limits not computed, \(why).")
    }
    let from = FigureStyle.points.signed(lower.value, language)
    let to = FigureStyle.points.signed(upper.value, language)
    return say(
      fr: "\(base) : \(gap)\(interval) ; 95 % des écarts attendus de \(from) à \(to).",
      en: "\(base): \(gap)\(interval); 95% of differences expected from \(from) to \(to).")
  }

  /// The points in words: the difference on each call, the mean of the two scores in parentheses.
  private func description(of agreement: ReferenceAgreement) -> ReportText {
    let shown = agreement.points.prefix(CalibrationReportBuilder.pointsInWords)
    let points = shown.map { point -> ReportText in
      let difference = FigureStyle.points.signed(point.difference, language)
      return "\(difference) (\(FigureStyle.points.text(point.mean, language)))"
    }
    let list = points.dropFirst().reduce(points.first ?? "") {
      say(fr: "\($0) ; \($1)", en: "\($0); \($1)")
    }
    let left = agreement.points.count - shown.count
    let more: ReportText =
      left > 0 ? say(fr: " ; \(left) de plus", en: "; \(left) more") : ""
    return say(
      fr: "Écart de chaque appel, entre parenthèses la moyenne des deux notes : \(list)\(more).",
      en: "Difference on each call, the mean of the two scores in parentheses: \(list)\(more).")
  }

  /// The two axes that all panels share, so that they can be compared at a glance.
  private func axes(of compared: [ReferenceAgreement]) -> (PlotChart.Axis, PlotChart.Axis) {
    let points = compared.flatMap(\.points)
    let means = points.map(\.mean).filter(\.isFinite)
    let low = (((means.min() ?? 0) - 2) / 10).rounded(.down) * 10
    let high = (((means.max() ?? 100) + 2) / 10).rounded(.up) * 10
    let limits = compared.flatMap { [$0.lowerLimit, $0.upperLimit, $0.bias] }
      .compactMap { $0.estimate?.value }
    return (
      axis(
        from: max(0, min(low, 90)), to: min(100, max(high, 10)), signed: false,
        title: say(fr: "Moyenne des deux notes", en: "Mean of the two scores")),
      symmetricAxis(
        holding: points.map(\.difference) + limits + [report.tolerance],
        title: say(fr: "Écart, en points", en: "Difference, in points"))
    )
  }
}
