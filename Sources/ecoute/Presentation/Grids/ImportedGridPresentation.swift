import GridExchange
import Languages
import QualityModel

/// What an import says: problems at their cells, then what was left aside. The grid itself goes to
/// the standard output, so all of this goes to the standard error.
struct ImportedGridPresentation {
  private let checked: CheckedImport
  private let context: CommandContext

  init(_ checked: CheckedImport, context: CommandContext) {
    self.checked = checked
    self.context = context
  }

  func tell() {
    let presentation = FindingPresentation(language: context.language, terminal: context.terminal)
    for finding in checked.findings {
      for line in presentation.lines(finding) { context.terminal.note(line) }
    }
    let count = checked.leftAside.count
    if count > 0 {
      context.terminal.note(
        context.say(
          fr: "Laissé de côté ou repris autrement (\(count)) :",
          en: "Left aside or carried otherwise (\(count)):"))
      for item in checked.leftAside {
        let colon = context.language == .french ? " : " : ": "
        context.terminal.note(
          "  \(visible(item.place.text))\(colon)\(visible(item.what[context.language]))")
      }
    }
    let errors = checked.findings.count { $0.severity == .error }
    if errors > 0 {
      context.terminal.note(
        context.say(
          fr: "\(errors) erreur\(errors > 1 ? "s" : "") : aucune grille n'est écrite",
          en: "\(errors) error\(errors == 1 ? "" : "s"): no grid is written"))
    }
  }

  func conclude(_ grid: Grid, in path: String?, isRehearsal: Bool) {
    let count = grid.criteria.count
    let what = context.say(
      fr: "grille \(grid.id) \(grid.version), \(count) critère\(count > 1 ? "s" : "")",
      en: "grid \(grid.id) \(grid.version), \(count) criteri\(count == 1 ? "on" : "a")")
    if isRehearsal {
      context.terminal.print(
        context.say(fr: "\(what) : rien n'est écrit", en: "\(what): nothing is written"))
    } else if let path {
      context.terminal.print(
        context.say(fr: "\(path) : \(what)", en: "\(path): \(what)"))
    } else {
      context.terminal.note(what)
    }
  }
}
