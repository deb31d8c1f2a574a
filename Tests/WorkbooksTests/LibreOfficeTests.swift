import Calendars
import Foundation
import Testing
import Workbooks

struct LibreOfficeTests {
  static let program: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/soffice" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }()

  @Test(
    "What LibreOffice saves of a workbook is what was in it", .enabled(if: program != nil),
    .timeLimit(.minutes(3)))
  func resaved() throws {
    var sheet = Sheet(name: "Notes d'été")
    sheet[0, 0] = Cell(.text("Écoute"), note: "Une note")
    sheet[0, 1] = Cell(.dateTime(try #require(CivilDateTime(iso: "2026-10-31T14:05:09"))))
    sheet[0, 2] = Cell(.number(2.5))
    sheet[1, 2] = Cell(.number(3))
    sheet[2, 2] = Cell(.formula("C1+C2", cached: .number(5.5)))
    sheet[2, 3] = Cell(.boolean(true))
    sheet[2, 4] = Cell(.text("=1+1"))
    sheet[3, 4] = Cell(.error("#N/A"))
    sheet.isProtected = true
    var hidden = Sheet(name: "Listes")
    hidden[0, 0] = Cell(.text("oui"))
    hidden.isHidden = true
    var workbook = Workbook(sheets: [sheet, hidden], title: "Grille d'écoute")
    workbook.properties = ["ecoute": "3"]

    let folder = FileManager.default.temporaryDirectory.appending(
      path: "ecoute-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appending(path: "essai.xlsx")
    try Data(try WorkbookWriter().bytes(of: workbook)).write(to: source)
    let process = Process()
    process.executableURL = URL(filePath: try #require(LibreOfficeTests.program))
    process.arguments = [
      "-env:UserInstallation=\(folder.appending(path: "profil").absoluteString)", "--headless",
      "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder.appending(path: "o").path,
      source.path,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let saved = try Data(contentsOf: folder.appending(path: "o/essai.xlsx"))

    let read = try WorkbookReader().read(Array(saved), file: "essai.xlsx")
    #expect(read.title == workbook.title)
    #expect(read.properties["ecoute"] == "3")
    #expect(read.sheets.map(\.name) == ["Notes d'été", "Listes"])
    #expect(read.sheets.map(\.isHidden) == [false, true])
    #expect(read.sheets[0].isProtected)
    #expect(read.sheets[0][0, 0]?.note == "Une note")
    for (row, cells) in sheet.orderedRows {
      for (column, cell) in cells { #expect(read.sheets[0][row, column]?.value == cell.value) }
    }
  }
}
