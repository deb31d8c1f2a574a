import Calendars
import Languages
import QualityModel
import QualityStore
import Scoring

/// What happened to one evaluation: its revisions with who made them, when, why and the score of
/// each, its disputes and the decisions on them.
struct EvaluationHistory {
  let disputes: [DisputeCase]
  private let revisions: [EvaluationRevision]
  private let entries: [Int: JournalEntry]
  private let workspace: OpenWorkspace
  private let names: [String: String]
  private let clock: CentreClock

  /// - Parameter moment: As it stood at this moment, in UTC; `nil` means now.
  init(_ id: String, _ workspace: OpenWorkspace, asOf moment: CivilDateTime?) throws {
    let store = workspace.store
    self.workspace = workspace
    clock = try CentreClock(timeZone: workspace.settings.timeZone)
    revisions = try store.revisions(of: id, asOf: moment)
    disputes = try store.disputes(evaluationID: id, asOf: moment)
    let journal = try store.journal(subjectKind: "evaluation", subjectID: id, limit: 10_000)
    entries = Dictionary(journal.map { ($0.sequence, $0) }) { first, _ in first }
    let people = disputes.flatMap {
      [$0.dispute.raisedBy] + ($0.resolution.map { [$0.resolvedBy] } ?? [])
    }
    names = try Dictionary(
      people.map { ($0, try workspace.name(ofPerson: $0)) }
    ) { first, _ in first }
  }

  /// Whether anything happened after the first submission.
  var isEventful: Bool { revisions.count > 1 || !disputes.isEmpty }

  /// The ids of the disputes that wait for a decision, by evaluation.
  var openDisputes: [String: [String]] {
    Dictionary(grouping: disputes.filter(\.isOpen), by: \.dispute.evaluationID)
      .mapValues { $0.map(\.id) }
  }

  /// A head, then a line or more for each event, in order.
  func lines(_ context: CommandContext) -> [String] {
    let words = EventWords(context: context, names: names)
    var lines = [
      context.terminal.styled(context.say(fr: "Historique", en: "History"), .bold)
    ]
    for revision in revisions {
      lines += words.revision(
        revision, madeBy: maker(revision, context), score: score(revision, context))
      let grid = try? workspace.grids.scorer(for: revision.evaluation).grid
      for dispute in disputes where dispute.dispute.revision == revision.evaluation.revision {
        lines += words.dispute(dispute, about: revision.evaluation, on: grid)
        lines += words.ending(of: dispute, on: grid)
      }
    }
    return lines
  }

  private func maker(_ revision: EvaluationRevision, _ context: CommandContext) -> String {
    guard let entry = entries[revision.journalSequence] else { return "–" }
    let time = CivilDateTime(iso: entry.time.dropLast()).flatMap { clock.local(utc: $0) }
    let shown = time.map { DateText.dayAndTime($0, context.language) } ?? entry.time
    return shown + context.say(fr: " par ", en: " by ") + visible(entry.actor)
  }

  /// The final score by the grid's rule, or why there is none.
  private func score(_ revision: EvaluationRevision, _ context: CommandContext) -> String {
    guard let scorer = try? workspace.grids.scorer(for: revision.evaluation) else {
      return context.say(fr: "grille introuvable", en: "grid missing")
    }
    return ScoreText.final(revision.evaluation, scorer, context.language)
  }
}

/// The final score of an evaluation in a few characters.
enum ScoreText {
  static func final(_ evaluation: Evaluation, _ scorer: Scorer, _ language: Language) -> String {
    let rules = scorer.grid.scoring
    return scorer.scorecard(for: evaluation.answers).final.map {
      NumberText.decimal($0, decimals: rules.decimals, rule: rules.rounding, language)
    } ?? BilingualText(fr: "non noté", en: "no score")[language]
  }
}
