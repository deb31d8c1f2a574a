internal import QualityModel
internal import StrictXML

/// Levels are not named by words of the language, nor dimensions by those that all grids have.
struct ReservedIDs: GridRule {
  func findings(in grid: GridOutline) -> [Finding] {
    let levels = grid.allScales.flatMap { $0.elements("level") }
      .filter { $0.id == "all" || $0.id == "none" }
      .map {
        ReferenceProblem.reservedLevel($0.id).finding(file: grid.file, at: $0.place(of: "id"))
      }
    let dimensions = grid.root.elements("dimension")
      .filter { StandardDimension(rawValue: $0.id) != nil }
      .map {
        ReferenceProblem.standardDimension($0.id).finding(file: grid.file, at: $0.place(of: "id"))
      }
    return levels + dimensions
  }
}
