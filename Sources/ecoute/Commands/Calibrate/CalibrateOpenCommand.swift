import ArgumentParser
import Calendars
import ExactNumbers
import Languages
import QualityModel
import QualityStore

/// `ecoute calibrate open`: opens a session, with what its participants need.
struct CalibrateOpenCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "open", fr: "Ouvrir une séance : les appels, les participants, la grille, l'échéance.",
    en: "Opens a session: its calls, its participants, its grid, its deadline.",
    examples: examples(
      fr: [
        (
          "à l'aveugle, avec une réunion dans l'agenda",
          "ecoute calibrate open C-2610-01 C-2610-08 --grid service-client --participant E1 "
            + "--participant E3 --deadline 2026-11-30 --meeting 2026-12-02T10:00"
        ),
        (
          "les premiers appels d'un échantillon, sans le nom du conseiller",
          "ecoute calibrate open --sample ecoutes-mensuelles-2026-10 --first 6 "
            + "--grid service-client --participant E1 --participant E3 --hide-agent"
        ),
        (
          "des évaluations que plusieurs ont déjà faites",
          "ecoute calibrate open --already-scored --period 2026-10 --grid service-client"
        ),
        (
          "la séance que l'autre société a ouverte",
          "ecoute calibrate open --from CAL-2026-11-22.session.json"
        ),
      ],
      en: [
        (
          "blind, with a meeting for the calendar",
          "ecoute calibrate open C-2610-01 C-2610-08 --grid service-client --participant E1 "
            + "--participant E3 --deadline 2026-11-30 --meeting 2026-12-02T10:00"
        ),
        (
          "the first calls of a sample, without the agent's name",
          "ecoute calibrate open --sample ecoutes-mensuelles-2026-10 --first 6 "
            + "--grid service-client --participant E1 --participant E3 --hide-agent"
        ),
        (
          "evaluations that several people already made",
          "ecoute calibrate open --already-scored --period 2026-10 --grid service-client"
        ),
        (
          "the session that the other company opened",
          "ecoute calibrate open --from CAL-2026-11-22.session.json"
        ),
      ]))

  @Argument(
    help: bilingualHelp(
      fr: "Les contacts à noter.", en: "The interactions to score.", value: "contact",
      "interaction"))
  var interactions: [String] = []

  @Option(
    help: bilingualHelp(
      fr: "Les appels de cet échantillon, dans l'ordre d'écoute.",
      en: "The calls of this sample, in listening order.", value: "échantillon", "sample"))
  var sample: String?

  @Option(
    help: bilingualHelp(
      fr: "Les n premiers appels de l'échantillon.", en: "The first n calls of the sample.",
      value: "n"))
  var first: Int?

  @Flag(
    help: bilingualHelp(
      fr: "Les appels que plusieurs évaluateurs ont déjà notés ; rien n'est à l'aveugle.",
      en: "The calls that several evaluators already scored; nothing is blind."))
  var alreadyScored = false

  @Option(
    help: bilingualHelp(
      fr: "La séance que l'autre société a ouverte.", en: "The session the other company opened.",
      value: "fichier.json", "file.json"))
  var from: String?

  @OptionGroup var plan: SessionPlanOptions
  @OptionGroup var period: PeriodOption

  @Flag(
    help: bilingualHelp(
      fr: "Tout vérifier, sans rien ouvrir.", en: "Check everything, open nothing."))
  var dryRun = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    let ways = [!interactions.isEmpty, sample != nil, alreadyScored, from != nil].count { $0 }
    guard ways == 1 else {
      throw ValidationError(
        inBoth(
          fr: "nommez des contacts, ou --sample, ou --already-scored, ou --from",
          en: "name interactions, or --sample, or --already-scored, or --from"))
    }
    if from != nil, !plan.isEmpty {
      throw ValidationError(
        inBoth(
          fr: "--from donne toute la séance : aucune autre option ne va avec",
          en: "--from gives the whole session: no other option goes with it"))
    }
    if alreadyScored, plan.hideAgent || plan.clientGrid != nil || plan.providerGrid != nil {
      throw ValidationError(
        inBoth(
          fr: "--already-scored va avec une seule grille, et rien n'y est caché",
          en: "--already-scored goes with one grid, and nothing is hidden in it"))
    }
    if !alreadyScored, period.period != .all {
      throw ValidationError(
        inBoth(
          fr: "--period va avec --already-scored", en: "--period goes with --already-scored"))
    }
    if let first, first < 1 || sample == nil {
      throw ValidationError(
        inBoth(
          fr: "--first compte les appels d'un --sample, à partir de 1",
          en: "--first counts the calls of a --sample, from 1"))
    }
    guard from != nil || plan.names(anyGrid: alreadyScored) else {
      throw ValidationError(
        inBoth(
          fr: "nommez la grille par --grid, ou --client-grid et --provider-grid",
          en: "name the grid with --grid, or --client-grid and --provider-grid"))
    }
    guard from != nil || alreadyScored || plan.participants.count > 1 else {
      throw ValidationError(
        inBoth(
          fr: "nommez au moins deux participants par --participant",
          en: "name at least two participants with --participant"))
    }
  }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let opening = SessionOpening(workspace: workspace, context: context, options: plan)
    let session: CalibrationSession
    if let from {
      session = try opening.session(from: InputFile(name: from))
    } else if alreadyScored {
      session = try opening.sharedSession(period: period.period)
    } else {
      session = try opening.session(
        of: sample.map { try opening.calls(ofSample: $0, first: first) } ?? interactions,
        sample: sample)
    }
    try opening.open(session, dryRun: dryRun)
    if dryRun { context.sayNothingIsSaved() }
    return .done
  }
}
