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
  /// The bytes to read, as a measure of the room a block takes.
  var length: Int {
    switch self {
    case .section(let section): section.title.length + section.blocks.length
    case .sentences(let texts), .list(let texts): texts.reduce(0) { $0 + $1.length }
    case .facts(let facts): facts.reduce(0) { $0 + $1.label.length + $1.text.length }
    case .keyFigure(let value, let note): value.length + note.length
    case .table(let table): table.length
    case .quote(let quote): quote.text.length + quote.source.length
    case .callout(let text): text.length
    case .columns(let columns): columns.reduce(0) { $0 + $1.length }
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
    groups.reduce(0) { sum, group in
      group.rows.reduce(sum) { sum, row in
        row.reduce(sum) { sum, cell in
          switch cell {
          case .text(let text), .link(let text, _): sum + text.length
          case .plot, .blank: sum
          }
        }
      }
    }
  }
}
