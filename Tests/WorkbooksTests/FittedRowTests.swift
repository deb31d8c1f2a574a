import Testing

@testable import Workbooks

@Suite("Rows fit their wrapping texts")
struct FittedRowTests {
  private func cell(_ text: String, wraps: Bool = true) -> Cell {
    var style = CellStyle()
    style.wraps = wraps
    return Cell(.text(text), style: style)
  }

  @Test("A row is as high as its longest wrapping text asks, in the width of its column")
  func heights() {
    var sheet = Sheet(name: "Notes")
    sheet.columns[0] = Sheet.Column(width: 10)
    sheet.columns[1] = Sheet.Column(width: 40)
    let text = String(repeating: "a", count: 35)
    sheet[0, 0] = cell(text)
    sheet[0, 1] = cell(text)
    sheet[1, 1] = cell(text)
    sheet[2, 1] = cell("une\ndeux\ntrois")
    sheet[3, 0] = cell(text, wraps: false)
    sheet[4, 0] = cell(String(repeating: "a", count: 9_000))
    sheet[5, 1] = Cell(.formula("A1", cached: .text(text + text)), style: cell("").style)
    #expect(sheet.fittedRowHeights == [0: 63, 2: 48, 4: 409, 5: 33])
  }

  @Test("A height asked for, a merged cell and an odd width are left alone")
  func leftAlone() {
    var sheet = Sheet(name: "Notes")
    let text = String(repeating: "a", count: 80)
    for row in 0..<4 { sheet[row, 0] = cell(text) }
    sheet.rowHeights[0] = 20
    sheet.mergedCells = [
      CellRange(CellReference(row: 1, column: 0), CellReference(row: 1, column: 5))
    ]
    #expect(Set(sheet.fittedRowHeights.keys) == [2, 3])
    for width in [0, -1, .nan, .infinity] as [Double] {
      sheet.columns[0] = Sheet.Column(width: width)
      #expect(sheet.fittedRowHeights.isEmpty)
    }
  }
}
