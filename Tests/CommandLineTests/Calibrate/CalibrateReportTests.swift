import Foundation
import QualityTestSupport
import Testing

@Suite("The report and the decisions of a session, from the example centre")
struct CalibrateReportTests {
  /// The example centre with the session `calibrage` of the calls that all four evaluators scored.
  private func centre() throws -> (folder: TestFolder, path: String) {
    let folder = try TestFolder()
    let made = try ecoute("init", "centre", "--example", "--lang", "fr", in: folder.path)
    guard made.status == 0 else { throw Unusable(errors: made.errors) }
    let path = folder.path + "/centre"
    let opened = try ecoute(
      "calibrate", "open", "--already-scored", "--grid", "service-client", "--id", "calibrage",
      in: path)
    guard opened.status == 0 else { throw Unusable(errors: opened.errors) }
    return (folder, path)
  }

  private struct Report: Decodable {
    struct Interval: Decodable {
      let lower: Double
      let upper: Double
    }
    struct Figure: Decodable {
      let value: Double?
      let n: Int
      let interval: Interval?
    }
    struct Part: Decodable {
      let id: String
      let difference: Figure
    }
    struct Sides: Decodable {
      let parts: [Part]
    }
    let schema: String
    let calls: Int
    let evaluations: Int
    let sides: Sides
  }

  @Test("The planted leniency on empathy is found, with an interval that covers it")
  func plantedBias() throws {
    let (folder, path) = try centre()
    let outcome = try ecoute(
      "calibrate", "report", "calibrage", "--format", "json", in: path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let file = outcome.output.trimmingCharacters(in: .newlines)
    let data = try Data(contentsOf: URL(fileURLWithPath: file))
    let report = try JSONDecoder().decode(Report.self, from: data)
    #expect(report.schema == "ecoute.calibration/1")
    #expect(report.calls == 6)
    #expect(report.evaluations == 24)
    let empathy = try #require(report.sides.parts.first { $0.id == "empathie" }?.difference)
    // Transcripts/README.md: the provider's evaluators are about 8 points lenient on empathy.
    let interval = try #require(empathy.interval)
    #expect(empathy.n == 6)
    #expect(interval.lower < -8 && interval.upper > -8)
    #expect(abs(try #require(empathy.value) + 8) < 2)
    withExtendedLifetime(folder) {}
  }

  @Test("The four forms are written in both languages", arguments: bothLanguages)
  func forms(language: String) throws {
    let (folder, path) = try centre()
    let outcome = try ecoute(
      "calibrate", "report", "calibrage", "--format", "html,xlsx,md,json", "--lang", language,
      "--margin", "3", "--threshold", "80", in: path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let files = outcome.output.split(separator: "\n").map(String.init)
    #expect(files.count == 4)
    for file in files {
      let data = try Data(contentsOf: URL(fileURLWithPath: file))
      #expect(data.count > 1_000, "\(file)")
    }
    let page = try String(contentsOfFile: files[0], encoding: .utf8)
    #expect(page.contains(language == "fr" ? "Sommes-nous d’accord" : "Do we agree"))
    withExtendedLifetime(folder) {}
  }

  @Test("Decisions make the draft of the next grid, tried on the past and free of errors")
  func decisions() throws {
    let (folder, path) = try centre()
    let table = try folder.write(
      "decisions.csv",
      """
      Critère;Décision;Valeur;Motif;Responsable;Échéance
      reconnaissance-emotion;reformuler;L'émotion du client est-elle nommée ?;deux lectures;E1;15/12/2026
      sourire;pondérer;0,5;peu fiable;E3;15/12/2026
      ;former;E3, E4;indulgence;E2;10/12/2026
      """)
    let rehearsal = try ecoute(
      "calibrate", "decide", "calibrage", table, "--dry-run", "--lang", "fr", in: path)
    #expect(rehearsal.status == 0, "\(rehearsal.errors)")
    let decided = try ecoute("calibrate", "decide", "calibrage", table, "--lang", "fr", in: path)
    #expect(decided.status == 0, "\(decided.errors)")
    let said = withPlainSpaces(decided.output)
    #expect(said.contains("le poids passe de 2 à 0,5"))
    #expect(said.contains("148 évaluations relues"))
    let draft = try #require(
      said.split(separator: "\n").map(String.init).first { $0.hasSuffix(".xml") })
    #expect(draft.hasSuffix("service-client-4.0.xml"))
    #expect(try ecoute("grid", "check", draft, in: path).status == 0)
    // The draft is not the workspace's grid until somebody puts it there.
    #expect(
      try ecoute("grid", "show", "service-client", "--lang", "en", in: path).output
        .contains("3.0"))
    withExtendedLifetime(folder) {}
  }

  @Test("A decision that the grid does not bear is refused whole, at its row")
  func refusedDecisions() throws {
    let (folder, path) = try centre()
    let wrong = try folder.write(
      "wrong.csv", "criterion,decision,value,reason\naccueil,explode,,because\n")
    let outcome = try ecoute("calibrate", "decide", "calibrage", wrong, "--lang", "en", in: path)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("line 2"))
    #expect(outcome.errors.contains("Nothing is recorded."))
    let unknown = try folder.write(
      "unknown.csv", "criterion,decision,value,reason\nacueil,weight,2,because\n")
    let second = try ecoute("calibrate", "decide", "calibrage", unknown, "--lang", "en", in: path)
    #expect(second.status == 2)
    #expect(second.errors.contains("acueil"))
    withExtendedLifetime(folder) {}
  }
}
