import ArgumentParser
import Languages
import QualityModel
import Reports
import Workbooks

/// The forms in which a calibration report is written.
struct CalibrationFormats: ExpressibleByArgument {
  enum Format: String, CaseIterable { case html, xlsx, md, json }

  let formats: [Format]

  init(_ formats: [Format]) {
    self.formats = formats
  }

  init?(argument: String) {
    let names = argument.split(separator: ",").map(String.init)
    let found = names.compactMap { Format(rawValue: $0) }
    guard !found.isEmpty, found.count == names.count else { return nil }
    self.init(Format.allCases.filter(found.contains))
  }

  var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
}

/// Writes a calibration report in the forms wanted.
struct CalibrationReportFiles {
  let folder: ReportFolder
  let formats: CalibrationFormats
  let language: Language

  /// Writes the files; gives their paths.
  func write(_ report: CalibrationReport) throws -> [String] {
    try formats.formats.map { format in
      let name = "\(stem).\(format.rawValue)"
      try folder.write(try bytes(report, format), to: name)
      return "\(folder.path)/\(name)"
    }
  }

  private var stem: String { language == .french ? "calibrage" : "calibration" }

  private func bytes(
    _ report: CalibrationReport, _ format: CalibrationFormats.Format
  ) throws -> [UInt8] {
    switch format {
    case .html:
      HTMLFormat.render(CalibrationReportDocument(report, language: language).document)
    case .md:
      MarkdownFormat.render(CalibrationReportDocument(report, language: language).document)
    case .json: CalibrationReportJSON.render(report)
    case .xlsx:
      try WorkbookWriter().bytes(of: CalibrationWorkbook(report, language: language).workbook)
    }
  }
}
