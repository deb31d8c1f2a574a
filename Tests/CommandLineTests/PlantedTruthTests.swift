import Foundation
import QualityTestSupport
import Testing

@Suite("What was planted in the example centre, the analyses find")
struct PlantedTruthTests {
  /// One row of the table in `Transcripts/README.md`.
  struct Trait: Sendable {
    let agent, strength, weakness: String
  }

  static func traits() throws -> [Trait] {
    let page = String(decoding: try Repository.bytes(of: "Transcripts/README.md"), as: UTF8.self)
    return page.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
      let codes = cells.compactMap { $0.first }.filter { $0.hasPrefix("`") }
        .map { $0.replacing("`", with: "") }
      guard let agent = cells.first?.first, agent.hasPrefix("A1"), codes.count == 2 else {
        return nil
      }
      return Trait(agent: agent, strength: codes[0], weakness: codes[1])
    }
  }

  struct Sheet: Decodable {
    struct Point: Decodable { let criterion: String }
    let strengths, priorities: [Point]
  }

  @Test("Each agent's weakness is a priority of the sheet, and the strength a strength")
  func coaching() throws {
    let folder = try TestFolder()
    let outcome = try ExampleWorkspace.run(
      "coach", "--all", "--format", "json", "--output", folder.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let traits = try Self.traits()
    #expect(traits.map(\.agent) == (101...108).map { "A\($0)" })
    for trait in traits {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/\(trait.agent).json"))
      let sheet = try JSONDecoder().decode(Sheet.self, from: data)
      #expect(sheet.priorities.map(\.criterion).contains(trait.weakness), "\(trait)")
      #expect(sheet.strengths.map(\.criterion).contains(trait.strength), "\(trait)")
      #expect((1...2).contains(sheet.priorities.count))
    }
  }

  struct List<Item: Codable>: Codable {
    let schema: String
    let items: [Item]
  }

  struct Averages: Codable {
    struct Revisions: Codable {
      let use: String
      let asOf: String?
      let evaluations, revised, retractedLeftOut, disputed: Int
    }
    let schema: String
    let revisions: Revisions
    let items: [Average]
  }

  struct KeyTerm: Codable {
    let group, term: String
    let language: String?
    let conversations, of, referenceConversations, referenceOf: Int
    let signedG2, logRatio, adjustedProbability: Double
  }

  @Test("“Coupure” is what rises most among October's customers")
  func risingWord() throws {
    let outcome = try ExampleWorkspace.run(
      "terms", "--speaker", "customer", "--period", "2026-10", "--against",
      "2026-08-01..2026-09-30", "--format", "json")
    let terms = try decodeStrictly(List<KeyTerm>.self, from: outcome.output).items
      .filter { $0.language == "fr" }
    #expect(Set(terms.prefix(2).map(\.term)) == ["coupures", "coupure"])
    let first = try #require(terms.first)
    // 9 French calls in October, 7 and 8 before: the table of Transcripts/README.md.
    #expect(first.of == 9 && first.referenceOf == 15)
    #expect(first.referenceConversations <= 1)
    #expect(first.signedG2 > 0)
  }

  struct Average: Codable {
    let group: String
    let evaluations, n, withoutScore: Int
    let mean: Double?
    let interval: [Double]?
  }

  @Test("The provider is lenient on empathy by 6 to 10 points over the shared calls")
  func leniency() throws {
    let outcome = try ExampleWorkspace.run(
      "evaluations", "average", "--by", "side", "--section", "empathie", "--shared-calls",
      "--format", "json")
    let sides = try decodeStrictly(Averages.self, from: outcome.output).items
    #expect(sides.map(\.group) == ["client", "provider"])
    #expect(sides.map(\.n) == [6, 6])
    let means = try sides.map { try #require($0.mean) }
    #expect((6...10).contains(means[1] - means[0]))
    let table = try ExampleWorkspace.run(
      "evaluations", "average", "--by", "side", "--section", "empathie", "--shared-calls",
      "--lang", "fr")
    #expect(table.output.contains("Écart prestataire − donneur d'ordre sur les 6 mêmes appels : +"))
  }
}
