import Languages
import QualityModel
import Reports
import Testing

@Suite("Recorded calibration reports")
struct CalibrationGoldenTests {
  @Test(
    "A calibration report is written in HTML as recorded",
    arguments: SampleCalibration.names.indices, Language.allCases)
  func html(place: Int, language: Language) throws {
    let report = SampleCalibration.all[place]
    let document = CalibrationReportDocument(report, language: language).document
    try GoldenFiles.expect(
      HTMLFormat.render(document),
      matches: "calibration-\(SampleCalibration.names[place]).\(language.rawValue).html")
  }
}
