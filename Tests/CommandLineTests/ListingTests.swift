import Foundation
import QualityTestSupport
import Testing

@Suite("Lists for machines")
struct ListingTests {
  static let everyList = [
    ["evaluations", "list", "--period", "2026-10"],
    ["evaluations", "average", "--by", "agent"],
    ["evaluations", "average", "--by", "side", "--section", "empathie", "--shared-calls"],
    ["evaluations", "accuracy"],
    ["evaluations", "disputes", "--rates"],
    ["evaluations", "not-applicable"],
    ["evaluations", "not-applicable", "--by", "evaluator"],
    ["evaluations", "not-applicable", "--by", "criterion"],
    ["terms", "--speaker", "customer"],
    ["terms", "--agent", "A104", "--against", "others"],
    ["terms", "--by", "team"],
  ]

  @Test("JSON names its schema, and every item has the same members", arguments: everyList)
  func json(list: [String]) throws {
    for language in bothLanguages {
      let outcome = try ecoute(
        list + ["--format", "json", "--lang", language], in: ExampleWorkspace.path())
      #expect(outcome.status == 0, "\(outcome.errors)")
      let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      let object = try #require(value as? [String: Any])
      let basis: Set<String> =
        switch list[1] {
        case "average": ["revisions", "weightedBySample"]
        case "accuracy": ["revisions"]
        default: []
        }
      #expect(Set(object.keys) == basis.union(["schema", "items"]))
      let schema = try #require(object["schema"] as? String)
      #expect(schema.hasPrefix("ecoute.") && schema.hasSuffix("/1"))
      let items = try #require(object["items"] as? [[String: Any]])
      #expect(!items.isEmpty)
      #expect(Set(items.map { $0.keys.sorted() }).count == 1)
    }
  }

  @Test(
    "CSV has the columns and the rows of the JSON form, in either language", arguments: everyList)
  func csv(list: [String]) throws {
    let path = try ExampleWorkspace.path()
    let text = try ecoute(list + ["--format", "csv", "--lang", "fr"], in: path).output
    let english = try ecoute(list + ["--format", "csv", "--lang", "en"], in: path).output
    let json = try ecoute(list + ["--format", "json"], in: path).output
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let items = try #require(value?["items"] as? [[String: Any]])
    let lines = text.split(whereSeparator: \.isNewline)
    #expect(lines.count == items.count + 1)
    let columns = try #require(lines.first).split(separator: ",").map(String.init)
    #expect(columns.sorted() == items.first?.keys.sorted())
    // Names of machines do not follow the language; those of groups may.
    #expect(english.split(whereSeparator: \.isNewline).first == lines.first)
  }

  @Test("An empty list is empty for a machine, and said to be for a person")
  func empty() throws {
    let workspace = try TestWorkspace()
    let table = try workspace.run("evaluations", "list", "--lang", "fr")
    #expect(table.status == 0)
    #expect(table.output.isEmpty)
    #expect(table.errors == "Aucune évaluation.\n")
    let json = try workspace.run("evaluations", "list", "--format", "json")
    #expect(json.errors.isEmpty)
    let value = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect((value?["items"] as? [Any])?.isEmpty == true)
  }
}
