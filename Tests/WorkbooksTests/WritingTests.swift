import Testing
import Workbooks

struct WritingTests {
  @Test("The same workbook gives the same bytes")
  func reproducible() throws {
    var sheet = Sheet(name: "Notes")
    sheet[0, 0] = Cell(.text("=1+1"))
    let bytes = try WorkbookWriter().bytes(of: Workbook(sheets: [sheet]))
    #expect(bytes == (try WorkbookWriter().bytes(of: Workbook(sheets: [sheet]))))
  }
}
