import ArgumentParser

/// `ecoute calibrate`.
struct CalibrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "calibrate", fr: "Séances de calibrage : entend-on la même chose ?",
    en: "Calibration sessions: do we hear the same?",
    examples: examples(
      fr: [
        (
          "ouvrir une séance, à l'aveugle",
          "ecoute calibrate open C-2610-01 C-2610-08 --grid service-client "
            + "--participant E1 --participant E3 --deadline 2026-11-30"
        ),
        (
          "comparer des évaluations déjà faites",
          "ecoute calibrate open --already-scored --period 2026-10"
        ),
        ("où en est chacun", "ecoute calibrate show CAL-2026-11-22"),
        ("le rapport", "ecoute calibrate report CAL-2026-11-22"),
      ],
      en: [
        (
          "open a session, scored blind",
          "ecoute calibrate open C-2610-01 C-2610-08 --grid service-client "
            + "--participant E1 --participant E3 --deadline 2026-11-30"
        ),
        (
          "compare evaluations already made",
          "ecoute calibrate open --already-scored --period 2026-10"
        ),
        ("how far each one is", "ecoute calibrate show CAL-2026-11-22"),
        ("the report", "ecoute calibrate report CAL-2026-11-22"),
      ]),
    subcommands: [
      CalibrateOpenCommand.self, CalibrateListCommand.self, CalibrateShowCommand.self,
      CalibrateSheetCommand.self, CalibrateSubmitCommand.self, CalibrateCommitCommand.self,
      CalibrateRevealCommand.self, CalibrateReportCommand.self, CalibrateDecideCommand.self,
      CalibrateCloseCommand.self,
    ])
}
