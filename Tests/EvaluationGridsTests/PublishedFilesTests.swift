import EvaluationGrids
import QualityModel
import QualityTestSupport
import Testing

@Suite("Files of the repository")
struct PublishedFilesTests {
  @Test(
    "The example grids are without a fault and survive being written",
    arguments: [
      "service-client", "vente-sortante", "ecrit", "Proposals/service-client-3.1",
      "Proposals/relais-et-voix-2.0",
    ])
  func exampleGrids(name: String) throws {
    let reading = GridReader().read(
      try Repository.bytes(of: "Grids/\(name).xml"), file: "\(name).xml")
    #expect(reading.lines == [])
    let grid = try #require(reading.grid)
    let again = readGrid(GridWriter().readable(grid))
    #expect(again.grid == grid)
    #expect(again.digest == reading.digest)
  }

  @Test("The article lists the codes G001 to G033, each once and in order")
  func catalogue() throws {
    let path = "Sources/EvaluationGrids/EvaluationGrids.docc/GridProblems.md"
    let article = String(decoding: try Repository.bytes(of: path), as: UTF8.self)
    let codes = article.split(separator: "\n").filter { $0.hasPrefix("| G0") }
      .map { String($0.dropFirst(2).prefix(4)) }
    #expect(codes == (1...33).map { $0 < 10 ? "G00\($0)" : "G0\($0)" })
  }
}
