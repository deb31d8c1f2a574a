import ArgumentParser
import Calendars
import ExactNumbers
import Languages
import QualityModel
import QualityStore
import Reports

/// `ecoute calibrate report`: what a session, or those of a period, say.
struct CalibrateReportCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "report", fr: "Le rapport d'une séance, ou des séances d'une période.",
    en: "The report of a session, or of a period's sessions.",
    examples: examples(
      fr: [
        ("une séance", "ecoute calibrate report CAL-2026-11-22"),
        (
          "le trimestre, avec un classeur",
          "ecoute calibrate report --period 2026-Q4 --format html,xlsx"
        ),
        (
          "avec la marge du contrat et le seuil de prime",
          "ecoute calibrate report CAL-2026-11-22 --margin 3 --threshold 85"
        ),
      ],
      en: [
        ("a session", "ecoute calibrate report CAL-2026-11-22"),
        (
          "the quarter, with a workbook",
          "ecoute calibrate report --period 2026-Q4 --format html,xlsx"
        ),
        (
          "with the contract's margin and the bonus threshold",
          "ecoute calibrate report CAL-2026-11-22 --margin 3 --threshold 85"
        ),
      ]))

  @Argument(
    help: bilingualHelp(fr: "La séance.", en: "The session.", value: "séance", "session"))
  var session: String?

  @Option(
    help: bilingualHelp(
      fr: "Les séances ouvertes dans cette période.", en: "The sessions opened in this period.",
      value: "période", "period"))
  var period: Period?

  @Option(
    help: bilingualHelp(
      fr: "Les formes voulues, parmi html, xlsx, md, json.",
      en: "The forms wanted, among html, xlsx, md, json.", value: "html,xlsx,md,json"))
  var format = CalibrationFormats([.html])

  @Option(
    help: bilingualHelp(
      fr: "La marge du contrat, en points (sinon la tolérance de la séance).",
      en: "The contract's margin, in points (else the session's tolerance).", value: "points"))
  var margin: PointCount?

  @Option(
    help: bilingualHelp(
      fr: "La note dont dépend une prime (sinon l'objectif de l'espace de travail).",
      en: "The score that a bonus depends on (else the workspace's target).", value: "points"))
  var threshold: PointCount?

  @Option(
    help: bilingualHelp(
      fr: "La correspondance des deux grilles, quand chaque camp a la sienne.",
      en: "The crosswalk of the two grids, when each side has its own.", value: "fichier.xml",
      "file.xml"))
  var crosswalk: String?

  @OptionGroup var place: SessionFolderOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (session == nil) != (period == nil) else {
      throw ValidationError(
        inBoth(fr: "nommez une séance, ou --period", en: "name a session, or --period"))
    }
    if let margin, margin.points == .zero {
      throw ValidationError(
        inBoth(
          fr: "--margin : une marge de 0 ne laisse rien d'équivalent",
          en: "--margin: a margin of 0 leaves nothing equivalent"))
    }
  }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let files = SessionFiles(workspace: workspace, context: context)
    let chosen: CalibrationChoice
    let folder: String
    if let session {
      chosen = try .session(workspace.store.calibrationCase(session))
      folder = files.folder(of: session)
    } else {
      chosen = .period(period ?? .all)
      folder = "\(workspace.folder.reportsPath)/calibration/\((period ?? .all).isoText)"
    }
    var composition = CalibrationComposition(
      workspace: workspace, context: context, margin: margin?.points,
      threshold: threshold?.points)
    composition.crosswalk = try crosswalk.map { try CrosswalkFile($0, shared) }
    let report = try composition.report(of: chosen)
    let writer = CalibrationReportFiles(
      folder: try ReportFolder(place.output ?? folder), formats: format, language: context.language)
    for path in try writer.write(report) { context.terminal.print(path) }
    return .done
  }
}
