internal import CXLSXWriter

/// A workbook of libxlsxwriter's, which frees it when it is closed.
final class LibraryWorkbook {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var isClosed = false
  let texts = CTexts()
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

  init(path: String, temporaryFolder: String) throws(WorkbookError) {
    var options = lxw_workbook_options()
    options.tmpdir = texts.pointer(temporaryFolder)
    guard let workbook = workbook_new_opt(path, &options) else {
      throw WorkbookError(.temporaryFile(code: 0))
    }
    self.workbook = workbook
  }

  deinit {
    // Without this the library's memory would leak when writing ends early.
    if !isClosed { _ = workbook_close(workbook) }
  }

  func close() throws(WorkbookError) {
    isClosed = true
    try LibraryWorkbook.check(workbook_close(workbook), at: nil)
  }

  func write(_ content: Workbook) throws(WorkbookError) {
    try setProperties(content)
    var activated = false
    for sheet in content.sheets {
      guard let target = workbook_add_worksheet(workbook, sheet.name) else {
        throw WorkbookError(.badSheetName, place: sheet.name)
      }
      if sheet.isHidden {
        worksheet_hide(target)
      } else if !activated {
        worksheet_activate(target)
        worksheet_set_first_sheet(target)
        activated = true
      }
      try LibrarySheet(sheet, target, in: self).write()
    }
    for (name, range) in content.definedNames.sorted(by: { $0.key < $1.key }) {
      try LibraryWorkbook.check(workbook_define_name(workbook, name, "=\(range)"), at: name)
    }
  }

  /// The library would take the present time for the document's; the same workbook has to give
  /// the same bytes, so that it is the day that zip archives count from.
  private func setProperties(_ content: Workbook) throws(WorkbookError) {
    var properties = lxw_doc_properties()
    properties.created = 315_532_800
    if let title = content.title { properties.title = texts.pointer(title) }
    try LibraryWorkbook.check(workbook_set_properties(workbook, &properties), at: nil)
    for (name, value) in content.properties.sorted(by: { $0.key < $1.key }) {
      try LibraryWorkbook.check(
        workbook_set_custom_property_string(workbook, name, value), at: name)
    }
  }

  /// The library's format of a style, made once; `nil` for the plain style.
  func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if style == CellStyle() { return nil }
    if let known = formats[style] { return known }
    guard let format = workbook_add_format(workbook) else { return nil }
    formats[style] = format
    if style.isBold { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if style.wraps {
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }
    if let fill = style.fill { format_set_bg_color(format, LibraryWorkbook.colour(fill)) }
    if let colour = style.colour { format_set_font_color(format, LibraryWorkbook.colour(colour)) }
    if style.hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    switch style.alignment {
    case .natural: break
    case .centre: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    if let numberFormat = style.numberFormat { format_set_num_format(format, numberFormat) }
    if !style.isLocked { format_set_unlocked(format) }
    if style.hidesFormula { format_set_hidden(format) }
    return format
  }

  /// The library takes 0 for no colour and 0x1000000 for black.
  private static func colour(_ rgb: UInt32) -> lxw_color_t {
    rgb & 0xFF_FFFF == 0 ? 0x100_0000 : rgb & 0xFF_FFFF
  }

  static func check(_ code: lxw_error, at place: String?) throws(WorkbookError) {
    guard code != LXW_NO_ERROR else { return }
    let words = lxw_strerror(code).map { String(cString: $0) } ?? "\(code.rawValue)"
    throw WorkbookError(.refusedByLibrary(words), place: place)
  }
}
