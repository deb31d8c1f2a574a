public import Calendars
public import QualityModel
public import Workbooks

/// One scoring sheet: what it is about, what its head says, and what is in its cells.
public struct ScoringSheet: Sendable, Hashable {
  /// What it is about.
  public let identity: SheetIdentity
  /// What its head says of the call.
  public let call: SheetCall
  /// What is in the cells to fill in, as typed.
  public var entries: [SheetSlot: CellValue]
  /// Why cells are refused; they are coloured, with the reason in a note.
  public var marks: [SheetSlot: String] = [:]

  /// A sheet from its parts.
  public init(identity: SheetIdentity, call: SheetCall, entries: [SheetSlot: CellValue]) {
    self.identity = identity
    self.call = call
    self.entries = entries
  }

  /// A sheet to fill in.
  ///
  /// - Parameters:
  ///   - grid: The grid that the identity names.
  ///   - date: The day written in advance in the date's cell.
  ///   - answers: What is already answered.
  ///   - comment: The comment on the whole so far.
  public init(
    identity: SheetIdentity, call: SheetCall, grid: Grid, date: CalendarDate,
    answers: [Answer] = [], comment: String? = nil
  ) {
    var entries = SheetEntries(grid, identity.language).entries(of: answers)
    entries[.date] = .dateTime(CivilDateTime(startOf: date))
    entries[.overallComment] = comment.map { .text($0) }
    self.init(identity: identity, call: call, entries: entries)
  }
}
