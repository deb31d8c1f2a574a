import ArgumentParser
import Languages
import QualityModel
import QualityStore
import Scoring

/// `ecoute evaluations resolve`: the decision on a dispute, by another person.
struct EvaluationsResolveCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "resolve", fr: "Tranche une contestation ; ce qui est accepté devient une révision.",
    en: "Decides on a dispute; what is accepted becomes a revision.",
    examples: examples(
      fr: [
        (
          "tout accepter",
          "ecoute evaluations resolve D3 --by E2 --accept --reason \"réécoute à deux\""
        ),
        (
          "accepter un critère, à un autre niveau que celui proposé ; le reste est refusé",
          "ecoute evaluations resolve D3 --by E2 --accept-criterion solution=partielle "
            + "--reason \"rappel tardif\""
        ),
        (
          "tout refuser",
          "ecoute evaluations resolve D3 --by E2 --refuse --reason \"la citation le montre\""
        ),
      ],
      en: [
        (
          "accept everything",
          "ecoute evaluations resolve D3 --by E2 --accept --reason \"listened again together\""
        ),
        (
          "accept one criterion, at another level than proposed; the rest is refused",
          "ecoute evaluations resolve D3 --by E2 --accept-criterion solution=partial "
            + "--reason \"called back late\""
        ),
        (
          "refuse everything",
          "ecoute evaluations resolve D3 --by E2 --refuse --reason \"the quote shows it\""
        ),
      ]))

  @Argument(
    help: bilingualHelp(
      fr: "La contestation.", en: "The dispute.", value: "contestation", "dispute"))
  var dispute: String

  @Option(
    help: bilingualHelp(
      fr: "Qui tranche : un autre évaluateur que celui qui a noté et que celui qui conteste.",
      en: "Who decides: an evaluator other than the one who scored and the one who objects.",
      value: "évaluateur", "evaluator"))
  var by: String

  @Flag(help: bilingualHelp(fr: "Accepte tout.", en: "Accepts everything."))
  var accept = false

  @Flag(help: bilingualHelp(fr: "Refuse tout.", en: "Refuses everything."))
  var refuse = false

  @Option(
    help: bilingualHelp(
      fr: "Accepte ce critère, avec cette réponse si ce n'est pas celle proposée.",
      en: "Accepts this criterion, with this answer when it is not the one proposed.",
      value: "critère[=réponse]", "criterion[=answer]"))
  var acceptCriterion: [String] = []

  @Option(
    help: bilingualHelp(
      fr: "Une réponse que la décision rend nécessaire à un autre critère.",
      en: "An answer that the decision makes necessary to another criterion.",
      value: "critère=réponse: texte", "criterion=answer: text"))
  var also: [String] = []

  @Option(help: bilingualHelp(fr: "Pourquoi.", en: "Why.", value: "texte", "text"))
  var reason: String

  @Flag(
    help: bilingualHelp(
      fr: "Montre la décision et la note sans rien enregistrer.",
      en: "Shows the decision and the score and saves nothing."))
  var dryRun = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard [accept, refuse, !acceptCriterion.isEmpty].count(where: { $0 }) == 1 else {
      throw ValidationError(
        inBoth(
          fr: "donnez --accept, --refuse ou --accept-criterion, l'un des trois",
          en: "give one of --accept, --refuse and --accept-criterion"))
    }
    for text in acceptCriterion + also where AnswerText(parsing: text) == nil {
      throw ValidationError(
        inBoth(
          fr: "écrivez « critère » ou « critère=réponse »",
          en: "write `criterion` or `criterion=answer`"))
    }
    guard !reason.allSatisfy(\.isWhitespace) else {
      throw ValidationError(
        inBoth(fr: "le motif ne peut pas être vide", en: "the reason cannot be empty"))
    }
  }

  private var decision: DisputeDecision {
    DisputeDecision(
      verdict: accept
        ? .all : refuse ? .none : .some(acceptCriterion.compactMap(AnswerText.init(parsing:))),
      consequences: also.compactMap(AnswerText.init(parsing:)), reason: reason, person: by)
  }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let store = workspace.store
    guard let found = try store.dispute(dispute) else {
      throw DisputeError.unknownDispute(dispute)
    }
    guard let latest = try store.evaluation(found.dispute.evaluationID) else {
      throw EvaluationChoiceError.unknown(found.dispute.evaluationID)
    }
    // Said before the decision is looked at: what has ended is decided no more.
    if found.resolution != nil { throw DisputeError.alreadyResolved(found.id) }
    if !found.isOpen {
      throw DisputeError.closedByRetraction(found.id, evaluation: latest.id)
    }
    let clock = try CentreClock(timeZone: workspace.settings.timeZone)
    let scorer = try workspace.grids.scorer(for: latest)
    let items = try decision.items(of: found.dispute, on: scorer.grid)
    let (ended, revision) = try store.resolve(
      Resolution(
        disputeID: found.id, resolvedBy: by, resolvedAt: clock.now ?? latest.scoredAt,
        reason: reason, items: items),
      answers: try decision.answers(of: latest, items, scorer), on: scorer.grid,
      by: Actor.current, dryRun: dryRun)
    let words = EventWords(
      context: context, names: [by: try workspace.name(ofPerson: by)])
    for line in words.ending(of: ended, on: scorer.grid) {
      context.terminal.print(line.hasPrefix("   ") ? line : String(line.dropFirst(2)))
    }
    if let revision {
      let (before, after) = (
        ScoreText.final(latest, scorer, context.language),
        ScoreText.final(revision, scorer, context.language)
      )
      context.terminal.print(
        context.say(
          fr: "Évaluation \(revision.id), révision \(revision.revision) : note finale \(before) "
            + "→ \(after).",
          en: "Evaluation \(revision.id), revision \(revision.revision): final score \(before) "
            + "→ \(after)."))
    }
    if dryRun { context.sayNothingIsSaved() }
    return .done
  }
}
