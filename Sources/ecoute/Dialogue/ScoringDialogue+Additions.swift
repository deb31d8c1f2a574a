import Languages
import QualityModel
import Scoring

extension ScoringDialogue {
  /// Adds a comment, a quote or a cause to the answer of the question, or to the one given just
  /// before when the question has none yet.
  mutating func add(_ addition: AnswerInput.Addition, _ rest: String, at criterion: Criterion) {
    let isAnswered = questionnaire.answer(to: criterion.id) != nil
    guard let id = isAnswered ? criterion.id : lastAnswered, questionnaire.answer(to: id) != nil
    else {
      warn(
        say(
          fr: "Répondez d'abord ; « 2 c » répond 2 puis demande le commentaire.",
          en: "Answer first; “2 c” answers 2, then asks for the comment."))
      return
    }
    switch addition {
    case .comment: step = .comment(id)
    case .quote: step = .quote(id)
    case .cause:
      guard !grid.causes.isEmpty else {
        warn(say(fr: "La grille ne déclare pas de causes.", en: "The grid declares no causes."))
        return
      }
      step = .cause(id)
    }
    if rest.isEmpty { showStep() } else { takeGiven(TypedLine(rest)) }
  }

  /// Takes what was typed after a letter as the line that the letter asks for.
  private mutating func takeGiven(_ line: TypedLine) {
    switch step {
    case .comment(let id): takeComment(line, on: id)
    case .quote(let id): takeQuote(line, for: id)
    case .cause(let id): takeCause(line, of: id)
    default: break
    }
  }

  /// Says what is asked: a comment, a quote, a cause.
  mutating func showStep() {
    switch step {
    case .comment(let id): showCommentStep(id)
    case .quote(let id): showQuoteStep(id)
    case .cause(let id): showCauseStep(id)
    default: showCurrent()
    }
  }

  func name(of id: String) -> String {
    grid.criterion(id).map { subject.quoted(subject.name(of: $0)) } ?? id
  }

  private func isMissing(_ kind: SubmissionProblem.Kind, _ id: String) -> Bool {
    questionnaire.needs(of: id).contains { $0.kind == kind }
  }

  private mutating func showCommentStep(_ id: String) {
    let name = name(of: id)
    show(
      isMissing(.commentMissing, id)
        ? say(
          fr: "Cette réponse demande un commentaire sur \(name) (Entrée : plus tard).",
          en: "This answer needs a comment on \(name) (Enter: later).")
        : say(
          fr: "Commentaire sur \(name) (Entrée : ne rien changer, - : effacer).",
          en: "Comment on \(name) (Enter: change nothing, -: erase)."))
    if let comment = questionnaire.answer(to: id)?.comment {
      show(subject.dimmed(wrapped(visible(comment), to: subject.width - 2, indent: "  ")))
    }
  }

  mutating func takeComment(_ line: TypedLine, on id: String) {
    guard line.text.count != 1 || line.text == "-" else {
      warnOfLetter(line)
      return
    }
    if line.text == "-" {
      questionnaire.comment(nil, on: id)
    } else if !line.isEmpty {
      questionnaire.comment(line.text, on: id)
    }
    if isMissing(.commentMissing, id) { postponed() }
    proceed()
  }

  /// A letter alone is a command typed in the wrong place, not words.
  mutating func warnOfLetter(_ line: TypedLine) {
    let letter = subject.quoted(visible(line.text))
    warn(
      say(
        fr: "\(letter) n'est pas compris ici : tapez des mots, ou Entrée.",
        en: "\(letter) is not understood here: type words, or Enter."))
  }

  mutating func postponed() {
    warn(
      say(
        fr: "À compléter avant de soumettre : la revue le rappellera.",
        en: "To be completed before submitting: the review will recall it."))
  }

  private mutating func showCauseStep(_ id: String) {
    let name = name(of: id)
    show(
      say(
        fr: "Pourquoi le meilleur niveau est-il manqué, pour \(name) ? "
          + "(numéro, Entrée : ne rien changer, - : effacer)",
        en: "Why was the best level missed, for \(name)? "
          + "(number, Enter: change nothing, -: erase)"))
    let words = GridWords(language: subject.language)
    for (index, cause) in grid.causes.enumerated() {
      let outside = cause.excludesFromAgentScore ? " (\(words.excludedFromAgentScore))" : ""
      let mark = questionnaire.answer(to: id)?.causeID == cause.id ? " ◂" : ""
      show(
        "  \(subject.terminal.styled(String(index + 1), .bold))  \(subject.text(cause.title))"
          + subject.terminal.styled(outside, .dim) + mark)
    }
  }

  mutating func takeCause(_ line: TypedLine, of id: String) {
    if line.isEmpty {
      proceed()
      return
    }
    let number = AnswerInput.wholeNumber(line.text).map { $0 - 1 }
    let chosen = number.flatMap { grid.causes.indices.contains($0) ? grid.causes[$0] : nil }
    guard chosen != nil || line.text == "-" else {
      warn(
        say(
          fr: "Choisissez une cause de 1 à \(grid.causes.count), ou Entrée.",
          en: "Choose a cause from 1 to \(grid.causes.count), or Enter."))
      return
    }
    do throws(SubmissionProblem) {
      try questionnaire.cause(chosen?.id, of: id)
    } catch {
      warn(error.problem[subject.language])
      return
    }
    if let chosen {
      show(
        subject.terminal.styled("✓ ", .green)
          + say(fr: "cause : ", en: "cause: ") + subject.text(chosen.title))
    }
    proceed()
  }
}
