import EvaluationGrids
import GridExchange
import Languages
import QualityModel
import QualityTestSupport
import Testing
import Workbooks

@Suite("Grids through a workbook")
struct WorkbookRoundTripTests {
  static let examples = ["service-client", "vente-sortante", "ecrit"]

  @Test(
    "Every example grid comes back with its digest, in both languages", arguments: Self.examples)
  func exampleComesBack(name: String) throws {
    let grid = try exampleGrid(name)
    for language in Language.allCases {
      let workbook = GridWorkbookWriter(language: language).workbook(of: grid)
      let imported = GridWorkbookReader().read(try throughAFile(workbook), file: "g.xlsx")
      #expect(imported.findings.isEmpty, "\(lines(imported.findings))")
      #expect(imported.leftAside.isEmpty, "\(imported.leftAside.first?.place.text ?? "")")
      let back = try #require(imported.grid)
      #expect(back == grid)
      #expect(GridWriter().digest(of: back) == GridWriter().digest(of: grid))
    }
  }

  @Test("A hundred and twenty generated grids come back equal")
  func generated() throws {
    for seed: UInt64 in 0..<120 {
      var generator = GridGenerator(seed: seed)
      let grid = generator.grid()
      let language: Language = seed % 2 == 0 ? .french : .english
      let workbook = GridWorkbookWriter(language: language).workbook(of: grid)
      let imported = GridWorkbookReader().read(try throughAFile(workbook), file: "g.xlsx")
      #expect(imported.findings.isEmpty, "seed \(seed) \(lines(imported.findings))")
      #expect(imported.leftAside.isEmpty, "seed \(seed)")
      #expect(imported.grid == grid, "seed \(seed)")
    }
  }
}
