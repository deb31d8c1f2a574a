public import Languages

/// A report as a value: what is read, in reading order, without a format.
///
/// Built once from data; each format of `Formats/` writes it down and computes nothing.
public struct ReportDocument: Sendable, Hashable {
  /// How the pages of a report lie on paper.
  public enum Layout: String, Sendable, Hashable {
    /// Each page is a sheet of its own.
    case sheets
    /// Pages flow over as many sheets as they need.
    case flowing
  }

  /// The language of the report's own words.
  public let language: Language
  /// The document's name, as a window or a search shows it.
  public let title: ReportText
  /// The pages, each meant for one sheet of A4 or, for a list, for as many as it needs.
  public let pages: [ReportPage]
  /// How they lie on paper.
  public let layout: Layout

  /// A report.
  public init(
    language: Language, title: ReportText, pages: [ReportPage], layout: Layout = .sheets
  ) {
    self.layout = layout
    self.language = language
    self.title = title
    self.pages = pages
  }
}

/// A page: whose it is, what it says, how to read it.
public struct ReportPage: Sendable, Hashable {
  /// What stands at the head of a page.
  public enum Header: Sendable, Hashable {
    /// The head of the document: what it is, its title, what it is about.
    case title(kicker: ReportText, title: ReportText, facts: [ReportFact])
    /// A reminder on the following pages.
    case reminder(ReportText)
  }

  /// How much there is to read on a page: the more, the smaller its letters in print.
  public enum Density: String, Sendable, Hashable {
    /// Set in ordinary letters.
    case ordinary
    /// Set a little smaller.
    case dense
    /// Set as small as can be read.
    case tight
  }

  /// The head.
  public let header: Header
  /// The content, in reading order.
  public let blocks: [ReportBlock]
  /// How to read the page, where it comes from, its number.
  public let footer: [ReportText]
  /// How much there is to read.
  public let density: Density

  /// A page.
  public init(
    header: Header, blocks: [ReportBlock], footer: [ReportText], density: Density = .ordinary
  ) {
    self.density = density
    self.header = header
    self.blocks = blocks
    self.footer = footer
  }
}

/// A label and what it says.
public struct ReportFact: Sendable, Hashable {
  /// The label.
  public let label: ReportText
  /// What it says.
  public let text: ReportText

  /// A fact.
  public init(_ label: ReportText, _ text: ReportText) {
    self.label = label
    self.text = text
  }
}
