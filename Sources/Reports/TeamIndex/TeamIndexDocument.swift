internal import ExactNumbers
public import Languages
public import QualityModel
internal import Statistics

/// The index of a team's coaching sheets as a report: in alphabetical order, with each score's
/// interval, and saying why it is not a ranking.
public struct TeamIndexDocument: Sendable, Hashable {
  /// The report.
  public let document: ReportDocument

  /// The report of an index for readers of a language.
  public init(_ index: TeamIndex, language: Language) {
    document =
      TeamIndexBuilder(index: index, wording: Wording(language)).document
  }
}

extension TeamIndex {
  /// The entries in alphabetical order of the agents' names.
  var alphabetical: [TeamIndexEntry] {
    entries.sorted { first, second in
      first.agent.name == second.agent.name
        ? first.agent.id < second.agent.id
        : AlphabeticalOrder.precedes(first.agent.name, second.agent.name)
    }
  }
}

private struct TeamIndexBuilder {
  let index: TeamIndex
  let wording: Wording

  var language: Language { wording.language }

  func say(fr french: @autoclosure () -> ReportText, en english: @autoclosure () -> ReportText)
    -> ReportText
  {
    wording.say(fr: french(), en: english())
  }

  var document: ReportDocument {
    let period = DateText.period(index.period, language)
    let day = DateText.day(index.madeOn, language)
    let centre = Excerpt.of(index.centre, limit: PrintLimits.title)
    let sheets = NumberText.whole(index.entries.count, language)
    let title = say(fr: "Fiches de coaching, \(period)", en: "Coaching sheets, \(period)")
    let page = ReportPage(
      header: .title(
        kicker: ReportText(outside: centre), title: title,
        facts: [
          ReportFact(say(fr: "Fiches", en: "Sheets"), ReportText(words: sheets)),
          ReportFact(say(fr: "Établi le", en: "Made on"), ReportText(words: day)),
        ]),
      blocks: [.callout(notARanking), .table(table), .chart(.legend(legend))],
      footer: [
        say(
          fr: "« Non tranché » : l'intervalle contient l'objectif. Document confidentiel.",
          en: "“Not settled”: the interval holds the target. Confidential.")
      ])
    return ReportDocument(language: language, title: title, pages: [page])
  }

  private var notARanking: ReportText {
    say(
      fr: """
        Cette liste est alphabétique. Ce n'est pas un classement : les contacts évalués diffèrent \
        d'un conseiller à l'autre, chacun en a peu, et aucun écart entre eux n'est \
        établi ici ; l'ordre des moyennes devrait beaucoup au hasard.
        """,
      en: """
        This list is alphabetical. It is not a ranking: the contacts evaluated differ from one \
        agent to the next, each has few, and no difference between them is established \
        here; the order of the means would owe much to chance.
        """)
  }

  private var table: ReportTable {
    ReportTable(
      caption: say(
        fr: "Score moyen de 0 à 100, avec son intervalle de confiance",
        en: "Mean score from 0 to 100, with its confidence interval"),
      columns: [
        .init(say(fr: "Nom", en: "Name"), width: 26), .init(say(fr: "Équipe", en: "Team")),
        .init(say(fr: "Contacts évalués", en: "Contacts evaluated"), .number),
        .init(say(fr: "Échelle de 0 à 100", en: "Scale from 0 to 100"), .plot),
        .init(say(fr: "Score", en: "Score"), .number),
        .init(say(fr: "Intervalle", en: "Interval"), .number),
        .init(say(fr: "Objectif", en: "Target"), .number),
        .init(say(fr: "Lecture", en: "Reading")),
      ], groups: [.init(rows: index.alphabetical.map(row))])
  }

  private func row(_ entry: TeamIndexEntry) -> [ReportTable.Cell] {
    let name = Excerpt.of(entry.agent.name, limit: PrintLimits.name)
    let score = entry.score
    let sentence = wording.sentence(
      subject: say(fr: "Le score", en: "The score"), score.value, target: score.target)
    let plot = DotInterval(
      title: name, description: sentence.plainText, value: ChartMark(score.value), team: nil,
      target: score.target?.doubleValue)
    let team = Excerpt.of(entry.agent.team ?? "–", limit: PrintLimits.indexTitle)
    let mean = score.value.estimate.map { FigureStyle.points.text($0.value, language) } ?? "–"
    return [
      .link(ReportText(outside: name), file: entry.sheetFileName),
      .text(ReportText(outside: team)),
      .text(ReportText(words: NumberText.whole(score.value.count, language))), .plot(plot),
      .text("\(strong: mean)"), .text(wording.intervalCell(score.value, .points)),
      .text(score.target.map { ReportText(words: wording.target($0)) } ?? "–"),
      .text(wording.reading(score.value, target: score.target)),
    ]
  }

  private var legend: [ChartLegendEntry] {
    [
      .init(.value, say(fr: "score, avec son intervalle", en: "score, with its interval")),
      .init(
        .indicative,
        say(fr: "indicatif (n < \(indicativeUnder))", en: "indicative (n < \(indicativeUnder))")),
      .init(.target, say(fr: "objectif", en: "target")),
    ]
  }
}
