import ArgumentParser
import Digests
import Languages
import QualityModel
import QualityStore
import TranscriptAnalytics

/// `ecoute import transcripts`.
struct ImportTranscriptsCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "transcripts",
    fr: "Les transcriptions : WebVTT, Whisper, Transcribe Call Analytics, texte.",
    en: "Transcripts: WebVTT, Whisper, Transcribe Call Analytics, plain text.",
    examples: examples(
      fr: [
        ("le nom du fichier est celui du contact", "ecoute import transcripts appels/*.vtt"),
        (
          "Whisper, un fichier par canal",
          "ecoute import transcripts C-17.agent.json C-17.customer.json"
        ),
      ],
      en: [
        ("the file's name is the contact's id", "ecoute import transcripts calls/*.vtt"),
        (
          "Whisper, one file a channel",
          "ecoute import transcripts C-17.agent.json C-17.customer.json"
        ),
      ]))

  @Argument(
    help: bilingualHelp(
      fr: "Les fichiers ; le format se reconnaît au contenu.",
      en: "The files; the format is known from the content.", value: "fichier", "file"))
  var files: [String]

  @Option(
    help: bilingualHelp(
      fr: "Le nom du locuteur qui est le conseiller, tel que le fichier l'écrit.",
      en: "The name of the speaker who is the agent, as the file writes it.", value: "nom", "name"))
  var agentSpeaker: String?

  @OptionGroup var extent: ImportExtent
  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let workspace = try shared.openWorkspace()
    let reading = TranscriptFiles(agentSpeaker: agentSpeaker).read(files)
    for error in reading.errors { context.report(error) }
    let mayWrite = !extent.dryRun && (reading.errors.isEmpty || extent.acceptValid)
    let outcome = try workspace.store.importConversations(
      reading.conversations.map { ImportedRow($0) },
      ImportRequest(
        actor: Actor.current, fileName: files.count == 1 ? files[0] : "\(files.count) files",
        dryRun: !mayWrite, acceptValid: extent.acceptValid))
    let label = context.say(fr: "transcriptions", en: "transcripts")
    let status = ImportReport(context: context, file: label).conclude(
      outcome, refusedRows: reading.errors.count, dryRun: extent.dryRun)
    return reading.errors.isEmpty ? status : .someRefused
  }
}
