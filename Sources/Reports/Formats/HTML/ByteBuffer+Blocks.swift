extension ByteBuffer {
  mutating func write(_ blocks: [ReportBlock]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: ReportBlock) {
    switch block {
    case .section(let section): write(section)
    case .sentences(let sentences):
      write("<p>")
      writeJoined(sentences)
      write("</p>\n")
    case .list(let items):
      write("<ul>")
      for item in items {
        write("<li>")
        write(text: item)
        write("</li>")
      }
      write("</ul>\n")
    case .facts(let facts): write(facts: facts)
    case .keyFigure(let value, let note):
      write("<p class=\"key\"><strong>")
      write(text: value)
      write("</strong> <span>")
      write(text: note)
      write("</span></p>\n")
    case .table(let table): write(table)
    case .chart(.bullet(let chart)):
      write("<figure>")
      write(bullet: chart)
      write("</figure>\n")
    case .chart(.legend(let entries)): write(legend: entries)
    case .quote(let quote):
      write("<blockquote><p>")
      write(text: quote.text)
      write("</p><footer>")
      write(text: quote.source)
      write("</footer></blockquote>\n")
    case .callout(let text):
      write("<p class=\"callout\">")
      write(text: text)
      write("</p>\n")
    case .form(let form): write(form)
    case .columns(let columns):
      write("<div class=\"columns\">\n")
      for column in columns {
        write("<div>\n")
        write(column)
        write("</div>\n")
      }
      write("</div>\n")
    }
  }

  private mutating func writeJoined(_ sentences: [ReportText]) {
    for (index, sentence) in sentences.enumerated() {
      if index > 0 { write(" ") }
      write(text: sentence)
    }
  }

  private mutating func write(_ section: ReportSection) {
    write("<section")
    switch section.style {
    case .plain: break
    case .card: write(" class=\"card\"")
    case .form: write(" class=\"form\"")
    }
    let isMinor = section.level > 2
    write(isMinor ? "><h3>" : ">\n<h2>")
    write(text: section.title)
    write(isMinor ? "</h3>\n" : "</h2>\n")
    write(section.blocks)
    write("</section>\n")
  }

  private mutating func write(_ form: ReportForm) {
    switch form {
    case .lines(let label, let count):
      write("<div class=\"lines\"><p>")
      write(text: label)
      write("</p>")
      for _ in 0..<max(0, count) { write("<div class=\"line\"></div>") }
      write("</div>\n")
    case .signatures(let signers, let date):
      write("<div class=\"signatures\">")
      for signer in signers {
        write("<div><p><strong>")
        write(text: signer.label)
        write("</strong> ")
        write(text: signer.text)
        write("</p><p class=\"date\">")
        write(text: date)
        write("</p></div>")
      }
      write("</div>\n")
    }
  }
}
