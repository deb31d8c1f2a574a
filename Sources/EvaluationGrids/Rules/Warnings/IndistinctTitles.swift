internal import Languages
internal import QualityModel
internal import StrictXML

/// W022: two levels of a scale, or two bands, with the same name.
struct IndistinctTitles: WarningRule {
  let about = GridRuleDescription(
    "W022",
    title: .spaced(
      fr: "Deux niveaux ou deux tranches du même nom",
      en: "Two levels or two bands with the same name"),
    reason: .spaced(
      fr: "À l'écran et sur les fiches, rien ne les distingue.",
      en: "On the screen and on sheets nothing tells them apart."),
    remedy: .spaced(fr: "Donnez à chacun son nom.", en: "Give each a name of its own."))

  func findings(in grid: LintedGrid) -> [Finding] {
    let scales = grid.outline.allScales.map { $0.elements("level") }
    let bands = grid.outline.root.first("scoring")?.elements("band") ?? []
    return (scales + [bands]).flatMap { owners -> [Finding] in
      var (findings, lines) = ([Finding](), [String: Int]())
      for title in owners.flatMap({ $0.elements("title") }) {
        let key = title.language(in: grid.outline) + " " + AlphabeticalOrder.folded(title.words)
        if let line = lines[key] {
          findings.append(
            finding(
              grid, at: title.position,
              fr: "« \(title.words) » est aussi le nom de la ligne \(line)",
              en: "\"\(title.words)\" is also the name on line \(line)"))
        } else {
          lines[key] = title.position.line
        }
      }
      return findings
    }
  }
}
