import Languages
import Scoring

extension ScoringDialogue {
  mutating func askToSubmit() {
    let completeness = questionnaire.completeness
    guard completeness.isComplete else {
      let count = completeness.problems.count
      warn(
        say(
          fr: "\(count) point\(count > 1 ? "s" : "") à régler avant de soumettre :",
          en: "\(count) thing\(count == 1 ? "" : "s") to settle before submitting:"))
      show(ReviewPresentation(subject, questionnaire, overallComment).problemLines)
      show(
        say(
          fr: "Entrée va à la première.", en: "Enter goes to the first."))
      return
    }
    step = .confirmSubmission
    show([""])
    show(ScorecardLines(grid, subject.language).summary(questionnaire.scorecard))
    show(
      subject.isRehearsal
        ? say(
          fr: "Terminer l'essai ? (rien n'est enregistré)",
          en: "End the dry run? (nothing is saved)")
        : say(
          fr: "Soumettre définitivement cette évaluation ?",
          en: "Submit this evaluation for good?"))
  }

  mutating func confirmSubmission(_ line: TypedLine) {
    guard let yes = agreement(line) else { return }
    if yes { end = .submit } else { showCurrent() }
  }

  mutating func askToAbandon() {
    step = .confirmAbandon
    let count = answers.count
    switch subject.beginning {
    case .correction:
      warn(
        say(
          fr: "Abandonner la correction ? L'évaluation soumise reste comme elle est.",
          en: "Abandon the correction? The submitted evaluation stays as it is."))
    case .new, .resumed:
      warn(
        say(
          fr: "Abandonner et effacer le brouillon (\(count) réponse\(count > 1 ? "s" : "")) ? "
            + "« non », puis w, le garde.",
          en: "Abandon and delete the draft (\(count) answer\(count == 1 ? "" : "s"))? "
            + "“no”, then w, keeps it."))
    }
  }

  mutating func confirmAbandon(_ line: TypedLine) {
    guard let yes = agreement(line) else { return }
    if yes { end = .abandon } else { showCurrent() }
  }

  /// Yes or no in either language; nothing typed is no, anything else is asked again.
  private mutating func agreement(_ line: TypedLine) -> Bool? {
    switch line.text.lowercased() {
    case "o", "oui", "y", "yes": return true
    case "", "n", "non", "no": return false
    default:
      warn(say(fr: "Répondez par oui ou par non.", en: "Answer yes or no."))
      return nil
    }
  }
}
