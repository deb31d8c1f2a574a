internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import Statistics

/// Page 1: who, what was listened to, where the agent stands.
extension CoachingSheetBuilder {
  var standingPage: ReportPage {
    let blocks = fitting(PrintLimits.standing) { builder in
      [
        builder.sampleSection, builder.scoreSection, builder.breakdownSection,
        .columns([
          [builder.perceivedSection], [builder.accuracySection, builder.comparisonSection],
        ]),
      ]
    }
    return ReportPage(
      header: .title(
        kicker: say(
          fr: "Fiche de coaching · \(periodText)", en: "Coaching sheet · \(periodText)"),
        title: ReportText(outside: agentName), facts: identity),
      blocks: blocks,
      footer: [
        say(
          fr: """
            Lecture : chaque chiffre est donné avec son nombre d'observations (n) et son \
            intervalle de confiance. Un contact évalué par plusieurs personnes compte une fois, \
            à la moyenne de leurs notes. « Non tranché » : l'intervalle contient l'objectif. « Non \
            établi » : l'intervalle de l'écart contient zéro. « Indicatif » : n inférieur à \
            \(indicativeUnder). « Reste de l'équipe » : les autres conseillers de l'équipe.
            """,
          en: """
            How to read: each figure comes with its number of observations (n) and its confidence \
            interval. A contact that several people evaluated counts once, at the mean of their \
            scores. “Not settled”: the interval holds the target. “Not established”: the interval \
            of the difference holds zero. “Indicative”: n is under \(indicativeUnder). “Rest of \
            the team”: the other agents of the team.
            """),
        pageNumber(1),
      ], density: PrintLimits.standing.density(of: blocks.length))
  }

  func pageNumber(_ number: Int) -> ReportText {
    let day = DateText.day(sheet.madeOn, language)
    let centre = Excerpt.of(sheet.centre, limit: PrintLimits.title)
    return say(
      fr: "\(outside: centre) · établie le \(day) · document confidentiel · page \(number) sur 2",
      en: "\(outside: centre) · made on \(day) · confidential · page \(number) of 2")
  }

  private var identity: [ReportFact] {
    func fact(_ label: ReportText, _ text: String?) -> ReportFact? {
      guard let text, !text.isEmpty else { return nil }
      return ReportFact(
        label, ReportText(outside: Excerpt.of(text, limit: PrintLimits.name)))
    }
    let agent = sheet.agent
    return [
      fact(say(fr: "Identifiant", en: "Id"), agent.id),
      fact(say(fr: "Équipe", en: "Team"), agent.team),
      fact(say(fr: "Site", en: "Site"), agent.site),
      fact(say(fr: "Employeur", en: "Employer"), agent.provider),
      fact(say(fr: "Coach", en: "Coach"), agent.coach),
    ].compactMap { $0 }
  }

  /// The figures behind the chart.
  private var scoreTable: ReportTable {
    let score = sheet.score
    func row(_ title: ReportText, _ statistic: Statistic) -> [ReportTable.Cell] {
      [
        .text(title), .text(wording.cell(statistic, .points, .contacts)),
        .text(ReportText(words: NumberText.whole(statistic.count, language))),
        .text(wording.intervalCell(statistic, .points)),
      ]
    }
    var rows = [
      row(ReportText(outside: agentName), score.value),
      row(say(fr: "Reste de l'équipe", en: "Rest of the team"), score.team),
    ]
    if let previous = score.previous {
      rows.append(row(say(fr: "Période précédente", en: "Previous period"), previous))
    }
    return ReportTable(
      caption: say(fr: "Les chiffres du graphique", en: "The figures of the chart"),
      showsCaption: false,
      columns: [
        .init(say(fr: "Score", en: "Score"), width: 46),
        .init(say(fr: "Moyenne", en: "Mean"), .number), .init("n", .number),
        .init(say(fr: "Intervalle", en: "Interval"), .number),
      ], groups: [.init(rows: rows)])
  }

  private var sampleSection: ReportBlock {
    var first = [wording.sampleSize(sheet.sample)]
    if let who = wording.evaluators(sheet.sample, shown: texts.evaluators) {
      first.append(who)
    }
    if let without = wording.withoutScore(sheet.sample) { first.append(without) }
    if !sheet.grids.isEmpty {
      var grids = sheet.grids.prefix(texts.grids).map(wording.grid)
      let left = sheet.grids.count - grids.count
      if left > 0 {
        grids.append(
          say(
            fr: "\(left) \(left < 2 ? "autre" : "autres")",
            en: "\(left) \(left == 1 ? "other" : "others")"))
      }
      let names = wording.enumeration(grids)
      first.append(
        grids.count < 2
          ? say(fr: "Grille : \(names).", en: "Grid: \(names).")
          : say(fr: "Grilles : \(names).", en: "Grids: \(names)."))
    }
    return .section(
      ReportSection(
        say(fr: "Ce qui a été écouté", en: "What was listened to"), blocks: [.sentences(first)]))
  }

  private var scoreSection: ReportBlock {
    let score = sheet.score
    let reading = wording.reading(score.value, target: score.target)
    let aim = score.target.map(wording.target) ?? ""
    let keyNote: ReportText =
      score.target == nil
      ? say(fr: "sur 100, sans objectif", en: "out of 100, no target")
      : say(
        fr: "sur 100 ; objectif de \(aim) : \(reading)",
        en: "out of 100; target of \(aim): \(reading)")
    let subject = say(fr: "Le score", en: "The score")
    let main = wording.sentence(subject: subject, score.value, target: score.target)
    let team = wording.teamSentence(
      score.value, team: score.team, difference: score.difference, .points, .contacts)
    var sentences = [main, team]
    if let before = wording.previousSentence(
      score.value, previous: score.previous, difference: score.previousDifference, .contacts)
    {
      sentences.append(before)
    }
    let chart = BulletChart(
      title: say(fr: "Score sur 100", en: "Score out of 100").plainText,
      description: "\(main.plainText) \(team.plainText)", value: ChartMark(score.value),
      team: ChartMark(score.team), target: score.target?.doubleValue,
      targetLabel: say(fr: "objectif \(aim)", en: "target \(aim)").plainText)
    var blocks: [ReportBlock] = []
    if let estimate = score.value.estimate {
      let value = FigureStyle.points.text(estimate.value, language)
      blocks.append(
        .keyFigure(
          value: ReportText(words: value),
          note: keyNote))
    } else {
      blocks.append(.callout(main))
    }
    if score.value.estimate != nil || score.team.estimate != nil {
      blocks.append(.chart(.bullet(chart)))
      blocks.append(.table(scoreTable))
    }
    blocks.append(.sentences(score.value.estimate == nil ? [team] : sentences))
    return .section(
      ReportSection(say(fr: "Qualité délivrée", en: "Delivered quality"), blocks: blocks))
  }
}

extension ChartMark {
  /// A figure's mark, or `nil` when there is no figure.
  init?(_ statistic: Statistic) {
    guard case .defined(let estimate) = statistic else { return nil }
    self.init(
      value: estimate.value, lower: estimate.interval?.lower, upper: estimate.interval?.upper,
      isIndicative: statistic.isIndicative)
  }
}
