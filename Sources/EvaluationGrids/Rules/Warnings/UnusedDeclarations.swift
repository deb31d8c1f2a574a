internal import Languages
internal import QualityModel
internal import StrictXML

/// W023: a scale or a dimension that nothing uses.
struct UnusedDeclarations: WarningRule {
  let about = GridRuleDescription(
    "W023",
    title: .spaced(
      fr: "Une échelle ou une dimension qui ne sert à rien",
      en: "A scale or a dimension that serves nothing"),
    reason: .spaced(
      fr: "Souvent le reste d'un critère retiré, ou un renvoi oublié.",
      en: "Often what is left of a criterion taken out, or a reference forgotten."),
    remedy: .spaced(
      fr: "Retirez la déclaration, ou écrivez le renvoi qui manque.",
      en: "Remove the declaration, or write the reference that is missing."))

  func findings(in grid: LintedGrid) -> [Finding] {
    let scales = Set(grid.criteria.compactMap(\.criterion.scaleID))
    let dimensions = Set(grid.sections.compactMap(\.section.dimension))
    let root = grid.outline.root
    return root.elements("scale").filter { !scales.contains($0.id) }.map { scale in
      finding(
        grid, at: scale.place(of: "id"),
        fr: "aucun critère n'emploie l'échelle « \(scale.id) »",
        en: "no criterion uses scale \"\(scale.id)\"")
    }
      + root.elements("dimension").filter { !dimensions.contains($0.id) }.map { dimension in
        finding(
          grid, at: dimension.place(of: "id"),
          fr: "aucune rubrique n'observe la dimension « \(dimension.id) »",
          en: "no section observes dimension \"\(dimension.id)\"")
      }
  }
}
