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

  @Test("It is written in Markdown as recorded", arguments: [0, 1, 3], Language.allCases)
  func markdown(place: Int, language: Language) throws {
    let report = SampleCalibration.all[place]
    let document = CalibrationReportDocument(report, language: language).document
    try GoldenFiles.expect(
      MarkdownFormat.render(document),
      matches: "calibration-\(SampleCalibration.names[place]).\(language.rawValue).md")
  }

  @Test("Its data are written as recorded, the same in every language", arguments: [0, 3])
  func data(place: Int) throws {
    try GoldenFiles.expect(
      CalibrationReportJSON.render(SampleCalibration.all[place]),
      matches: "calibration-\(SampleCalibration.names[place]).json")
  }
}
