/// The number formats of a workbook's cell styles.
struct NumberFormats {
  /// What numbers in a format are.
  enum Kind {
    case number
    /// A day, with a time or without.
    case day
    /// A time of day or a duration.
    case time
  }

  struct Format {
    var kind = Kind.number
    /// As files write it, `dd/mm/yyyy`; `nil` for the spreadsheet's own.
    var code: String?
  }

  private var styles: [Format] = []

  /// The formats of a workbook without styles.
  init() {}

  init(_ reader: PartReader) throws(WorkbookError) {
    var codes = NumberFormats.builtIn
    // Each format is looked at once, however many styles have it.
    var known: [Int: Format] = [:]
    var styles: [Format] = []
    while let element = try reader.nextElement() {
      switch element {
      case "numFmt":
        if let id = reader.attribute("numFmtId").flatMap({ Int($0) }) {
          codes[id] = EscapedText.decoded(reader.attribute("formatCode") ?? "")
        }
      case "cellXfs":
        try reader.forEachChild { element throws(WorkbookError) in
          if element == "xf" {
            let id = Int(reader.attribute("numFmtId") ?? "0") ?? 0
            let format = known[id] ?? NumberFormats.format(id, codes[id])
            known[id] = format
            styles.append(format)
          }
          try reader.skipElement()
        }
      default: break
      }
    }
    self.styles = styles
  }

  /// The format of a cell's style, general when the file does not know it.
  func format(ofStyle index: String?) -> Format {
    guard let index = index.flatMap({ Int($0) }), styles.indices.contains(index) else {
      return Format()
    }
    return styles[index]
  }

  private static func format(_ id: Int, _ code: String?) -> Format {
    guard let code else {
      // East Asian formats of days, which files give by number alone.
      let isDay = (27...36).contains(id) || (50...58).contains(id)
      return Format(kind: isDay ? .day : .number, code: nil)
    }
    return code.lowercased() == "general" ? Format() : Format(kind: kind(of: code), code: code)
  }

  /// What numbers in a format are, by the letters outside quotes and brackets of its first part.
  static func kind(of code: String) -> Kind {
    var (hasDay, hasTime, isElapsed, hasMonth) = (false, false, false, false)
    var scalars = code.unicodeScalars[...]
    scan: while let scalar = scalars.popFirst() {
      switch scalar {
      case ";": break scan
      case "\"": scalars = scalars.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": scalars = scalars.dropFirst()
      case "[":
        let inside = scalars.prefix { $0 != "]" }
        scalars = scalars.dropFirst(inside.count + 1)
        let letters = Set(String(inside).lowercased())
        if ["h", "m", "s"].contains(where: { letters == [$0] }) { isElapsed = true }
      case "d", "D", "y", "Y": hasDay = true
      case "h", "H", "s", "S": hasTime = true
      case "m", "M": hasMonth = true
      // `General`, and exponents: `0.00E+00`.
      case "G", "g", "E", "e": scalars = scalars.drop { $0.properties.isAlphabetic || $0 == "+" }
      default: break
      }
    }
    if hasDay || (hasMonth && !hasTime && !isElapsed) { return .day }
    return hasTime || isElapsed ? .time : .number
  }

  /// ECMA-376, part 1, 18.8.30.
  private static let builtIn: [Int: String] = [
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
    11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm",
    17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "dd/mm/yyyy h:mm", 37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)",
    39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss",
    47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
  ]
}
