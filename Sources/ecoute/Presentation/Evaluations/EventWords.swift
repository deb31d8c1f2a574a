import Calendars
import Languages
import QualityModel
import QualityStore

/// The events of an evaluation's life in words.
struct EventWords {
  let context: CommandContext
  /// Names of the people concerned, by id.
  let names: [String: String]

  private var language: Language { context.language }

  private func say(_ french: String, _ english: String) -> String {
    BilingualText.spaced(fr: french, en: english)[language]
  }

  private func quoted(_ words: String) -> String {
    language == .french ? "«\u{A0}\(visible(words))\u{A0}»" : "“\(visible(words))”"
  }

  private func name(_ id: String) -> String { visible(names[id] ?? id) }

  func revision(_ revision: EvaluationRevision, madeBy maker: String, score: String) -> [String] {
    let evaluation = revision.evaluation
    let what =
      switch evaluation.state {
      case .retracted: say("retrait", "retraction")
      case _ where evaluation.revision == 1: say("soumission", "submission")
      default: say("correction", "correction")
      }
    let number = say("révision", "revision") + " \(evaluation.revision)"
    let line =
      "  \(number) · \(what) · \(maker) · " + say("note finale : ", "final score: ") + score
    return [line]
      + (revision.reason.map { [detail(say("motif : ", "reason: ") + quoted($0))] } ?? [])
  }

  func dispute(_ found: DisputeCase, about evaluation: Evaluation, on grid: Grid?) -> [String] {
    let dispute = found.dispute
    let head =
      "  " + say("contestation", "dispute") + " \(found.id) · "
      + DateText.dayAndTime(dispute.raisedAt, language) + say(" par ", " by ")
      + "\(name(dispute.raisedBy)) (\(dispute.role.title[language])) · "
      + say("à trancher au plus tard le ", "to be decided by ")
      + DateText.day(dispute.deadline, language)
    let items = dispute.items.map { item in
      let present = evaluation.answers.first { $0.criterionID == item.criterionID }?.value
      let change = [present, item.proposed].compactMap { $0 }
        .map { text($0, item.criterionID, grid) }.joined(separator: " → ")
      return detail(
        "\(title(item.criterionID, grid))\(say(" : ", ": "))\(change) — \(quoted(item.comment))")
    }
    return [head] + items + (dispute.comment.map { [detail(quoted($0))] } ?? [])
  }

  func ending(of found: DisputeCase, on grid: Grid?) -> [String] {
    switch found.ending {
    case nil: []
    case .retracted:
      ["  " + say("close par le retrait de l'évaluation", "closed by the retraction")]
    case .resolved(let resolution, let revision): decision(resolution, revision, found, grid)
    }
  }

  private func decision(
    _ resolution: Resolution, _ revision: Int?, _ found: DisputeCase, _ grid: Grid?
  ) -> [String] {
    var head =
      "  " + say("décision sur", "decision on") + " \(found.id) · "
      + DateText.dayAndTime(resolution.resolvedAt, language) + say(" par ", " by ")
      + "\(name(resolution.resolvedBy)) · \(DisputeState(found, on: nil).title[language])"
    if found.isLate { head += say(" · en retard", " · late") }
    if let revision { head += " · " + say("révision", "revision") + " \(revision)" }
    let items = resolution.items.map { item in
      let verdict =
        item.accepted.map { say("accepté → ", "accepted → ") + text($0, item.criterionID, grid) }
        ?? say("refusé", "refused")
      return detail("\(title(item.criterionID, grid))\(say(" : ", ": "))\(verdict)")
    }
    return [head] + items + [detail(say("motif : ", "reason: ") + quoted(resolution.reason))]
  }

  private func detail(_ text: String) -> String { "      " + text }

  private func title(_ criterionID: String, _ grid: Grid?) -> String {
    guard let grid, let criterion = grid.criterion(criterionID) else { return visible(criterionID) }
    let title = grid.text(criterion.title, in: language)
    return visible(title.isEmpty ? grid.text(criterion.question, in: language) : title)
  }

  private func text(_ value: Answer.Value, _ criterionID: String, _ grid: Grid?) -> String {
    guard let grid, let criterion = grid.criterion(criterionID) else { return "–" }
    return visible(AnswerWords(grid: grid, criterion: criterion, language: language).text(value))
  }
}
