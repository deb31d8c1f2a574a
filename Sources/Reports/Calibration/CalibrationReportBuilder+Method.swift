internal import Calendars
internal import Languages
internal import QualityModel
internal import Statistics

/// What each figure is, who it comes from, what is left out, and what the report was made from.
extension CalibrationReportBuilder {
  var methodSection: ReportSection? {
    var blocks: [ReportBlock] = [
      .section(
        ReportSection(
          say(fr: "Conventions", en: "Conventions"), level: 3, blocks: [.list(conventions)]))
    ]
    let methods = CalibrationMethod.used(in: report)
    if !methods.isEmpty {
      blocks.append(
        .section(
          ReportSection(
            say(fr: "Ce que dit chaque mesure", en: "What each figure is"), level: 3,
            blocks: [.table(table(of: methods))])))
    }
    blocks.append(
      .section(
        ReportSection(
          say(fr: "Ce qui est laissé de côté", en: "What is left out"), level: 3,
          blocks: [.list(omissions)])))
    if !report.sessions.isEmpty {
      blocks.append(
        .section(
          ReportSection(
            say(fr: "Séances et grilles", en: "Sessions and grids"), level: 3,
            blocks: [.table(sessionsTable)] + gridBlocks)))
    }
    return ReportSection(say(fr: "Méthodes", en: "Methods"), blocks: blocks)
  }

  var conventions: [ReportText] {
    let tolerance = wording.plainPoints(report.tolerance)
    let threshold = NumberText.percent(share: report.agreementThreshold, language)
    let coefficient = FigureStyle.coefficient.text(report.agreementThreshold, language)
    var sentences = [
      say(
        fr: "Un écart négatif veut dire plus sévère : des notes plus basses.",
        en: "A negative difference means harsher: lower scores."),
      say(
        fr: """
          Deux notes qui s'écartent de \(tolerance) au plus sont d'accord ; l'accord est jugé contre un \
          seuil de \(threshold) (\(coefficient) pour un coefficient), par son intervalle et non par sa valeur.
          """,
        en: """
          Two scores that differ by at most \(tolerance) agree; agreement is judged against a threshold \
          of \(threshold) (\(coefficient) for a coefficient), by its interval and not by its value.
          """),
      say(
        fr: """
          Sous \(indicativeUnder) appels, un chiffre est indicatif. Un chiffre qui ne se calcule pas \
          dit pourquoi.
          """,
        en: """
          Under \(indicativeUnder) calls, a figure is an indication. A figure that cannot be computed \
          says why.
          """),
      say(
        fr: """
          Aucun qualificatif d'usage (« accord modéré », « substantiel ») n'est employé : ces échelles \
          (Landis et Koch, 1977 ; Cicchetti, 1994) sont des conventions, pas des seuils.
          """,
        en: """
          No customary label (“moderate”, “substantial”) is used: those scales (Landis and Koch, 1977; \
          Cicchetti, 1994) are conventions, not thresholds.
          """),
    ]
    if let replicates = report.replicates {
      let count = whole(replicates)
      let seed: ReportText = report.seed.map { ReportText(words: String($0)) } ?? "–"
      sentences.append(
        say(
          fr: """
            Intervalles par rééchantillonnage : \(count) tirages d'appels, graine \(seed) ; les mêmes \
            données redonnent les mêmes chiffres.
            """,
          en: """
            Bootstrap intervals: \(count) draws of calls, seed \(seed); the same data give the same \
            figures again.
            """))
    }
    return sentences
  }

  private func table(of methods: [CalibrationMethod]) -> ReportTable {
    ReportTable(
      caption: say(fr: "Mesures, sens et sources", en: "Figures, meaning and sources"),
      showsCaption: false,
      columns: [
        .init(say(fr: "Mesure", en: "Figure"), width: 23),
        .init(say(fr: "Ce qu'elle dit", en: "What it says")),
        .init(say(fr: "Source", en: "Source"), width: 29),
      ],
      groups: [
        .init(
          rows: methods.map { method in
            [
              .text(wording.title(method)), .text(wording.meaning(method)),
              .text(ReportText(words: wording.source(method))),
            ]
          })
      ])
  }

  var omissions: [ReportText] {
    guard !report.omissions.isEmpty else {
      return [say(fr: "Rien.", en: "Nothing.")]
    }
    return report.omissions.map(wording.sentence)
  }

  private var sessionsTable: ReportTable {
    ReportTable(
      caption: say(fr: "Séances", en: "Sessions"), showsCaption: false,
      columns: [
        .init(say(fr: "Séance", en: "Session"), width: 28),
        .init(say(fr: "Ouverte le", en: "Opened on"), width: 12),
        .init(say(fr: "Appels", en: "Calls"), .number),
        .init(say(fr: "À l'aveugle", en: "Blind"), width: 12),
        .init(say(fr: "Empreinte à la clôture (SHA-256)", en: "Digest at closing (SHA-256)")),
      ],
      groups: [
        .init(
          rows: report.sessions.map { session in
            let title = Excerpt.of(session.title, limit: PrintLimits.title)
            let id = Excerpt.of(session.id, limit: PrintLimits.identifier)
            let digest = session.closingDigest.map { Excerpt.of($0, limit: 64) }
            return [
              .text("\(outside: title) (\(outside: id))"),
              .text("\(DateText.day(session.openedOn, language))"), .text(whole(session.callCount)),
              .text(session.isBlind ? say(fr: "oui", en: "yes") : say(fr: "non", en: "no")),
              .text(
                digest.map { ReportText(outside: $0) } ?? say(fr: "non close", en: "not closed")),
            ]
          })
      ])
  }

  private var gridBlocks: [ReportBlock] {
    guard !report.grids.isEmpty else { return [] }
    let names = wording.enumeration(report.grids.map(wording.grid))
    return [.sentences([say(fr: "Grilles : \(names).", en: "Grids: \(names).")])]
  }
}
