internal import Languages
internal import QualityModel

/// What was said, how much was handled, and what both write by hand.
extension CoachingSheetBuilder {
  var termsSection: ReportBlock {
    var blocks: [ReportBlock] = [.sentences([wording.termsBase(sheet.conversationCount)])]
    let recurring = sheet.recurringTerms.prefix(texts.terms)
    let distinctive = sheet.distinctiveTerms.prefix(texts.terms)
    let all = sheet.recurringTerms.count + sheet.distinctiveTerms.count
    let groups: [ReportTable.Group] = [
      .init(
        say(
          fr: "Distinctifs : un écart établi avec les autres",
          en: "Distinctive: an established difference from the others"),
        rows: distinctive.map(row)),
      .init(
        say(
          fr: "Récurrents, et dans moins d'une conversation des autres sur deux",
          en: "Recurring, and in fewer than half of the others' conversations"),
        rows: recurring.map(row)),
    ].filter { !$0.rows.isEmpty }
    if !groups.isEmpty {
      blocks.append(
        .table(
          ReportTable(
            caption: say(
              fr: "Conversations où le terme est dit", en: "Conversations in which the term is said"
            ),
            columns: [
              .init(say(fr: "Terme", en: "Term"), width: 40),
              .init(ReportText(outside: givenName), .number),
              .init(say(fr: "Les autres", en: "The others"), .number),
              .init(say(fr: "p ajustée", en: "Adjusted p"), .number),
            ], groups: groups,
            note: shown(
              say(fr: "Termes", en: "Terms"), recurring.count + distinctive.count, of: all))))
    }
    if distinctive.isEmpty, sheet.conversationCount > 0 {
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

  private func row(_ term: SheetTerm) -> [ReportTable.Cell] {
    [
      .text(ReportText(outside: Excerpt.of(term.text, limit: PrintLimits.term))),
      .text(wording.conversations(term.conversations, of: term.total)),
      .text(wording.conversations(term.otherConversations, of: term.otherTotal)),
      .text(wording.adjusted(term.adjustedProbability)),
    ]
  }

  /// The first word of the name, to head a narrow column.
  private var givenName: String {
    Excerpt.of(
      agentName.split(separator: " ").first.map(String.init) ?? agentName, limit: PrintLimits.term)
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
