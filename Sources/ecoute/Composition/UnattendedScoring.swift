import Languages
import QualityModel
import QualityStore
import Scoring

/// Scores without a dialogue: from a file of answers, or the draft as it is. All or nothing.
struct UnattendedScoring {
  var desk: ScoringDesk
  let context: CommandContext
  let format: ScorePresentation.Format
  let isRehearsal: Bool
  let keepsDraft: Bool

  private var scorer: Scorer { desk.assignment.scorer }

  /// Scores the answers of a file: submitted when they are complete, or kept as a draft.
  mutating func score(file name: String) throws -> ExitStatus {
    let conversation = try desk.workspace.store.conversation(
      interactionID: desk.assignment.interaction.id)
    let file = try AnswerFile(name, scorer: scorer, conversation: conversation)
    guard file.problems.isEmpty else {
      for problem in file.problems {
        context.terminal.note("\(visible(name)): \(visible(problem[context.language]))")
      }
      let count = file.problems.count
      context.terminal.note(
        context.say(
          fr: "\(count) problème\(count > 1 ? "s" : "") : rien n'est enregistré.",
          en: "\(count) problem\(count == 1 ? "" : "s"): nothing is saved."))
      return .no
    }
    if !file.leftOut.isEmpty {
      let list = file.leftOut.joined(separator: ", ")
      context.terminal.note(
        context.say(
          fr: "Laissé de côté, la question ne se pose pas : \(list)",
          en: "Left out, the question is not asked: \(list)"))
    }
    if let draft = desk.assignment.draft, !isRehearsal {
      let count = draft.answers.count
      context.terminal.note(
        context.say(
          fr: "Le fichier remplace le brouillon (\(count) réponse\(count > 1 ? "s" : "")).",
          en: "The file replaces the draft (\(count) answer\(count == 1 ? "" : "s"))."))
    }
    return try conclude(file.answers, file.comment)
  }

  /// Submits the draft.
  mutating func submitDraft() throws -> ExitStatus {
    guard let draft = desk.assignment.draft else {
      throw UnattendedScoringError.noDraft(interaction: desk.assignment.interaction.id)
    }
    return try conclude(draft.answers, draft.comment)
  }

  private mutating func conclude(_ answers: [Answer], _ comment: String?) throws -> ExitStatus {
    let completeness = scorer.completeness(of: answers)
    if isRehearsal {
      show(desk.evaluation(answers, comment), isRecorded: false)
      return report(completeness)
    }
    if keepsDraft {
      try desk.save(answers, comment)
      show(desk.evaluation(answers, comment), isRecorded: true)
      _ = report(completeness)
      return .done
    }
    guard completeness.isComplete else {
      let status = report(completeness)
      context.terminal.note(
        context.say(fr: "Rien n'est soumis.", en: "Nothing is submitted."))
      return status
    }
    show(try desk.submit(answers, comment), isRecorded: true)
    return .done
  }

  private func show(_ evaluation: Evaluation, isRecorded: Bool) {
    ScorePresentation(context: context, scorer: scorer, evaluation: evaluation)
      .show(as: format, isRecorded: isRecorded)
  }

  /// Names everything that is missing.
  private func report(_ completeness: Completeness) -> ExitStatus {
    for problem in completeness.problems {
      context.terminal.note(
        visible(problem.problem[context.language]) + " "
          + visible(problem.remedy[context.language]))
    }
    return completeness.isComplete ? .done : .no
  }
}

/// Nothing to submit.
enum UnattendedScoringError: ExplainedError {
  case noDraft(interaction: String)

  var problem: BilingualText {
    switch self {
    case .noDraft(let interaction):
      .spaced(
        fr: "aucun brouillon de cet évaluateur pour le contact « \(visible(interaction)) » sur "
          + "cette grille",
        en: "no draft of this evaluator for the interaction “\(visible(interaction))” on this grid")
    }
  }

  var remedy: BilingualText {
    .spaced(
      fr: "commencez-le sans --submit, ou donnez les réponses par --answers",
      en: "begin it without --submit, or give the answers with --answers")
  }
}
