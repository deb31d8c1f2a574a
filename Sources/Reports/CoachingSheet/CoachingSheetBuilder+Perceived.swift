internal import Languages
internal import QualityModel
internal import Statistics

/// What customers say, and what evaluations say of errors.
extension CoachingSheetBuilder {
  var perceivedSection: ReportBlock {
    let title = say(fr: "Qualité perçue", en: "Perceived quality")
    let surveys = sheet.surveys.prefix(PrintLimits.surveys)
    guard !surveys.isEmpty else {
      let nothing = say(
        fr: "Aucune réponse d'enquête sur la période.", en: "No survey answer in the period.")
      return .section(ReportSection(title, blocks: [.sentences([nothing])]))
    }
    var blocks: [ReportBlock] = surveys.map { .sentences(wording.sentences($0)) }
    if let note = shown(
      say(fr: "Enquêtes", en: "Surveys"), surveys.count, of: sheet.surveys.count)
    {
      blocks.append(.sentences([note]))
    }
    return .section(ReportSection(title, blocks: blocks))
  }

  var accuracySection: ReportBlock {
    let title = say(fr: "Contacts sans erreur critique", en: "Contacts free of critical errors")
    guard !sheet.accuracies.isEmpty else {
      let nothing =
        sheet.sample.evaluations == 0
        ? say(fr: "Aucune évaluation sur la période.", en: "No evaluation in the period.")
        : say(
          fr: "Les grilles utilisées ne déclarent aucune erreur.",
          en: "The grids used declare no error.")
      return .section(ReportSection(title, blocks: [.sentences([nothing])]))
    }
    let table = ReportTable(
      caption: say(
        fr: "Part des contacts sans erreur de chaque classe ; n compte les contacts",
        en: "Share of contacts without an error of each class; n counts contacts"),
      columns: [
        .init(say(fr: "Classe d'erreur", en: "Class of error")),
        .init(say(fr: "Sans erreur", en: "Error-free"), .number), .init("n", .number),
        .init(say(fr: "Intervalle", en: "Interval"), .number),
      ],
      groups: [
        .init(
          rows: sheet.accuracies.map { accuracy in
            [
              .text(wording.title(accuracy.errorClass)),
              .text(wording.cell(accuracy.value, .share, .contacts)),
              .text(ReportText(words: NumberText.whole(accuracy.value.count, language))),
              .text(wording.intervalCell(accuracy.value, .share)),
            ]
          })
      ])
    return .section(ReportSection(title, blocks: [.table(table)]))
  }

  var comparisonSection: ReportBlock {
    .section(
      ReportSection(
        say(fr: "Délivrée et perçue", en: "Delivered and perceived"),
        blocks: [.sentences(wording.sentences(sheet.deliveredAgainstPerceived))]))
  }
}
