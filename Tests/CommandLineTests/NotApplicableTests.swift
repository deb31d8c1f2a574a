import QualityTestSupport
import Testing

@Suite("Who answers N/A more than the others", .serialized)
struct NotApplicableTests {
  struct Both: Codable {
    struct Item: Codable {
      let evaluator, grid, criterion, verdict: String
      let n, notApplicable, othersN: Int
      let share, weightLost: Double
      let othersShare, difference, probability: Double?
      let interval: [Double]?
    }
    let schema: String
    let items: [Item]
  }

  private let workspace: ScoringWorkspace

  // E1 answers N/A to `suite` on 11 of 12 calls, E2 on 1 of 12, E3 scored two calls.
  init() throws {
    workspace = try ScoringWorkspace()
    let calls = (1...12).map { "K\($0),phone,inbound,A1,2026-10-05T10:00:00" }
    try importing("interactions", ["interaction,channel,direction,agent,start"] + calls)
    try importing(
      "people",
      [
        "id,name,kind,side", "E2,Paul Morel,evaluator,provider", "E3,Aline Vidal,evaluator,neutral",
      ])
    var rows = ["evaluation,interaction,evaluator,grid,version,scored_at,criterion,answer"]
    for call in 1...12 {
      for (evaluator, isAway) in [("E1", call != 1), ("E2", call == 2), ("E3", true)]
      where evaluator != "E3" || call < 3 {
        let head = "\(evaluator)-\(call),K\(call),\(evaluator),court,1.0,2026-10-06T10:00:00"
        rows += ["\(head),accueil,oui", "\(head),suite,\(isAway ? "sans objet" : "oui")"]
      }
    }
    try importing("evaluations", rows)
  }

  private func importing(_ kind: String, _ lines: [String]) throws {
    let outcome = try ecoute(
      ["import", kind, "-"], in: workspace.folder, input: lines.joined(separator: "\n") + "\n")
    guard outcome.status == 0 else { throw Unusable(errors: outcome.errors) }
  }

  private func run(_ more: String...) throws -> String {
    let outcome = try ecoute(["evaluations", "not-applicable"] + more, in: workspace.folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  @Test("The one who does is found, with the share, the others', the difference and its interval")
  func found() throws {
    let items = try decodeStrictly(Both.self, from: run("--format", "json")).items
    #expect(items.count == 6)
    let own = try #require(items.first { $0.evaluator == "E1" && $0.criterion == "suite" })
    #expect((own.n, own.notApplicable, own.othersN) == (12, 11, 14))
    #expect(own.share == 0.9167 && own.othersShare == 0.2143 && own.difference == 0.7024)
    // Newcombe's method 10 from Wilson's bounds, computed by hand: 11/12 and 3/14.
    #expect(own.interval == [0.3260, 0.8569])
    #expect(own.verdict == "more")
    // The criterion carries two thirds of the total.
    #expect(own.weightLost == 0.6111)
    let other = try #require(items.first { $0.evaluator == "E2" && $0.criterion == "suite" })
    #expect(other.verdict == "less")
    let accueil = items.filter { $0.criterion == "accueil" }
    #expect(accueil.allSatisfy { $0.verdict == "not-established" && $0.notApplicable == 0 })
    let third = try #require(items.first { $0.evaluator == "E3" && $0.criterion == "suite" })
    #expect(third.verdict == "too-few" && third.n == 2 && third.probability == nil)
    #expect(items.first?.verdict != "not-established")
  }

  @Test("Words say it in both languages, and what it does not prove")
  func words() throws {
    let french = try run("--lang", "fr")
    #expect(french.contains("plus que les autres") && french.contains("trop peu de réponses"))
    #expect(french.contains("Un écart peut venir des appels\u{A0}: vérifiez-le"))
    let english = try run("--lang", "en")
    #expect(english.contains("more than the others") && english.contains("too few answers"))
    let one = try run("--evaluator", "E1", "--lang", "en")
    #expect(one.contains("Inès Roche") && !one.contains("Paul Morel"))
    #expect(one.contains("more than the others"))
  }

  @Test("By evaluator it is the weight lost an evaluation; by criterion everybody together")
  func groups() throws {
    let evaluators = try run("--by", "evaluator", "--format", "csv")
    // E1: 11 of 12 evaluations lose 2/3 of the total; the others 3 of 14.
    #expect(evaluators.contains("E1,court,12,24,11,0.6111,14,0.1429,0.4683,"))
    #expect(evaluators.contains(",more"))
    let criteria = try run("--by", "criterion", "--format", "csv")
    #expect(criteria.contains("court,suite,26,14,0.5385,"))
    #expect(criteria.contains(",0.6667,0.3590"))
  }

  @Test("An evaluator alone is compared with nobody, and an empty workspace has nothing to say")
  func alone() throws {
    let grid = try run("--grid", "autre", "--format", "csv")
    #expect(grid.split(separator: "\n").count == 1)
    let empty = try TestWorkspace()
    let outcome = try empty.run("evaluations", "not-applicable", "--lang", "fr")
    #expect(outcome.status == 0 && outcome.errors.hasPrefix("Aucun critère"))
    let scoring = try DisputeWorkspace()
    let list = try scoring.evaluations("not-applicable", "--format", "csv").output
    #expect(list.contains("alone") && !list.contains("more"))
    #expect(try scoring.evaluations("not-applicable").output.contains("personne à comparer"))
  }
}
