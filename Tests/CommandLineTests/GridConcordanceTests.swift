import Foundation
import QualityTestSupport
import Testing

@Suite("ecoute grid crosswalk concordance")
struct GridConcordanceTests {
  struct Report: Codable {
    struct Grid: Codable { let id: String, digest: String? }
    struct Calls: Codable {
      let both, sameEvaluators, otherEvaluators, firstOnly, secondOnly: Int
    }
    struct Figure: Codable {
      let value: Double?, n: Int, standardError: Double?, interval: [Double]?
    }
    struct Line: Codable { let slope, intercept: Double? }
    struct Row: Codable {
      let score: Double, linear: Figure, equipercentile: Figure?, supported: Bool
    }
    let schema: String, first, second: Grid, calls: Calls
    let correlation, meanDifference, rootMeanSquaredDifference: Figure
    let line: Line, supportedRange: [Double]?, rows: [Row]
  }

  private static let command = ["grid", "crosswalk", "concordance"]

  private func report(_ pair: GridPairWorkspace, _ arguments: String...) throws -> Report {
    let outcome = try ecoute(
      GridConcordanceTests.command + arguments + ["--format", "json"], in: pair.workspace.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try decodeStrictly(Report.self, from: outcome.output)
  }

  @Test("Forty calls give both counterparts with their errors, the same at each run")
  func forty() throws {
    let pair = try GridPairWorkspace(calls: 40)
    let report = try report(pair, "client", "prestataire")
    #expect(report.schema == "ecoute.concordance/1")
    #expect(report.calls.both == 40 && report.calls.sameEvaluators == 40)
    #expect(report.calls.firstOnly == 0 && report.correlation.n == 40)
    #expect(try #require(report.correlation.interval).count == 2)
    let supported = try #require(report.supportedRange)
    let slope = try #require(report.line.slope)
    let intercept = try #require(report.line.intercept)
    #expect(!report.rows.isEmpty)
    for row in report.rows {
      let linear = try #require(row.linear.value)
      #expect(abs(linear - min(100, max(0, slope * row.score + intercept))) < 1e-3)
      #expect(try #require(row.linear.standardError) > 0)
      #expect(try #require(row.equipercentile?.interval).allSatisfy { (0...100).contains($0) })
      #expect(row.supported == (supported[0] <= row.score && row.score <= supported[1]))
    }
    // The provider is a step kinder on one criterion of two.
    #expect(try #require(report.meanDifference.value) > 0)
    let again = try ecoute(
      GridConcordanceTests.command + ["client", "prestataire", "--format", "json"],
      in: pair.workspace.path)
    let first = try ecoute(
      GridConcordanceTests.command + ["client", "prestataire", "--format", "json"],
      in: pair.workspace.path)
    #expect(again.output == first.output)
    let made = try ecoute(
      "grid", "crosswalk", "init", "client", "prestataire", "-o", "liens.xml",
      in: pair.workspace.path)
    #expect(made.status == 0, "\(made.errors)")
    let byFile = try self.report(pair, "liens.xml")
    #expect(byFile.calls.both == 40 && byFile.rows.count == report.rows.count)
  }

  @Test("Under thirty calls there is no curve, under ten no interval, under three nothing")
  func few() throws {
    let twelve = try report(try GridPairWorkspace(calls: 12), "client", "prestataire")
    #expect(twelve.rows.allSatisfy { $0.equipercentile == nil && $0.linear.interval != nil })
    let five = try report(try GridPairWorkspace(calls: 5), "client", "prestataire")
    #expect(five.supportedRange == nil && five.correlation.interval == nil)
    #expect(five.rows.allSatisfy { $0.linear.standardError == nil && !$0.supported })
    let two = try GridPairWorkspace(calls: 2)
    for language in bothLanguages {
      let outcome = try ecoute(
        GridConcordanceTests.command + ["client", "prestataire", "--lang", language],
        in: two.workspace.path)
      #expect(outcome.status == 2 && outcome.output.isEmpty)
      #expect(withPlainSpaces(outcome.errors).contains(language == "fr" ? "2 appels" : "2 calls"))
    }
  }

  @Test("A person reads the counts, the line and what the figures do not carry")
  func words() throws {
    let pair = try GridPairWorkspace(calls: 12)
    let french = withPlainSpaces(
      try ecoute(
        GridConcordanceTests.command + ["client", "prestataire", "--lang", "fr"],
        in: pair.workspace.path
      ).output)
    for words in [
      "12 appels notés sur les deux grilles : 12 par les mêmes évaluateurs", "Corrélation :",
      "seconde = ", "demande 30 appels", "Étayé",
    ] {
      #expect(french.contains(words), "\(words) in \(french)")
    }
    let csv = try ecoute(
      GridConcordanceTests.command + ["client", "prestataire", "--format", "csv"],
      in: pair.workspace.path
    ).output
    #expect(csv.hasPrefix("score,linear,linearError,linearInterval,equipercentile,"))
  }

  @Test("One grid given twice, an unknown one and an impossible step are refused")
  func refusals() throws {
    let pair = try GridPairWorkspace(calls: 3)
    let twice = try ecoute(
      GridConcordanceTests.command + ["client", "client", "--lang", "en"], in: pair.workspace.path)
    #expect(twice.status == 2 && twice.errors.contains("is given twice"))
    let unknown = try ecoute(
      GridConcordanceTests.command + ["client", "absente", "--lang", "fr"], in: pair.workspace.path)
    #expect(unknown.status == 2 && unknown.errors.contains("absente"))
    let step = try ecoute(
      GridConcordanceTests.command + ["client", "prestataire", "--step", "0"],
      in: pair.workspace.path)
    #expect(step.status == 64)
  }
}
