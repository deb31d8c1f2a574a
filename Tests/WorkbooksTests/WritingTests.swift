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

extension WritingTests {
  private func fault(_ change: (inout Workbook) -> Void) -> WorkbookError.Reason? {
    var workbook = Workbook(sheets: [Sheet(name: "Notes")])
    change(&workbook)
    do throws(WorkbookError) {
      _ = try WorkbookWriter().bytes(of: workbook)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test("What spreadsheets do not accept is refused by its name")
  func refusals() {
    #expect(fault { $0.sheets = [] } == .noVisibleSheet)
    #expect(fault { $0.sheets[0].isHidden = true } == .noVisibleSheet)
    for name in ["", "a:b", "[a]", "'a", "a'", "a\u{1}", String(repeating: "é", count: 32)] {
      #expect(fault { $0.sheets[0].name = name } == .badSheetName, "\(name)")
    }
    #expect(fault { $0.sheets.append(Sheet(name: "NOTES")) } == .repeatedSheetName)
    let long = String(repeating: "a", count: 32_768)
    #expect(fault { $0.sheets[0][0, 0] = Cell(.text(long)) } == .textTooLong(limit: 32_767))
    #expect(fault { $0.sheets[0][0, 0] = Cell(.text(String(long.dropLast()))) } == nil)
    #expect(fault { $0.sheets[0][0, 0] = Cell(.empty, note: long) } == .textTooLong(limit: 32_767))
    #expect(fault { $0.sheets[0][0, 0] = Cell(.number(.nan)) } == .notFinite)
    #expect(fault { $0.sheets[0][1_048_576, 0] = Cell(.number(1)) } == .outsideSheet)
    #expect(fault { $0.sheets[0][0, 16_384] = Cell(.number(1)) } == .outsideSheet)
    #expect(fault { $0.sheets[0].columns[-1] = .init(width: 1) } == .outsideSheet)
    #expect(fault { $0.title = "a\u{7}" } == .controlCharacter)
    #expect(fault { $0.properties["a"] = long } == .textTooLong(limit: 255))
    for name in ["", "1a", "A1", "a b", "r", "é-"] {
      #expect(fault { $0.definedNames[name] = "Notes!$A$1" } == .badDefinedName, "\(name)")
    }
    let cell = CellReference(row: 0, column: 0)
    let square = CellRange(cell, CellReference(row: 2, column: 2))
    #expect(fault { $0.sheets[0].mergedCells = [square, square] } == .overlappingMerges)
    #expect(fault { $0.sheets[0].mergedCells = [CellRange(cell)] } == .overlappingMerges)
    for (rule, reason) in [
      (CellValidation.Rule.list([]), WorkbookError.Reason.emptyList),
      (.list(["a,b"]), .commaInList),
      (.list([String(long.prefix(256))]), .textTooLong(limit: 255)),
      (.decimal(0...Double.infinity), .notFinite),
    ] {
      let validation = CellValidation(range: CellRange(cell), rule: rule, refusal: "Non")
      #expect(fault { $0.sheets[0].validations = [validation] } == reason)
    }
  }

  @Test("Texts that a spreadsheet would take for something else are kept as text")
  func textFormat() throws {
    var sheet = Sheet(name: "Notes")
    let texts = ["=A1", "+33", "-", "@x", "\tx", "\rx", "007", "1/2", "'x"]
    for (row, text) in texts.enumerated() { sheet[row, 0] = Cell(.text(text)) }
    sheet[0, 1] = Cell(.text("Écoute"))
    let bytes = try WorkbookWriter().bytes(of: Workbook(sheets: [sheet]))
    let read = try WorkbookReader().read(bytes, file: "essai.xlsx").sheets[0]
    for (row, text) in texts.enumerated() {
      #expect(read[row, 0]?.value == .text(text))
      #expect(read[row, 0]?.style.numberFormat == "@")
    }
    #expect(read[0, 1]?.style.numberFormat == nil)
  }
}
