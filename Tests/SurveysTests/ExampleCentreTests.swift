import ExactNumbers
import QualityModel
import Surveys
import Tables
import Testing

@Suite("The example centre's surveys")
struct ExampleCentreTests {
  private func read(
    _ file: String, _ definition: SurveyDefinition, choices: [ColumnChoice] = []
  ) throws -> TableImport<ImportedResponse> {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return try SurveyImporter(definition, digest: { _ in "" }).read(
      TableSource(path: "/\(root)/Transcripts/surveys/\(file)"),
      settings: ImportSettings(choices: choices))
  }

  @Test("Three exports in three dialects are read without a problem")
  func everything() throws {
    let csat = try read(
      "csat.csv",
      SurveyDefinition(
        id: "csat", metric: .csat, minimum: 0, maximum: 10, direction: .higherIsBetter,
        satisfiedFrom: 8))
    let nps = try read(
      "nps.csv",
      SurveyDefinition(
        id: "nps", metric: .nps, minimum: 0, maximum: 10, direction: .higherIsBetter))
    let ces = try read(
      "ces.tsv",
      SurveyDefinition(
        id: "ces", metric: .ces, minimum: 1, maximum: 7, direction: .higherIsBetter),
      choices: [ColumnChoice(field: "value", column: "The company made it easy for me (1-7)")])
    let imports = [csat, nps, ces]
    #expect(imports.flatMap(\.problems).isEmpty)
    #expect(imports.map(\.tally.accepted).reduce(0, +) >= 300)
    #expect(imports.map(\.dialect.encoding) == [.windows1252, .utf8, .utf8])
    #expect(imports.map(\.dialect.delimiter) == [.semicolon, .comma, .tab])
    #expect(!imports.flatMap(\.values).contains { $0.value.hasWeakID })
  }
}
