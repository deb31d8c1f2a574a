import Activity
public import ArgumentParser
import QualityModel
import QualityStore
import Tables

/// `ecoute import interactions`.
struct ImportInteractionsCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "interactions", fr: "Les contacts traités : appels, e-mails, chats.",
    en: "The contacts handled: calls, e-mails, chats.",
    examples: examples(
      fr: [
        ("pour voir", "ecoute import interactions appels.csv --dry-run"),
        ("des colonnes à nommer", "ecoute import interactions appels.csv --map id=\"N° appel\""),
      ],
      en: [
        ("to see", "ecoute import interactions calls.csv --dry-run"),
        ("columns to name", "ecoute import interactions calls.csv --map id=\"Call ID\""),
      ]))

  @OptionGroup var files: ImportOptions

  @Option(
    help: bilingualHelp(
      fr: "Canal des lignes qui n'en nomment pas : phone, email, chat, social, visit.",
      en: "Channel of rows that name none: phone, email, chat, social, visit.", value: "canal",
      "channel"))
  var channel: Channel = .phone

  @Option(
    help: bilingualHelp(
      fr: "Sens des lignes qui n'en nomment pas : inbound ou outbound.",
      en: "Direction of rows that name none: inbound or outbound.", value: "inbound|outbound"))
  var direction: Interaction.Direction = .inbound

  @OptionGroup var shared: SharedOptions

  func validate() throws { try files.validate() }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let settings = try files.settings(CentreClock(timeZone: workspace.settings.timeZone))
    let importer = InteractionImporter(channel: channel, direction: direction)
    return try TableImportRun(
      context: context, extent: files.extent, options: settings.csv
    ).run(files.files) {
      try importer.read($0, settings: settings, progress: $1)
    } write: { rows, request in
      try workspace.store.importInteractions(rows, request)
    }
  }
}

extension Channel: ExpressibleByArgument {}
extension Interaction.Direction: ExpressibleByArgument {}
