internal import Languages
internal import QualityModel
internal import Statistics

/// Scores of sections and of the whole: how far they agree.
extension CalibrationReportBuilder {
  private static let evaluatorsInTable = 7
  private static let callsInTable = 24

  var scoresSection: ReportSection? {
    guard report.callCount > 0 else { return nil }
    var blocks: [ReportBlock] = [.table(scoresTable)]
    if !scoresWarnings.isEmpty { blocks.append(.list(scoresWarnings)) }
    if let table = callsTable { blocks.append(.table(table)) }
    if let plots = referenceSection { blocks.append(.section(plots)) }
    return ReportSection(
      say(fr: "Notes par rubrique et au total", en: "Scores by section and in total"),
      blocks: blocks)
  }

  private var scoresTable: ReportTable {
    let tolerance = wording.plainPoints(report.tolerance)
    return ReportTable(
      caption: say(
        fr: "Notes de 0 à 100 ; entre parenthèses, l'intervalle à 95 %",
        en: "Scores from 0 to 100; the 95% interval in parentheses"),
      columns: [
        .init(say(fr: "Rubrique", en: "Section"), width: 22),
        .init(say(fr: "Appels", en: "Calls"), .number),
        .init(say(fr: "Appels à \(tolerance) près", en: "Calls within \(tolerance)"), width: 17),
        .init(say(fr: "Paires à \(tolerance) près", en: "Pairs within \(tolerance)"), width: 17),
        .init(say(fr: "Écart moyen d'une paire", en: "Mean gap of a pair"), width: 16),
        .init(say(fr: "ICC(2,1)", en: "ICC(2,1)")),
      ],
      groups: [
        .init(
          rows: ([report.total] + report.sections).map { part in
            [
              .text(partTitle(part.id, part.title)), countCell(part.withinTolerance),
              .text(together(part.withinTolerance, .share)),
              .text(together(part.pairsWithinTolerance, .share)),
              .text(together(part.meanGap, .points)),
              .text(together(part.reliability, .coefficient)),
            ]
          })
      ], note: reliabilityReading)
  }

  private var reliabilityReading: ReportText {
    say(
      fr: """
        ICC(2,1) : part de l'écart entre les notes qui vient des appels plutôt que des évaluateurs ; à \
        1, tous donnent la même note. La sévérité y compte comme un désaccord. C'est la borne basse de \
        l'intervalle qui engage.
        """,
      en: """
        ICC(2,1): the share of the differences between scores that comes from the calls rather than \
        from the evaluators; at 1, all give the same score. Severity counts as disagreement. Judge by \
        the interval's lower bound.
        """)
  }

  private var scoresWarnings: [ReportText] {
    var sentences: [ReportText] = []
    let negative = ([report.total] + report.sections).filter {
      ($0.reliability.estimate?.value ?? 0) < 0
    }
    if !negative.isEmpty {
      let names = wording.enumeration(negative.map { partTitle($0.id, $0.title) })
      sentences.append(
        say(
          fr: """
            ICC négatif (\(names)) : les évaluateurs se ressemblent moins, d'un appel à l'autre, que \
            ne le ferait le hasard ; les appels sont peut-être trop semblables pour être distingués.
            """,
          en: """
            Negative ICC (\(names)): from call to call, evaluators are less alike than chance would \
            make them; the calls may be too similar to be told apart.
            """))
    }
    return sentences
  }

  /// Total scores, a line a call and a column an evaluator, where they fit a page.
  private var callsTable: ReportTable? {
    let evaluators = report.evaluators
    let calls = report.total.scores
    guard !calls.isEmpty, calls.count <= CalibrationReportBuilder.callsInTable,
      evaluators.count <= CalibrationReportBuilder.evaluatorsInTable
    else { return nil }
    let rows = calls.map { call -> [ReportTable.Cell] in
      let scores = evaluators.map { evaluator in
        call.scores.first { $0.evaluatorID == evaluator.id }?.score
      }
      let given = scores.compactMap { $0 }
      let range = given.max().flatMap { high in given.min().map { high - $0 } }
      let isWide = (range ?? 0) > report.tolerance + 1e-9
      let width = range.map { FigureStyle.points.text($0, language) } ?? "–"
      return [
        .text(ReportText(outside: Excerpt.of(call.interactionID, limit: PrintLimits.identifier)))
      ]
        + scores.map { score in
          .text(score.map { "\(FigureStyle.points.text($0, language))" } ?? "–")
        } + [.text(isWide && given.count > 1 ? "\(strong: width)" : "\(width)")]
    }
    let tolerance = wording.plainPoints(report.tolerance)
    return ReportTable(
      caption: say(
        fr: "Note totale de chaque appel ; en gras, les étendues de plus de \(tolerance)",
        en: "Total score of each call; ranges of more than \(tolerance) in bold"),
      columns: [.init(say(fr: "Appel", en: "Call"), width: 16)]
        + evaluators.map { ReportTable.Column(ReportText(outside: name(of: $0.id)), .number) }
        + [.init(say(fr: "Étendue", en: "Range"), .number)],
      groups: [.init(rows: rows)])
  }
}
