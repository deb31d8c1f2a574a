/// A table with a caption, headed columns and headed rows.
public struct ReportTable: Sendable, Hashable {
  /// A column's heading.
  public struct Column: Sendable, Hashable {
    /// What the cells of a column hold.
    public enum Kind: String, Sendable, Hashable {
      /// Words.
      case text
      /// Figures, aligned on their right.
      case number
      /// A small drawing on the column's shared scale.
      case plot
      /// Nothing: to be written in.
      case blank
    }

    /// The heading.
    public let title: ReportText
    /// What the cells hold.
    public let kind: Kind
    /// The column's share of the table's width, in percent; `nil` leaves it to the content.
    public let width: Int?
    /// The scale of a column of deviations; `nil` when plots go from 0 to 100.
    public let axis: DeviationAxis?

    /// A column.
    public init(
      _ title: ReportText, _ kind: Kind = .text, width: Int? = nil, axis: DeviationAxis? = nil
    ) {
      self.title = title
      self.kind = kind
      self.width = width
      self.axis = axis
    }
  }

  /// What a cell holds.
  public enum Cell: Sendable, Hashable {
    /// Words or a figure.
    case text(ReportText)
    /// A figure drawn on the column's scale.
    case plot(DotInterval)
    /// A deviation drawn around the zero of the column's scale.
    case deviation(DeviationInterval)
    /// Nothing: to be written in, or without object.
    case blank
    /// Words that lead to another document, beside this one.
    case link(ReportText, file: String)
  }

  /// Rows that belong together.
  public struct Group: Sendable, Hashable {
    /// What they have in common, when there is more than one group.
    public let title: ReportText?
    /// The rows; the first cell heads its row.
    public let rows: [[Cell]]

    /// A group of rows.
    public init(_ title: ReportText? = nil, rows: [[Cell]]) {
      self.title = title
      self.rows = rows
    }
  }

  /// What the table shows, in which unit.
  public let caption: ReportText
  /// Whether the caption is shown, or only read aloud because the heading above already says it.
  public let showsCaption: Bool
  /// The columns.
  public let columns: [Column]
  /// The rows.
  public let groups: [Group]
  /// What was left out, and where it is.
  public let note: ReportText?

  /// A table.
  public init(
    caption: ReportText, showsCaption: Bool = true, columns: [Column], groups: [Group],
    note: ReportText? = nil
  ) {
    self.caption = caption
    self.showsCaption = showsCaption
    self.columns = columns
    self.groups = groups
    self.note = note
  }
}
