internal import Calendars
internal import Languages
internal import Statistics
internal import Workbooks

/// A sheet that holds one table: a header that stays in sight, then rows of typed cells.
struct TableSheet {
  /// What a column is called, how wide it is and how its numbers are written.
  struct Column {
    let title: ReportText
    let width: Double
    let format: NumberFormat

    init(_ title: ReportText, width: Double = 12, _ format: NumberFormat = .general) {
      self.title = title
      self.width = width
      self.format = format
    }
  }

  /// How numbers of a column are written; the spreadsheet writes them in its reader's language.
  enum NumberFormat: String {
    case general = ""
    case count = "#,##0"
    case points = "0.0"
    case signedPoints = "+0.0;-0.0;0.0"
    case share = "0%"
    case coefficient = "0.00"
    case probability = "0.000"
    case day = "yyyy-mm-dd"
    case frenchDay = "dd/mm/yyyy"
  }

  private(set) var sheet: Sheet
  private let columns: [Column]
  private var nextRow: Int
  private var column = 0

  /// An empty table under its header.
  init(name: ReportText, columns: [Column]) {
    sheet = Sheet(name: name.plainText)
    self.columns = columns
    nextRow = 1
    for (place, column) in columns.enumerated() {
      var style = CellStyle()
      style.isBold = true
      style.wraps = true
      style.fill = 0xE3_E8EC
      style.hasBorder = true
      sheet[0, place] = Cell(.text(column.title.plainText), style: style)
      sheet.columns[place] = Sheet.Column(width: column.width)
    }
    sheet.frozenRows = 1
    sheet.frozenColumns = 1
    sheet.printsLandscape = true
  }

  /// The rows written.
  var rowCount: Int { nextRow - 1 }

  /// The sheet, its header with filter buttons when there are rows.
  var finished: Sheet {
    var finished = sheet
    if rowCount > 0, !columns.isEmpty {
      finished.filter = CellRange(
        CellReference(row: 0, column: 0),
        CellReference(row: rowCount, column: columns.count - 1))
    }
    return finished
  }

  /// Adds a row; `content` puts its cells one after another.
  mutating func row(_ content: (inout TableSheet) -> Void) {
    column = 0
    content(&self)
    nextRow += 1
  }

  /// A text, never run as a formula.
  mutating func put(_ text: ReportText, isBold: Bool = false) {
    put(outside: text.plainText, isBold: isBold)
  }

  /// Somebody else's text, cut at what a cell can hold.
  mutating func put(outside text: String?, isBold: Bool = false) {
    defer { column += 1 }
    guard let text, !text.isEmpty else { return }
    var style = CellStyle()
    style.wraps = true
    style.isBold = isBold
    sheet[nextRow, column] = Cell(.text(CellText.of(text)), style: style)
  }

  mutating func put(_ count: Int) { put(Double(count)) }

  /// A number in its column's format; nothing when there is none.
  mutating func put(_ number: Double?) {
    defer { column += 1 }
    guard let number, number.isFinite else { return }
    var style = CellStyle()
    let format = columns.indices.contains(column) ? columns[column].format : .general
    if format != .general { style.numberFormat = format.rawValue }
    sheet[nextRow, column] = Cell(.number(number), style: style)
  }

  /// A day as spreadsheets keep them, or as text before they can.
  mutating func put(_ day: CalendarDate?) {
    guard let day else { return skip() }
    guard day.year >= 1900 else {
      return put(outside: day.isoText)
    }
    defer { column += 1 }
    var style = CellStyle()
    let format = columns.indices.contains(column) ? columns[column].format : .day
    style.numberFormat = format == .general ? NumberFormat.day.rawValue : format.rawValue
    sheet[nextRow, column] = Cell(.dateTime(CivilDateTime(startOf: day)), style: style)
  }

  /// A figure over four cells: n, the figure or why there is none, the interval's two bounds.
  mutating func put(_ statistic: Statistic, why: ReportText) {
    put(statistic.count)
    if let estimate = statistic.estimate {
      put(estimate.value)
    } else {
      // On one line, over the empty cells of the interval.
      var style = CellStyle()
      style.isItalic = true
      sheet[nextRow, column] = Cell(.text(CellText.of(why.plainText)), style: style)
      column += 1
    }
    put(statistic.estimate?.interval?.lower)
    put(statistic.estimate?.interval?.upper)
  }

  /// Leaves cells empty.
  mutating func skip(_ cells: Int = 1) { column += cells }
}

/// What a cell of a spreadsheet can hold of a text.
enum CellText {
  /// Spreadsheets keep 32,767 UTF-16 units; a scalar takes two at most.
  static let limit = 16_000

  /// The text without controls, cut between two words when it is longer than `limit` scalars.
  static func of(_ text: String, limit: Int = CellText.limit) -> String {
    // Controls begin with these bytes, or are among the first.
    let mayHoldControls = text.utf8.contains {
      $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xEF
    }
    guard mayHoldControls else { return Excerpt.of(text, limit: limit) }
    let plain = String(
      String.UnicodeScalarView(text.unicodeScalars.map { isPlain($0) ? $0 : " " }))
    return Excerpt.of(plain, limit: limit)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n"
      || scalar.properties.generalCategory != .control
        && !(0xFFFE...0xFFFF).contains(scalar.value)
  }
}
