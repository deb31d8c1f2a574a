internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import Statistics

/// The sections and the dimensions: each row holds its drawing and the figures drawn.
extension CoachingSheetBuilder {
  var breakdownSection: ReportBlock {
    let title = say(fr: "Rubriques et dimensions", en: "Sections and dimensions")
    let sections = Array(sheet.sections.prefix(PrintLimits.sections))
    let dimensions = Array(sheet.dimensions.prefix(PrintLimits.dimensions))
    guard !sections.isEmpty || !dimensions.isEmpty else {
      let nothing = say(
        fr: "Aucune rubrique ni dimension notée sur la période.",
        en: "No section and no dimension was scored in the period.")
      return .section(ReportSection(title, blocks: [.sentences([nothing])]))
    }
    let table = ReportTable(
      caption: say(
        fr: "Moyennes de 0 à 100 avec leur intervalle à 95 % ; n compte les contacts",
        en: "Means from 0 to 100 with their 95% interval; n counts contacts"),
      columns: [
        .init(say(fr: "Intitulé", en: "Title"), width: 23),
        .init(say(fr: "Échelle de 0 à 100", en: "Scale from 0 to 100"), .plot),
        .init(say(fr: "Moyenne", en: "Mean"), .number), .init("n", .number),
        .init(say(fr: "Intervalle", en: "Interval"), .number),
        .init(say(fr: "Reste de l'équipe", en: "Rest of team"), .number),
        .init(say(fr: "Objectif", en: "Target"), .number),
        .init(say(fr: "Lecture", en: "Reading")),
      ],
      groups: [
        .init(
          say(fr: "Rubriques de la grille", en: "Sections of the grid"),
          rows: sections.map { row($0, isDimension: false) }),
        .init(
          say(fr: "Dimensions, toutes grilles confondues", en: "Dimensions, over every grid"),
          rows: dimensions.map { row($0, isDimension: true) }),
      ].filter { !$0.rows.isEmpty },
      note: leftOut(sections.count + dimensions.count))
    return .section(
      ReportSection(title, blocks: [.table(table), .chart(.legend(legend))]))
  }

  private func leftOut(_ count: Int) -> ReportText? {
    shown(
      say(fr: "Rubriques et dimensions", en: "Sections and dimensions"), count,
      of: sheet.sections.count + sheet.dimensions.count)
  }

  private func row(_ figure: ComparedFigure, isDimension: Bool) -> [ReportTable.Cell] {
    let title = Excerpt.of(
      figure.title.text(in: language, fallback: "") ?? figure.id, limit: texts.rowTitle)
    let subject = wording.subject(figure, isDimension: isDimension)
    let sentence = wording.sentence(subject: subject, figure.value, target: figure.target)
    let plot = DotInterval(
      title: title, description: sentence.plainText, value: ChartMark(figure.value),
      team: ChartMark(figure.team), target: figure.target?.doubleValue)
    let head: [ReportTable.Cell] = [.text(ReportText(outside: title)), .plot(plot)]
    let target = figure.target.map { ReportText(words: wording.target($0)) } ?? "–"
    let value: [ReportTable.Cell]
    if let estimate = figure.value.estimate {
      let mean = FigureStyle.points.text(estimate.value, language)
      value = [
        .text("\(strong: mean)"),
        .text(ReportText(words: NumberText.whole(estimate.count, language))),
        .text(wording.intervalCell(figure.value, .points)),
      ]
    } else {
      value = [
        .text("–"), .text(ReportText(words: NumberText.whole(figure.value.count, language))),
        .text("–"),
      ]
    }
    return head + value + [
      .text(teamCell(figure.team)), .text(target), .text(reading(figure)),
    ]
  }

  private func teamCell(_ team: Statistic) -> ReportText {
    team.estimate == nil ? "–" : wording.short(team, .points, .contacts)
  }

  private func reading(_ figure: ComparedFigure) -> ReportText {
    guard case .undefined(let why, let count) = figure.value else {
      return wording.reading(figure.value, target: figure.target)
    }
    let reason = wording.reason(why, count: count, .contacts)
    return say(fr: "non noté : \(reason)", en: "not scored: \(reason)")
  }

  var legend: [ChartLegendEntry] {
    [
      .init(
        .value,
        say(
          fr: "\(outside: agentName), avec l'intervalle",
          en: "\(outside: agentName), with the interval")),
      .init(
        .indicative,
        say(fr: "indicatif (n < \(indicativeUnder))", en: "indicative (n < \(indicativeUnder))")),
      .init(.team, say(fr: "le reste de l'équipe", en: "the rest of the team")),
      .init(.target, say(fr: "l'objectif", en: "the target")),
    ]
  }
}
