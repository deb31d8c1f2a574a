public import Languages

/// A cell of a scoring sheet that is refused.
public struct SheetRefusal: Sendable, Hashable {
  /// The sheet, as the workbook names it.
  public let sheet: String
  /// What the cell is for; `nil` when the sheet as a whole is refused.
  public let slot: SheetSlot?
  /// The cell, `C12`; `nil` when there is none.
  public let cell: String?
  /// What is wrong. Never holds words of the call.
  public let problem: BilingualText
  /// What to do.
  public let remedy: BilingualText

  /// A refusal.
  public init(
    sheet: String, slot: SheetSlot?, cell: String?, problem: BilingualText, remedy: BilingualText
  ) {
    self.sheet = sheet
    self.slot = slot
    self.cell = cell
    self.problem = problem
    self.remedy = remedy
  }

  /// The cell as a person finds it, `C-01!C12`.
  public var place: String { cell.map { "\(sheet)!\($0)" } ?? sheet }
}
