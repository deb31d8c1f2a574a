/// The order of day and month in dates written with slashes, hyphens or points.
public enum DayOrder: String, Sendable, Hashable, CaseIterable {
  /// `31/12/2026`
  case dayFirst = "day-first"
  /// `12/31/2026`
  case monthFirst = "month-first"
}

/// What separates the whole part of a number from its decimals.
public enum DecimalMark: String, Sendable, Hashable, CaseIterable {
  /// A comma or a point; neither groups thousands.
  case either
  /// A comma; points may group thousands (`1.234,5`).
  case comma
  /// A point; commas may group thousands (`1,234.5`).
  case point
}

/// How the cells of a file write dates and numbers. Set by a person, never guessed.
public struct CellSyntax: Sendable, Hashable {
  /// The order of day and month.
  public var dayOrder: DayOrder
  /// The decimal mark.
  public var decimalMark: DecimalMark

  /// A syntax; by default the day comes first and both decimal marks are read.
  public init(dayOrder: DayOrder = .dayFirst, decimalMark: DecimalMark = .either) {
    self.dayOrder = dayOrder
    self.decimalMark = decimalMark
  }
}
