internal import QualityModel
internal import StrictXML

/// A criterion refers to a scale that the grid declares.
struct DeclaredScales: GridRule {
  func findings(in grid: GridOutline) -> [Finding] {
    let known = grid.scales.keys.sorted()
    return grid.criteria.compactMap { criterion in
      guard let scale = criterion.element.value("scale"), grid.scales[scale] == nil else {
        return nil
      }
      return ReferenceProblem.unknownScale(
        scale, criterion: criterion.id, suggestion: grid.suggestion(for: scale, among: known)
      ).finding(file: grid.file, at: criterion.element.place(of: "scale"))
    }
  }
}
