internal import Languages
internal import QualityModel

/// What was said, how much was handled, and what both write by hand.
extension CoachingSheetBuilder {
  var termsSection: ReportBlock {
    var blocks: [ReportBlock] = [.sentences([wording.termsBase(sheet.conversationCount)])]
    let recurring = sheet.recurringTerms.prefix(PrintLimits.recurringTerms)
    if !recurring.isEmpty {
      let terms = wording.enumeration(recurring.map(wording.recurring))
      var sentences = [
        say(
          fr: "Termes récurrents (nombre de conversations) : \(terms).",
          en: "Recurring terms (number of conversations): \(terms).")
      ]
      if let note = shown(
        say(fr: "Termes", en: "Terms"), recurring.count, of: sheet.recurringTerms.count)
      {
        sentences.append(note)
      }
      blocks.append(.sentences(sentences))
    }
    let distinctive = sheet.distinctiveTerms.prefix(PrintLimits.distinctiveTerms)
    if !distinctive.isEmpty {
      blocks.append(
        .sentences([
          say(
            fr: "Termes distinctifs, comparés à ceux des autres conseillers :",
            en: "Distinctive terms, against the other agents:")
        ]))
      var items = distinctive.map { wording.distinctive($0, of: sheet.conversationCount) }
      if let note = shown(
        say(fr: "Termes", en: "Terms"), distinctive.count, of: sheet.distinctiveTerms.count)
      {
        items.append(note)
      }
      blocks.append(.list(items))
    } else if sheet.conversationCount > 0 {
      blocks.append(
        .sentences([
          say(
            fr: "Aucun terme ne se distingue nettement de ceux des autres conseillers.",
            en: "No term clearly stands apart from those of the other agents.")
        ]))
    }
    return .section(
      ReportSection(
        say(fr: "Ce que dit \(outside: agentName)", en: "What \(outside: agentName) says"),
        blocks: blocks))
  }

  var activitySection: ReportBlock {
    let sentences =
      sheet.activity.map(wording.sentences) ?? [
        say(
          fr: "L'activité de la période n'est pas importée.",
          en: "The activity of the period is not imported.")
      ]
    return .section(
      ReportSection(say(fr: "Activité", en: "Activity"), blocks: [.sentences(sentences)]))
  }

  var actionPlan: ReportBlock {
    let row = { (number: Int) -> [ReportTable.Cell] in
      [.text(ReportText(words: String(number))), .blank, .blank, .blank, .blank]
    }
    let table = ReportTable(
      caption: say(
        fr: "À remplir ensemble pendant l'entretien", en: "To fill in together during the meeting"),
      showsCaption: false,
      columns: [
        .init(say(fr: "N°", en: "No."), width: 5),
        .init(say(fr: "Action", en: "Action"), .blank, width: 41),
        .init(say(fr: "Responsable", en: "Owner"), .blank, width: 16),
        .init(say(fr: "Échéance", en: "By when"), .blank, width: 12),
        .init(say(fr: "Mesure de la réussite", en: "Measure of success"), .blank, width: 26),
      ],
      groups: [.init(rows: (1...3).map(row))])
    return .section(
      ReportSection(
        say(fr: "Plan d'action", en: "Action plan"), style: .form, blocks: [.table(table)]))
  }

  var ownView: ReportBlock {
    let title = say(
      fr: "Le point de vue \(Elision.preposition(before: agentName))\(outside: agentName)",
      en: "\(outside: agentName): own view")
    return .section(
      ReportSection(
        title, style: .form,
        blocks: [
          .form(
            .lines(
              label: say(
                fr: "Ce que je retiens, ce que je conteste, ce dont j'ai besoin :",
                en: "What I take away, what I dispute, what I need:"), count: 3))
        ]))
  }

  private var coach: ReportText {
    guard let name = sheet.agent.coach, !name.isEmpty else {
      return say(fr: "Coach", en: "Coach")
    }
    return say(
      fr: "\(outside: Excerpt.of(name, limit: PrintLimits.name)), coach",
      en: "\(outside: Excerpt.of(name, limit: PrintLimits.name)), coach")
  }

  var signatures: ReportBlock {
    let read = say(fr: "« lu et reçu »", en: "“read and received”")
    return .section(
      ReportSection(
        say(fr: "Signatures", en: "Signatures"), style: .form,
        blocks: [
          .form(
            .signatures(
              [
                ReportFact(ReportText(outside: agentName), read),
                ReportFact(coach, read),
              ], date: say(fr: "Le", en: "Date")))
        ]))
  }
}
