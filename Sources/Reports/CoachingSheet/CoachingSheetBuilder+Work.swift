internal import Languages
internal import QualityModel

/// Page 2: what goes well, what to work on, what was agreed.
extension CoachingSheetBuilder {
  var workPage: ReportPage {
    let blocks = fitting(PrintLimits.work) { builder in
      [
        builder.strengthsSection, builder.prioritiesSection,
        .columns([
          [builder.toConfirmSection, builder.activitySection, builder.ownView],
          [builder.termsSection],
        ]), builder.actionPlan, builder.signatures,
      ]
    }
    return ReportPage(
      header: .reminder(documentTitle),
      blocks: blocks,
      footer: [
        say(
          fr: """
            Les priorités sont, parmi les critères très probablement sous l'objectif, ceux qui \
            rendraient le plus de points au score en l'atteignant. Les probabilités tiennent compte \
            de toute l'équipe : moins il y a de contacts, plus le niveau est rapproché de celui de \
            l'équipe. « p ajustée » : probabilité d'un écart aussi grand par le seul hasard, corrigée \
            du nombre de termes comparés (Benjamini-Hochberg). Signer atteste la lecture, non \
            l'accord.
            """,
          en: """
            Priorities are, among the criteria very probably below target, those that would bring \
            back most points of score by reaching it. Probabilities take the whole team into \
            account: the fewer the contacts, the closer a level is drawn to the team's. “Adjusted \
            p”: probability of a difference as large by chance alone, corrected for the number of \
            terms compared (Benjamini–Hochberg). Signing means having read, not agreeing.
            """),
        pageNumber(2),
      ], density: PrintLimits.work.density(of: blocks.length))
  }

  private var strengthsSection: ReportBlock {
    let title = say(fr: "Points forts", en: "Strengths")
    let strengths = sheet.strengths.prefix(PrintLimits.strengths)
    guard !strengths.isEmpty else {
      return .section(
        ReportSection(
          title,
          blocks: [
            .sentences([
              say(
                fr: "Les contacts évalués n'établissent encore aucun point fort.",
                en: "The contacts evaluated establish no strength yet.")
            ])
          ]))
    }
    var blocks: [ReportBlock] = [.columns(strengths.map { [strength($0)] })]
    if let note = shown(
      say(fr: "Points forts", en: "Strengths"), strengths.count, of: sheet.strengths.count)
    {
      blocks.append(.sentences([note]))
    }
    return .section(ReportSection(title, blocks: blocks))
  }

  private func strength(_ point: CoachingPoint) -> ReportBlock {
    var blocks: [ReportBlock] = [.sentences(wording.strengthSentences(point))]
    if let quote = quote(point, limit: texts.strengthQuote) {
      blocks.append(quote)
    } else if let places = places(point.evidence, again: false) {
      blocks.append(.sentences([places]))
    }
    return .section(ReportSection(name(point), level: 3, blocks: blocks))
  }

  private var prioritiesSection: ReportBlock {
    let title = say(fr: "Priorités de travail", en: "What to work on")
    let priorities = sheet.priorities.prefix(PrintLimits.priorities)
    guard !priorities.isEmpty else {
      let none =
        sheet.sample.evaluations == 0
        ? say(
          fr: "Sans évaluation, aucune priorité ne peut être proposée.",
          en: "Without an evaluation no priority can be proposed.")
        : say(
          fr: "Aucun critère n'est établi sous l'objectif : pas de priorité imposée.",
          en: "No criterion is established below its target: no priority is set.")
      return .section(ReportSection(title, blocks: [.sentences([none])]))
    }
    return .section(
      ReportSection(title, blocks: [.columns(priorities.map { [priority($0)] })]))
  }

  private func priority(_ point: CoachingPoint) -> ReportBlock {
    var blocks: [ReportBlock] = [.sentences(wording.prioritySentences(point))]
    if let quote = quote(point, limit: texts.quote) { blocks.append(quote) }
    var seen: [ReportText] = []
    if let first = point.evidence.first,
      let observation = wording.observation(
        first, gridLanguage: point.gridLanguage, comment: texts.comment)
    {
      seen.append(observation)
    }
    if let others = places(Array(point.evidence.dropFirst()), again: true) { seen.append(others) }
    if !seen.isEmpty { blocks.append(.sentences(seen)) }
    blocks.append(.sentences(expected(point)))
    if let advice = advice(point) { blocks.append(.sentences(advice)) }
    return .section(ReportSection(nameAndSection(point), level: 3, style: .card, blocks: blocks))
  }

  private func nameAndSection(_ point: CoachingPoint) -> ReportText {
    let section = Excerpt.of(
      point.sectionTitle.text(in: language, fallback: point.gridLanguage) ?? "",
      limit: PrintLimits.title)
    return section.isEmpty ? name(point) : "\(name(point)) · \(outside: section)"
  }

  private func name(_ point: CoachingPoint) -> ReportText {
    let title = wording.title(point.criterion, gridLanguage: point.gridLanguage)
    return ReportText(outside: Excerpt.of(title, limit: PrintLimits.title))
  }

  /// The words of the first example, or nothing when it has none.
  private func quote(_ point: CoachingPoint, limit: Int) -> ReportBlock? {
    guard let evidence = point.evidence.first, let quote = evidence.quote else { return nil }
    let words = Quotation.inside(quote.text, limit: limit, language)
    return .quote(
      ReportQuote(
        text: say(fr: "« \(outside: words) »", en: "“\(outside: words)”"),
        source: wording.source(evidence)))
  }

  /// Where to listen to examples.
  private func places(_ evidence: [Evidence], again: Bool) -> ReportText? {
    guard !evidence.isEmpty else { return nil }
    let places = wording.enumeration(evidence.map(wording.place))
    return again
      ? say(fr: "Autres exemples : \(places).", en: "Other examples: \(places).")
      : say(fr: "Exemples : \(places).", en: "Examples: \(places).")
  }

  /// What was expected: the grid's question and guidance, and what its best level sounds like.
  private func expected(_ point: CoachingPoint) -> [ReportText] {
    let criterion = point.criterion
    func text(_ localized: LocalizedText) -> String {
      localized.text(in: language, fallback: point.gridLanguage) ?? ""
    }
    let guidance = text(criterion.guidance)
    let behaviour = guidance.isEmpty ? text(criterion.question) : guidance
    let words = Excerpt.of(behaviour, limit: texts.expected)
    let head = say(fr: "Attendu :", en: "Expected:").plainText
    var result: [ReportText] = ["\(strong: head) \(outside: words)"]
    let best = criterion.levels.max { $0.points < $1.points }
    if let example = criterion.examples.first(where: { $0.level == best?.id && best != nil }) {
      let words = Quotation.inside(text(example.text), limit: texts.example, language)
      result.append(
        say(fr: "Par exemple : « \(outside: words) »", en: "For example: “\(outside: words)”"))
    }
    return result
  }

  /// What to practise: the grid's text and its module.
  private func advice(_ point: CoachingPoint) -> [ReportText]? {
    guard let advice = point.criterion.coaching.first else { return nil }
    let text = advice.text.text(in: language, fallback: point.gridLanguage) ?? ""
    let words = Excerpt.of(text, limit: texts.coaching)
    let head = say(fr: "À travailler :", en: "To practise:").plainText
    var result: [ReportText] = ["\(strong: head) \(outside: words)"]
    if let module = advice.module {
      let name = Excerpt.of(module, limit: PrintLimits.identifier)
      result.append(say(fr: "Module : \(outside: name).", en: "Module: \(outside: name)."))
    }
    return result
  }

  private var toConfirmSection: ReportBlock {
    let title = say(fr: "À confirmer", en: "To be confirmed")
    let points = sheet.toConfirm.prefix(PrintLimits.toConfirm)
    guard !points.isEmpty else {
      return .section(
        ReportSection(
          title,
          blocks: [
            .sentences([
              say(
                fr: "Rien qui demande d'autres évaluations.",
                en: "Nothing that needs more evaluations.")
            ])
          ]))
    }
    var items: [ReportText] = points.map { point in
      let sentences = wording.toConfirmSentences(point)
      let title = Excerpt.of(
        wording.title(point.criterion, gridLanguage: point.gridLanguage), limit: PrintLimits.title)
      return sentences.dropFirst().reduce("\(name: title). \(sentences[0])") { "\($0) \($1)" }
    }
    if let note = shown(
      say(fr: "Critères", en: "Criteria"), points.count, of: sheet.toConfirm.count)
    {
      items.append(note)
    }
    return .section(ReportSection(title, blocks: [.list(items)]))
  }
}
