import Foundation
import Languages
import QualityModel
import Testing
import Workbooks

@testable import Reports

@Suite("Formats of a calibration report")
struct CalibrationFormatTests {
  @Test("A page is well-formed and loads nothing", arguments: Language.allCases)
  func wellFormed(language: Language) {
    for report in SampleCalibration.all {
      let bytes = HTMLFormat.render(
        CalibrationReportDocument(report, language: language).document)
      let markup = MarkupChecker(bytes)
      #expect(markup.faults == [])
      let levels = markup.elements.compactMap { ["h1": 1, "h2": 2, "h3": 3, "h4": 4][$0] }
      #expect(levels.count { $0 == 1 } == 1)
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 - $0 <= 1 })
      let text = String(decoding: bytes, as: UTF8.self)
      for forbidden in ["http://", "https://", "<script", "@import", "url(", "<link", "<img"] {
        #expect(!text.contains(forbidden))
      }
    }
  }

  @Test("Every drawing has a name and a description, and every table a caption")
  func accessible() {
    let text = String(
      decoding: HTMLFormat.render(
        CalibrationReportDocument(SampleCalibration.period(), language: .english).document),
      as: UTF8.self)
    let drawings = text.ranges(of: "<svg").count
    let named = text.ranges(
      of: #/<svg class="[a-z]+" role="img"[^>]*><title>[^<]+</title><desc>[^<]+</#
    ).count
    let hidden = text.ranges(of: #/<svg (class="dots" )?aria-hidden="true"/#).count
    // Five evaluators, three parts of the sides, four against the reference, two over sessions.
    #expect(named == 14 && named + hidden == drawings)
    #expect(text.ranges(of: "<table").count == text.ranges(of: "<caption").count)
  }

  @Test("JSON has every member of its schema and no other")
  func json() throws {
    for report in SampleCalibration.all {
      let read = try StrictCalibrationJSON.report(CalibrationReportJSON.render(report))
      #expect(read.schema == "ecoute.calibration/1")
      #expect(read.madeOn == "2026-11-22")
      #expect(read.criteria.count == report.criteria.count)
    }
    let read = try StrictCalibrationJSON.report(
      CalibrationReportJSON.render(SampleCalibration.period()))
    #expect(
      read.criteria[0].coefficients.map(\.coefficient) == ["gwet-ac2", "alpha-ordinal", "kappa"])
    #expect(read.criteria[0].directionTest == "stuart-maxwell")
    #expect(read.standings.map(\.reading).contains("in-line"))
    #expect(read.priorities.map(\.kind).contains("critical-error"))
    #expect(read.criteria[3].agreement.undefined == "too-few-observations")
    #expect(read.criteria[3].agreement.needed == 2)
    #expect(
      read.decisions.map(\.kind) == [
        "reword", "split", "keep", "merge", "weight", "level", "train",
      ])
  }

  @Test("The same report gives the same bytes")
  func deterministic() throws {
    let report = SampleCalibration.period()
    #expect(CalibrationReportJSON.render(report) == CalibrationReportJSON.render(report))
    let document = CalibrationReportDocument(report, language: .french).document
    #expect(MarkdownFormat.render(document) == MarkdownFormat.render(document))
    #expect(
      CalibrationWorkbook(report, language: .french)
        == CalibrationWorkbook(report, language: .french))
  }

  static let browsers = [
    "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
  ]
  static let browser = browsers.first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(
    "The first page is one sheet of A4, whatever it holds", .enabled(if: browser != nil),
    arguments: Language.allCases)
  func firstPage(language: Language) throws {
    for report in [SampleCalibration.period()] + [3, 7, 24].map(SampleCalibration.crowded) {
      let whole = CalibrationReportDocument(report, language: language).document
      let alone = ReportDocument(
        language: language, title: whole.title, pages: [whole.pages[0]], layout: .flowing)
      #expect(try sheets(of: HTMLFormat.render(alone)) == 1)
    }
  }

  private func sheets(of page: [UInt8]) throws -> Int {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("ecoute-print-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appendingPathComponent("report.html")
    let printed = folder.appendingPathComponent("report.pdf")
    try Data(page).write(to: source)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.browser))
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
      "--user-data-dir=\(folder.path)/profile", "--print-to-pdf=\(printed.path)",
      source.absoluteString,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let pdf = String(decoding: try Data(contentsOf: printed), as: Unicode.ASCII.self)
    return pdf.ranges(of: #/\/Type\s*\/Page\b(?!s)/#).count
  }
}
