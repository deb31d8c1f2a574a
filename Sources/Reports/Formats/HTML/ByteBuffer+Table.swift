extension ByteBuffer {
  mutating func write(_ table: ReportTable) {
    let isBlank = table.columns.contains { $0.kind == .blank }
    write(isBlank ? "<table class=\"blank\"><caption" : "<table><caption")
    write(table.showsCaption ? ">" : " class=\"aloud\">")
    write(text: table.caption)
    write("</caption>")
    writeWidths(of: table.columns)
    write("\n<thead><tr>")
    for column in table.columns { write(column) }
    write("</tr></thead>\n")
    for group in table.groups {
      write("<tbody>")
      if let title = group.title {
        write("<tr><th class=\"group\" scope=\"rowgroup\" colspan=\"")
        write(table.columns.count)
        write("\">")
        write(text: title)
        write("</th></tr>\n")
      }
      for row in group.rows { write(row: row, of: table) }
      write("</tbody>\n")
    }
    write("</table>\n")
    if let note = table.note {
      write("<p class=\"note\">")
      write(text: note)
      write("</p>\n")
    }
  }

  private mutating func writeWidths(of columns: [ReportTable.Column]) {
    guard columns.contains(where: { $0.width != nil }) else { return }
    write("<colgroup>")
    for column in columns {
      if let width = column.width {
        write("<col style=\"width:")
        write(width)
        write("%\"/>")
      } else {
        write("<col/>")
      }
    }
    write("</colgroup>")
  }

  private mutating func write(_ column: ReportTable.Column) {
    switch column.kind {
    case .text, .blank: write("<th scope=\"col\">")
    case .number: write("<th scope=\"col\" class=\"n\">")
    case .plot: write("<th scope=\"col\" class=\"p\"><span class=\"aloud\">")
    }
    write(text: column.title)
    if column.kind == .plot {
      write("</span>")
      if let axis = column.axis {
        write(axisOf: axis)
      } else {
        writeDotsAxis()
      }
    }
    write("</th>")
  }

  private mutating func write(row: [ReportTable.Cell], of table: ReportTable) {
    write("<tr>")
    for (index, cell) in row.enumerated() {
      let kind = table.columns.indices.contains(index) ? table.columns[index].kind : .text
      let heads = index == 0
      if heads {
        write("<th scope=\"row\">")
      } else {
        switch kind {
        case .number: write("<td class=\"n\">")
        case .plot: write("<td class=\"p\">")
        case .text, .blank: write("<td>")
        }
      }
      switch cell {
      case .text(let text): write(text: text)
      case .plot(let plot): write(dots: plot)
      case .deviation(let deviation): write(deviation: deviation)
      case .blank: break
      case .link(let text, let file):
        write("<a href=\"")
        write(linkTo: file)
        write("\">")
        write(text: text)
        write("</a>")
      }
      write(heads ? "</th>" : "</td>")
    }
    write("</tr>\n")
  }

  /// A file beside this one. It begins with `./` and keeps only letters, digits, `-`, `.`, `_` and
  /// `/`, the rest in hexadecimal: no name can become a script or another site.
  mutating func write(linkTo file: String) {
    write("./")
    for byte in file.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "/"):
        write(byte: byte)
      default:
        let digits = Array("0123456789ABCDEF".utf8)
        write(byte: UInt8(ascii: "%"))
        write(byte: digits[Int(byte >> 4)])
        write(byte: digits[Int(byte & 15)])
      }
    }
  }
}
