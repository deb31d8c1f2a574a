internal import Calendars
public import Languages
public import QualityModel
internal import Statistics

/// A calibration report as a document: a first page that a manager reads alone, then everything that
/// it rests on.
public struct CalibrationReportDocument: Sendable, Hashable {
  /// The report.
  public let document: ReportDocument

  /// The document of a report for readers of a language.
  public init(_ report: CalibrationReport, language: Language) {
    let builder = CalibrationReportBuilder(report: report, wording: Wording(language))
    document = ReportDocument(
      language: language, title: builder.documentTitle,
      pages: [builder.summaryPage, builder.detailPage], layout: .flowing)
  }
}

/// The parts of a calibration report, each built from the report's values.
struct CalibrationReportBuilder {
  let report: CalibrationReport
  let wording: Wording
  /// How much the first page holds.
  var limits = SummaryLimits.whole

  /// The same with a shorter first page.
  var shortened: CalibrationReportBuilder {
    CalibrationReportBuilder(report: report, wording: wording, limits: .short)
  }

  var language: Language { wording.language }

  func say(fr french: @autoclosure () -> ReportText, en english: @autoclosure () -> ReportText)
    -> ReportText
  {
    wording.say(fr: french(), en: english())
  }

  func whole(_ value: Int) -> ReportText {
    ReportText(words: NumberText.whole(value, language))
  }

  /// « Séance de calibrage : Octobre, semaine 43 ».
  var documentTitle: ReportText {
    switch report.subject {
    case .session(let id):
      let title = Excerpt.of(report.title ?? id, limit: PrintLimits.gridTitle)
      // A session that is called one is not called so twice.
      let names = ["séance de calibrage", "calibration session"]
      if names.contains(where: title.lowercased().hasPrefix) { return "\(outside: title)" }
      return say(
        fr: "Séance de calibrage : \(outside: title)",
        en: "Calibration session: \(outside: title)")
    case .period(let period):
      let text = DateText.period(period, language)
      return say(fr: "Calibrage, \(text)", en: "Calibration, \(text)")
    }
  }

  /// An evaluator by id: the name as it is written.
  func name(of evaluatorID: String) -> String {
    let known =
      report.evaluators.first { $0.id == evaluatorID }
      ?? report.standings.first { $0.evaluator.id == evaluatorID }?.evaluator
    return Excerpt.of(known?.name ?? evaluatorID, limit: PrintLimits.name)
  }

  /// "donneur d'ordre", "prestataire", or nothing when the evaluator is not known.
  func side(of evaluatorID: String) -> ReportText {
    guard let known = report.evaluators.first(where: { $0.id == evaluatorID }) else { return "–" }
    return side(known.side)
  }

  func side(_ side: Side) -> ReportText {
    ReportText(words: Typography.applied(to: side.title[language]))
  }

  /// A text of the grid, the id when there is none.
  func own(_ text: LocalizedText, id: String, limit: Int = PrintLimits.title) -> String {
    Excerpt.of(text.text(in: language, fallback: "") ?? id, limit: limit)
  }

  func criterion(_ id: String) -> CriterionAgreement? {
    report.criteria.first { $0.criterionID == id }
  }

  /// A criterion's name by its id.
  func criterionTitle(_ id: String, limit: Int = PrintLimits.title) -> String {
    criterion(id).map { own($0.title, id: id, limit: limit) } ?? Excerpt.of(id, limit: limit)
  }

  /// A section's name by its id; the whole grid's is "total".
  func partTitle(_ id: String, _ title: LocalizedText? = nil) -> ReportText {
    if id == report.total.id {
      return say(fr: "Note totale", en: "Total score")
    }
    let known = title ?? report.sections.first { $0.id == id }?.title
    return ReportText(outside: known.map { own($0, id: id) } ?? Excerpt.of(id, limit: 56))
  }

  /// « X » between the language's marks.
  func quoted(_ title: String) -> ReportText {
    say(fr: "« \(outside: title) »", en: "“\(outside: title)”")
  }
}
