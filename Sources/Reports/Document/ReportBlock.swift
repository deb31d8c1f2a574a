/// A part of a page.
public indirect enum ReportBlock: Sendable, Hashable {
  /// A part under a heading.
  case section(ReportSection)
  /// Sentences that follow each other in one paragraph.
  case sentences([ReportText])
  /// Sentences one under another.
  case list([ReportText])
  /// Labels with what they say.
  case facts([ReportFact])
  /// One figure that stands out, its unit or interval beside it.
  case keyFigure(value: ReportText, note: ReportText)
  /// A table.
  case table(ReportTable)
  /// A chart; the figures it draws stand in a table or in a sentence of the same section.
  case chart(ReportChart)
  /// Words heard, with where they were.
  case quote(ReportQuote)
  /// Something that must not be missed.
  case callout(ReportText)
  /// Something to fill in by hand.
  case form(ReportForm)
  /// Parts side by side where the width allows, in reading order.
  case columns([[ReportBlock]])
}

/// A part under a heading.
public struct ReportSection: Sendable, Hashable {
  /// How a section stands on the page.
  public enum Style: String, Sendable, Hashable {
    /// In the flow of the page.
    case plain
    /// Set apart: one thing to take away.
    case card
    /// To be written in: it takes the room that is left.
    case form
    /// One of many alike: kept whole where pages break.
    case entry
  }

  /// The heading.
  public let title: ReportText
  /// The heading's level, 2 for a part of the page, 3 within it, 4 within that.
  public let level: Int
  /// How it stands on the page.
  public let style: Style
  /// The content, in reading order.
  public let blocks: [ReportBlock]

  /// A part under a heading.
  public init(
    _ title: ReportText, level: Int = 2, style: Style = .plain, blocks: [ReportBlock]
  ) {
    self.title = title
    self.level = level
    self.style = style
    self.blocks = blocks
  }
}

/// Words heard or read in an interaction.
public struct ReportQuote: Sendable, Hashable {
  /// The words.
  public let text: ReportText
  /// Where they are: call, time, date.
  public let source: ReportText

  /// A quote.
  public init(text: ReportText, source: ReportText) {
    self.text = text
    self.source = source
  }
}

/// Something to fill in by hand.
public enum ReportForm: Sendable, Hashable {
  /// A question or a label followed by blank lines.
  case lines(label: ReportText, count: Int)
  /// Boxes to tick, side by side, each with its name and a note; the label says what for.
  case boxes(label: ReportText?, [ReportFact])
  /// Names followed by room to write, side by side.
  case fields([ReportText])
  /// Boxes to sign, side by side: who signs, and what the signature says.
  case signatures([ReportFact], date: ReportText)
}
