extension ByteBuffer {
  mutating func write(markdown table: ReportTable) {
    if table.showsCaption { write(paragraph: table.caption) }
    // A drawing says nothing in letters: the figures stand in the columns beside it.
    let shown = table.columns.indices.filter { table.columns[$0].kind != .plot }
    for place in shown {
      write("| ")
      write(markdown: table.columns[place].title)
      write(" ")
    }
    write("|\n")
    for place in shown {
      write(table.columns[place].kind == .number ? "| ---: " : "| --- ")
    }
    write("|\n")
    for group in table.groups {
      if let title = group.title {
        write("| **")
        write(markdown: title, isStrong: true)
        write("** |")
        for _ in shown.dropFirst() { write(" |") }
        write("\n")
      }
      for row in group.rows { write(markdown: row, columns: shown) }
    }
    write("\n")
    if let note = table.note { write(paragraph: note) }
  }

  private mutating func write(markdown row: [ReportTable.Cell], columns: [Int]) {
    for place in columns {
      write("| ")
      if row.indices.contains(place) {
        switch row[place] {
        case .text(let text): write(markdown: text)
        case .plot(let plot): write(markdown: ReportText(outside: plot.description))
        case .deviation(let deviation): write(markdown: ReportText(outside: deviation.description))
        case .blank: break
        case .link(let text, let file):
          write("[")
          write(markdown: text)
          write("](<")
          write(linkTo: file)
          write(">)")
        }
      }
      write(" ")
    }
    write("|\n")
  }
}
