internal import ExactNumbers
public import Languages
internal import QualityModel

extension SubmissionProblem: ExplainedError {
  /// What was wrong, with the criterion's id and never the words of a comment or of a quote.
  public var problem: BilingualText {
    switch kind {
    case .unanswered:
      about("n'a pas de réponse", "has no answer")
    case .commentMissing:
      about("demande un commentaire pour cette réponse", "needs a comment for this answer")
    case .evidenceMissing:
      about("demande un verbatim pour cette réponse", "needs a quoted turn for this answer")
    case .notApplicableForbidden:
      about("n'accepte pas « sans objet »", "does not accept “not applicable”")
    case .unknownLevel(let level):
      about("n'a pas de niveau « \(level) »", "has no level “\(level)”")
    case .outsideRanges(let number):
      about(
        "n'a pas d'intervalle qui contienne \(french(number))",
        "has no range that contains \(number.exactText)")
    case .wrongKind:
      about("a reçu une réponse d'un autre type", "was answered in another kind")
    case .unknownCause(let cause):
      about(
        "donne une cause « \(cause) » que la grille ne déclare pas",
        "gives a cause “\(cause)” that the grid does not declare")
    case .answeredTwice:
      about("a plusieurs réponses", "is answered more than once")
    case .unknownCriterion:
      about("n'existe pas dans la grille", "is not in the grid")
    }
  }

  /// What to do about it.
  public var remedy: BilingualText {
    switch kind {
    case .unanswered where criterion?.allowsNotApplicable == true:
      BilingualText(fr: "Répondez, ou choisissez « sans objet ».", en: "Answer it, or choose N/A.")
    case .unanswered:
      BilingualText(fr: "Répondez à cette question.", en: "Answer it.")
    case .commentMissing:
      BilingualText(fr: "Écrivez un commentaire.", en: "Write a comment.")
    case .evidenceMissing:
      BilingualText(
        fr: "Citez au moins un tour de parole.", en: "Quote at least one turn of the conversation.")
    case .notApplicableForbidden, .unknownLevel, .wrongKind: accepted
    case .outsideRanges:
      BilingualText(
        fr: "Vérifiez le nombre et son unité.", en: "Check the number and its unit.")
    case .unknownCause:
      BilingualText(
        fr: "Choisissez une cause de la grille, ou aucune.",
        en: "Choose a cause of the grid, or none.")
    case .answeredTwice:
      BilingualText(fr: "Gardez une seule réponse.", en: "Keep one answer.")
    case .unknownCriterion:
      BilingualText(
        fr: "Vérifiez l'identifiant du critère et la version de la grille.",
        en: "Check the criterion's id and the grid's version.")
    }
  }

  private var accepted: BilingualText {
    let levels = (criterion?.levels ?? []).map(\.id).joined(separator: ", ")
    return switch criterion?.kind {
    case .number: BilingualText(fr: "Donnez un nombre.", en: "Give a number.")
    case .text: BilingualText(fr: "Donnez un texte.", en: "Give a text.")
    case .multiple:
      BilingualText(
        fr: "Choisissez aucun, un ou plusieurs niveaux : \(levels).",
        en: "Choose none, one or several levels: \(levels).")
    case .choice, nil:
      BilingualText(
        fr: "Choisissez un niveau : \(levels).", en: "Choose one level: \(levels).")
    }
  }

  private func french(_ number: Rational) -> String {
    String(number.exactText.map { $0 == "." ? "," : $0 })
  }

  private func about(_ french: String, _ english: String) -> BilingualText {
    BilingualText(
      fr: "Le critère « \(criterionID) » \(french).", en: "Criterion “\(criterionID)” \(english).")
  }
}
