/// A workbook: sheets of cells, as spreadsheet programs keep them in XLSX files.
public struct Workbook: Sendable, Hashable {
  /// The sheets, in order; at least one when written.
  public var sheets: [Sheet]
  /// The document's title.
  public var title: String?
  /// Properties that the document carries out of sight, by name; texts of at most 255 characters.
  public var properties: [String: String] = [:]
  /// Names for ranges, `Listes!$A$2:$A$5`. Not read back.
  public var definedNames: [String: String] = [:]

  /// A workbook.
  public init(sheets: [Sheet], title: String? = nil) {
    self.sheets = sheets
    self.title = title
  }

  /// The sheet of a name, whatever its case.
  public func sheet(_ name: String) -> Sheet? {
    sheets.first { $0.name.lowercased() == name.lowercased() }
  }
}
