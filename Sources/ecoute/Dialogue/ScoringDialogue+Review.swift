import Languages
import QualityModel
import Scoring

extension ScoringDialogue {
  /// The letters understood at the review.
  static let reviewLetters = "sctbewx?h"

  mutating func showReview() {
    show([""])
    show(ReviewPresentation(subject, questionnaire, overallComment).lines)
  }

  mutating func takeAtReview(_ line: TypedLine) {
    if line.isEmpty {
      goToFirstProblem()
    } else if let number = AnswerInput.wholeNumber(line.text) {
      edit(number)
    } else if let command = line.command(among: ScoringDialogue.reviewLetters) {
      obeyAtReview(command.letter, command.rest)
    } else {
      warn(
        say(
          fr: "Tapez le numéro d'une question, s pour soumettre ou ? pour l'aide.",
          en: "Type the number of a question, s to submit or ? for help."))
    }
  }

  private mutating func obeyAtReview(_ letter: Character, _ rest: String) {
    switch letter {
    case "s": askToSubmit()
    case "c":
      step = .overallComment
      if rest.isEmpty { showOverallCommentStep() } else { takeOverallComment(TypedLine(rest)) }
    case "t": openTranscript(rest)
    case "b":
      questionnaire.back()
      cameFromReview = true
      showCurrent()
    case "e": explain()
    case "w": leave()
    case "x": askToAbandon()
    default: show(DialogueHelp(subject).reviewLines)
    }
  }

  private mutating func goToFirstProblem() {
    guard let problem = questionnaire.completeness.problems.first else {
      show(
        say(
          fr: "Tout est complet : s pour soumettre.", en: "Everything is complete: s to submit."))
      return
    }
    let missing = additionsMissing(in: problem.criterionID)
    if missing.isEmpty {
      questionnaire.go(to: problem.criterionID)
      cameFromReview = true
      showCurrent()
    } else {
      pending = missing
      proceed()
    }
  }

  /// The comment or the quote that an answer still needs.
  private func additionsMissing(in id: String) -> [Step] {
    guard questionnaire.answer(to: id) != nil else { return [] }
    return questionnaire.needs(of: id).compactMap { need in
      switch need.kind {
      case .commentMissing: .comment(id)
      case .evidenceMissing: .quote(id)
      default: nil
      }
    }
  }

  private mutating func edit(_ number: Int) {
    let visible = questionnaire.visible
    guard visible.indices.contains(number - 1) else {
      warn(
        say(
          fr: "Il n'y a pas de question \(number) : de 1 à \(visible.count).",
          en: "There is no question \(number): from 1 to \(visible.count)."))
      return
    }
    questionnaire.go(to: visible[number - 1])
    cameFromReview = true
    showCurrent()
  }

  private mutating func showOverallCommentStep() {
    show(
      say(
        fr: "Commentaire sur toute l'évaluation (Entrée : ne rien changer, - : effacer).",
        en: "Comment on the whole evaluation (Enter: change nothing, -: erase)."))
    if let overallComment {
      show(subject.dimmed(wrapped(visible(overallComment), to: subject.width - 2, indent: "  ")))
    }
  }

  mutating func takeOverallComment(_ line: TypedLine) {
    guard line.text.count != 1 || line.text == "-" else {
      warnOfLetter(line)
      return
    }
    if line.text == "-" {
      overallComment = nil
    } else if !line.isEmpty {
      overallComment = line.text
    }
    showCurrent()
  }
}
