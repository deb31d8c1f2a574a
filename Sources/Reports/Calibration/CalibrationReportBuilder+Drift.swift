internal import Calendars
internal import Languages
internal import QualityModel
internal import Statistics

/// Each evaluator's severity from session to session, as control charts on the same axis.
extension CalibrationReportBuilder {
  var driftSection: ReportSection? {
    let drifting = report.standings.filter { ($0.drift?.points.count ?? 0) > 1 }
    guard !drifting.isEmpty else { return nil }
    let values = drifting.compactMap(\.drift).flatMap(reach)
    let upright = symmetricAxis(
      holding: values, title: say(fr: "Écart, en points", en: "Difference, in points"))
    let panels = drifting.map { panel($0, upright) }
    var blocks: [ReportBlock] = [.sentences([driftIntroduction])]
    for start in stride(from: 0, to: panels.count, by: 2) {
      let pair = panels[start..<min(start + 2, panels.count)].map { [ReportBlock.section($0)] }
      blocks.append(.columns(pair.count == 2 ? pair : pair + [[]]))
    }
    blocks.append(.chart(.legend(driftLegend)))
    return ReportSection(
      say(fr: "Sévérité de séance en séance", en: "Severity from session to session"),
      blocks: blocks)
  }

  private func reach(_ drift: EvaluatorStanding.Drift) -> [Double] {
    let limits = [drift.lowerLimit, drift.upperLimit].compactMap { $0 }
    return limits
      + drift.points.compactMap(\.deviation.estimate).flatMap {
        [$0.value, $0.interval?.lower ?? $0.value, $0.interval?.upper ?? $0.value]
      }
  }

  private var driftIntroduction: ReportText {
    say(
      fr: """
        Une séance ne fait pas une dérive : seul un point marqué par une règle de la carte de contrôle \
        demande une explication.
        """,
      en: """
        One session is no drift: only a point that a rule of the control chart marks asks for an \
        explanation.
        """)
  }

  private var driftLegend: [ChartLegendEntry] {
    [
      .init(.point, say(fr: "une séance, avec son intervalle", en: "a session, with its interval")),
      .init(.signal, say(fr: "séance marquée par une règle", en: "session marked by a rule")),
      .init(.centre, say(fr: "moyenne des séances", en: "mean of the sessions")),
      .init(.limit, say(fr: "limites de contrôle", en: "control limits")),
    ]
  }

  private func panel(_ standing: EvaluatorStanding, _ upright: PlotChart.Axis) -> ReportSection {
    let name = name(of: standing.evaluator.id)
    guard let drift = standing.drift else {
      return ReportSection("\(outside: name)", level: 3, blocks: [])
    }
    let sentence = sentence(on: drift)
    let across = PlotChart.Axis(
      title: say(fr: "Séances", en: "Sessions").plainText, lower: 0,
      upper: Double(max(1, drift.points.count - 1)), ticks: ticks(drift.points))
    let points = drift.points.enumerated().compactMap { place, point in
      ChartMark(point.deviation).map {
        PlotChart.Point(x: Double(place), y: $0, isSignal: point.isSignal)
      }
    }
    return ReportSection(
      "\(outside: name)", level: 3, style: .entry,
      blocks: [
        .sentences([sentence]),
        .chart(
          .plot(
            PlotChart(
              title: name, description: description(drift), across: across,
              upright: upright, points: points, joinsPoints: true, lines: lines(drift)))),
      ])
  }

  /// Days along the axis: all of them, or the first, the middle and the last.
  private func ticks(_ points: [EvaluatorStanding.DriftPoint]) -> [PlotChart.Axis.Tick] {
    let last = points.count - 1
    let places = points.count <= 3 ? Array(points.indices) : [0, last / 2, last]
    return places.map { .init(Double($0), DateText.day(points[$0].openedOn, language)) }
  }

  private func lines(_ drift: EvaluatorStanding.Drift) -> [PlotChart.Line] {
    func line(_ kind: PlotChart.Line.Kind, _ value: Double?) -> PlotChart.Line? {
      value.map { .init(kind, $0, label: FigureStyle.points.signed($0, language)) }
    }
    return [
      line(.limit, drift.upperLimit), line(.centre, drift.centre), line(.limit, drift.lowerLimit),
    ].compactMap { $0 }
  }

  private func sentence(on drift: EvaluatorStanding.Drift) -> ReportText {
    let sessions = ObservationUnit.sessions.counted(drift.points.count, language)
    guard let centre = drift.centre, drift.lowerLimit != nil else {
      return say(
        fr: "\(sessions) : trop peu pour des limites de contrôle ; les points sont donnés seuls.",
        en: "\(sessions): too few for control limits; the points stand alone.")
    }
    let mean = wording.severity(centre)
    let marked = drift.points.filter(\.isSignal)
    guard !marked.isEmpty else {
      return say(
        fr: "\(sessions), en moyenne \(mean) ; aucune ne se distingue.",
        en: "\(sessions), \(mean) on average; none stands out.")
    }
    let days = wording.enumeration(
      marked.map { ReportText(words: DateText.day($0.openedOn, language)) })
    return say(
      fr: "\(sessions), en moyenne \(mean) ; à expliquer : \(days).",
      en: "\(sessions), \(mean) on average; to explain: \(days).")
  }

  private func description(_ drift: EvaluatorStanding.Drift) -> String {
    let points = drift.points.map { point -> ReportText in
      let day = DateText.day(point.openedOn, language)
      let cell = wording.severityCell(point.deviation)
      return say(fr: "\(day) : \(cell)", en: "\(day): \(cell)")
    }
    let list = points.dropFirst().reduce(points.first ?? "") {
      say(fr: "\($0) ; \($1)", en: "\($0); \($1)")
    }
    return say(
      fr: "Sévérité de chaque séance. \(list).", en: "Severity in each session. \(list)."
    ).plainText
  }
}
