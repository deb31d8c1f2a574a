internal import QualityModel
internal import StrictXML

/// A section observes a dimension that all grids have or that this one declares.
struct DeclaredDimensions: GridRule {
  func findings(in grid: GridOutline) -> [Finding] {
    let known =
      StandardDimension.allCases.map(\.rawValue) + grid.root.elements("dimension").map(\.id)
    let names = Set(known)
    return grid.sections.compactMap { section in
      guard let dimension = section.value("dimension"), !names.contains(dimension) else {
        return nil
      }
      return ReferenceProblem.unknownDimension(
        dimension, section: section.id, suggestion: grid.suggestion(for: dimension, among: known)
      ).finding(file: grid.file, at: section.place(of: "dimension"))
    }
  }
}
