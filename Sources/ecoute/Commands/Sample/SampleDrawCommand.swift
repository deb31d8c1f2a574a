import ArgumentParser
import Calendars
import Languages
import QualityModel
import QualityStore
import Sampling

/// `ecoute sample draw`: draws the calls of a plan and records the manifest.
struct SampleDrawCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "draw", fr: "Tirer les appels d'un plan et garder le procès-verbal du tirage.",
    en: "Draws the calls of a plan and records the manifest of the draw.",
    examples: examples(
      fr: [
        (
          "ce que donnerait le plan, sans rien garder",
          "ecoute sample draw --plan Plans/ecoutes-mensuelles.xml --dry-run"
        ),
        (
          "le tirage d'octobre", "ecoute sample draw --plan Plans/ecoutes-mensuelles.xml --period 2026-10"
        ),
      ],
      en: [
        (
          "what the plan would give, recording nothing",
          "ecoute sample draw --plan Plans/ecoutes-mensuelles.xml --dry-run"
        ),
        (
          "October's draw", "ecoute sample draw --plan Plans/ecoutes-mensuelles.xml --period 2026-10"
        ),
      ]))

  @Option(help: bilingualHelp(fr: "Le plan.", en: "The plan.", value: "fichier", "file"))
  var plan: String

  @Option(
    help: bilingualHelp(
      fr: "La période (sinon celle du plan).", en: "The period (else the plan's).",
      value: "période", "period"))
  var period: Period?

  @Option(
    help: bilingualHelp(
      fr: "La graine du tirage (sinon celle du plan, sinon au hasard et notée).",
      en: "The seed of the draw (else the plan's, else a random one, recorded).", value: "n"))
  var seed: UInt64?

  @Option(
    help: bilingualHelp(
      fr: "Le jour dont on compte l'ancienneté des évaluations (sinon aujourd'hui).",
      en: "The day that ages of evaluations are counted to (else today).", value: "2026-11-02"))
  var asOf: String?

  @Flag(
    help: bilingualHelp(
      fr: "Montrer le tirage sans rien garder.", en: "Show the draw, record nothing."))
  var dryRun = false

  @Flag(
    help: bilingualHelp(
      fr: "Tirer ce qui est possible quand le plan demande plus ; ce qui manque est noté.",
      en: "Draw what is possible when the plan asks for more; what lacks is recorded."))
  var acceptShort = false

  @OptionGroup var output: FormatOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let asOf, CalendarDate(iso: asOf) == nil {
      throw ValidationError(
        inBoth(
          fr: "--as-of : écrivez un jour comme 2026-11-02",
          en: "--as-of: write a day such as 2026-11-02"))
    }
  }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let file = try SamplingPlanFile(plan)
    guard let period = period ?? file.plan.period else {
      throw SamplingPlanFileError.noPeriod(plan)
    }
    let clock = try CentreClock(timeZone: workspace.settings.timeZone)
    let known = try workspace.store.sampleIDs()
    let draw = SampleDraw(
      file.reading, period: period,
      seed: seed ?? file.plan.seed ?? UInt64.random(in: 0..<1 << 53),
      day: asOf.flatMap { CalendarDate(iso: $0) } ?? clock.today)
    let material = try SamplingMaterial(store: workspace.store).material(
      for: file.plan, in: period)
    let base = "\(file.plan.id)-\(period.isoText)"
    let sample = try draw.draw(from: material, id: Self.freeID(base, known))
    let presentation = SamplePresentation(context: context, sample: sample)
    for shortfall in sample.shortfalls { presentation.note(shortfall) }
    guard sample.shortfalls.isEmpty || acceptShort else {
      context.terminal.note(
        context.say(
          fr: "Rien n'est tiré : le plan demande plus que les appels ne permettent. Changez-le, ou "
            + "ajoutez --accept-short.",
          en: "Nothing is drawn: the plan asks for more than the calls allow. Change it, or add "
            + "--accept-short."))
      return .no
    }
    if !dryRun {
      try workspace.store.record(sample, by: Actor.current)
      noteEarlier(known.filter { $0 == base || $0.hasPrefix(base + "-") }, context)
    }
    presentation.write(output.format, isRecorded: !dryRun)
    return .done
  }

  static func freeID(_ base: String, _ known: [String]) -> String {
    var (id, number) = (base, 1)
    while known.contains(id) {
      number += 1
      id = "\(base)-\(number)"
    }
    return id
  }

  /// A draw begun again until it pleases is no draw.
  private func noteEarlier(_ earlier: [String], _ context: CommandContext) {
    guard !earlier.isEmpty else { return }
    context.terminal.note(
      context.say(
        fr: "Ce plan a déjà été tiré sur cette période : \(earlier.joined(separator: ", ")). "
          + "Le journal garde tous les tirages.",
        en: "This plan was drawn on this period before: \(earlier.joined(separator: ", ")). "
          + "The journal keeps every draw."))
  }
}
