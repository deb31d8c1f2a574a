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
    case .chart(.plot(let chart)):
      write("<figure>")
      write(plot: chart)
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
    case .entry: write(" class=\"entry\"")
    }
    switch section.level {
    case ...2: write(">\n<h2>")
    case 3: write("><h3>")
    default: write("><h4>")
    }
    write(text: section.title)
    switch section.level {
    case ...2: write("</h2>\n")
    case 3: write("</h3>\n")
    default: write("</h4>\n")
    }
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
    case .boxes(let label, let boxes):
      write("<ul class=\"boxes\">")
      if let label {
        write("<li class=\"for\">")
        write(text: label)
        write("</li>")
      }
      for box in boxes {
        write("<li><span class=\"box\"></span><span>")
        write(text: box.label)
        if !box.text.isEmpty {
          write(" <small>")
          write(text: box.text)
          write("</small>")
        }
        write("</span></li>")
      }
      write("</ul>\n")
    case .fields(let labels):
      write("<div class=\"fields\">")
      for label in labels {
        write("<p>")
        write(text: label)
        write("</p>")
      }
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
