/// What the sheets of a workbook share while they are read.
struct ReadingContext {
  /// A sheet as the workbook lists it.
  struct ListedSheet {
    let name: String
    let part: String
    let isHidden: Bool
  }

  let package: Package
  private(set) var sheets: [ListedSheet] = []
  private(set) var countsFrom1904 = false
  private(set) var texts: [String] = []
  private(set) var formats = NumberFormats()
  /// The cells seen so far.
  var cells = 0
  /// The bytes of shared formulas written out so far.
  var formulaBytes = 0

  init(_ package: Package) throws(WorkbookError) {
    self.package = package
    let relationships = try package.relationships(of: package.workbookPart)
    if relationships.contains(where: { $0.kind == "vbaProject" }) {
      throw WorkbookError(.macros, file: package.file)
    }
    try listSheets(relationships)
    if let target = ReadingContext.target("sharedStrings", in: relationships) {
      texts = try SharedTexts.read(try package.part(target), limit: package.limits.cells)
    }
    if let target = ReadingContext.target("styles", in: relationships) {
      formats = try NumberFormats(try package.part(target))
    }
  }

  /// Reads the part of a sheet, then the notes that belong to it.
  mutating func read(_ part: String, into sheet: inout Sheet) throws(WorkbookError) {
    var reading = try SheetReading(try package.part(part), self, name: sheet.name)
    try reading.read(into: &sheet)
    (cells, formulaBytes) = (reading.cells, reading.formulaBytes)
    let relationships = try package.relationships(of: part)
    if let target = ReadingContext.target("comments", in: relationships) {
      try Notes.read(try package.part(target), into: &sheet, limit: package.limits.cells)
    }
  }

  private mutating func listSheets(_ relationships: [Package.Relationship]) throws(WorkbookError) {
    let reader = try package.part(package.workbookPart)
    let targets = Dictionary(
      relationships.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    while let element = try reader.nextElement() {
      switch element {
      case "workbookPr":
        countsFrom1904 = ["1", "true"].contains(reader.attribute("date1904") ?? "")
      case "sheet":
        guard let relationship = reader.relationship.flatMap({ targets[$0] }) else {
          throw WorkbookError(.missingPart, file: package.file, place: package.workbookPart)
        }
        // Sheets of charts and dialogues hold no cells.
        guard relationship.kind == "worksheet", !relationship.isExternal else { continue }
        sheets.append(
          ListedSheet(
            name: EscapedText.decoded(reader.attribute("name") ?? ""), part: relationship.target,
            isHidden: (reader.attribute("state") ?? "visible") != "visible"))
      default: break
      }
    }
  }

  private static func target(_ kind: String, in relationships: [Package.Relationship]) -> String? {
    relationships.first { $0.kind == kind && !$0.isExternal }?.target
  }
}
