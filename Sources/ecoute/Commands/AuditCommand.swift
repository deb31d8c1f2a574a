import ArgumentParser
import JSONText
import Languages
import QualityStore

/// `ecoute audit`.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    "audit", fr: "Le journal de ce qui a été fait.", en: "The journal of what was done.",
    examples: examples(
      fr: [("le journal est-il entier ?", "ecoute audit verify")],
      en: [("is the journal whole?", "ecoute audit verify")]),
    subcommands: [AuditVerifyCommand.self])
}

/// `ecoute audit verify`: replays the chain and compares the evaluations with it.
struct AuditVerifyCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "verify", fr: "Relit le journal et dit s'il est entier.",
    en: "Replays the journal and says whether it is whole.",
    examples: examples(
      fr: [
        ("relire", "ecoute audit verify"),
        (
          "comparer avec une fin de journal notée ailleurs",
          "ecoute audit verify --witness 42:5f2c…"
        ),
      ],
      en: [
        ("replay", "ecoute audit verify"),
        ("compare with an end noted elsewhere", "ecoute audit verify --witness 42:5f2c…"),
      ]))

  @Option(
    help: bilingualHelp(
      fr: "Une fin de journal notée plus tôt hors de l'espace de travail : numéro:empreinte.",
      en: "An end of the journal noted earlier, outside the workspace: number:hash.",
      value: "n:empreinte", "n:hash"))
  var witness: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if let witness, JournalHead(parsing: witness) == nil {
      throw ValidationError(
        inBoth(
          fr: "--witness : écrivez numéro:empreinte (64 chiffres hexadécimaux)",
          en: "--witness: write number:hash (64 hexadecimal digits)"))
    }
  }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let result = try workspace.store.verifyJournal(
      witness: witness.flatMap { JournalHead(parsing: $0) })
    for broken in result.breaks.prefix(20) {
      context.terminal.print(
        context.terminal.styled("✗ ", .red) + visible(broken.message[context.language]))
    }
    if result.breaks.count > 20 {
      context.terminal.print("… (\(result.breaks.count))")
    }
    let language = context.language
    let counts = [
      result.entries, result.revisions, result.disputes, result.samples, result.sessions,
      result.grids,
    ].map { NumberText.whole($0, language) }
    context.terminal.print(
      context.say(
        fr: "\(counts[0]) entrées relues, \(counts[1]) évaluations, \(counts[2]) contestations et "
          + "décisions, \(counts[3]) tirages ou remplacements, \(counts[4]) étapes de calibrage et "
          + "\(counts[5]) grilles comparés : ",
        en: "\(counts[0]) entries replayed, \(counts[1]) evaluations, \(counts[2]) disputes and "
          + "resolutions, \(counts[3]) draws or replacements, \(counts[4]) calibration steps and "
          + "\(counts[5]) grids compared: ")
        + (result.isIntact
          ? context.say(fr: "le journal est entier.", en: "the journal is whole.")
          : context.say(fr: "le journal est rompu.", en: "the journal is broken.")))
    if result.isIntact {
      let head = try workspace.store.journalHead()
      context.terminal.note(
        context.say(
          fr: "Fin du journal, à noter hors de cette machine : \(head.entries):\(head.hash)",
          en: "End of the journal, to be noted off this machine: \(head.entries):\(head.hash)"))
    }
    return result.isIntact ? .done : .no
  }
}

extension JournalHead {
  /// A head as it is typed, `42:` and 64 hexadecimal digits.
  init?(parsing text: String) {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let entries = Int(parts[0]), entries > 0, parts[1].count == 64,
      parts[1].allSatisfy(\.isHexDigit)
    else { return nil }
    self.init(entries: entries, hash: parts[1].lowercased())
  }
}
