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
    var blocks: [ReportBlock] = surveys.map { figure in
      let explanation = wording.explanation(of: figure.definition)
      let head = figure.definition.metric.title
      var sentences = wording.sentences(figure)
      // The indicator's name heads the paragraph; what it measures follows it.
      sentences[0] = "\(strong: head) (\(explanation))\(dropping(head, from: sentences[0]))"
      return .sentences(sentences)
    }
    if let note = shown(
      say(fr: "Enquêtes", en: "Surveys"), surveys.count, of: sheet.surveys.count) {
      blocks.append(.sentences([note]))
    }
    return .section(ReportSection(title, blocks: blocks))
  }

  private func dropping(_ head: String, from sentence: ReportText) -> ReportText {
    guard case .words(let words)? = sentence.spans.first, words.hasPrefix(head) else {
      return sentence
    }
    return ReportText(
      [.words(String(words.dropFirst(head.count)))] + sentence.spans.dropFirst())
  }

  var accuracySection: ReportBlock {
    let title = say(fr: "Évaluations sans erreur", en: "Evaluations free of errors")
    guard !sheet.accuracies.isEmpty else {
      let nothing = say(
        fr: "Les grilles utilisées ne déclarent aucune erreur.",
        en: "The grids used declare no error.")
      return .section(ReportSection(title, blocks: [.sentences([nothing])]))
    }
    let table = ReportTable(
      caption: say(
        fr: "Part des évaluations sans erreur de chaque classe",
        en: "Share of evaluations without an error of each class"),
      showsCaption: false,
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
              .text(wording.cell(accuracy.value, .share, .evaluations)),
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
