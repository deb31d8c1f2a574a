internal import QualityModel
internal import StrictXML

/// A text that is written at all is written in the grid's language.
struct TextsInTheGridLanguage: GridRule {
  func findings(in grid: GridOutline) -> [Finding] {
    guard !grid.language.isEmpty else { return [] }
    return grid.textOwners.flatMap { owner in
      ["title", "question", "guidance"].map { ($0, [owner.elements($0)]) }
        .appending(("example", groups(of: owner, "example", by: "level", in: grid)))
        .appending(("coaching", groups(of: owner, "coaching", by: "module", in: grid)))
        .flatMap { name, groups in
          groups.compactMap { group in
            guard let first = group.first,
              !group.contains(where: { $0.language(in: grid) == grid.language })
            else { return nil }
            return TextProblem.missingInGridLanguage(grid.language, element: name)
              .finding(file: grid.file, at: first.position)
          }
        }
    }
  }

  private func groups(
    of owner: Element, _ name: String, by attribute: String, in grid: GridOutline
  ) -> [[Element]] {
    TranslationGroup.groups(of: owner.elements(name), by: attribute, in: grid).map(\.elements)
  }
}

extension Array {
  fileprivate func appending(_ element: Element) -> Self { self + [element] }
}
