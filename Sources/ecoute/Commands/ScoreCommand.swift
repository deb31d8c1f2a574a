import ArgumentParser
import Languages
import QualityModel
import QualityStore
import Scoring

/// `ecoute score`: an evaluator scores a contact, at the terminal or from a file of answers.
struct ScoreCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "score", fr: "Noter un contact, question par question, ou depuis un fichier de réponses.",
    en: "Scores an interaction, question by question, or from a file of answers.",
    examples: examples(
      fr: [
        (
          "question par question ; la même commande reprend un brouillon",
          "ecoute score C-2610-03 --grid service-client --evaluator E1"
        ),
        (
          "depuis un fichier (colonnes criterion, answer, cause, comment, quote_turn, quote)",
          "ecoute score C-2610-03 --grid service-client --evaluator E1 --answers reponses.csv"
        ),
        (
          "corriger une évaluation soumise",
          "ecoute score C-2610-03 --grid service-client --evaluator E1 --correct \"désaccord levé\""
        ),
      ],
      en: [
        (
          "question by question; the same command resumes a draft",
          "ecoute score E-2610-01 --grid service-client --evaluator E1"
        ),
        (
          "from a file (columns criterion, answer, cause, comment, quote_turn, quote)",
          "ecoute score E-2610-01 --grid service-client --evaluator E1 --answers answers.csv"
        ),
        (
          "correct a submitted evaluation",
          "ecoute score E-2610-01 --grid service-client --evaluator E1 --correct \"dispute settled\""
        ),
      ]))

  @Argument(
    help: bilingualHelp(
      fr: "Le contact écouté.", en: "The interaction.", value: "contact",
      "interaction"))
  var interaction: String

  @Option(
    help: bilingualHelp(
      fr: "La grille, par son identifiant.", en: "The grid, by its id.",
      value: "id"))
  var grid: String

  @Option(
    help: bilingualHelp(
      fr: "Sa version (sinon la plus haute du dossier Grids, ou celle du brouillon).",
      en: "Its version (else the highest in the Grids folder, or the draft's).", value: "version"))
  var gridVersion: String?

  @Option(help: bilingualHelp(fr: "L'évaluateur.", en: "The evaluator.", value: "id"))
  var evaluator: String

  @Option(
    help: bilingualHelp(
      fr: "Les réponses depuis un fichier CSV ; « - » lit l'entrée standard.",
      en: "The answers from a CSV file; `-` reads the standard input.", value: "fichier", "file"))
  var answers: String?

  @Flag(
    help: bilingualHelp(
      fr: "Garde les réponses du fichier en brouillon au lieu de les soumettre.",
      en: "Keeps the file's answers as a draft instead of submitting them."))
  var draft = false

  @Flag(
    help: bilingualHelp(
      fr: "Soumet le brouillon tel qu'il est, sans dialogue.",
      en: "Submits the draft as it is, without a dialogue."))
  var submit = false

  @Flag(
    help: bilingualHelp(
      fr: "Montre la note sans rien enregistrer.", en: "Shows the score and saves nothing."))
  var dryRun = false

  @Option(
    help: bilingualHelp(
      fr: "Corrige l'évaluation soumise, pour ce motif : une révision de plus.",
      en: "Corrects the submitted evaluation, for this reason: one more revision.", value: "motif",
      "reason"))
  var correct: String?

  @Option(
    help: bilingualHelp(
      fr: "Forme de la note : text ou json.", en: "Form of the score: text or json.",
      value: "text|json"))
  var format: ScorePresentation.Format = .text

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if draft, answers == nil || submit {
      throw ValidationError(
        inBoth(
          fr: "--draft va avec --answers, sans --submit",
          en: "--draft goes with --answers, without --submit"))
    }
    if let correct, correct.allSatisfy(\.isWhitespace) {
      throw ValidationError(
        inBoth(fr: "le motif ne peut pas être vide", en: "the reason cannot be empty"))
    }
    if format == .json, answers == nil, !submit {
      throw ValidationError(
        inBoth(
          fr: "--format json va avec --answers ou --submit",
          en: "--format json goes with --answers or --submit"))
    }
  }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let isDialogue = answers == nil && !submit
    guard !isDialogue || context.terminal.inputIsTerminal else {
      explainNeed(context)
      return .usage
    }
    let workspace = try shared.openWorkspace()
    let assignment = try ScoringAssignment(
      ScoringAssignment.Request(
        interaction: interaction, grid: grid, version: gridVersion, evaluator: evaluator,
        isCorrection: correct != nil), in: workspace)
    let desk = try ScoringDesk(assignment, workspace, correctionReason: correct)
    if isDialogue {
      var scoring = TerminalScoring(desk, context: context, isRehearsal: dryRun)
      return try scoring.run()
    }
    var unattended = UnattendedScoring(
      desk: desk, context: context, format: format, isRehearsal: dryRun, keepsDraft: draft)
    if let answers { return try unattended.score(file: answers) }
    return try unattended.submitDraft()
  }

  private func explainNeed(_ context: CommandContext) {
    let label = context.say(fr: "erreur :", en: "error:")
    context.terminal.note(
      context.terminal.styled(label, .red, .bold) + " "
        + context.say(
          fr: "le dialogue demande un terminal, et l'entrée standard n'en est pas un",
          en: "the dialogue needs a terminal, and the standard input is none"))
    context.terminal.note(
      "  → "
        + context.say(
          fr: "donnez les réponses par --answers fichier.csv (ou --answers -), ou soumettez un "
            + "brouillon par --submit",
          en: "give the answers with --answers file.csv (or --answers -), or submit a draft with "
            + "--submit"))
  }
}
