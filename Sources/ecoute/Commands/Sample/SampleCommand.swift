import ArgumentParser

/// `ecoute sample`; `ecoute sample --plan PLAN` draws.
struct SampleCommand: ImpliedSubcommand {
  static let configuration = CommandConfiguration(
    "sample", fr: "Tirer les appels à écouter, suivre les écoutes, pondérer les moyennes.",
    en: "Draw the calls to listen to, follow the listening, weigh the averages.",
    examples: examples(
      fr: [
        ("tirer l'échantillon d'un plan", "ecoute sample --plan Plans/ecoutes-mensuelles.xml"),
        ("ce qui reste à écouter", "ecoute sample remaining ecoutes-mensuelles-2026-10"),
        ("ce que l'on n'écoute jamais", "ecoute sample blind-spots --period 2026-10"),
      ],
      en: [
        ("draw a plan's sample", "ecoute sample --plan Plans/ecoutes-mensuelles.xml"),
        ("what is left to listen to", "ecoute sample remaining ecoutes-mensuelles-2026-10"),
        ("what is never listened to", "ecoute sample blind-spots --period 2026-10"),
      ]),
    subcommands: [
      SampleCheckCommand.self, SampleDrawCommand.self, SampleListCommand.self,
      SampleShowCommand.self, SampleRemainingCommand.self, SampleReplaceCommand.self,
      SampleLedgerCommand.self, SampleEstimateCommand.self, SampleBlindSpotsCommand.self,
    ])

  static let implied: any ParsableCommand.Type = SampleDrawCommand.self

  static func implies(_ word: String) -> Bool {
    word.hasPrefix("--") && !["--help", "--version"].contains(word)
  }
}
