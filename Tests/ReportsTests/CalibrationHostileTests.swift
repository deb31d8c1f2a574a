import Languages
import QualityModel
import Testing
import Workbooks

@testable import Reports

@Suite("Hostile names, comments and numbers in a calibration report")
struct CalibrationHostileTests {
  static let texts = HostileTextTests.texts + ["a | b", "](javascript:alert(1))", "|", "# x"]

  /// What a report without a hostile word is made of.
  static let ownElements = Set(
    MarkupChecker(
      HTMLFormat.render(
        CalibrationReportDocument(SampleCalibration.period(), language: .french).document)
    ).elements)

  @Test("HTML holds them as text and nothing else", arguments: texts, Language.allCases)
  func html(text: String, language: Language) {
    let page = HTMLFormat.render(
      CalibrationReportDocument(SampleCalibration.hostile(text), language: language).document)
    let markup = MarkupChecker(page)
    #expect(markup.faults == [])
    #expect(Set(markup.elements).subtracting(Self.ownElements).isEmpty)
    #expect(!markup.attributes.contains { ["href", "src"].contains($0.name) })
    #expect(!markup.attributes.contains { $0.name.hasPrefix("on") })
    let body = String(decoding: page, as: UTF8.self).lowercased()
    #expect(!body.contains("nan<") && !body.contains("inf<") && !body.contains("=\"nan"))
  }

  @Test("Markdown holds them as text and nothing else", arguments: texts, Language.allCases)
  func markdown(text: String, language: Language) {
    let bytes = MarkdownFormat.render(
      CalibrationReportDocument(SampleCalibration.hostile(text), language: language).document)
    let written = String(decoding: bytes, as: UTF8.self)
    #expect(!written.contains("<"))
    #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A })
    // An opening bracket that is not escaped would begin a link.
    #expect(!written.replacing("\\\\", with: "").replacing("\\[", with: "").contains("["))
    #expect(!written.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
  }

  @Test("A workbook keeps them as texts and writes no formula", arguments: texts)
  func workbook(text: String) throws {
    let workbook = CalibrationWorkbook(SampleCalibration.hostile(text), language: .french).workbook
    for sheet in workbook.sheets {
      for row in sheet.orderedRows {
        for (_, cell) in row.cells {
          if case .formula = cell.value { Issue.record("a formula in \(sheet.name)") }
        }
      }
    }
    #expect(try !WorkbookWriter().bytes(of: workbook).isEmpty)
  }

  @Test("JSON keeps every character and obeys none")
  func json() throws {
    for text in Self.texts {
      let bytes = CalibrationReportJSON.render(SampleCalibration.hostile(text))
      let read = try StrictCalibrationJSON.report(bytes)
      #expect(read.centre.unicodeScalars.elementsEqual(text.unicodeScalars))
      #expect(read.standings.first?.deviation.value == nil)
    }
  }
}
