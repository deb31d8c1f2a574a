public import ExactNumbers
public import Languages
public import QualityModel
public import Workbooks

/// Writes a grid as a workbook that people edit and that ``GridWorkbookReader`` reads back whole.
public struct GridWorkbookWriter: Sendable {
  /// The property that tells a workbook of this layout from others.
  static let layout = (name: "ecoute-layout", value: "grid/1")

  private let language: Language

  /// A writer of sheets, headers and words in a language.
  public init(language: Language) {
    self.language = language
  }

  /// The workbook of a grid. Layout and columns are described in <doc:WorkbookLayout>.
  ///
  /// - Parameter shares: The share of the score, 0 to 1, of criteria by id, when everything applies;
  ///   shown for information and not read back.
  public func workbook(of grid: Grid, shares: [String: Rational] = [:]) -> Workbook {
    var draft = WorkbookDraft(grid: grid, language: language, shares: shares)
    var sheets = [draft.readMe(), draft.settings(), draft.criteria(), draft.scales()]
    sheets.append(draft.texts())
    if let metadata = draft.metadata() { sheets.append(metadata) }
    var workbook = Workbook(sheets: sheets, title: "\(grid.id) \(grid.version)")
    workbook.properties[GridWorkbookWriter.layout.name] = GridWorkbookWriter.layout.value
    return workbook
  }
}

/// A grid on its way to a workbook.
struct WorkbookDraft {
  let grid: Grid
  let language: Language
  let shares: [String: Rational]
  /// The cells that hold texts in the grid's language, for the sheet of texts to point at.
  var homes: [TextKey: (sheet: GridSheet, cell: CellReference)] = [:]

  init(grid: Grid, language: Language, shares: [String: Rational]) {
    self.grid = grid
    self.language = language
    self.shares = shares
  }

  /// The text in the grid's own language, exactly.
  func home(_ text: LocalizedText) -> String? {
    text.entries.first { $0.language == grid.language }?.text
  }
}

/// One of the texts of a grid that stand once an element.
struct TextKey: Hashable {
  let element: GridElement
  let field: GridField
}
