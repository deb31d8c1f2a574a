import ArgumentParser
import Calendars
import Languages
import QualityModel
import QualityStore

/// `ecoute evaluations list`.
struct EvaluationsListCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "list", fr: "La liste des évaluations avec leurs notes.",
    en: "The list of evaluations with their scores.",
    examples: examples(
      fr: [
        ("celles d'un conseiller", "ecoute evaluations list --agent A104"),
        ("pour un tableur", "ecoute evaluations list --format csv > notes.csv"),
      ],
      en: [
        ("those of an agent", "ecoute evaluations list --agent A104"),
        ("for a spreadsheet", "ecoute evaluations list --format csv > scores.csv"),
      ]))

  @OptionGroup var selection: EvaluationSelection

  @Flag(help: bilingualHelp(fr: "Les brouillons.", en: "The drafts."))
  var drafts = false

  @Flag(help: bilingualHelp(fr: "Les évaluations retirées.", en: "The retracted evaluations."))
  var retracted = false

  @OptionGroup var output: FormatOption
  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    var filter = try selection.filter(in: workspace)
    if drafts, selection.moment.asOf != nil { throw AsOfError.draftsNotKept }
    if drafts || retracted {
      filter.states = Set((drafts ? [.draft] : []) + (retracted ? [.retracted] : []))
    }
    let book = try ScoreBook(workspace, filter, withRepeats: true)
    try context.sayConcealed(filter, in: workspace)
    let disputes = OpenDisputes(try workspace.store.openDisputes(asOf: filter.asOf))
    list(book, disputes, context).write(
      output.format, context,
      ifEmpty: context.say(fr: "Aucune évaluation.", en: "No evaluation."))
    try selection.moment.asOf?.sayWhatIsOfToday(workspace, context)
    return .done
  }

  private func list(
    _ book: ScoreBook, _ disputes: OpenDisputes, _ context: CommandContext
  ) -> ResultList {
    let language = context.language
    var list = ResultList(
      schema: "ecoute.evaluations/1",
      columns: [
        .init("evaluation", context.say(fr: "Évaluation", en: "Evaluation")),
        .init("revision", context.say(fr: "Rév.", en: "Rev."), .right),
        .init("state", context.say(fr: "État", en: "State")),
        .init("interaction", context.say(fr: "Contact", en: "Contact")),
        .init("date", "Date"),
        .init("agent", context.say(fr: "Conseiller", en: "Agent")),
        .init("evaluator", context.say(fr: "Évaluateur", en: "Evaluator")),
        .init("grid", context.say(fr: "Grille", en: "Grid")),
        .init("raw", context.say(fr: "Brute", en: "Raw"), .right),
        .init("final", context.say(fr: "Finale", en: "Final"), .right),
        .init("agentScore", context.say(fr: "Conseiller", en: "Agent"), .right),
        .init("band", context.say(fr: "Palier", en: "Band")),
        .init("errors", context.say(fr: "Erreurs", en: "Errors"), .right),
        .init("dispute", context.say(fr: "Contestation", en: "Dispute")),
      ])
    let missing = context.say(fr: "non noté", en: "no score")
    for entry in book.entries {
      let card = entry.scorecard
      let rules = entry.grid.scoring
      let standing = EvaluationStanding(entry.evaluation, disputes)
      let date = entry.interaction?.start.date
      let band = card.band.flatMap { id in rules.bands.first { $0.id == id } }
      list.append([
        .text(entry.evaluation.id), .count(entry.evaluation.revision, language),
        .coded(standing.title[language], standing.rawValue),
        .text(entry.evaluation.interactionID),
        .coded(date.map { DateText.day($0, language) } ?? "–", date?.isoText ?? ""),
        .text(entry.interaction?.agentID), .text(entry.evaluation.evaluatorID),
        .text("\(entry.grid.id) \(entry.grid.version)"),
        .score(
          card.raw, decimals: rules.decimals, rule: rules.rounding, missing: missing, language),
        .score(
          card.final, decimals: rules.decimals, rule: rules.rounding, missing: missing, language),
        .score(
          card.agent, decimals: rules.decimals, rule: rules.rounding, missing: missing, language),
        .coded(band.map { entry.grid.text($0.title, in: language) } ?? "–", card.band ?? ""),
        .count(card.errors.count, language), .text(disputes.ids(of: entry.evaluation.id)),
      ])
    }
    return list
  }
}
