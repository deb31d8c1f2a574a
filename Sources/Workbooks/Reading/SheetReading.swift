internal import StrictXML

/// A sheet's part while it is read.
struct SheetReading {
  private let reader: PartReader
  private let context: ReadingContext
  private let limits: WorkbookReader.Limits
  private let sheetName: String
  private(set) var cells: Int
  private(set) var formulaBytes: Int
  private var filledRows = 0
  private var sharedFormulas: [String: (origin: CellReference, text: String)] = [:]

  init(_ reader: PartReader, _ context: ReadingContext, name: String) throws(WorkbookError) {
    self.reader = reader
    self.context = context
    limits = context.package.limits
    sheetName = name
    cells = context.cells
    formulaBytes = context.formulaBytes
  }

  mutating func read(into sheet: inout Sheet) throws(WorkbookError) {
    var isSheet = false
    while let element = try reader.nextElement() {
      switch element {
      case "worksheet": isSheet = true
      case "sheetData": try readRows(into: &sheet)
      case "sheetProtection":
        sheet.isProtected = ["1", "true"].contains(reader.attribute("sheet") ?? "")
      case "mergeCell": sheet.mergedCells.append(try range(reader.attribute("ref") ?? ""))
      default: break
      }
    }
    guard isSheet else { throw error(.missingPart) }
    guard sheet.mergedCells.count <= limits.cells else {
      throw error(.tooManyCells(limit: limits.cells))
    }
  }

  private mutating func readRows(into sheet: inout Sheet) throws(WorkbookError) {
    var previous = -1
    while let event = try reader.next() {
      if event == .end { return }
      guard event == .start else { continue }
      guard reader.name == "row" else {
        try reader.skipElement()
        continue
      }
      var row = previous + 1
      if let written = reader.attribute("r") {
        guard let number = Int(written), (1...CellReference.rowLimit).contains(number) else {
          throw error(.badReference, at: "\(sheetName)!\(written.prefix(12))")
        }
        row = number - 1
      }
      guard row < CellReference.rowLimit else { throw error(.badReference) }
      guard row > previous else { throw error(.repeatedCell, at: "\(sheetName)!\(row + 1)") }
      previous = row
      let found = try readCells(of: row)
      guard !found.isEmpty else { continue }
      filledRows += 1
      guard filledRows <= limits.rows else { throw error(.tooManyRows(limit: limits.rows)) }
      sheet.setRow(row, cells: found)
    }
  }

  private mutating func readCells(of row: Int) throws(WorkbookError) -> [Int: Cell] {
    var found: [Int: Cell] = [:]
    var previous = -1
    while let event = try reader.next() {
      if event == .end { break }
      guard event == .start else { continue }
      guard reader.name == "c" else {
        try reader.skipElement()
        continue
      }
      cells += 1
      guard cells <= limits.cells else { throw error(.tooManyCells(limit: limits.cells)) }
      let reference = try reference(row: row, after: previous)
      previous = reference.column
      if let cell = try readCell(at: reference) { found[reference.column] = cell }
    }
    return found
  }

  private func reference(row: Int, after previous: Int) throws(WorkbookError) -> CellReference {
    guard let written = reader.attribute("r") else {
      guard previous + 1 < CellReference.columnLimit else { throw error(.badReference) }
      return CellReference(row: row, column: previous + 1)
    }
    guard let reference = CellReference(written) else {
      throw error(.badReference, at: "\(sheetName)!\(written.prefix(12))")
    }
    guard reference.row == row, reference.column > previous else {
      throw error(.repeatedCell, at: "\(sheetName)!\(reference.text)")
    }
    return reference
  }

  /// The cell that starts here; `nil` when it holds nothing.
  private mutating func readCell(at reference: CellReference) throws(WorkbookError) -> Cell? {
    let type = reader.attribute("t") ?? "n"
    let format = context.formats.format(ofStyle: reader.attribute("s"))
    var (value, inline, formula) = (String?.none, String?.none, String?.none)
    while let event = try reader.next() {
      if event == .end { break }
      guard event == .start else { continue }
      switch reader.name {
      case "v": value = try reader.elementText()
      case "is": inline = try SharedTexts.text(of: reader)
      case "f": formula = try readFormula(at: reference)
      default: try reader.skipElement()
      }
    }
    let raw = RawCell(type: type, value: value, inline: inline)
    guard let content = raw.content(format, context) else {
      throw error(
        type == "s" ? .badSharedText : .badValue, at: "\(sheetName)!\(reference.text)")
    }
    var style = CellStyle()
    style.numberFormat = format.code
    guard let formula else {
      return content == .empty ? nil : Cell(content, style: style)
    }
    if let constant = FormulaConstant.value(formula) { return Cell(constant, style: style) }
    return Cell(.formula(formula, cached: content == .text("") ? .empty : content), style: style)
  }

  private mutating func readFormula(at reference: CellReference) throws(WorkbookError) -> String {
    let shared = reader.attribute("t") == "shared" ? reader.attribute("si") : nil
    let text = EscapedText.decoded(try reader.elementText())
    guard let shared else { return text }
    if !text.isEmpty {
      sharedFormulas[shared] = (reference, text)
      return text
    }
    guard let known = sharedFormulas[shared] else { return text }
    // A long formula shared by a million cells would fill the memory.
    formulaBytes += known.text.utf8.count
    guard formulaBytes <= limits.bytes else { throw error(.tooLarge(limitBytes: limits.bytes)) }
    return MovedFormula.text(
      known.text, rows: reference.row - known.origin.row,
      columns: reference.column - known.origin.column)
  }

  private func range(_ text: String) throws(WorkbookError) -> CellRange {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let first = corners.first.flatMap({ CellReference(String($0)) }), corners.count <= 2,
      let last = corners.last.flatMap({ CellReference(String($0)) }), first.row <= last.row,
      first.column <= last.column
    else { throw error(.badReference, at: "\(sheetName)!\(text.prefix(24))") }
    return CellRange(first, last)
  }

  private func error(_ reason: WorkbookError.Reason, at place: String? = nil) -> WorkbookError {
    WorkbookError(reason, file: reader.file, place: place ?? reader.part)
  }
}
