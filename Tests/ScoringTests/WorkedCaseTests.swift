import ExactNumbers
import QualityModel
import Scoring
import Testing

@Suite("Worked cases")
struct WorkedCaseTests {
  @Test("Points pool over the grid")
  func points() {
    // Genesys Cloud's documented example: (40 + 20) / (80 + 20) = 60 %.
    let score = Scorer(genesys(.points)).scorecard(for: genesysAnswers)
    #expect(score.raw == 60)
    #expect(score.final == 60)
  }

  @Test("The same answers weigh by section with the weighted method")
  func weighted() {
    // By hand: (0.5 · 40 + 1 · 20) / 60 = 2/3.
    let score = Scorer(genesys(.weighted)).scorecard(for: genesysAnswers)
    #expect(score.raw == Rational(200, over: 3))
    #expect(score.sections.map(\.score) == [50, 100])
  }

  @Test("An N/A criterion leaves its section's mean")
  func withinSection() {
    // By hand: (50 · 1 + 45 · 0.5) / 95 = 72.5 / 95.
    let grid = grid(
      section(
        "s",
        [
          criterion("a", weight: 50, levels: tenPoints),
          criterion("b", weight: 45, levels: tenPoints),
          criterion("c", weight: 5, levels: tenPoints),
        ]))
    let score = Scorer(grid).scorecard(for: answers(["a": "10", "b": "5", "c": nil]))
    #expect(score.raw == Rational(7250, over: 95))
    #expect(score.notApplicableShare == Rational(5, over: 100))
  }

  @Test(
    "Answers 10, 0 and N/A of 10 under the four policies",
    arguments: [
      // By hand: 10/20, 10/20, 20/30, 10/30.
      (ScoringRules.NotApplicablePolicy.withinSection, Rational(50)),
      (.acrossGrid, 50),
      (.asBest, Rational.reduced(200, 3)),
      (.asWorst, Rational.reduced(100, 3)),
    ])
  func policies(policy: ScoringRules.NotApplicablePolicy, expected: Rational) {
    for method in [ScoringRules.Method.weighted, .points] {
      let grid = grid(
        section(
          "s",
          [
            criterion("a", levels: tenPoints), criterion("b", levels: tenPoints),
            criterion("c", levels: tenPoints),
          ]), method: method, policy: policy)
      let score = Scorer(grid).scorecard(for: answers(["a": "10", "b": "0", "c": nil]))
      #expect(score.raw == expected)
    }
  }

  @Test(
    "When everything is N/A there is no score", arguments: ScoringRules.Method.allCases,
    ScoringRules.NotApplicablePolicy.allCases)
  func nothing(method: ScoringRules.Method, policy: ScoringRules.NotApplicablePolicy) {
    let grid = grid(
      section("s", [criterion("a"), criterion("b")]), method: method, policy: policy)
    let score = Scorer(grid).scorecard(for: answers(["a": nil, "b": nil]))
    #expect(score.raw == nil)
    #expect(score.final == nil)
    #expect(score.agent == nil)
    #expect(score.sections.map(\.score) == [nil])
    #expect(score.notApplicableShare == 1)
    #expect(Scorer(grid).scorecard(for: []).raw == nil)
  }

  @Test("A fatal error keeps the raw score beside a final score of zero")
  func failGrid() {
    // Hand-made in the design: raw 92.5, final 0, both shown.
    let fatal = CriticalError(errorClass: .compliance, levels: ["non"], effect: .failGrid)
    let grid = grid(
      section("s", [criterion("a", weight: 37), criterion("b", weight: 3)]),
      section("conformite", weight: 0, [criterion("id", errors: [fatal])]))
    let score = Scorer(grid).scorecard(for: answers(["a": "oui", "b": "non", "id": "non"]))
    #expect(score.raw == Rational(925, over: 10))
    #expect(score.final == 0)
    #expect(score.errors.map(\.errorClass) == [.compliance])
    #expect(score.effects.map(\.before) == [Rational(925, over: 10)])
    #expect(score.sections.map(\.score) == [Rational(925, over: 10), 0])
  }

  private func genesys(_ method: ScoringRules.Method) -> Grid {
    grid(
      section("g1", weight: 40, [criterion("q1"), criterion("q2")]),
      section("g2", weight: 20, [criterion("q3")]), method: method)
  }

  private var genesysAnswers: [Answer] {
    answers(["q1": "oui", "q2": "non", "q3": "oui"])
  }
}
