import Activity
import ArgumentParser
import Digests
import EvaluationSheets
import ExactNumbers
import FoundationEssentials
import Languages
import QualityModel
import QualityStore
import Surveys
import Tables
import TranscriptAnalytics

extension ExampleCentre {
  /// What the example centre's `ecoute.yaml` says.
  static func settings(_ language: Language) -> WorkspaceSettings {
    WorkspaceSettings(
      name: "Orvanne Télécom × Relais & Voix", language: language, timeZone: "Europe/Paris",
      clientName: "Orvanne Télécom", providerName: "Relais & Voix", scoreTarget: 85)
  }

  /// The surveys of the example centre, as its exports are to be read.
  static let surveys: [(definition: SurveyDefinition, file: String, value: String)] = [
    (
      SurveyDefinition(
        id: "csat", metric: .csat, minimum: 0, maximum: 10, direction: .higherIsBetter,
        satisfiedFrom: 7, question: "Êtes-vous satisfait de votre échange avec notre service ?"),
      "csat.csv", "Note de satisfaction (0 à 10)"
    ),
    (
      SurveyDefinition(
        id: "nps", metric: .nps, minimum: 0, maximum: 10, direction: .higherIsBetter,
        question: "Recommanderiez-vous Orvanne Télécom à un proche ?"),
      "nps.csv", "score"
    ),
    (
      SurveyDefinition(
        id: "ces", metric: .ces, minimum: 1, maximum: 7, direction: .higherIsBetter,
        question: "Orvanne Télécom m'a permis de résoudre facilement mon problème."),
      "ces.tsv", "The company made it easy for me (1-7)"
    ),
  ]
}

/// Fills a workspace with the example centre, by the same imports as anyone's files.
struct ExampleImport {
  let centre: ExampleCentre
  let workspace: OpenWorkspace
  let context: CommandContext

  private var data: String { centre.folder + "/Transcripts" }

  func run() throws -> ExitStatus {
    try copy("Grids", to: workspace.folder.gridsPath)
    // Only discussed: nothing is scored on them.
    try copy("Grids/Proposals", to: workspace.folder.gridsPath + "/Proposals")
    try copy("Plans", to: workspace.folder.path + "/Plans")
    let clock = try CentreClock(timeZone: workspace.settings.timeZone)
    let settings = ImportSettings(localTime: { clock.local(utc: $0) })
    let tables = TableImportRun(
      context: context, extent: try ImportExtent.parse([]), shownRoot: centre.folder + "/")
    let store = workspace.store
    var status = try tables.run([data + "/people/agents.csv", data + "/people/evaluators.csv"]) {
      try PeopleImporter().read($0, settings: settings, progress: $1)
    } write: {
      try store.importPeople($0, $1)
    }
    status = worse(
      status,
      try tables.run([data + "/activity/interactions.csv"]) {
        try InteractionImporter().read($0, settings: settings, progress: $1)
      } write: {
        try store.importInteractions($0, $1)
      })
    status = worse(status, try importTranscripts())
    for (definition, file, value) in ExampleCentre.surveys {
      var mapped = settings
      mapped.choices = [ColumnChoice(field: "value", column: value)]
      let importer = try SurveyImporter(definition, digest: { Digest.sha256Hex(of: $0) })
      status = worse(
        status,
        try tables.run([data + "/surveys/" + file]) {
          try importer.read($0, settings: mapped, progress: $1)
        } write: { rows, request in
          try store.importSurveyResponses(
            rows.map { ImportedRow($0.value.response, line: $0.line) }, definition: definition,
            request)
        })
    }
    return worse(
      status,
      try EvaluationFiles(
        workspace: workspace, context: context, extent: tables.extent, settings: settings,
        shownRoot: tables.shownRoot
      ).run([data + "/evaluations/evaluations.csv"]))
  }

  /// Copies the XML files of a folder of the example, and their schemas.
  private func copy(_ folder: String, to target: String) throws {
    let files = FileManager.default
    try files.createDirectory(atPath: target, withIntermediateDirectories: true)
    let names = try files.contentsOfDirectory(atPath: "\(centre.folder)/\(folder)")
    for name in names.sorted() where name.hasSuffix(".xml") || name.hasSuffix(".xsd") {
      try files.copyItem(
        atPath: "\(centre.folder)/\(folder)/\(name)", toPath: "\(target)/\(name)")
    }
  }

  private func importTranscripts() throws -> ExitStatus {
    let folder = data + "/Calls"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let reading = TranscriptFiles(agentSpeaker: nil).read(files.map { "\(folder)/\($0)" })
    for error in reading.errors { context.report(error) }
    let outcome = try workspace.store.importConversations(
      reading.conversations.map { ImportedRow($0) },
      ImportRequest(
        actor: Actor.current, fileName: "Transcripts/Calls", dryRun: !reading.errors.isEmpty))
    return ImportReport(context: context, file: "Transcripts/Calls").conclude(
      outcome, refusedRows: reading.errors.count, dryRun: false)
  }
}
