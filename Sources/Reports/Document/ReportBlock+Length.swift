extension ReportText {
  /// The bytes to read.
  var length: Int {
    spans.reduce(0) { sum, span in
      switch span {
      case .words(let text), .strong(let text), .outside(let text), .name(let text):
        sum + text.utf8.count
      }
    }
  }
}

extension ReportBlock {
  /// The bytes in a line across the page.
  fileprivate static let line = 110

  /// The bytes to read, as a measure of the room a block takes.
  var length: Int {
    switch self {
    case .section(let section): ReportBlock.line + section.blocks.length
    case .sentences(let texts): texts.reduce(ReportBlock.line / 4) { $0 + $1.length }
    case .list(let texts): texts.reduce(0) { $0 + ReportBlock.line / 4 + $1.length }
    case .facts(let facts): facts.reduce(0) { $0 + $1.label.length + $1.text.length }
    case .keyFigure(let value, let note): value.length + note.length
    case .table(let table): table.length
    case .quote(let quote): quote.text.length + quote.source.length
    case .callout(let text): text.length
    // The longest column sets the height of all.
    case .columns(let columns): columns.count * (columns.map(\.length).max() ?? 0)
    case .chart, .form: 0
    }
  }
}

extension [ReportBlock] {
  /// The bytes to read.
  var length: Int { reduce(0) { $0 + $1.length } }
}

extension ReportTable {
  fileprivate var length: Int {
    groups.reduce(ReportBlock.line) { sum, group in
      group.rows.reduce(sum + ReportBlock.line / 2) { sum, row in
        // A row takes a line, or two when its title is long.
        guard case .text(let title)? = row.first else { return sum + ReportBlock.line }
        return sum + ReportBlock.line * (1 + title.length / 36)
      }
    }
  }
}
