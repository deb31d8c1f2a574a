import ArgumentParser
import Calendars
import JSONText
import Languages
import QualityModel
import QualityStore

/// `ecoute grid crosswalk concordance`: the score of one grid beside that of another, from calls
/// scored on both.
struct CrosswalkConcordanceCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "concordance",
    fr: "À quelle note d'une grille répond une note de l'autre, sur les appels notés des deux.",
    en: "Which score on one grid answers to a score on the other, from calls scored on both.",
    examples: examples(
      fr: [
        (
          "la grille du donneur d'ordre et celle du prestataire",
          "ecoute grid crosswalk concordance grille-client grille-prestataire"
        ),
        ("les grilles d'une correspondance", "ecoute grid crosswalk concordance liens.xml"),
        (
          "deux versions, en JSON",
          "ecoute grid crosswalk concordance Grids/a-1.xml Grids/a-2.xml --format json"
        ),
      ],
      en: [
        (
          "the client's grid and the provider's",
          "ecoute grid crosswalk concordance client-grid provider-grid"
        ),
        ("the grids of a crosswalk", "ecoute grid crosswalk concordance links.xml"),
        (
          "two versions, in JSON",
          "ecoute grid crosswalk concordance Grids/a-1.xml Grids/a-2.xml --format json"
        ),
      ]))

  @Argument(
    help: bilingualHelp(
      fr: "Une correspondance, ou deux grilles : un identifiant pour toutes ses versions, "
        + "identifiant@version, ou un fichier.",
      en: "A crosswalk, or two grids: an id for all its versions, id@version, or a file.",
      value: "fichier", "file"))
  var files: [GridName]

  @OptionGroup var period: PeriodOption

  @Option(
    help: bilingualHelp(
      fr: "Points entre deux lignes du tableau, 1 à 50.",
      en: "Points between two rows of the table, 1 to 50.", value: "points"))
  var step: Int = 5

  @OptionGroup var output: FormatOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (1...2).contains(files.count) else {
      throw ValidationError(
        inBoth(
          fr: "donnez une correspondance, ou deux grilles", en: "give a crosswalk, or two grids"))
    }
    guard (1...50).contains(step) else {
      throw ValidationError(
        inBoth(fr: "--step : un nombre de 1 à 50", en: "--step: a number from 1 to 50"))
    }
  }

  private func choices() throws -> (GridChoice, GridChoice) {
    guard files.count == 1 else {
      return (try GridChoice(files[0], shared), try GridChoice(files[1], shared))
    }
    let (a, b) = try CrosswalkFile.references(in: files[0].text)
    return (GridChoice(a), GridChoice(b))
  }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let choices = try self.choices()
    guard choices.0.id != choices.1.id || choices.0.digest != choices.1.digest else {
      throw ConcordanceError.sameGrid(choices.0.name)
    }
    let calls = try SharedCalls(
      workspace, choices.0, choices.1,
      EvaluationFilter(interactionStartedIn: period.period == .all ? nil : period.period))
    let report = try ConcordanceReport(
      calls, choices.0, choices.1, step: step, language: context.language)
    switch output.format {
    case .table: for line in report.lines(context.terminal) { context.terminal.print(line) }
    case .json: context.terminal.printExactly(report.json.indentedText)
    case .csv: context.terminal.printExactly(report.list.csv)
    }
    return .done
  }
}
