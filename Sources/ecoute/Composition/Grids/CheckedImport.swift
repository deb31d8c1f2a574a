import EvaluationGrids
import GridExchange
import QualityModel

/// An imported grid, checked by the rules of the grid language once written as XML.
struct CheckedImport {
  /// The grid; `nil` when there is an error.
  let grid: Grid?
  /// Errors and warnings, at the cells or paths they come from.
  let findings: [Finding]
  let leftAside: [LeftAside]

  init(_ imported: GridImport) {
    leftAside = imported.leftAside
    guard let grid = imported.grid else {
      self.grid = nil
      findings = imported.findings
      return
    }
    let text = GridWriter().readable(grid)
    let reading = GridReader().read(Array(text.utf8), file: imported.origins.file)
    let written = WrittenGrid(readable: text)
    findings =
      imported.findings + reading.findings.map { written.finding($0, in: imported.origins) }
    // The grid given out is the one that was checked, character by character.
    self.grid = reading.grid
  }
}
