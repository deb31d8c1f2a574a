public import Languages
public import StrictXML

/// Why a workbook cannot be read or written, and where.
public struct WorkbookError: ExplainedError, Hashable {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    /// There is nothing in the file.
    case empty
    /// It is no workbook: not a zip archive.
    case notZip
    /// An Excel 97–2003 workbook, or a workbook with a password: both have the same wrapping.
    case oldOrEncrypted
    /// An OpenDocument sheet.
    case openDocument
    /// A workbook that carries macros.
    case macros
    /// An Excel binary workbook.
    case binaryWorkbook
    /// A zip archive of something else.
    case notWorkbook
    /// The archive is cut or damaged.
    case damagedArchive
    /// A part of the archive is encrypted.
    case encryptedPart
    /// A part is compressed in a way that workbooks do not use.
    case unknownCompression
    /// The archive has more parts than is accepted.
    case tooManyParts(limit: Int)
    /// The content is larger than is accepted, as declared or as found.
    case tooLarge(limitBytes: Int)
    /// A part swells more than real sheets do.
    case suspiciousCompression(limit: Int)
    /// A part is larger than the archive says.
    case falseSize
    /// Two parts have one name.
    case repeatedPart
    /// A part's name leads out of the archive.
    case unsafePartName
    /// A part that the workbook needs is not there.
    case missingPart
    /// There is no sheet of cells.
    case noSheet
    /// A part is not XML that can be trusted.
    case faultyXML(XMLError)
    /// A cell or a range has a name that no sheet has.
    case badReference
    /// A cell is there twice, or out of order.
    case repeatedCell
    /// A cell points to a shared text that does not exist.
    case badSharedText
    /// A cell holds something else than its type says.
    case badValue
    /// A sheet has more rows than is accepted.
    case tooManyRows(limit: Int)
    /// A workbook has more cells than is accepted.
    case tooManyCells(limit: Int)
    /// The sheet asked for is not there.
    case unknownSheet(String, known: [String])

    /// All sheets would be hidden, or there is none.
    case noVisibleSheet
    /// A name that spreadsheets refuse for a sheet.
    case badSheetName
    /// Two sheets of one name, case aside.
    case repeatedSheetName
    /// A text is longer than spreadsheets accept.
    case textTooLong(limit: Int)
    /// A control character where none can be written.
    case controlCharacter
    /// A number that is infinite or not a number.
    case notFinite
    /// A day before 1900.
    case dayBefore1900
    /// A cell, row or column beyond what sheets have.
    case outsideSheet
    /// A name that spreadsheets refuse for a range.
    case badDefinedName
    /// An item of a list holds a comma.
    case commaInList
    /// A list without items.
    case emptyList
    /// Merged cells overlap.
    case overlappingMerges
    /// The system refuses a temporary file; `code` is its error number.
    case temporaryFile(code: Int32)
    /// The library refuses, in its words.
    case refusedByLibrary(String)
  }

  /// What is wrong.
  public let reason: Reason
  /// The file as the person named it; `nil` when writing.
  public let file: String?
  /// A part of the archive (`xl/workbook.xml`) or a cell (`Notes!B7`).
  public let place: String?

  /// An error at a place.
  public init(_ reason: Reason, file: String? = nil, place: String? = nil) {
    self.reason = reason
    self.file = file
    self.place = place
  }
}
