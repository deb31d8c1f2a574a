import ArgumentParser
import Calendars
import EvaluationGrids
import JSONText
import Languages
import QualityModel
import QualityStore

/// `ecoute grid rescore`: what another grid would have changed in past scores.
struct GridRescoreCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "rescore",
    fr: "Ce qu'une autre grille aurait changé aux notes passées ; n'y touche pas.",
    en: "What another grid would have changed in past scores; leaves them as they are.",
    examples: examples(
      fr: [
        (
          "une nouvelle version, par conseiller",
          "ecoute grid rescore --with Grids/service-client-4.xml --by agent"
        ),
        (
          "une autre grille sur les évaluations d'octobre, par équipe",
          "ecoute grid rescore service-client --with vente-sortante --by team --period 2026-10"
        ),
      ],
      en: [
        (
          "a new version, by agent",
          "ecoute grid rescore --with Grids/service-client-4.xml --by agent"
        ),
        (
          "another grid on October's evaluations, by team",
          "ecoute grid rescore service-client --with vente-sortante --by team --period 2026-10"
        ),
      ]))

  @Argument(
    help: bilingualHelp(
      fr:
        "La grille dont les évaluations sont relues ; sinon, celle de même identifiant que --with.",
      en: "The grid whose evaluations are read again; else the one with the id of --with.",
      value: "id"))
  var grid: String?

  @Option(
    name: .customLong("with"),
    help: bilingualHelp(
      fr: "L'autre grille : un fichier, un identifiant, ou identifiant@version.",
      en: "The other grid: a file, an id, or id@version.", value: "grille", "grid"))
  var other: GridName

  @Option(
    help: bilingualHelp(
      fr: "Groupe : \(RescoringGroup.allCases.map(\.rawValue).joined(separator: ", ")).",
      en: "Group: \(RescoringGroup.allCases.map(\.rawValue).joined(separator: ", ")).",
      value: "groupe", "group"))
  var by: RescoringGroup = .team

  @OptionGroup var period: PeriodOption
  @OptionGroup var format: FormatOption

  @Option(
    help: bilingualHelp(
      fr: "Écrire dans ce fichier plutôt qu'à l'écran.",
      en: "Write to this file instead of the screen.", value: "fichier", "file"))
  var output: String?

  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let loaded = try other.load(from: workspace.grids)
    let material = try RescoringMaterial(
      workspace, gridID: grid ?? loaded.grid.id, on: loaded, period: period.period)
    try context.sayConcealed(
      EvaluationFilter(
        interactionStartedIn: period.period == .all ? nil : period.period,
        gridID: grid ?? loaded.grid.id), in: workspace)
    guard !material.parts.isEmpty else {
      throw RescoringError.sameGrid(id: loaded.grid.id, version: loaded.grid.version)
    }
    let report = RescoringReport(
      material: material, grid: loaded, by: by, period: period.period, language: context.language)
    let text =
      switch format.format {
      case .table:
        report.lines(context.terminal, styled: output == nil).map { $0 + "\n" }.joined()
      case .json: report.json.indentedText
      case .csv: report.groupList.csv
      }
    if let output {
      try NamedFile(output, replaces: true).write(Array(text.utf8))
      context.terminal.note(context.say(fr: "écrit : \(output)", en: "written: \(output)"))
    } else {
      context.terminal.printExactly(text)
    }
    return .done
  }
}
