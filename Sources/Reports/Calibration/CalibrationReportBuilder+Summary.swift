internal import Calendars
internal import Languages
internal import QualityModel
internal import Statistics

/// The first page: the answer, who, on what, what to decide, and what the calls allow.
extension CalibrationReportBuilder {
  private static let room = PrintLimits.Room(dense: 4_700, tight: 5_700, full: 6_600)

  var summaryPage: ReportPage {
    let room = CalibrationReportBuilder.room
    let whole = summaryBlocks
    let blocks = whole.length > room.full ? shortened.summaryBlocks : whole
    return ReportPage(
      header: header, blocks: blocks, footer: [summaryFooter],
      density: room.density(of: blocks.length))
  }

  private var summaryBlocks: [ReportBlock] {
    let parts = summaryParts.enumerated().map { place, part -> ReportBlock in
      // The answer and what to decide are what one takes away.
      let style: ReportSection.Style = place == 0 || part.isForAction ? .card : .plain
      return .section(ReportSection(part.heading, style: style, blocks: [.list(part.sentences)]))
    }
    return (caution.map { [.callout($0)] } ?? []) + parts
  }

  /// The first page's headings with their sentences.
  var summaryParts: [SummaryPart] {
    [
      SummaryPart(
        heading: say(fr: "Sommes-nous d'accord ?", en: "Do we agree?"),
        sentences: [answer] + agreementSentences),
      SummaryPart(heading: say(fr: "Qui s'écarte ?", en: "Who differs?"), sentences: whoSentences),
      SummaryPart(heading: say(fr: "Sur quoi ?", en: "On what?"), sentences: whatSentences),
      SummaryPart(
        heading: say(fr: "Que décider ?", en: "What to decide?"), sentences: decisionSentences,
        isForAction: true),
      SummaryPart(
        heading: say(
          fr: "Ce que le nombre d'appels permet de dire", en: "What the number of calls allows"),
        sentences: Array(resolutionSentences.prefix(limits.resolutions))),
    ].filter { !$0.sentences.isEmpty }
  }

  private var header: ReportPage.Header {
    .title(
      kicker: ReportText(outside: Excerpt.of(report.centre, limit: PrintLimits.title)),
      title: documentTitle, facts: facts)
  }

  private var facts: [ReportFact] {
    var facts = [
      ReportFact(say(fr: "Appels comparés", en: "Calls compared"), whole(report.callCount)),
      ReportFact(say(fr: "Évaluations", en: "Evaluations"), evaluationsFact),
      ReportFact(say(fr: "Évaluateurs", en: "Evaluators"), evaluatorsFact),
      ReportFact(
        say(fr: "Tolérance", en: "Tolerance"),
        "±\(ReportText(words: wording.plainPoints(report.tolerance)))"),
      ReportFact(say(fr: "Référence", en: "Reference"), wording.title(report.reference)),
    ]
    if report.sessions.count > 1 {
      facts.insert(
        ReportFact(say(fr: "Séances", en: "Sessions"), whole(report.sessions.count)), at: 0)
    } else if let session = report.sessions.first {
      let day = DateText.day(session.openedOn, language)
      facts.insert(ReportFact(say(fr: "Ouverte le", en: "Opened on"), "\(day)"), at: 0)
    }
    facts.append(
      ReportFact(
        say(fr: "Établi le", en: "Made on"), "\(DateText.day(report.madeOn, language))"))
    return facts
  }

  private var evaluationsFact: ReportText {
    let count = whole(report.evaluationCount)
    let missing = report.missingEvaluationCount
    guard missing > 0 else { return count }
    return say(
      fr: "\(count) (non remise\(missing < 2 ? "" : "s") : \(whole(missing)))",
      en: "\(count) (not submitted: \(whole(missing)))")
  }

  private var evaluatorsFact: ReportText {
    let sides: [ReportText] = Side.allCases.compactMap { side in
      let count = report.evaluators.count { $0.side == side }
      guard count > 0 else { return nil }
      let number = whole(count)
      return switch side {
      case .client: say(fr: "\(number) côté donneur d'ordre", en: "\(number) client")
      case .provider: say(fr: "\(number) côté prestataire", en: "\(number) provider")
      case .neutral: say(fr: "\(number) tiers", en: "\(number) neutral")
      }
    }
    guard !sides.isEmpty else { return whole(report.evaluators.count) }
    return "\(whole(report.evaluators.count)) (\(wording.enumeration(sides)))"
  }

  /// What must be known before any figure is read.
  var caution: ReportText? {
    let count = report.callCount
    if report.evaluators.count < 2 {
      return say(
        fr: """
          Un seul évaluateur a noté : il n'y a personne à qui le comparer, et ce rapport ne peut rien \
          dire de l'accord.
          """,
        en: """
          One evaluator alone has scored: there is nobody to compare with, and this report can say \
          nothing of agreement.
          """)
    }
    guard count > 0 else {
      return say(
        fr: """
          Aucun appel n'a été noté par deux évaluateurs au moins : il n'y a rien à comparer.
          """,
        en: "No call was scored by at least two evaluators: there is nothing to compare.")
    }
    guard count < indicativeUnder else { return nil }
    let calls = ObservationUnit.calls.counted(count, language)
    return say(
      fr: """
        \(calls) seulement : tous les chiffres de cette page sont indicatifs. Ils disent où regarder \
        ensemble, pas qui a raison.
        """,
      en: """
        \(calls) only: every figure on this page is an indication. They say where to look together, \
        not who is right.
        """)
  }

  private var summaryFooter: ReportText {
    say(
      fr: """
        Écart négatif : notation plus sévère (notes plus basses). « Établi » : l'intervalle ne laisse \
        pas de doute ; « non tranché » : plus d'appels sont nécessaires. Le détail et les méthodes \
        suivent. Document confidentiel.
        """,
      en: """
        Negative difference: harsher scoring (lower scores). “Established”: the interval leaves no \
        doubt; “not settled”: more calls are needed. Details and methods follow. Confidential.
        """)
  }
}

/// A heading of the first page with its sentences.
struct SummaryPart {
  let heading: ReportText
  let sentences: [ReportText]
  /// Whether it says what to do.
  var isForAction = false
}

/// How much of each thing the first page holds; the rest follows in the detail.
struct SummaryLimits {
  let evaluators: Int
  let criteria: Int
  let priorities: Int
  let resolutions: Int
  let names: Int

  /// On a page that has room.
  static let whole = SummaryLimits(
    evaluators: 4, criteria: 3, priorities: 7, resolutions: 3, names: 6)
  /// On a page that could not hold them.
  static let short = SummaryLimits(
    evaluators: 2, criteria: 2, priorities: 4, resolutions: 1, names: 3)
}
