import Languages
import QualityModel
import Scoring

/// The answers before they are submitted, with what is still missing.
struct ReviewPresentation {
  let subject: DialogueSubject
  let questionnaire: Questionnaire
  let comment: String?

  init(_ subject: DialogueSubject, _ questionnaire: Questionnaire, _ comment: String?) {
    self.subject = subject
    self.questionnaire = questionnaire
    self.comment = comment
  }

  private var terminal: Terminal { subject.terminal }

  private func say(_ french: String, _ english: String) -> String {
    subject.say(fr: french, en: english)
  }

  var lines: [String] {
    var lines = [head]
    let items = questionnaire.reviewList
    let names = items.map { shortened(subject.name(of: $0.criterion), to: nameWidth) }
    var table = TextTable([
      .init("n°", .right), .init(say("critère", "criterion")), .init(say("réponse", "answer")),
      .init(say("à compléter", "to complete")),
    ])
    for (index, item) in items.enumerated() {
      table.append([String(index + 1), names[index], answer(item), missing(item)])
    }
    lines += table.lines(terminal)
    if let comment {
      lines.append("")
      lines += subject.dimmed(wrapped(visible(comment), to: subject.width - 2, indent: "  "))
    }
    lines.append(state)
    return lines + subject.reminder(reminder)
  }

  private var nameWidth: Int { max(16, min(36, subject.width * 2 / 5)) }

  private var head: String {
    let title = say("Revue", "Review")
    let rule = String(repeating: "─", count: max(1, subject.width - displayWidth(title) - 1))
    return terminal.styled(title, .bold, .cyan) + " " + terminal.styled(rule, .dim)
  }

  private func answer(_ item: Questionnaire.ReviewItem) -> String {
    guard let answer = item.answer else { return "–" }
    var marks = ""
    if answer.comment != nil { marks += " c" }
    if answer.causeID != nil { marks += " k" }
    if !answer.quotes.isEmpty { marks += " q" }
    let words = visible(subject.words(for: item.criterion).text(answer.value))
    return shortened(words, to: max(12, min(30, subject.width / 4)))
      + (marks.isEmpty ? "" : "  [\(marks.dropFirst())]")
  }

  private func missing(_ item: Questionnaire.ReviewItem) -> String {
    item.problems.map { problem in
      switch problem.kind {
      case .unanswered: say("réponse", "answer")
      case .commentMissing: say("commentaire", "comment")
      case .evidenceMissing: say("citation", "quote")
      default: problem.problem[subject.language]
      }
    }.joined(separator: ", ")
  }

  /// Each missing thing on a line, after the number that edits it.
  var problemLines: [String] {
    questionnaire.reviewList.enumerated().flatMap { index, item in
      item.problems.map { problem in
        "  " + terminal.styled(String(index + 1), .bold) + "  "
          + subject.name(of: item.criterion) + say(" : ", ": ")
          + problem.remedy[subject.language]
      }
    }
  }

  private var state: String {
    let completeness = questionnaire.completeness
    let card = questionnaire.scorecard
    let rules = questionnaire.grid.scoring
    let score =
      card.final.map {
        NumberText.decimal($0, decimals: rules.decimals, rule: rules.rounding, subject.language)
      } ?? say("non noté", "no score")
    guard completeness.isComplete else {
      let count = completeness.problems.count
      return terminal.styled(
        say(
          "\(completeness.answered)/\(completeness.required) réponses exigées · \(count) point"
            + "\(count > 1 ? "s" : "") à compléter · note provisoire : \(score)",
          "\(completeness.answered)/\(completeness.required) required answers · \(count) thing"
            + "\(count == 1 ? "" : "s") to complete · provisional score: \(score)"), .yellow)
    }
    return terminal.styled(
      say("Complet · note : \(score)", "Complete · score: \(score)"), .green)
  }

  private var reminder: [(key: String, what: String)] {
    var keys: [(key: String, what: String)] = [
      (say("numéro", "number"), say("reprendre", "edit")),
      questionnaire.completeness.isComplete
        ? ("s", say("soumettre", "submit"))
        : (say("Entrée", "Enter"), say("compléter", "complete")),
      ("c", say("commentaire général", "overall comment")), ("b", say("retour", "back")),
      ("e", say("note", "score")),
    ]
    if subject.conversation != nil { keys.append(("t", say("texte", "text"))) }
    return keys + [
      ("w", say("garder", "save")), ("x", say("abandon", "abandon")), ("?", say("aide", "help")),
    ]
  }
}
