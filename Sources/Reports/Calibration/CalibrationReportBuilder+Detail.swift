internal import Languages
internal import QualityModel

/// Everything that the first page rests on.
extension CalibrationReportBuilder {
  var detailPage: ReportPage {
    ReportPage(
      header: .reminder(documentTitle), blocks: [],
      footer: [say(fr: "Document confidentiel.", en: "Confidential.")])
  }
}
