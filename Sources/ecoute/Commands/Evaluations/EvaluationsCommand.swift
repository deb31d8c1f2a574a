import ArgumentParser

/// `ecoute evaluations`.
struct EvaluationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "evaluations", fr: "Lire, expliquer, moyenner et contester les évaluations.",
    en: "Read, explain, average and dispute evaluations.",
    examples: examples(
      fr: [
        ("les évaluations d'octobre", "ecoute evaluations list --period 2026-10"),
        ("le calcul d'une note", "ecoute evaluations explain --interaction C-2610-01"),
        ("par conseiller, avec n et intervalle", "ecoute evaluations average --by agent"),
      ],
      en: [
        ("October's evaluations", "ecoute evaluations list --period 2026-10"),
        ("how a score was computed", "ecoute evaluations explain --interaction C-2610-01"),
        ("by agent, with n and interval", "ecoute evaluations average --by agent"),
      ]),
    subcommands: [
      EvaluationsListCommand.self, EvaluationsShowCommand.self, EvaluationsExplainCommand.self,
      EvaluationsAverageCommand.self, EvaluationsAccuracyCommand.self,
      EvaluationsRetractCommand.self, EvaluationsDisputeCommand.self,
      EvaluationsDisputesCommand.self, EvaluationsResolveCommand.self,
      EvaluationsNotApplicableCommand.self,
    ])
}
