import ArgumentParser
import Calendars
import QualityStore

/// Which evaluations a command looks at.
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

  /// Submitted evaluations of contacts that started in the period.
  var filter: EvaluationFilter {
    EvaluationFilter(
      interactionStartedIn: period.period == .all ? nil : period.period, agentID: agent,
      evaluatorID: evaluator, gridID: grid)
  }
}
