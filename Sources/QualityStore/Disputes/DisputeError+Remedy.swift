public import Languages

extension DisputeError {
  /// What the person can do about it.
  public var remedy: BilingualText {
    switch self {
    case .stillADraft:
      .spaced(
        fr: "Attendez qu'elle soit soumise.", en: "Wait until it is submitted.")
    case .retracted:
      BilingualText(
        fr: "Demandez que le contact soit évalué de nouveau.",
        en: "Ask for the interaction to be scored again.")
    case .supersededRevision:
      BilingualText(
        fr: "Lisez la dernière révision, et contestez celle-ci s'il y a lieu.",
        en: "Read the latest revision, and dispute that one if need be.")
    case .otherGrid:
      BilingualText(
        fr: "Prenez la grille publiée de l'évaluation.",
        en: "Take the published grid of the evaluation.")
    case .nothingDisputed:
      BilingualText(
        fr: "Nommez au moins un critère, avec un commentaire.",
        en: "Name at least one criterion, with a comment.")
    case .unknownPerson:
      .spaced(
        fr: "Donnez l'identifiant d'un conseiller ou d'un évaluateur, ou le nom d'un coach tel que"
          + " les conseillers le portent ; importez les personnes d'abord.",
        en: "Give the id of an agent or of an evaluator, or a coach's name as the agents have it;"
          + " import the people first.")
    case .anotherAgentsCall:
      BilingualText(
        fr: "Seuls le conseiller évalué, son coach et les évaluateurs peuvent contester.",
        en: "Only the agent evaluated, their coach and evaluators can dispute.")
    case .ownEvaluation:
      BilingualText(
        fr: "Corrigez-la par une révision, avec son motif.",
        en: "Correct it with a revision and its reason.")
    case .deadlineInThePast:
      BilingualText(
        fr: "Donnez le jour même ou un jour à venir.", en: "Give this day or a day to come.")
    default: criterionRemedy ?? resolutionRemedy
    }
  }

  private var criterionRemedy: BilingualText? {
    switch self {
    case .unknownCriterion(_, _, let closest?):
      .spaced(
        fr: "Reprenez avec « \(shown(closest)) », si c'est celui-là.",
        en: "Try again with “\(shown(closest))”, if that is the one.")
    case .unknownCriterion, .notAnswered:
      .spaced(
        fr: "Voyez les critères et leurs réponses par « ecoute evaluations show ».",
        en: "See the criteria and their answers with `ecoute evaluations show`.")
    case .criterionTwice:
      BilingualText(
        fr: "Donnez chaque critère une seule fois.", en: "Give each criterion once only.")
    case .commentMissing:
      BilingualText(
        fr: "Dites en une phrase ce qui justifie l'objection.",
        en: "Say in a sentence what supports the objection.")
    case .impossibleAnswer(_, let possible):
      possible.isEmpty
        ? BilingualText(
          fr: "Donnez une réponse que la grille permet.", en: "Give an answer that the grid allows."
        )
        : .spaced(
          fr: "Réponses possibles : \(possible.map(shown).joined(separator: ", ")).",
          en: "Possible answers: \(possible.map(shown).joined(separator: ", ")).")
    case .sameAnswer:
      BilingualText(
        fr: "Donnez une autre réponse, ou laissez ce critère de côté.",
        en: "Give another answer, or leave this criterion out.")
    case .alreadyDisputed:
      BilingualText(
        fr: "Attendez la décision sur cette contestation.",
        en: "Wait for the decision on that dispute.")
    default: nil
    }
  }

  private var resolutionRemedy: BilingualText {
    switch self {
    case .unknownDispute:
      .spaced(
        fr: "Voyez les contestations par « ecoute evaluations disputes ».",
        en: "See the disputes with `ecoute evaluations disputes`.")
    case .alreadyResolved:
      BilingualText(
        fr: "Contestez la dernière révision si le désaccord demeure.",
        en: "Dispute the latest revision if the disagreement remains.")
    case .closedByRetraction:
      BilingualText(
        fr: "Il n'y a plus rien à trancher.", en: "There is nothing left to decide.")
    case .resolvedByItsEvaluator, .resolvedByItsAuthor:
      BilingualText(
        fr: "Confiez la décision à un autre évaluateur.",
        en: "Leave the decision to another evaluator.")
    case .otherCriteria(_, let disputed):
      .spaced(
        fr: "Décidez de chacun, une fois : \(disputed.map(shown).joined(separator: ", ")).",
        en: "Decide on each of them once: \(disputed.map(shown).joined(separator: ", ")).")
    case .acceptedAnswerMissing:
      BilingualText(
        fr: "Reprenez la décision avec des réponses complètes.",
        en: "Make the decision again with complete answers.")
    case .reasonMissing:
      BilingualText(fr: "Indiquez le motif en une phrase.", en: "Give the reason in a sentence.")
    case .correctionWhileDisputed(_, let dispute):
      .spaced(
        fr: "Faites trancher la contestation d'abord (ecoute evaluations resolve"
          + " \(shown(dispute))), ou retirez l'évaluation.",
        en: "Have the dispute resolved first (ecoute evaluations resolve \(shown(dispute))), or"
          + " retract the evaluation.")
    default: BilingualText(same: "")
    }
  }
}
