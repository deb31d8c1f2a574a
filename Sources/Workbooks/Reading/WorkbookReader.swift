/// Reads XLSX files, whoever wrote them: Excel, LibreOffice, and libraries.
///
/// Nothing is run and nothing is fetched: formulas are texts beside the value they last had, links
/// to other files are left alone, and files with macros are refused.
public struct WorkbookReader: Sendable {
  /// What a workbook may weigh before it is refused.
  public struct Limits: Sendable, Hashable {
    /// The most rows of a sheet that hold something.
    public var rows: Int
    /// The most cells of all sheets, blank ones included when the file lists them.
    public var cells: Int
    /// The most bytes of the file, and of all its parts decompressed.
    public var bytes: Int
    /// The most parts of the archive.
    public var parts: Int
    /// How many times a part above 4 MiB may swell when it is decompressed.
    public var swelling: Int

    /// Limits; the defaults are 200,000 rows, 2,000,000 cells, 256 MiB, 10,000 parts, 400 times.
    public init(
      rows: Int = 200_000, cells: Int = 2_000_000, bytes: Int = 256 << 20, parts: Int = 10_000,
      swelling: Int = 400
    ) {
      self.rows = rows
      self.cells = cells
      self.bytes = bytes
      self.parts = parts
      self.swelling = swelling
    }
  }

  private let limits: Limits

  /// A reader.
  public init(limits: Limits = Limits()) {
    self.limits = limits
  }

  /// Reads a workbook whole.
  ///
  /// Of looks, only number formats are kept. Numbers in a format of days are days; times without a
  /// day and durations stay numbers, as parts of a day, with their format.
  ///
  /// - Parameter file: The file's name for messages; nothing is read from it.
  /// - Throws: `WorkbookError` when the file is not a workbook that can be trusted whole.
  public func read(_ bytes: [UInt8], file: String) throws(WorkbookError) -> Workbook {
    let archive = try ZipArchive(bytes, file: file, limits: limits)
    let package = try Package(archive, file: file, limits: limits)
    var context = try ReadingContext(package)
    var workbook = Workbook(sheets: [])
    for listed in context.sheets {
      var sheet = Sheet(name: listed.name)
      sheet.isHidden = listed.isHidden
      try context.read(listed.part, into: &sheet)
      workbook.sheets.append(sheet)
    }
    guard !workbook.sheets.isEmpty else { throw WorkbookError(.noSheet, file: file) }
    workbook.title = try DocumentProperties.title(package)
    workbook.properties = try DocumentProperties.custom(package)
    return workbook
  }

  /// Whether bytes start as an XLSX file, or as one that is refused with its kind named: any zip
  /// archive, and the wrapping of old and encrypted workbooks.
  public static func recognises(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: ZipArchive.mark) || bytes.starts(with: ZipArchive.compoundMark)
  }
}
