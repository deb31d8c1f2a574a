import EvaluationGrids
import Languages
import QualityModel

/// What a check found, for a person.
struct GridCheckPresentation {
  /// Findings shown of one file: a file that has more has one cause for most of them.
  static let limit = 200

  let context: CommandContext

  private var language: Language { context.language }

  /// Writes the findings of one file, then what became of it.
  func present(_ reading: GridReading, _ name: String, accepting codes: Set<String>) {
    let shown = reading.findings.filter { !codes.contains($0.code) }
    let findings = FindingPresentation(language: language, terminal: context.terminal)
    for finding in shown.prefix(GridCheckPresentation.limit) {
      for line in findings.lines(finding) { context.terminal.print(line) }
    }
    let more = shown.count - GridCheckPresentation.limit
    if more > 0 {
      let count = NumberText.whole(more, language)
      context.terminal.print(
        context.say(
          fr: "… et \(count) autre\(more > 1 ? "s" : "") ; --format json les donne tous",
          en: "… and \(count) more; --format json gives them all"))
    }
    if let grid = reading.grid, let digest = reading.digest {
      let accepted = reading.findings.count - shown.count
      context.terminal.print(summary(of: grid, digest, name, shown.count, accepted))
    } else {
      let count = reading.errors.count
      context.terminal.note(
        context.say(
          fr: "\(name) : \(count) erreur\(count > 1 ? "s" : "")",
          en: "\(name): \(count) error\(count == 1 ? "" : "s")"))
    }
  }

  private func summary(
    of grid: Grid, _ digest: String, _ name: String, _ warnings: Int, _ accepted: Int
  ) -> String {
    let title = visible(grid.text(grid.title, in: language))
    let count = grid.criteria.count
    var french = "sans erreur"
    var english = "no error"
    if warnings > 0 {
      french += ", \(NumberText.whole(warnings, .french)) avertissement\(warnings > 1 ? "s" : "")"
      english += ", \(NumberText.whole(warnings, .english)) warning\(warnings > 1 ? "s" : "")"
    }
    if accepted > 0 {
      french += ", \(accepted) accepté\(accepted > 1 ? "s" : "")"
      english += ", \(accepted) accepted"
    }
    return context.say(
      fr: "\(name) : \(title) (\(grid.id) \(grid.version)), "
        + "\(count) critère\(count > 1 ? "s" : ""), \(french), empreinte \(digest.prefix(12))",
      en: "\(name): \(title) (\(grid.id) \(grid.version)), "
        + "\(count) criteri\(count == 1 ? "on" : "a"), \(english), digest \(digest.prefix(12))")
  }
}
