internal import Languages
internal import QualityModel
internal import StrictXML

/// A section has a title, or a dimension whose name exists in the grid's language.
struct NamedSections: GridRule {
  func findings(in grid: GridOutline) -> [Finding] {
    let declared = Set(grid.root.elements("dimension").map(\.id))
    return grid.sections.compactMap { section in
      guard section.elements("title").isEmpty else { return nil }
      let dimension = section.value("dimension")
      if let dimension {
        // An unknown dimension is another rule's finding.
        let isStandard = StandardDimension(rawValue: dimension) != nil
        guard isStandard, !declared.contains(dimension), Language(tag: grid.language) == nil else {
          return nil
        }
      }
      return TextProblem.untitledSection(section.id).finding(file: grid.file, at: section.position)
    }
  }
}
