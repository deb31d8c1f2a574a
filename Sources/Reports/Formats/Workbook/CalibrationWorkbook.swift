public import Languages
public import QualityModel
internal import Statistics
public import Workbooks

/// A calibration report as a workbook: every figure a number with its n and its interval in cells of
/// their own, every answer and comment whole.
public struct CalibrationWorkbook: Sendable, Hashable {
  /// The workbook.
  public let workbook: Workbook

  /// The workbook of a report for readers of a language.
  public init(_ report: CalibrationReport, language: Language) {
    let draft = CalibrationWorkbookDraft(
      builder: CalibrationReportBuilder(report: report, wording: Wording(language)))
    workbook = Workbook(
      sheets: draft.sheets, title: CellText.of(draft.builder.documentTitle.plainText, limit: 100))
  }
}

/// The sheets of a calibration workbook; those that would be empty are left out.
struct CalibrationWorkbookDraft {
  let builder: CalibrationReportBuilder

  var report: CalibrationReport { builder.report }
  var wording: Wording { builder.wording }

  func say(fr french: @autoclosure () -> ReportText, en english: @autoclosure () -> ReportText)
    -> ReportText
  {
    wording.say(fr: french(), en: english())
  }

  var sheets: [Sheet] {
    let optional = [
      levels, differences, scores, evaluators, evaluatorSections, sides, agents, gridPair,
      decisions,
    ]
    return [summary.finished, criteria(report.criteria, name: criteriaName).finished]
      + optional.filter { $0.rowCount > 0 }.map(\.finished) + [notes.finished]
  }

  private var criteriaName: ReportText { say(fr: "Critères", en: "Criteria") }

  /// The four columns of a figure.
  func figure(_ title: ReportText, _ format: TableSheet.NumberFormat) -> [TableSheet.Column] {
    [
      .init(say(fr: "\(title) : n", en: "\(title): n"), width: 9, .count),
      .init(title, width: 16, format),
      .init(say(fr: "\(title) : borne basse", en: "\(title): lower bound"), format),
      .init(say(fr: "\(title) : borne haute", en: "\(title): upper bound"), format),
    ]
  }

  /// How days are written where the reader is.
  var dayFormat: TableSheet.NumberFormat {
    builder.language == .french ? .frenchDay : .day
  }

  /// Why a figure cannot be given; nothing when it is.
  func why(_ statistic: Statistic, _ unit: ObservationUnit = .calls) -> ReportText {
    guard case .undefined(let reason, let count) = statistic else { return "" }
    return wording.comparisonReason(reason, count: count, unit)
  }
}

extension TableSheet {
  /// A figure over four cells, with the reason in words when there is none.
  mutating func put(
    _ statistic: Statistic, _ draft: CalibrationWorkbookDraft, _ unit: ObservationUnit = .calls
  ) {
    put(statistic, why: draft.why(statistic, unit))
  }

  /// The same for a figure that may not apply.
  mutating func put(_ statistic: Statistic?, _ draft: CalibrationWorkbookDraft) {
    guard let statistic else { return skip(4) }
    put(statistic, draft)
  }
}
