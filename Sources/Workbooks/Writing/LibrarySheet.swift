internal import CXLSXWriter

/// A sheet on its way to libxlsxwriter.
struct LibrarySheet {
  private let sheet: Sheet
  private let target: UnsafeMutablePointer<lxw_worksheet>
  private let workbook: LibraryWorkbook

  init(
    _ sheet: Sheet, _ target: UnsafeMutablePointer<lxw_worksheet>, in workbook: LibraryWorkbook
  ) {
    self.sheet = sheet
    self.target = target
    self.workbook = workbook
  }

  func write() throws(WorkbookError) {
    try setLayout()
    // Merging writes blank cells: the values come after.
    for range in sheet.mergedCells { try merge(range) }
    for (row, cells) in sheet.orderedRows {
      for (column, cell) in cells {
        try write(cell, at: CellReference(row: row, column: column))
      }
    }
    for validation in sheet.validations { try write(validation) }
    for style in sheet.conditionalStyles { try write(style) }
    if sheet.isProtected { protect() }
  }

  private func setLayout() throws(WorkbookError) {
    for (column, look) in sheet.columns.sorted(by: { $0.key < $1.key }) {
      var options = lxw_row_col_options()
      options.hidden = look.isHidden ? 1 : 0
      let width = look.width.isFinite ? min(max(look.width, 0), 255) : 8.43
      try check(
        worksheet_set_column_opt(
          target, lxw_col_t(column), lxw_col_t(column), width, nil, &options),
        CellReference(row: 0, column: column))
    }
    let heights = sheet.rowHeights.merging(sheet.fittedRowHeights) { asked, _ in asked }
    for (row, height) in heights.sorted(by: { $0.key < $1.key }) {
      let height = height.isFinite ? min(max(height, 0), 409) : 15
      try check(
        worksheet_set_row(target, lxw_row_t(row), height, nil), CellReference(row: row, column: 0))
    }
    if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
      worksheet_freeze_panes(target, lxw_row_t(sheet.frozenRows), lxw_col_t(sheet.frozenColumns))
    }
    if let filter = sheet.filter {
      try check(
        worksheet_autofilter(
          target, lxw_row_t(filter.first.row), lxw_col_t(filter.first.column),
          lxw_row_t(filter.last.row), lxw_col_t(filter.last.column)), filter.first)
    }
    if sheet.printsLandscape {
      worksheet_set_landscape(target)
      worksheet_set_paper(target, 9)
      worksheet_fit_to_pages(target, 1, 0)
    }
  }

  private func merge(_ range: CellRange) throws(WorkbookError) {
    let style = sheet[range.first]?.style ?? CellStyle()
    try check(
      worksheet_merge_range(
        target, lxw_row_t(range.first.row), lxw_col_t(range.first.column),
        lxw_row_t(range.last.row), lxw_col_t(range.last.column), "", workbook.format(style)),
      range.first)
  }

  private func write(_ cell: Cell, at reference: CellReference) throws(WorkbookError) {
    let (row, column) = (lxw_row_t(reference.row), lxw_col_t(reference.column))
    let format = workbook.format(WrittenStyle.of(cell))
    let code: lxw_error =
      switch cell.value {
      case .empty: worksheet_write_blank(target, row, column, format)
      case .text(let text):
        worksheet_write_string(target, row, column, EscapedText.encoded(text), format)
      case .number(let number): worksheet_write_number(target, row, column, number, format)
      case .dateTime(let time):
        worksheet_write_number(target, row, column, SerialDate.number(of: time) ?? 0, format)
      case .boolean(let value):
        worksheet_write_boolean(target, row, column, value ? 1 : 0, format)
      case .error(let name):
        worksheet_write_formula_str(target, row, column, "=\(name)", format, name)
      case .formula(let formula, let cached):
        write(formula, cached, row, column, format)
      }
    try check(code, reference)
    if let note = cell.note, !note.isEmpty {
      var options = lxw_comment_options()
      options.author = workbook.texts.pointer("")
      try check(
        worksheet_write_comment_opt(target, row, column, EscapedText.encoded(note), &options),
        reference)
    }
  }

  private func write(
    _ formula: String, _ cached: CellValue, _ row: lxw_row_t, _ column: lxw_col_t,
    _ format: UnsafeMutablePointer<lxw_format>?
  ) -> lxw_error {
    let formula = "=\(formula)"
    switch cached {
    case .number(let number):
      return worksheet_write_formula_num(target, row, column, formula, format, number)
    case .boolean(let value):
      return worksheet_write_formula_num(target, row, column, formula, format, value ? 1 : 0)
    case .dateTime(let time):
      return worksheet_write_formula_num(
        target, row, column, formula, format, SerialDate.number(of: time) ?? 0)
    case .text(let text), .error(let text):
      return worksheet_write_formula_str(
        target, row, column, formula, format, EscapedText.encoded(text))
    case .empty, .formula:
      return worksheet_write_formula_str(target, row, column, formula, format, "")
    }
  }

  private func write(_ validation: CellValidation) throws(WorkbookError) {
    let range = validation.range
    var rule = lxw_data_validation()
    rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    var items: [UnsafeMutablePointer<CChar>?] = []
    switch validation.rule {
    case .list(let texts):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      items = texts.map { workbook.texts.pointer($0) } + [nil]
    case .listFrom(let source): rule.value_formula = workbook.texts.pointer("=\(source)")
    case .decimal(let bounds):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      rule.minimum_number = bounds.lowerBound
      rule.maximum_number = bounds.upperBound
    case .formula(let formula):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
      rule.value_formula = workbook.texts.pointer("=\(formula)")
    }
    if let prompt = validation.prompt { rule.input_message = workbook.texts.pointer(prompt) }
    rule.error_message = workbook.texts.pointer(validation.refusal)
    let code = items.withUnsafeMutableBufferPointer { list in
      rule.value_list = list.isEmpty ? nil : list.baseAddress
      return worksheet_data_validation_range(
        target, lxw_row_t(range.first.row), lxw_col_t(range.first.column),
        lxw_row_t(range.last.row), lxw_col_t(range.last.column), &rule)
    }
    try check(code, range.first)
  }

  private func write(_ conditional: ConditionalStyle) throws(WorkbookError) {
    let range = conditional.range
    var rule = lxw_conditional_format()
    rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
    rule.value_string = workbook.texts.pointer("=\(conditional.formula)")
    rule.format = workbook.format(conditional.style)
    try check(
      worksheet_conditional_format_range(
        target, lxw_row_t(range.first.row), lxw_col_t(range.first.column),
        lxw_row_t(range.last.row), lxw_col_t(range.last.column), &rule), range.first)
  }

  /// Locked cells refuse changes; selecting, widths, heights and filters stay possible.
  private func protect() {
    var options = lxw_protection()
    options.format_columns = 1
    options.format_rows = 1
    options.autofilter = sheet.filter == nil ? 0 : 1
    worksheet_protect(target, nil, &options)
  }

  private func check(_ code: lxw_error, _ reference: CellReference) throws(WorkbookError) {
    try LibraryWorkbook.check(code, at: "\(sheet.name)!\(reference.text)")
  }
}
