import Foundation
import QualityTestSupport
import Testing

@Suite("ecoute grid check --format sarif")
struct FindingReportTests {
  struct Log: Codable {
    struct Message: Codable { let text: String }
    struct Rule: Codable {
      struct Configuration: Codable { let level: String }
      let id: String
      let shortDescription, fullDescription, help: Message
      let defaultConfiguration: Configuration
    }
    struct Driver: Codable {
      let name, version, language: String
      let rules: [Rule]
    }
    struct Tool: Codable { let driver: Driver }
    struct Invocation: Codable { let executionSuccessful: Bool }
    struct Location: Codable {
      struct Artifact: Codable { let uri: String }
      struct Region: Codable {
        let startLine: Int
        let startColumn: Int?
      }
      struct Physical: Codable {
        let artifactLocation: Artifact
        let region: Region?
      }
      let physicalLocation: Physical
    }
    struct Suppression: Codable { let kind: String }
    struct Result: Codable {
      let ruleId: String
      let ruleIndex: Int
      let level: String
      let message: Message
      let locations: [Location]
      let suppressions: [Suppression]?
    }
    struct Run: Codable {
      let tool: Tool
      let invocations: [Invocation]
      let columnKind: String
      let results: [Result]
    }
    let schema, version: String
    let runs: [Run]

    enum CodingKeys: String, CodingKey {
      case schema = "$schema"
      case version, runs
    }
  }

  private func run(_ arguments: [String], _ files: [String: String]) throws -> (Log.Run, Int32) {
    let folder = try TestFolder()
    for (name, text) in files { try folder.write(name, text) }
    let outcome = try ecoute(
      ["grid", "check"] + files.keys.sorted() + ["--format", "sarif"] + arguments, in: folder.path)
    let log = try decodeStrictly(Log.self, from: outcome.output)
    #expect(log.version == "2.1.0")
    #expect(log.schema.hasSuffix("sarif-2.1.0.json"))
    return (try #require(log.runs.first), outcome.status)
  }

  @Test("Each result names a rule of the log, a level, a place and a relative address")
  func results() throws {
    let (run, status) = try run(
      ["--lang", "fr"],
      ["été & co.xml": GridCheckTests.dangling, "idle.xml": GridWarningTests.idle, "vide.xml": ""])
    #expect(status == 1)
    let driver = run.tool.driver
    #expect(driver.name == "ecoute" && driver.language == "fr")
    #expect(driver.version.split(separator: ".").count == 3)
    #expect(Set(driver.rules.map(\.id)).count == driver.rules.count)
    #expect(driver.rules.count > 50)
    for rule in driver.rules {
      #expect(rule.defaultConfiguration.level == (rule.id.hasPrefix("G") ? "error" : "warning"))
      #expect(!rule.shortDescription.text.isEmpty && !rule.help.text.isEmpty)
    }
    #expect(run.invocations.map(\.executionSuccessful) == [true])
    #expect(run.columnKind == "unicodeCodePoints")
    #expect(run.results.map(\.ruleId) == ["W023", "W002", "W003", "G001", "G012"])
    for result in run.results {
      #expect(driver.rules[result.ruleIndex].id == result.ruleId)
      #expect(result.level == (result.ruleId.hasPrefix("G") ? "error" : "warning"))
      #expect(result.message.text.contains(" → "))
      #expect(result.locations.count == 1)
    }
    let places = run.results.compactMap(\.locations.first?.physicalLocation)
    #expect(
      places.map(\.artifactLocation.uri)
        == ["idle.xml", "idle.xml", "idle.xml", "vide.xml", "%C3%A9t%C3%A9%20%26%20co.xml"])
    #expect(places.last?.region?.startLine == 6 && places.last?.region?.startColumn == 23)
  }

  @Test("An accepted warning is there, suppressed; a clean file gives no result")
  func suppressed() throws {
    let (run, status) = try run(
      ["--accept", "W023,W002,W003", "--strict"], ["idle.xml": GridWarningTests.idle])
    #expect(status == 0)
    #expect(run.results.count == 3)
    #expect(run.results.allSatisfy { $0.suppressions?.map(\.kind) == ["external"] })
  }
}
