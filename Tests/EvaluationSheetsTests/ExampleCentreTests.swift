import EvaluationGrids
import EvaluationSheets
import Foundation
import QualityModel
import Tables
import Testing

@Suite("The example centre's evaluations")
struct ExampleCentreTests {
  private let root =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  private func grid(_ name: String) throws -> PinnedGrid {
    let bytes = try Data(contentsOf: URL(filePath: "\(root)/Grids/\(name).xml"))
    let grid = try #require(GridReader().read(Array(bytes), file: name).grid)
    return PinnedGrid(grid: grid, digest: GridWriter().digest(of: grid))
  }

  @Test("Every evaluation is read against its grid without a problem")
  func everything() throws {
    let grids = try ["service-client", "vente-sortante", "ecrit"].map { try grid($0) }
    let importer = EvaluationImporter(grids: { id, version in
      grids.first { $0.grid.id == id && (version ?? $0.grid.version) == $0.grid.version }
    })
    let result = try importer.read(
      TableSource(path: "\(root)/Transcripts/evaluations/evaluations.csv"))
    #expect(result.problems.isEmpty)
    #expect(result.evaluations.count >= 120)
    #expect(result.tally.rejected == 0)
    #expect(result.tally.duplicate == 0)
    #expect(Set(result.evaluations.map(\.value.evaluatorID)).count == 4)
  }
}
