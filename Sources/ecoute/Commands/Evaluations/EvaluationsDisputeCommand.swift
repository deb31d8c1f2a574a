import ArgumentParser
import Calendars
import Languages
import QualityModel
import QualityStore
import Scoring

/// `ecoute evaluations dispute`: an objection to a submitted evaluation, criterion by criterion.
struct EvaluationsDisputeCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "dispute", fr: "Conteste une évaluation soumise, critère par critère.",
    en: "Disputes a submitted evaluation, criterion by criterion.",
    examples: examples(
      fr: [
        (
          "un critère, avec la réponse tenue pour juste",
          "ecoute evaluations dispute EV-0042 --by A101 --criterion solution --proposed oui "
            + "--comment \"rappelé le 3\""
        ),
        (
          "plusieurs critères : critère=réponse: commentaire",
          "ecoute evaluations dispute EV-0042 --by A101 --item \"solution=oui: rappelé le 3\" "
            + "--item \"accueil: ton jugé trop vite\""
        ),
      ],
      en: [
        (
          "one criterion, with the answer held to be right",
          "ecoute evaluations dispute EV-0042 --by A101 --criterion solution --proposed yes "
            + "--comment \"called back on the 3rd\""
        ),
        (
          "several criteria: criterion=answer: comment",
          "ecoute evaluations dispute EV-0042 --by A101 --item \"solution=yes: called back\" "
            + "--item \"greeting: judged too quickly\""
        ),
      ]))

  @Argument(
    help: bilingualHelp(
      fr: "L'identifiant de l'évaluation.", en: "The evaluation's id.", value: "évaluation",
      "evaluation"))
  var evaluation: String

  @Option(
    help: bilingualHelp(
      fr: "Qui conteste : un conseiller, un évaluateur ou un coach (sinon : la session).",
      en: "Who objects: an agent, an evaluator or a coach (else the session's user).",
      value: "personne", "person"))
  var by: String?

  @Option(
    help: bilingualHelp(
      fr: "À quel titre : agent, coach, client, provider ou neutral (sinon : déduit).",
      en: "In what capacity: agent, coach, client, provider or neutral (else inferred).",
      value: "titre", "role"))
  var role: Dispute.Role?

  @Option(
    help: bilingualHelp(
      fr: "Un critère contesté.", en: "A criterion objected to.", value: "id"))
  var criterion: String?

  @Option(
    help: bilingualHelp(
      fr: "La réponse tenue pour juste, avec --criterion.",
      en: "The answer held to be right, with --criterion.", value: "réponse", "answer"))
  var proposed: String?

  @Option(
    help: bilingualHelp(
      fr: "Critère, réponse et commentaire, autant de fois que de critères.",
      en: "Criterion, answer and comment, as many times as there are criteria.",
      value: "critère=réponse: texte", "criterion=answer: text"))
  var item: [String] = []

  @Option(
    help: bilingualHelp(
      fr: "Pourquoi : sur le critère avec --criterion, sur l'ensemble avec --item.",
      en: "Why: about the criterion with --criterion, about the whole with --item.",
      value: "texte", "text"))
  var comment: String?

  @Option(
    help: bilingualHelp(
      fr: "Le dernier jour pour trancher (sinon : le délai d'ecoute.yaml).",
      en: "The last day to decide (else the days given in ecoute.yaml).", value: "date"))
  var deadline: CalendarDate?

  @Flag(
    help: bilingualHelp(
      fr: "Vérifie sans rien enregistrer.", en: "Checks and saves nothing."))
  var dryRun = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    guard (criterion == nil) != item.isEmpty else {
      throw ValidationError(
        inBoth(
          fr: "nommez un critère par --criterion, ou plusieurs par --item",
          en: "name one criterion with --criterion, or several with --item"))
    }
    if proposed != nil, criterion == nil {
      throw ValidationError(
        inBoth(fr: "--proposed va avec --criterion", en: "--proposed goes with --criterion"))
    }
    for text in item where AnswerText(parsing: text) == nil {
      throw ValidationError(
        inBoth(
          fr: "--item : écrivez « critère=réponse: commentaire » ou « critère: commentaire »",
          en: "--item: write `criterion=answer: comment` or `criterion: comment`"))
    }
  }

  private var objections: [AnswerText] {
    if let criterion {
      return [AnswerText(criterion: criterion, answer: proposed, comment: comment)]
    }
    return item.compactMap(AnswerText.init(parsing:))
  }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let store = workspace.store
    guard let found = try store.evaluation(evaluation) else {
      let isDraft = try store.drafts().contains { $0.id == evaluation }
      throw isDraft
        ? DisputeError.stillADraft(evaluation: evaluation)
        : EvaluationChoiceError.unknown(evaluation) as any ExplainedError
    }
    let clock = try CentreClock(timeZone: workspace.settings.timeZone)
    let scorer = try workspace.grids.scorer(for: found)
    let person = by ?? Actor.current
    let raised = try store.raise(
      Dispute(
        evaluationID: found.id, revision: found.revision, raisedBy: person,
        role: try role ?? DisputeAuthor(person, about: found, in: workspace).role,
        raisedAt: clock.now ?? found.scoredAt,
        deadline: deadline ?? clock.today.adding(days: workspace.settings.disputeDays),
        comment: item.isEmpty ? nil : comment,
        items: try objections.map { objection in
          let (criterion, value) = try objection.value(on: scorer.grid)
          return DisputeItem(
            criterionID: criterion, proposed: value, comment: objection.comment ?? "")
        }), on: scorer.grid, by: Actor.current, dryRun: dryRun)
    let names = [person: try workspace.name(ofPerson: person)]
    for line in EventWords(context: context, names: names)
      .dispute(raised, about: found, on: scorer.grid)
    {
      context.terminal.print(line.hasPrefix("   ") ? line : String(line.dropFirst(2)))
    }
    if dryRun { context.sayNothingIsSaved() }
    return .done
  }
}
