import Languages
import QualityModel
import QualityStore
import Scoring

/// Drives the scoring dialogue at a terminal: reads lines, shows what it says, and saves the draft
/// after every line that changed something.
struct TerminalScoring {
  let context: CommandContext
  let isRehearsal: Bool
  private var desk: ScoringDesk
  private var saved: [Answer]
  private var savedComment: String?
  private var isDraftKept: Bool

  init(_ desk: ScoringDesk, context: CommandContext, isRehearsal: Bool) {
    self.desk = desk
    self.context = context
    self.isRehearsal = isRehearsal
    saved = desk.assignment.answers
    savedComment = desk.assignment.comment
    isDraftKept = desk.assignment.draft != nil
  }

  mutating func run() throws -> ExitStatus {
    var dialogue = ScoringDialogue(
      try subject(), answers: saved, comment: desk.assignment.comment)
    show(dialogue.begin())
    while dialogue.end == nil {
      context.terminal.printExactly(dialogue.prompt)
      guard let line = readLine() else {
        context.terminal.print()
        dialogue.leave()
        break
      }
      // Saved before it is shown as taken: what a person sees accepted is on the disk.
      let lines = dialogue.take(line)
      if dialogue.end == nil { keep(dialogue) }
      show(lines)
    }
    return try finish(dialogue)
  }

  private func subject() throws -> DialogueSubject {
    let assignment = desk.assignment
    return DialogueSubject(
      scorer: assignment.scorer, interaction: assignment.interaction,
      agentName: assignment.agent?.name, evaluator: assignment.evaluator,
      conversation: try desk.workspace.store.conversation(
        interactionID: assignment.interaction.id),
      beginning: assignment.corrected != nil
        ? .correction : assignment.draft != nil ? .resumed : .new,
      isRehearsal: isRehearsal, language: context.language, terminal: context.terminal,
      width: min(110, max(40, context.terminal.width)),
      pageHeight: min(40, max(6, context.terminal.height - 5)))
  }

  private func show(_ lines: [String]) {
    for line in lines { context.terminal.print(line) }
  }

  /// Saves what changed. A failure is told and tried again after the next line: nothing typed is
  /// thrown away because a disk was full for a moment.
  private mutating func keep(_ dialogue: ScoringDialogue) {
    do {
      try save(dialogue)
    } catch let error as any ExplainedError {
      context.report(error)
    } catch {
      context.terminal.note(
        context.say(fr: "La réponse n'a pas pu être enregistrée.", en: "The answer was not saved."))
    }
  }

  private mutating func save(_ dialogue: ScoringDialogue) throws {
    guard !isRehearsal, dialogue.answers != saved || dialogue.overallComment != savedComment
    else { return }
    try desk.save(dialogue.answers, dialogue.overallComment)
    (saved, savedComment, isDraftKept) = (dialogue.answers, dialogue.overallComment, true)
  }

  private mutating func finish(_ dialogue: ScoringDialogue) throws -> ExitStatus {
    switch dialogue.end {
    case .submit: return try submit(dialogue)
    case .abandon:
      let discarded = isRehearsal ? false : try desk.discard()
      context.terminal.print(
        discarded
          ? context.say(fr: "Abandonné : le brouillon est effacé.", en: "Abandoned: draft deleted.")
          : context.say(fr: "Abandonné.", en: "Abandoned."))
    case .leave, nil:
      try save(dialogue)
      sayWhatIsKept(dialogue)
    }
    return .done
  }

  private func sayWhatIsKept(_ dialogue: ScoringDialogue) {
    guard isDraftKept else {
      context.terminal.print(
        isRehearsal
          ? context.say(fr: "Rien n'est enregistré.", en: "Nothing is saved.")
          : context.say(fr: "Rien à garder : aucune réponse.", en: "Nothing to keep: no answer."))
      return
    }
    let count = dialogue.answers.count
    context.terminal.print(
      context.say(
        fr: "Brouillon gardé : \(count) réponse\(count > 1 ? "s" : ""). "
          + "La même commande le reprend.",
        en: "Draft kept: \(count) answer\(count == 1 ? "" : "s"). "
          + "The same command resumes it."))
  }

  private mutating func submit(_ dialogue: ScoringDialogue) throws -> ExitStatus {
    guard !isRehearsal else {
      context.terminal.print(
        context.say(fr: "Essai terminé : rien n'est enregistré.", en: "Dry run: nothing was saved.")
      )
      return .done
    }
    try save(dialogue)
    let submitted = try desk.submit(dialogue.answers, dialogue.overallComment)
    ScorePresentation(context: context, scorer: desk.assignment.scorer, evaluation: submitted)
      .show(as: .text, isRecorded: true)
    return .done
  }
}
