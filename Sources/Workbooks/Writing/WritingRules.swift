/// What spreadsheets refuse, found before the library would print it or write a broken file.
enum WritingRules {
  /// The most UTF-16 units of a cell's or a note's text.
  static let textLimit = 32_767
  /// The most UTF-16 units of prompts, refusals, lists in a rule, and property texts.
  static let shortTextLimit = 255
  /// The most UTF-16 units of a formula.
  static let formulaLimit = 8_192

  static func check(_ workbook: Workbook) throws(WorkbookError) {
    guard workbook.sheets.contains(where: { !$0.isHidden }) else {
      throw WorkbookError(.noVisibleSheet)
    }
    var names: Set<String> = []
    for sheet in workbook.sheets {
      try checkName(sheet.name)
      guard names.insert(sheet.name.lowercased()).inserted else {
        throw WorkbookError(.repeatedSheetName, place: sheet.name)
      }
      try check(sheet)
    }
    try checkPlain(workbook.title ?? "", at: "title", limit: shortTextLimit)
    for (name, value) in workbook.properties {
      try checkPlain(name, at: name, limit: shortTextLimit)
      guard !name.isEmpty else { throw WorkbookError(.badDefinedName, place: value) }
      try checkPlain(value, at: name, limit: shortTextLimit)
    }
    for (name, range) in workbook.definedNames {
      guard isDefinedName(name) else { throw WorkbookError(.badDefinedName, place: name) }
      // The library keeps 127 bytes of each.
      guard range.utf8.count < 127 else {
        throw WorkbookError(.textTooLong(limit: 126), place: name)
      }
      try checkPlain(range, at: name, limit: 126)
    }
  }

  private static func checkName(_ name: String) throws(WorkbookError) {
    let forbidden = name.unicodeScalars.contains { "[]:*?/\\".unicodeScalars.contains($0) }
    guard !name.isEmpty, name.utf16.count <= 31, !forbidden, !name.hasPrefix("'"),
      !name.hasSuffix("'"), !EscapedText.holdsControlCharacters(name)
    else { throw WorkbookError(.badSheetName, place: name) }
  }

  private static func isDefinedName(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, name.utf8.count < 127,
      first == "_" || first.properties.isAlphabetic, CellReference(name) == nil
    else { return false }
    let isLikeR1C1 = ["r", "c", "rc"].contains(name.lowercased())
    return !isLikeR1C1
      && name.unicodeScalars.allSatisfy {
        $0 == "_" || $0 == "." || $0.properties.isAlphabetic
          || $0.properties.generalCategory == .decimalNumber
      }
  }

  private static func check(_ sheet: Sheet) throws(WorkbookError) {
    for (row, cells) in sheet.rows {
      for (column, cell) in cells {
        let reference = CellReference(row: row, column: column)
        let place = "\(sheet.name)!\(reference.text)"
        guard isInSheet(reference) else {
          throw WorkbookError(.outsideSheet, place: sheet.name)
        }
        try check(cell.value, at: place)
        if let note = cell.note { try checkLength(note, at: place, limit: textLimit) }
      }
    }
    for range in sheet.mergedCells + sheet.validations.map(\.range)
      + sheet.conditionalStyles.map(\.range) + (sheet.filter.map { [$0] } ?? [])
    {
      guard isInSheet(range.first), isInSheet(range.last), range.first.row <= range.last.row,
        range.first.column <= range.last.column
      else { throw WorkbookError(.outsideSheet, place: sheet.name) }
    }
    for column in sheet.columns.keys where !(0..<CellReference.columnLimit).contains(column) {
      throw WorkbookError(.outsideSheet, place: sheet.name)
    }
    for row in Array(sheet.rowHeights.keys) + [sheet.frozenRows]
    where !(0..<CellReference.rowLimit).contains(row) {
      throw WorkbookError(.outsideSheet, place: sheet.name)
    }
    guard (0..<CellReference.columnLimit).contains(sheet.frozenColumns) else {
      throw WorkbookError(.outsideSheet, place: sheet.name)
    }
    try checkMerges(sheet)
    for validation in sheet.validations { try check(validation, in: sheet) }
    for style in sheet.conditionalStyles {
      try checkPlain(style.formula, at: place(of: style.range, in: sheet), limit: formulaLimit)
    }
  }

  private static func check(_ value: CellValue, at place: String) throws(WorkbookError) {
    switch value {
    case .empty, .boolean: break
    case .text(let text): try checkLength(text, at: place, limit: textLimit)
    case .error(let text): try checkPlain(text, at: place, limit: shortTextLimit)
    case .number(let number):
      guard number.isFinite else { throw WorkbookError(.notFinite, place: place) }
    case .dateTime(let time):
      guard SerialDate.number(of: time) != nil else {
        throw WorkbookError(.dayBefore1900, place: place)
      }
    case .formula(let formula, let cached):
      try checkLength(formula, at: place, limit: formulaLimit)
      guard !formula.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" }) else {
        throw WorkbookError(.controlCharacter, place: place)
      }
      try check(cached, at: place)
    }
  }

  private static func check(
    _ validation: CellValidation, in sheet: Sheet
  ) throws(WorkbookError) {
    let place = place(of: validation.range, in: sheet)
    // Both are shown in a box, where line breaks are fine.
    for text in [validation.prompt ?? "", validation.refusal] {
      try checkPlain(text.filter { $0 != "\n" }, at: place, limit: shortTextLimit)
      try checkLength(text, at: place, limit: shortTextLimit)
    }
    switch validation.rule {
    case .list(let items):
      guard !items.isEmpty else { throw WorkbookError(.emptyList, place: place) }
      guard !items.contains(where: { $0.contains(",") }) else {
        throw WorkbookError(.commaInList, place: place)
      }
      try checkPlain(items.joined(separator: ","), at: place, limit: shortTextLimit)
    case .listFrom(let formula), .formula(let formula):
      try checkPlain(formula, at: place, limit: shortTextLimit)
    case .decimal(let bounds):
      guard bounds.lowerBound.isFinite, bounds.upperBound.isFinite else {
        throw WorkbookError(.notFinite, place: place)
      }
    }
  }

  private static func checkMerges(_ sheet: Sheet) throws(WorkbookError) {
    let merges = sheet.mergedCells.sorted { $0.first < $1.first }
    var open: [CellRange] = []
    for range in merges {
      open.removeAll { $0.last.row < range.first.row }
      let overlaps = open.contains {
        $0.first.column <= range.last.column && range.first.column <= $0.last.column
      }
      guard !overlaps, range.first != range.last else {
        throw WorkbookError(.overlappingMerges, place: place(of: range, in: sheet))
      }
      open.append(range)
    }
  }

  private static func checkPlain(
    _ text: String, at place: String, limit: Int
  ) throws(WorkbookError) {
    try checkLength(text, at: place, limit: limit)
    guard !EscapedText.holdsControlCharacters(text) else {
      throw WorkbookError(.controlCharacter, place: place)
    }
  }

  private static func checkLength(
    _ text: String, at place: String, limit: Int
  ) throws(WorkbookError) {
    guard text.utf16.count <= limit else {
      throw WorkbookError(.textTooLong(limit: limit), place: place)
    }
  }

  private static func isInSheet(_ reference: CellReference) -> Bool {
    (0..<CellReference.rowLimit).contains(reference.row)
      && (0..<CellReference.columnLimit).contains(reference.column)
  }

  private static func place(of range: CellRange, in sheet: Sheet) -> String {
    "\(sheet.name)!\(range.first.text)"
  }
}
