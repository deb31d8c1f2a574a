internal import QualityModel
internal import StrictXML

/// A former id is not that of a criterion of this version: an old answer would fit both.
struct FormerIDs: GridRule {
  func findings(in grid: GridOutline) -> [Finding] {
    grid.criteria.flatMap { criterion in
      criterion.element.words("formerly").filter { grid.criteriaByID[$0] != nil }.prefix(20).map {
        ReferenceProblem.currentIDAsFormer($0, criterion: criterion.id)
          .finding(file: grid.file, at: criterion.element.place(of: "formerly"))
      }
    }
  }
}
