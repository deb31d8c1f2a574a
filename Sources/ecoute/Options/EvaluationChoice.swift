import ArgumentParser
import Languages
import QualityModel
import QualityStore

/// One evaluation by its id, or those of one contact.
struct EvaluationChoice: ParsableArguments {
  @Argument(
    help: bilingualHelp(
      fr: "L'identifiant de l'évaluation.", en: "The evaluation's id.", value: "évaluation",
      "evaluation"))
  var evaluation: String?

  @Option(
    help: bilingualHelp(
      fr: "Toutes les évaluations de ce contact.", en: "Every evaluation of this contact.",
      value: "id"))
  var interaction: String?

  @OptionGroup var moment: AsOfOption

  func validate() throws {
    guard (evaluation == nil) != (interaction == nil) else {
      throw ValidationError(
        inBoth(
          fr: "donnez l'identifiant d'une évaluation, ou un contact par --interaction",
          en: "give an evaluation's id, or a contact with --interaction"))
    }
  }

  /// The evaluations chosen, at least one.
  func evaluations(_ workspace: OpenWorkspace) throws -> [Evaluation] {
    let asOf = try moment.asOf?.utc(in: workspace)
    if let evaluation {
      guard let found = try workspace.store.evaluation(evaluation, asOf: asOf) else {
        throw try asOf != nil && workspace.store.evaluation(evaluation) != nil
          ? EvaluationChoiceError.notYet(evaluation) : .unknown(evaluation)
      }
      return [found]
    }
    let contact = interaction ?? ""
    let found = try workspace.store.evaluations(
      EvaluationFilter(interactionID: contact, asOf: asOf))
    guard !found.isEmpty else { throw EvaluationChoiceError.none(interaction: contact) }
    return found
  }
}

/// No such evaluation.
enum EvaluationChoiceError: ExplainedError {
  case unknown(String)
  case notYet(String)
  case none(interaction: String)

  var problem: BilingualText {
    switch self {
    case .unknown(let id):
      BilingualText(
        fr: "aucune évaluation « \(id) » dans l'espace de travail",
        en: "no evaluation “\(id)” in the workspace")
    case .notYet(let id):
      .spaced(
        fr: "l'évaluation « \(id) » n'était pas encore soumise à ce moment",
        en: "the evaluation “\(id)” was not submitted yet at that moment")
    case .none(let interaction):
      BilingualText(
        fr: "aucune évaluation soumise du contact « \(interaction) »",
        en: "no submitted evaluation of the contact “\(interaction)”")
    }
  }

  var remedy: BilingualText {
    BilingualText(
      fr: "voyez les évaluations par « ecoute evaluations list »",
      en: "see the evaluations with `ecoute evaluations list`")
  }
}
