internal import Calendars
internal import Languages
public import QualityModel
public import Tables
public import Workbooks

/// Reads workbooks of scoring sheets back.
///
/// Whether an evaluation is complete is for `Scoring` to say.
public struct ScoringSheetReader: Sendable {
  private let grids: [PinnedGrid]
  let evaluators: [Evaluator]
  let syntax: CellSyntax

  /// A reader of sheets on some grids.
  ///
  /// - Parameters:
  ///   - grids: Every grid that a sheet can be on.
  ///   - evaluators: Those who can be named in a sheet that asks.
  ///   - syntax: How dates and numbers typed as text are written.
  public init(
    grids: [PinnedGrid], evaluators: [Evaluator], syntax: CellSyntax = CellSyntax()
  ) {
    self.grids = grids
    self.evaluators = evaluators
    self.syntax = syntax
  }

  /// Whether a workbook holds scoring sheets, or what is left of one.
  public static func recognises(_ workbook: Workbook) -> Bool {
    !IdentityReading(workbook).isEmpty || workbook.sheet(SheetNames.identity) != nil
      || workbook.sheets.contains { key(of: $0) != nil }
  }

  /// Reads every scoring sheet of a workbook. Sheets that people added are passed over, unless
  /// they look like a scoring sheet.
  public func read(_ workbook: Workbook) -> ScoringWorkbook {
    let identities = IdentityReading(workbook)
    var (sheets, faults) = ([ReadScoringSheet](), [ScoringSheetError]())
    var seen: [Int: String] = [:]
    for sheet in workbook.sheets {
      guard let key = ScoringSheetReader.key(of: sheet) else {
        if ScoringSheetReader.looksLikeSheet(sheet) {
          faults.append(.noIdentity(sheet: sheet.name))
        }
        continue
      }
      do throws(ScoringSheetError) {
        if let other = seen.updateValue(sheet.name, forKey: key.number) {
          throw .sameIdentity(sheet: sheet.name, other: other)
        }
        guard key.layout <= SheetIdentity.currentLayout else {
          throw .laterLayout(sheet: sheet.name)
        }
        let identity = try identities.identity(key.number, sheet: sheet.name)
        sheets.append(try read(sheet, identity))
      } catch {
        faults.append(error)
      }
    }
    if sheets.isEmpty, faults.isEmpty {
      faults.append(.noIdentity(sheet: workbook.sheets.first?.name ?? ""))
    }
    return ScoringWorkbook(sheets: sheets, faults: faults)
  }

  private func read(
    _ sheet: Sheet, _ identity: SheetIdentity
  ) throws(ScoringSheetError) -> ReadScoringSheet {
    let grid = try grid(of: identity, sheet.name)
    let layout = SheetLayout(grid.grid)
    guard let rows = SheetRows(sheet, layout) else { throw .changedRows(sheet: sheet.name) }
    guard hasItsColumns(sheet, rows) else { throw .movedColumns(sheet: sheet.name) }
    guard rows.text("interaction", sheet) == identity.interactionID else {
      throw .contradictoryIdentity(sheet: sheet.name)
    }
    var entries: [SheetSlot: CellValue] = [:]
    for (slot, _) in layout.slots {
      guard let value = rows.cell(of: slot).flatMap({ sheet[$0]?.value }), value != .empty else {
        continue
      }
      entries[slot] = value
    }
    if identity.evaluatorID != nil { entries[.evaluator] = nil }
    let call = SheetCall(
      start: rows.text("start", sheet), channel: rows.text("channel", sheet),
      duration: rows.text("duration", sheet), agent: rows.text("agent", sheet))
    let content = ScoringSheet(identity: identity, call: call, entries: entries)
    return SheetEvaluation(content, grid, layout, self).sheet(named: sheet.name, rows)
  }

  private func grid(
    of identity: SheetIdentity, _ sheet: String
  ) throws(ScoringSheetError) -> PinnedGrid {
    if let grid = grids.first(where: { $0.digest == identity.gridDigest }) { return grid }
    let (id, version) = (identity.gridID, identity.gridVersion)
    let isKnown = grids.contains { $0.grid.id == id && $0.grid.version == version }
    throw isKnown
      ? .otherGrid(sheet: sheet, grid: id, version: version)
      : .unknownGrid(sheet: sheet, grid: id, version: version)
  }

  private func hasItsColumns(_ sheet: Sheet, _ rows: SheetRows) -> Bool {
    guard let row = rows.row("table") else { return false }
    let titles = SheetColumn.shown.map { column -> String in
      guard case .text(let text)? = sheet[column.cell(row)]?.value else { return "" }
      return text
    }
    return Language.allCases.contains { SheetWords($0).columnTitles == titles }
  }

  private static func key(of sheet: Sheet) -> (layout: Int, number: Int)? {
    guard case .text(let text)? = sheet[0, SheetColumn.key.rawValue]?.value else { return nil }
    return SheetKey.parse(text)
  }

  /// A sheet whose first cell was emptied still has the keys of its rows.
  private static func looksLikeSheet(_ sheet: Sheet) -> Bool {
    guard case .text(let text)? = sheet[SheetColumn.key.cell(SheetHead.tableRow)]?.value else {
      return false
    }
    return text == "table"
  }
}
