import Foundation
import QualityModel
import QualityStore
import QualityTestSupport
import Testing

/// A workspace that the command made, with the people of the example centre.
struct TestWorkspace: Sendable {
  let folder: TestFolder

  /// Two agents and two evaluators, enough for contacts and surveys.
  static let people = """
    id,name,team,kind,side
    A101,Claire Delmas,Mistral,agent,
    A102,Yanis Belkacem,Mistral,agent,
    E1,Catherine Morel,,evaluator,client
    """

  /// Workspaces made once, one for each language, and copied for each test.
  private static let templates = [
    "fr": Result { try TestWorkspace(madeIn: "fr") },
    "en": Result { try TestWorkspace(madeIn: "en") },
  ]

  init(language: String = "en") throws {
    guard let template = try Self.templates[language]?.get() else {
      throw Unusable(errors: language)
    }
    folder = try TestFolder()
    try FileManager.default.copyItem(atPath: template.path, toPath: path)
  }

  private init(madeIn language: String) throws {
    folder = try TestFolder()
    let made = try ecoute("init", "centre", "--lang", language, in: folder.path)
    guard made.status == 0 else { throw Unusable(errors: made.errors) }
    let people = try folder.write("people.csv", Self.people)
    let imported = try ecoute("import", "people", people, in: path)
    guard imported.status == 0 else { throw Unusable(errors: imported.errors) }
  }

  /// The workspace's own folder.
  var path: String { folder.path + "/centre" }

  /// Runs the command in the workspace.
  func run(_ arguments: String..., input: String = "") throws -> ProcessRunner.Outcome {
    try ecoute(arguments, in: path, input: input)
  }

  /// Imports contacts written in a file of their own.
  func importInteractions(
    _ text: String, _ more: String..., named name: String = "contacts.csv"
  ) throws -> ProcessRunner.Outcome {
    try folder.write(name, text)
    return try ecoute(["import", "interactions", "../\(name)"] + more, in: path)
  }

  /// All that it holds.
  func state() throws -> WorkspaceState { try WorkspaceState(of: path) }

  /// The journal's own verdict, in the command's words.
  func isWhole() throws -> Bool {
    let outcome = try run("audit", "verify", "--lang", "en")
    return outcome.status == 0 && outcome.output.contains("the journal is whole")
  }
}

/// The command could not make what a test needs.
struct Unusable: Error {
  let errors: String
}

/// Every row of a workspace and the end of its journal, to compare before and after.
struct WorkspaceState: Equatable, CustomTestStringConvertible {
  private let rows: [String]
  private let journal: String

  init(of path: String) throws {
    let store = try WorkspaceFolder.find(from: path).openStore()
    defer { try? store.close() }
    journal = "\(try store.journalHead())"
    var rows = [
      "\(try store.counts())", "\(try store.agents())", "\(try store.evaluators())",
      "\(try store.interactions())", "\(try store.surveyDefinitions())",
      "\(try store.surveyResponses())", "\(try store.publishedGrids())", "\(try store.drafts())",
      "\(try store.evaluations())",
    ]
    try store.forEachConversation { rows.append("\($0)") }
    self.rows = rows
  }

  var testDescription: String { "\(rows[0]), \(journal)" }
}
