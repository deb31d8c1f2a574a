public import Languages

extension DisputeError {
  /// What was wrong, and where.
  public var problem: BilingualText {
    switch self {
    case .stillADraft(let id):
      .spaced(
        fr: "L'évaluation « \(shown(id)) » est encore un brouillon : rien n'est à contester.",
        en: "The evaluation “\(shown(id))” is still a draft: there is nothing to dispute.")
    case .retracted(let id):
      .spaced(
        fr: "L'évaluation « \(shown(id)) » a été retirée : elle ne compte plus nulle part.",
        en: "The evaluation “\(shown(id))” was retracted: it counts nowhere any more.")
    case .supersededRevision(let id, let disputed, let latest):
      .spaced(
        fr: "La révision \(disputed) de l'évaluation « \(shown(id)) » a été remplacée par la"
          + " révision \(latest).",
        en: "Revision \(disputed) of the evaluation “\(shown(id))” was superseded by revision"
          + " \(latest).")
    case .otherGrid(let id, let grid):
      .spaced(
        fr: "L'évaluation « \(shown(id)) » n'a pas été faite sur la grille \(shown(grid)).",
        en: "The evaluation “\(shown(id))” was not made on the grid \(shown(grid)).")
    case .nothingDisputed(let id):
      .spaced(
        fr: "Aucun critère de l'évaluation « \(shown(id)) » n'est contesté.",
        en: "No criterion of the evaluation “\(shown(id))” is disputed.")
    case .unknownPerson(let id, let role):
      .spaced(
        fr: "« \(shown(id)) » n'est pas une personne connue de l'espace de travail à ce titre"
          + " (\(role)).",
        en: "“\(shown(id))” is no person that the workspace knows in that capacity (\(role)).")
    case .anotherAgentsCall(let agent, let interaction):
      .spaced(
        fr: "Le contact « \(shown(interaction)) » n'a pas été traité par le conseiller"
          + " « \(shown(agent)) ».",
        en: "The interaction “\(shown(interaction))” was not handled by the agent"
          + " “\(shown(agent))”.")
    case .ownEvaluation(let evaluator):
      .spaced(
        fr: "« \(shown(evaluator)) » est l'évaluateur : on ne conteste pas sa propre évaluation.",
        en: "“\(shown(evaluator))” is the evaluator: one does not dispute one's own evaluation.")
    case .deadlineInThePast(let day):
      BilingualText(
        fr: "L'échéance du \(DateText.day(day, .french)) est passée.",
        en: "The deadline of \(DateText.day(day, .english)) has passed.")
    default: criterionProblem ?? resolutionProblem
    }
  }

  private var criterionProblem: BilingualText? {
    switch self {
    case .unknownCriterion(let id, let grid, _):
      .spaced(
        fr: "La grille \(shown(grid)) n'a pas de critère « \(shown(id)) ».",
        en: "The grid \(shown(grid)) has no criterion “\(shown(id))”.")
    case .notAnswered(let id):
      .spaced(
        fr: "Le critère « \(shown(id)) » n'a pas de réponse dans cette évaluation.",
        en: "The criterion “\(shown(id))” has no answer in this evaluation.")
    case .criterionTwice(let id):
      .spaced(
        fr: "Le critère « \(shown(id)) » est donné deux fois.",
        en: "The criterion “\(shown(id))” is given twice.")
    case .commentMissing(let id):
      .spaced(
        fr: "Le critère « \(shown(id)) » est contesté sans commentaire.",
        en: "The criterion “\(shown(id))” is disputed without a comment.")
    case .impossibleAnswer(let id, _):
      .spaced(
        fr: "La réponse donnée au critère « \(shown(id)) » n'est pas une de celles de la grille.",
        en: "The answer given to the criterion “\(shown(id))” is none of the grid's.")
    case .sameAnswer(let id):
      .spaced(
        fr: "La réponse donnée au critère « \(shown(id)) » est déjà celle de l'évaluation.",
        en: "The answer given to the criterion “\(shown(id))” is the one it already has.")
    case .alreadyDisputed(let criterion, let dispute):
      .spaced(
        fr: "Le critère « \(shown(criterion)) » fait déjà l'objet de la contestation"
          + " \(shown(dispute)).",
        en: "The criterion “\(shown(criterion))” is already disputed by \(shown(dispute)).")
    default: nil
    }
  }

  private var resolutionProblem: BilingualText {
    switch self {
    case .unknownDispute(let id):
      .spaced(
        fr: "Il n'y a pas de contestation « \(shown(id)) ».",
        en: "There is no dispute “\(shown(id))”.")
    case .alreadyResolved(let id):
      BilingualText(
        fr: "La contestation \(shown(id)) est déjà tranchée.",
        en: "The dispute \(shown(id)) was resolved before.")
    case .closedByRetraction(let id, let evaluation):
      .spaced(
        fr: "La contestation \(shown(id)) est close : l'évaluation « \(shown(evaluation)) » a été"
          + " retirée.",
        en: "The dispute \(shown(id)) is closed: the evaluation “\(shown(evaluation))” was"
          + " retracted.")
    case .resolvedByItsEvaluator(let id):
      .spaced(
        fr: "« \(shown(id)) » a fait cette évaluation et ne peut pas trancher.",
        en: "“\(shown(id))” made this evaluation and cannot decide.")
    case .resolvedByItsAuthor(let id):
      .spaced(
        fr: "« \(shown(id)) » a déposé cette contestation et ne peut pas trancher.",
        en: "“\(shown(id))” raised this dispute and cannot decide.")
    case .otherCriteria(let dispute, _):
      .spaced(
        fr: "La décision ne porte pas exactement sur les critères de la contestation"
          + " \(shown(dispute)).",
        en: "The decision is not exactly about the criteria of the dispute \(shown(dispute)).")
    case .acceptedAnswerMissing(let criterion):
      .spaced(
        fr: "La réponse acceptée pour le critère « \(shown(criterion)) » manque dans la révision.",
        en: "The answer accepted for the criterion “\(shown(criterion))” is missing from the"
          + " revision.")
    case .reasonMissing(let id):
      .spaced(
        fr: "Le motif de la décision sur la contestation \(shown(id)) manque.",
        en: "The reason of the decision on the dispute \(shown(id)) is missing.")
    case .correctionWhileDisputed(let evaluation, let dispute):
      .spaced(
        fr: "L'évaluation « \(shown(evaluation)) » fait l'objet de la contestation"
          + " \(shown(dispute)), qui n'est pas tranchée.",
        en: "The evaluation “\(shown(evaluation))” is disputed by \(shown(dispute)), which is not"
          + " resolved.")
    default: BilingualText(same: "")
    }
  }
}
