import Calendars
import Foundation
import Languages
import QualityModel
import QualityStore
import Testing

/// A workspace with one transcribed call, one listened call and a grid, removed after the test.
final class ScoringWorkspace {
  let folder: String
  private let workspace: WorkspaceFolder

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/ecoute-score-\(UUID().uuidString)"
    workspace = try WorkspaceFolder.create(
      at: folder,
      settings: WorkspaceSettings(
        name: "Essai", language: .french, timeZone: "Europe/Paris", clientName: "Orvanne"),
      by: "test")
    try Data(ScoringWorkspace.grid.utf8).write(
      to: URL(fileURLWithPath: workspace.gridsPath + "/court.xml"))
    let store = try workspace.openStore()
    let request = ImportRequest(actor: "test", fileName: "test")
    try store.importPeople(
      agents: [ImportedRow(Agent(id: "A1", name: "Léa Durand"))],
      evaluators: [ImportedRow(Evaluator(id: "E1", name: "Inès Roche", side: .client))], request)
    let start = try #require(CivilDateTime(iso: "2026-10-03T09:15:00"))
    try store.importInteractions(
      ["C-01", "C-02"].map { ImportedRow(Interaction(id: $0, agentID: "A1", start: start)) },
      request)
    try store.importConversations(
      [
        ImportedRow(
          ImportedConversation(
            Conversation(
              interactionID: "C-01", format: "webvtt",
              turns: [
                Turn(role: .agent, startMilliseconds: 1_000, text: "Allô ?"),
                Turn(role: .customer, startMilliseconds: 4_000, text: "Je veux \u{1B}[2Jrésilier."),
              ]), sourceName: "C-01.vtt"))
      ], request)
    try store.close()
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// What the store holds, read beside the command.
  func read<Value>(_ body: (Store) throws -> Value) throws -> Value {
    let store = try workspace.openStore()
    defer { try? store.close() }
    return try body(store)
  }

  static let grid = """
    <grid xmlns="urn:ecoute:grid:1" id="court" version="1.0" xml:lang="fr">
      <title>Grille courte</title>
      <scale id="oui-non">
        <level id="non" points="0"><title>Non</title></level>
        <level id="oui" points="1"><title>Oui</title></level>
      </scale>
      <section id="appel" weight="1">
        <title>Appel</title>
        <criterion id="accueil" weight="1" scale="oui-non">
          <title>Accueil</title>
          <question>L'accueil est-il complet ?</question>
          <evidence requiredFor="non"/>
        </criterion>
        <criterion id="suite" weight="2" scale="oui-non">
          <title>Suite</title>
          <question>Une suite est-elle donnée ?</question>
        </criterion>
      </section>
    </grid>
    """
}
