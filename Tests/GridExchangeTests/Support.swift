import EvaluationGrids
import GridExchange
import Languages
import QualityModel
import QualityTestSupport
import Testing
import Workbooks

/// A workbook with the cells of one of its sheets changed: `["B2": .text("oui")]`.
func changing(
  _ workbook: Workbook, _ sheet: String, _ cells: [String: CellValue?]
) throws -> Workbook {
  var workbook = workbook
  let index = try #require(workbook.sheets.firstIndex { $0.name == sheet })
  for (name, value) in cells {
    let reference = try #require(CellReference(name))
    workbook.sheets[index][reference] = value.map { Cell($0) }
  }
  return workbook
}

/// The place and the code of each finding: `Critères!F12 E010`.
func lines(_ findings: [Finding]) -> [String] {
  findings.map { "\($0.place.part ?? "-") \($0.code)" }
}

/// The findings of the grid language for an imported grid, at the places it was read from.
func rules(of imported: GridImport) -> [Finding] {
  guard let grid = imported.grid else { return [] }
  let text = GridWriter().readable(grid)
  let written = WrittenGrid(readable: text)
  return GridReader().read(Array(text.utf8), file: "g.xml").findings
    .map { written.finding($0, in: imported.origins) }
}

/// An example grid of the repository.
func exampleGrid(_ name: String) throws -> Grid {
  let bytes = try Repository.bytes(of: "Grids/\(name).xml")
  return try #require(GridReader().read(bytes, file: name).grid)
}

/// A workbook as it comes back from an XLSX file.
func throughAFile(_ workbook: Workbook) throws -> Workbook {
  try WorkbookReader().read(WorkbookWriter().bytes(of: workbook), file: "g.xlsx")
}
