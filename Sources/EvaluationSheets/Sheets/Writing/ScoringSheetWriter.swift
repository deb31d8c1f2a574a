public import Languages
public import QualityModel
public import Workbooks

/// Makes workbooks of scoring sheets: a sheet a call, to fill in and to read back.
public struct ScoringSheetWriter: Sendable {
  private let grid: Grid
  private let evaluators: [Evaluator]

  /// A writer of sheets on a grid.
  ///
  /// - Parameter evaluators: Those a sheet without an evaluator can be filled in by.
  public init(grid: Grid, evaluators: [Evaluator] = []) {
    self.grid = grid
    self.evaluators = evaluators
  }

  /// A workbook of sheets in their order, all in the first one's language.
  ///
  /// - Parameter refusals: What is wrong with cells, listed on a sheet of its own.
  public func workbook(
    _ sheets: [ScoringSheet], refusals: [SheetRefusal] = []
  ) -> Workbook {
    let language = sheets.first?.identity.language ?? .french
    let kit = SheetKit(grid, evaluators, language)
    let names = SheetNames.names(for: sheets.map(\.identity.interactionID))
    var written = sheets.enumerated().map { place, content in
      SheetDraft(content, kit, name: names[place], number: place + 1).sheet
    }
    if !refusals.isEmpty { written.insert(RefusalSheet.sheet(refusals, language), at: 0) }
    let identities = sheets.map(\.identity)
    var workbook = Workbook(
      sheets: written + [kit.lists.sheet, IdentitySheet.sheet(identities)],
      title: grid.text(grid.title, in: language))
    workbook.properties = IdentitySheet.properties(identities)
    return workbook
  }
}
