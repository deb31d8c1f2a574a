/// Writes workbooks as XLSX files. The same workbook always gives the same bytes.
///
/// Numbers keep 16 significant digits. Formulas keep the value last computed beside them; a cached
/// truth value is written as 1 or 0. Spreadsheets compute all formulas again when they open the
/// file.
public struct WorkbookWriter: Sendable {
  /// A writer.
  public init() {}

  /// The bytes of an XLSX file.
  ///
  /// The library behind writes through the system's temporary folder (`TMPDIR`); what it puts
  /// there can be read by the user alone and is deleted before this returns.
  ///
  /// - Throws: `WorkbookError` when the workbook holds something that spreadsheets do not accept.
  public func bytes(of workbook: Workbook) throws(WorkbookError) -> [UInt8] {
    try WritingRules.check(workbook)
    let folder = try TemporaryFolder()
    let document = try LibraryWorkbook(path: folder.filePath, temporaryFolder: folder.path)
    try document.write(workbook)
    try document.close()
    return try folder.fileContent()
  }
}
