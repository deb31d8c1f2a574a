import ExactNumbers
import Languages
import QualityModel
import Scoring

extension ScoringDialogue {
  /// The letters understood at a question, the same in both languages.
  static let questionLetters = "ncqtkbsrewx?h-"

  mutating func takeAtQuestion(_ line: TypedLine) {
    guard let id = questionnaire.current, let criterion = grid.criterion(id) else {
      showCurrent()
      return
    }
    if line.isEmpty {
      takeEmptyLine(at: criterion)
    } else if let command = line.command(among: ScoringDialogue.questionLetters),
      criterion.kind != .text || command.rest.isEmpty
    {
      obey(command.letter, command.rest, at: criterion)
    } else {
      answer(line, to: criterion)
    }
  }

  private mutating func obey(_ letter: Character, _ rest: String, at criterion: Criterion) {
    switch letter {
    case "n": answerNotApplicable(rest, to: criterion)
    case "c": add(.comment, rest, at: criterion)
    case "q": add(.quote, rest, at: criterion)
    case "k": add(.cause, rest, at: criterion)
    case "t": openTranscript(rest)
    case "b": goBack()
    case "s": skip(criterion)
    case "r":
      questionnaire.review()
      showCurrent()
    case "e":
      explain()
      showCurrent()
    case "w": leave()
    case "x": askToAbandon()
    case "-": erase(criterion)
    default: show(DialogueHelp(subject).lines(for: criterion))
    }
  }

  /// Takes the measured number, keeps the answer there is, or says what to do.
  private mutating func takeEmptyLine(at criterion: Criterion) {
    if questionnaire.answer(to: criterion.id) != nil {
      moveOn()
    } else if let seconds = subject.measured(criterion) {
      record(AnswerInput(value: .number(seconds)), for: criterion)
    } else {
      warn(
        say(
          fr: "Tapez une réponse, s pour passer ou ? pour l'aide.",
          en: "Type an answer, s to skip or ? for help."))
    }
  }

  private mutating func moveOn() {
    if cameFromReview {
      cameFromReview = false
      questionnaire.review()
    } else {
      questionnaire.forward()
    }
    showCurrent()
  }

  private mutating func goBack() {
    let before = questionnaire.current
    questionnaire.back()
    if questionnaire.current == before {
      warn(say(fr: "C'est la première question.", en: "This is the first question."))
    } else {
      showCurrent()
    }
  }

  private mutating func skip(_ criterion: Criterion) {
    if questionnaire.answer(to: criterion.id) != nil {
      moveOn()
    } else {
      questionnaire.skip()
      showCurrent()
    }
  }

  private mutating func erase(_ criterion: Criterion) {
    guard questionnaire.answer(to: criterion.id) != nil else {
      warn(say(fr: "Il n'y a pas de réponse à effacer.", en: "There is no answer to erase."))
      return
    }
    let before = questionnaire.visible
    questionnaire.clear(criterion.id)
    show(say(fr: "Réponse effacée.", en: "Answer erased."))
    showChanges(since: before)
    showCurrent()
  }

  mutating func leave() {
    end = .leave
  }

  mutating func explain() {
    let explanation = subject.scorer.explanation(for: answers)
    show([""])
    show(explanation.lines(in: subject.language))
    if !questionnaire.completeness.isComplete {
      warn(
        say(
          fr: "Note provisoire : les questions sans réponse sont laissées de côté.",
          en: "Provisional score: questions without an answer are left out."))
    }
  }
}

extension DialogueSubject {
  /// The measured field of the interaction that fills a criterion.
  func measured(_ criterion: Criterion) -> Rational? {
    guard criterion.kind == .number,
      let measure = criterion.measure.flatMap(InteractionMeasure.init(rawValue:)),
      let seconds = measure.seconds(of: interaction)
    else { return nil }
    return criterion.unit == "min" ? Rational(seconds, over: 60) : Rational(seconds)
  }
}
