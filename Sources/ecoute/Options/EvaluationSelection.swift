import ArgumentParser
import Calendars
import QualityStore

/// Which evaluations a command looks at, and in which revision.
struct EvaluationSelection: ParsableArguments {
  @OptionGroup var period: PeriodOption

  @Option(
    help: bilingualHelp(
      fr: "Seulement ce conseiller.", en: "This agent only.", value: "id"))
  var agent: String?

  @Option(
    help: bilingualHelp(
      fr: "Seulement cet évaluateur.", en: "This evaluator only.", value: "id"))
  var evaluator: String?

  @Option(
    help: bilingualHelp(fr: "Seulement cette grille.", en: "This grid only.", value: "id"))
  var grid: String?

  @Option(
    help: bilingualHelp(
      fr: "Révision prise : latest (la dernière) ou first (telle que soumise).",
      en: "Revision taken: latest, or first (as submitted).", value: "latest|first"))
  var revisions: RevisionOption = .latest

  @Flag(
    help: bilingualHelp(
      fr: "Sans les évaluations dont une contestation n'est pas tranchée.",
      en: "Without the evaluations that have an open dispute."))
  var excludeDisputed = false

  @OptionGroup var moment: AsOfOption

  /// Submitted evaluations of contacts that started in the period.
  func filter(in workspace: OpenWorkspace) throws -> EvaluationFilter {
    EvaluationFilter(
      interactionStartedIn: period.period == .all ? nil : period.period, agentID: agent,
      evaluatorID: evaluator, gridID: grid, revisions: revisions.choice,
      excludesDisputed: excludeDisputed, asOf: try moment.asOf?.utc(in: workspace))
  }
}

/// Which revision of an evaluation counts, on the command line.
enum RevisionOption: String, ExpressibleByArgument, CaseIterable {
  case latest
  case first

  var choice: RevisionChoice {
    switch self {
    case .latest: .latest
    case .first: .first
    }
  }
}
