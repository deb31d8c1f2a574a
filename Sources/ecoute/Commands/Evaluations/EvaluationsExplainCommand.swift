import ArgumentParser
import QualityModel
import QualityStore
import Scoring

/// `ecoute evaluations explain`: the arithmetic of a score.
struct EvaluationsExplainCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "explain", fr: "Le calcul d'une note, à refaire au crayon.",
    en: "How a score was computed, to be redone with a pencil.",
    examples: examples(
      fr: [
        ("une évaluation", "ecoute evaluations explain EV-0042"),
        ("toutes celles d'un contact", "ecoute evaluations explain --interaction C-2610-01"),
      ],
      en: [
        ("one evaluation", "ecoute evaluations explain EV-0042"),
        ("all those of a contact", "ecoute evaluations explain --interaction C-2610-01"),
      ]))

  @OptionGroup var which: EvaluationChoice
  @OptionGroup var shared: SharedOptions

  func validate() throws { try which.validate() }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    for (index, evaluation) in try which.evaluations(workspace).enumerated() {
      if index > 0 { context.terminal.print() }
      let evaluator = try workspace.store.evaluator(evaluation.evaluatorID)?.name
      context.terminal.print(
        context.terminal.styled(
          "\(evaluation.id) · \(evaluation.interactionID) · \(evaluator ?? evaluation.evaluatorID)",
          .bold))
      let scorer = try workspace.grids.scorer(for: evaluation)
      for line in scorer.explanation(for: evaluation.answers).lines(in: context.language) {
        context.terminal.print(line)
      }
      let history = try EvaluationHistory(
        evaluation.id, workspace, asOf: which.moment.asOf?.utc(in: workspace))
      if history.isEventful {
        context.terminal.print()
        for line in history.lines(context) { context.terminal.print(line) }
      }
    }
    return .done
  }
}
