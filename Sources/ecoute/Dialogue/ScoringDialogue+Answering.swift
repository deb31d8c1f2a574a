import Languages
import QualityModel
import Scoring

extension ScoringDialogue {
  mutating func answer(_ line: TypedLine, to criterion: Criterion) {
    do throws(AnswerInput.Problem) {
      let titles = criterion.levels.map { subject.text($0.title) }
      record(try AnswerInput(line, for: criterion, titles: titles), for: criterion)
    } catch {
      warn(error.message[subject.language])
    }
  }

  mutating func answerNotApplicable(_ rest: String, to criterion: Criterion) {
    do throws(AnswerInput.Problem) {
      let input = try AnswerInput(value: .notApplicable, rest: TypedLine(rest).words)
      record(input, for: criterion)
    } catch {
      warn(error.message[subject.language])
    }
  }

  /// Records an answer, says what it changes, and asks what it needs.
  mutating func record(_ input: AnswerInput, for criterion: Criterion) {
    let before = questionnaire.visible
    do throws(SubmissionProblem) {
      try questionnaire.answer(input.value)
    } catch {
      warn("\(error.problem[subject.language]) \(error.remedy[subject.language])")
      return
    }
    if let comment = input.comment { questionnaire.comment(comment, on: criterion.id) }
    lastAnswered = criterion.id
    cameFromReview = false
    showAnswer(to: criterion)
    showChanges(since: before)
    ask(input.additions, about: criterion)
    proceed()
  }

  /// What is asked next about an answer: what the person wants to add, and what the grid requires.
  private mutating func ask(_ additions: [AnswerInput.Addition], about criterion: Criterion) {
    var steps = additions.map { addition -> Step in
      switch addition {
      case .comment: .comment(criterion.id)
      case .quote: .quote(criterion.id)
      case .cause: .cause(criterion.id)
      }
    }
    for need in questionnaire.needs(of: criterion.id) {
      switch need.kind {
      case .commentMissing: steps.append(.comment(criterion.id))
      case .evidenceMissing: steps.append(.quote(criterion.id))
      default: break
      }
    }
    pending = []
    for step in steps where !pending.contains(step) { pending.append(step) }
    if grid.causes.isEmpty { pending.removeAll { $0 == .cause(criterion.id) } }
  }

  private mutating func showAnswer(to criterion: Criterion) {
    guard let answer = questionnaire.answer(to: criterion.id) else { return }
    let words = visible(subject.words(for: criterion).text(answer.value))
    let title = subject.text(criterion.title)
    show(
      subject.terminal.styled("✓ ", .green)
        + (title.isEmpty ? "" : title + say(fr: " : ", en: ": "))
        + subject.terminal.styled(words, .bold))
    let found = questionnaire.scorecard.errors.filter { $0.criterionID == criterion.id }
    for error in found {
      let kind = GridWords(language: subject.language).errorClass(error.errorClass)
      show([subject.terminal.styled("  ⚠ \(kind)", .red)])
    }
  }

  /// Says which questions an answer opened or closed.
  mutating func showChanges(since before: [String]) {
    let after = questionnaire.visible
    for id in after where !before.contains(id) {
      guard let criterion = grid.criterion(id) else { continue }
      let name = subject.quoted(subject.name(of: criterion))
      show([
        subject.terminal.styled(
          say(fr: "  + question à poser : \(name)", en: "  + question to ask: \(name)"), .cyan)
      ])
    }
    for id in before where !after.contains(id) {
      guard let criterion = grid.criterion(id) else { continue }
      let name = subject.quoted(subject.name(of: criterion))
      show([
        subject.terminal.styled(
          say(
            fr: "  − question qui ne se pose plus : \(name)",
            en: "  − question no longer asked: \(name)"), .cyan)
      ])
    }
  }
}
