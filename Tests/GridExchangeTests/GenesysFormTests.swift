import EvaluationGrids
import ExactNumbers
import GridExchange
import QualityModel
import Scoring
import Testing

@Suite("Genesys Cloud forms")
struct GenesysFormTests {
  @Test("The documented example scores 60 %, and N/A leaves both sums")
  func documentedScore() throws {
    // Genesys Cloud Resource Center, "Evaluation form scoring": ((1·40) + (1·20)) / ((2·40) + (1·20)).
    let grid = try #require(read(VendorForms.genesysExample).grid)
    let ids = grid.criteria.map(\.id)
    #expect(ids == ["salue", "se-presente", "prend-conge"])
    #expect(grid.scales.count == 1, "one scale for the three questions")
    let scorer = Scorer(grid)
    #expect(score(scorer, ["oui", "non", "oui"]) == 60)
    // By hand: (40 + 20) / (40 + 20), the second question out of both.
    #expect(score(scorer, ["oui", nil, "oui"]) == 100)
    #expect(score(scorer, ["non", nil, "oui"]) == Rational(100, over: 3))
    #expect(rules(of: read(VendorForms.genesysExample)).isEmpty)
  }

  @Test("A fatal question puts the grid at 0; a critical one is counted and changes nothing")
  func fatal() throws {
    let imported = read(
      VendorForms.genesys([
        (
          "Conformité", 1,
          [
            VendorForms.question("Identifie ?", kill: true),
            VendorForms.question("Informe ?", critical: true),
            VendorForms.question("Remercie ?"),
          ]
        )
      ]))
    let grid = try #require(imported.grid)
    let scorer = Scorer(grid)
    let fatal = scorer.scorecard(for: answers(grid, ["non", "oui", "oui"]))
    #expect(fatal.final == 0)
    #expect(fatal.raw == Rational(200, over: 3))
    let critical = scorer.scorecard(for: answers(grid, ["oui", "non", "oui"]))
    #expect(critical.final == Rational(200, over: 3))
    #expect(critical.errors.map(\.errorClass) == [.business])
    #expect(
      imported.leftAside.map { $0.place.part ?? "" } == [
        "$.questionGroups[0].questions[0]", "$.questionGroups[0].questions[1]",
      ])
  }

  @Test("Conditions point at answers by place, from any group or from the same one")
  func conditions() throws {
    let near =
      #", "visibilityCondition": {"combiningOperation": "AND", "predicates": ["../question/0/answer/1"]}"#
    let far =
      #", "visibilityCondition": {"combiningOperation": "OR", "predicates": ["/form/questionGroup/0/question/0/answer/0", "/form/questionGroup/0/question/1/answer/0", "/form/questionGroup/7/question/0/answer/0"]}"#
    let imported = read(
      VendorForms.genesys([
        ("Un", 1, [VendorForms.question("A ?"), VendorForms.question("B ?", more: near)]),
        ("Deux", 1, [VendorForms.question("C ?", more: far)]),
      ]))
    let grid = try #require(imported.grid)
    #expect(grid.criterion("b")?.appliesWhen == .answer(criterion: "a", levels: ["non"]))
    #expect(
      grid.criterion("c")?.appliesWhen
        == .any([
          .answer(criterion: "a", levels: ["oui"]), .answer(criterion: "b", levels: ["oui"]),
        ]))
    #expect(
      imported.leftAside.map { $0.place.part ?? "" }
        == ["$.questionGroups[1].questions[0].visibilityCondition.predicates[2]"])
  }

  @Test("What has no counterpart is named with its path")
  func leftAside() throws {
    let free = #"{"text": "Suite ?", "type": "freeTextQuestion", "naEnabled": false}"#
    let block = #"{"text": "Lire la procédure.", "type": "readOnlyTextBlockQuestion"}"#
    let options =
      #"{"text": "Bien", "value": 2, "assistanceConditions": [{"operator": "EXISTS"}]}, {"text": "Mal", "value": -1}"#
    let json = VendorForms.genesys([
      ("Un", 3, [VendorForms.question("Ton ?", options: options), free, block])
    ]).replacing(
      "\"published\": true", with: "\"evaluationSettings\": {\"revisionsEnabled\": true}"
    )
    .replacing("\"defaultAnswersToHighest\": false", with: "\"defaultAnswersToHighest\": true")
    let imported = read(json)
    let grid = try #require(imported.grid)
    #expect(grid.criteria.map(\.kind) == [.choice, .text])
    #expect(grid.criteria[0].levels.map(\.points) == [-1, 2])
    let places = imported.leftAside.map { $0.place.part ?? "" }
    #expect(
      Set(places) == [
        "$.questionGroups[0].questions[0].answerOptions[0].assistanceConditions",
        "$.questionGroups[0]", "$.questionGroups[0].questions[2]", "$.evaluationSettings",
      ], "\(places)")
  }

  private func read(_ json: String) -> GridImport {
    let (vendor, result) = VendorFormReader().read(
      Array(json.utf8), identity: GridIdentity(language: "fr"), file: "f.json")
    #expect(vendor == .genesysCloud)
    #expect(result.findings.isEmpty, "\(lines(result.findings))")
    return result
  }

  private func score(_ scorer: Scorer, _ levels: [String?]) -> Rational? {
    scorer.scorecard(for: answers(scorer.grid, levels)).final
  }
}

/// Answers to the criteria in order; `nil` is N/A.
func answers(_ grid: Grid, _ levels: [String?]) -> [Answer] {
  zip(grid.criteria, levels).map { criterion, level in
    Answer(criterionID: criterion.id, value: level.map { .level($0) } ?? .notApplicable)
  }
}
