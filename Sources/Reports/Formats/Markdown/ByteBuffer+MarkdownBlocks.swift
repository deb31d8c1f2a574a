extension ByteBuffer {
  mutating func write(markdown blocks: [ReportBlock]) {
    for block in blocks { write(markdown: block) }
  }

  private mutating func write(markdown block: ReportBlock) {
    switch block {
    case .section(let section): write(markdown: section)
    case .sentences(let sentences):
      write(joined: sentences)
      write("\n\n")
    case .list(let items):
      for item in items {
        write("- ")
        write(markdown: item)
        write("\n")
      }
      write("\n")
    case .facts(let facts): write(markdown: facts)
    case .keyFigure(let value, let note):
      write("**")
      write(markdown: value, isStrong: true)
      write("** ")
      write(paragraph: note)
    case .table(let table): write(markdown: table)
    case .chart(let chart): write(markdown: chart)
    case .quote(let quote):
      write("> ")
      write(markdown: quote.text)
      write("\n>\n> ")
      write(paragraph: quote.source)
    case .callout(let text):
      write("> ")
      write(paragraph: text)
    case .form(let form): write(markdown: form)
    case .columns(let columns): for column in columns { write(markdown: column) }
    }
  }

  private mutating func write(joined sentences: [ReportText]) {
    for (index, sentence) in sentences.enumerated() {
      if index > 0 { write(" ") }
      write(markdown: sentence)
    }
  }

  private mutating func write(markdown section: ReportSection) {
    switch section.level {
    case ...2: write("## ")
    case 3: write("### ")
    default: write("#### ")
    }
    write(markdown: section.title)
    write("\n\n")
    write(markdown: section.blocks)
  }

  /// A chart as the sentence that describes it; a legend has nothing left to explain.
  private mutating func write(markdown chart: ReportChart) {
    switch chart {
    case .bullet(let chart): write(paragraph: ReportText(outside: chart.description))
    case .plot(let chart): write(paragraph: ReportText(outside: chart.description))
    case .legend: break
    }
  }

  private mutating func write(markdown form: ReportForm) {
    switch form {
    case .lines(let label, _): write(paragraph: label)
    case .boxes(let label, let boxes):
      if let label { write(paragraph: label) }
      for box in boxes {
        write("- ☐ ")
        write(markdown: box.label)
        if !box.text.isEmpty {
          write(" – ")
          write(markdown: box.text)
        }
        write("\n")
      }
      write("\n")
    case .fields(let labels):
      for label in labels {
        write("- ")
        write(markdown: label)
        write("\n")
      }
      write("\n")
    case .signatures(let signers, let date):
      for signer in signers {
        write("- ☐ ")
        write(markdown: signer.label)
        write(" – ")
        write(markdown: signer.text)
        write(" – ")
        write(markdown: date)
        write("\n")
      }
      write("\n")
    }
  }
}
