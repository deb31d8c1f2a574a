import ArgumentParser
import EvaluationGrids
import GridExchange
import Languages
import QualityModel
import Scoring
import Workbooks

/// `ecoute grid export`: a grid as a workbook that people edit.
struct GridExportCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "export", fr: "Écrit une grille dans un classeur Excel, que « grid import » relit en entier.",
    en: "Writes a grid to an Excel workbook, which `grid import` reads back whole.",
    examples: examples(
      fr: [
        ("une grille à modifier dans Excel", "ecoute grid export Grids/service-client.xml"),
        (
          "les feuilles en anglais, dans un fichier choisi",
          "ecoute grid export service-client --lang en -o grille.xlsx"
        ),
      ],
      en: [
        ("a grid to edit in Excel", "ecoute grid export Grids/service-client.xml"),
        (
          "the sheets in French, in a chosen file",
          "ecoute grid export service-client --lang fr -o grid.xlsx"
        ),
      ]))

  /// What a grid is written as.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case xlsx
    case xml
  }

  @Argument(help: GridName.help)
  var grid: GridName

  @Option(
    help: bilingualHelp(
      fr: "xlsx, ou xml pour la grille remise en forme.",
      en: "xlsx, or xml for the grid laid out again.", value: "xlsx|xml"))
  var format: Format = .xlsx

  @Option(
    name: .shortAndLong,
    help: bilingualHelp(
      fr: "Le fichier (sinon identifiant-version.xlsx dans le dossier courant).",
      en: "The file (else id-version.xlsx in the current folder).", value: "fichier", "file"))
  var output: String?

  @OptionGroup var replace: ReplaceOption
  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let loaded = try grid.load(shared)
    let usual = "\(loaded.grid.id)-\(loaded.grid.version).\(format.rawValue)"
    let file = try NamedFile(output ?? usual, replaces: replace.force)
    switch format {
    case .xml: try file.write(Array(GridWriter().readable(loaded.grid).utf8))
    case .xlsx:
      let workbook = GridWorkbookWriter(language: context.language)
        .workbook(of: loaded.grid, shares: Scorer(loaded.grid).nominalShares)
      try file.write(WorkbookWriter().bytes(of: workbook))
    }
    let count = loaded.grid.criteria.count
    context.terminal.print(
      context.say(
        fr: "\(file.path) : grille \(loaded.grid.id) \(loaded.grid.version), "
          + "\(count) critère\(count > 1 ? "s" : "")",
        en: "\(file.path): grid \(loaded.grid.id) \(loaded.grid.version), "
          + "\(count) criteri\(count == 1 ? "on" : "a")"))
    return .done
  }
}
