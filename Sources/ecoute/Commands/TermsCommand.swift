import ArgumentParser
import Calendars
import Languages
import QualityModel
import TranscriptAnalytics

/// `ecoute terms`: what recurs in conversations, and what distinguishes some from others.
struct TermsCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "terms", fr: "Les mots et expressions qui reviennent, ou qui distinguent.",
    en: "Words and phrases that recur, or that distinguish.",
    examples: examples(
      fr: [
        ("ce qui revient chez les clients", "ecoute terms --speaker customer"),
        (
          "ce que dit ce conseiller, et pas les autres",
          "ecoute terms --agent A104 --against others"
        ),
        (
          "ce qui monte en octobre",
          "ecoute terms --speaker customer --period 2026-10 --against 2026-08-01..2026-09-30"
        ),
        ("chaque équipe face aux autres", "ecoute terms --by team"),
        ("un fichier, sans espace de travail", "ecoute terms appels.ndjson"),
      ],
      en: [
        ("what recurs among customers", "ecoute terms --speaker customer"),
        ("what this agent says and others do not", "ecoute terms --agent A104 --against others"),
        (
          "what rises in October",
          "ecoute terms --speaker customer --period 2026-10 --against 2026-08-01..2026-09-30"
        ),
        ("each team beside the others", "ecoute terms --by team"),
        ("a file, without a workspace", "ecoute terms calls.ndjson"),
      ]))

  /// Whose words are counted.
  enum Speaker: String, ExpressibleByArgument, CaseIterable {
    case agent
    case customer
    case any
  }

  @Argument(
    help: bilingualHelp(
      fr: "Des transcriptions ou des fichiers NDJSON de conversations ; sinon l'espace de travail.",
      en: "Transcripts or NDJSON files of conversations; else the workspace.", value: "fichier",
      "file"))
  var files: [String] = []

  @Option(
    help: bilingualHelp(
      fr: "Qui parle : agent, customer (client) ou any (par défaut ; agent si l'on choisit un "
        + "conseiller ou une équipe).",
      en: "Who speaks: agent, customer or any (the default; agent when an agent or a team is "
        + "chosen).", value: "agent|customer|any"))
  var speaker: Speaker?

  @OptionGroup var period: PeriodOption

  @Option(
    help: bilingualHelp(fr: "Seulement ce conseiller.", en: "This agent only.", value: "id"))
  var agent: String?

  @Option(
    help: bilingualHelp(
      fr: "Seulement cette équipe.", en: "This team only.", value: "équipe", "team"))
  var team: String?

  @Option(
    help: bilingualHelp(
      fr: "Seulement ce motif de contact.", en: "This contact reason only.", value: "motif",
      "reason"))
  var reason: String?

  @Option(
    help: bilingualHelp(
      fr: "Comparer à : others (les autres conversations) ou une période.",
      en: "Compare with: others (the other conversations) or a period.", value: "others|période",
      "others|period"))
  var against: ReferenceArgument?

  @Option(
    help: bilingualHelp(
      fr: "Chaque groupe face aux autres : agent, team, site, reason ou month.",
      en: "Each group beside the others: agent, team, site, reason or month.", value: "groupe",
      "group"))
  var by: TermGroup?

  @Option(
    help: bilingualHelp(
      fr: "Seulement les conversations dans cette langue : fr ou en.",
      en: "Only conversations in this language: fr or en.", value: "fr|en"))
  var spoken: Language?

  @Option(
    help: bilingualHelp(
      fr: "Le nombre minimal de conversations qui disent le terme.",
      en: "The least number of conversations that say the term.", value: "n"))
  var minimum = 3

  @Option(
    help: bilingualHelp(
      fr: "Les termes montrés, par liste.", en: "The terms shown, for each list.", value: "n"))
  var limit = 25

  @Flag(
    help: bilingualHelp(
      fr: "Montrer aussi les mots vides (le, de, euh…).",
      en: "Show empty words too (the, of, uh…)."))
  var allWords = false

  @OptionGroup var output: FormatOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if minimum < 1 || limit < 1 {
      throw ValidationError(
        inBoth(
          fr: "--minimum et --limit sont au moins 1", en: "--minimum and --limit are at least 1"))
    }
    let comparing = against != nil || by != nil
    if !files.isEmpty, comparing || agent != nil || team != nil || reason != nil || spoken != nil {
      throw ValidationError(
        inBoth(
          fr: "les comparaisons et les choix portent sur l'espace de travail, pas sur des fichiers",
          en: "comparisons and choices are about the workspace, not files"))
    }
    if against != nil, by != nil {
      throw ValidationError(
        inBoth(
          fr: "--by et --against ne vont pas ensemble", en: "--by and --against do not go together")
      )
    }
  }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let listing = TermLists(
      minimum: minimum, limit: limit, allWords: allWords, spoken: spoken,
      format: output.format, context: context)
    if !files.isEmpty {
      try listing.writeRecurring(TermFiles(files: files, speaker: role).counted())
      return .done
    }
    let workspace = try shared.openWorkspace()
    let conversations = TermConversations(
      workspace: workspace,
      selection: TermSelection(
        period: period.period, agent: agent, team: team, reason: reason), speaker: role)
    try conversations.check()
    if let by {
      try listing.writeKeyTerms(conversations.grouped(by: by))
    } else if let against {
      try listing.writeKeyTerms(conversations.compared(with: against.reference))
    } else {
      try listing.writeRecurring(conversations.selected())
    }
    return .done
  }

  private var role: SpeakerRole? {
    switch speaker {
    case .agent: .agent
    case .customer: .customer
    case .any: nil
    case nil: agent != nil || team != nil || by == .agent || by == .team ? .agent : nil
    }
  }
}
