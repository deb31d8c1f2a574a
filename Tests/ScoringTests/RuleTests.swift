import ExactNumbers
import QualityModel
import Scoring
import Testing

/// Every expected figure is worked out by hand in the comment beside it.
@Suite("Rules of the score")
struct RuleTests {
  @Test("Across the grid, the share of an N/A criterion goes to all the others")
  func acrossGrid() {
    let sections = [
      section("a", weight: 60, [criterion("a1"), criterion("a2")]),
      section("b", weight: 40, [criterion("b1")]),
    ]
    let given = answers(["a1": "oui", "a2": nil, "b1": "non"])
    // Shares 30, 30, 40; a2 leaves 70: 30 ÷ 70. Within its section a keeps its 60.
    let across = Scorer(grid(sections[0], sections[1], policy: .acrossGrid))
    #expect(across.scorecard(for: given).raw == Rational(300, over: 7))
    #expect(Scorer(grid(sections[0], sections[1])).scorecard(for: given).raw == 60)
  }

  @Test("A section left empty leaves the grid's mean")
  func emptySection() {
    let grid = grid(
      section("a", weight: 60, [criterion("a1")]), section("b", weight: 40, [criterion("b1")]))
    let score = Scorer(grid).scorecard(for: answers(["a1": nil, "b1": "oui"]))
    #expect(score.raw == 100)
    #expect(score.sections.map(\.score) == [nil, 100])
    #expect(score.notApplicableShare == Rational(60, over: 100))
  }

  @Test("A bonus adds to its section's numerator, and the total is held at 100")
  func bonus() {
    let sections = section(
      "s", [criterion("a", weight: 4), criterion("b", weight: 1, isBonus: true)])
    let scorer = Scorer(grid(sections, section("t", [criterion("c")])))
    // ((0 + 1) ÷ 4 + 1) ÷ 2 = 62.5.
    let score = scorer.scorecard(for: answers(["a": "non", "b": "oui", "c": "oui"]))
    #expect(score.raw == Rational(125, over: 2))
    #expect(score.criteria[1].effectiveShare == Rational(1, over: 8))
    #expect(score.criteria[1].lost == 0)
    // (5 ÷ 4 + 1) ÷ 2 = 112.5, held; without anything else a bonus makes no score.
    #expect(scorer.scorecard(for: answers(["a": "oui", "b": "oui", "c": "oui"])).raw == 100)
    #expect(scorer.scorecard(for: answers(["a": nil, "b": "oui", "c": nil])).raw == nil)
  }

  @Test("A section of bonuses adds at most its own weight")
  func bonusSection() {
    let grid = grid(
      section("s", weight: 95, [criterion("a", levels: tenPoints)]),
      section("plus", weight: 5, [criterion("x", isBonus: true), criterion("y", isBonus: true)]))
    let score = Scorer(grid).scorecard(for: answers(["a": "5", "x": "oui", "y": "non"]))
    // (95 · 0.5 + 5 · 1/2) ÷ 95.
    #expect(score.raw == Rational(5000, over: 95))
  }

  @Test("Deductions take what separates each answer from its best, never below 0")
  func deductions() {
    let faults = [level("grave", -60), level("léger", -5), level("rien", 0)]
    let grid = grid(
      section(
        "s", [criterion("a", levels: faults), criterion("b", weight: 10), criterion("c")]),
      method: .deductions)
    // 100 − 5 − 10 · (1 − 0); the N/A criterion loses nothing.
    let score = Scorer(grid).scorecard(for: answers(["a": "léger", "b": "non", "c": nil]))
    #expect(score.raw == 85)
    // Of 100, a carries 60/70 and b 10/70.
    #expect(score.criteria[0].effectiveShare == Rational(6, over: 7))
    #expect(score.criteria[0].lost == 5)
    let twice = ScoringTests.grid(
      section("s", [criterion("a", levels: faults), criterion("b", levels: faults)]),
      method: .deductions)
    #expect(Scorer(twice).scorecard(for: answers(["a": "grave", "b": "grave"])).raw == 0)
  }

  @Test("Effects come in their order: failed sections, the lowest cap, the failed grid")
  func effects() {
    func error(_ effect: CriticalError.Effect) -> [CriticalError] {
      [CriticalError(errorClass: .business, levels: ["non"], effect: effect)]
    }
    let grid = grid(
      section(
        "a", weight: 10, [criterion("a1", errors: error(.failSection)), criterion("a2", weight: 9)]),
      section("b", weight: 90, [criterion("b1", errors: error(.cap(at: 80)))]),
      section(
        "c", weight: 0,
        [
          criterion("c1", errors: error(.cap(at: 70))), criterion("c2", errors: error(.failGrid)),
          criterion("c3", isScored: false, errors: error(.none)),
        ]))
    let given = answers([
      "c3": "non", "c2": "non", "c1": "non", "a1": "non", "a2": "oui", "b1": "oui",
    ])
    let score = Scorer(grid).scorecard(for: given)
    // Raw 10 · 0.9 + 90 = 99; without section a 90; capped at 70; then 0.
    #expect(score.raw == 99)
    #expect(score.effects.map(\.effect) == [.failSection, .cap(at: 70), .failGrid])
    #expect(score.effects.map(\.after) == [90, 70, 0])
    #expect(score.effects[0].sectionID == "a")
    #expect(score.errors.map(\.criterionID) == ["a1", "c1", "c2", "c3"])
    // Section c weighs nothing and still has a score of its own.
    #expect(score.sections.map(\.score) == [0, 100, 0])
    #expect(score.sections.map(\.raw) == [90, 100, 0])
  }

  @Test("A cause takes an answer and its errors out of the agent's score alone")
  func causes() {
    let fatal = CriticalError(errorClass: .customer, levels: ["non"], effect: .failGrid)
    let grid = grid(
      section("s", [criterion("a", levels: tenPoints), criterion("b", errors: [fatal])]),
      causes: [Cause(id: "outil", excludesFromAgentScore: true, title: text("Outil"))])
    let a = Answer(criterionID: "a", value: .level("8"))
    let missed = Answer(criterionID: "b", value: .level("non"), causeID: "outil")
    let score = Scorer(grid).scorecard(for: [a, missed])
    #expect(score.raw == 40 && score.service == 0 && score.agent == 80)
    #expect(score.criteria.map(\.excludedFromAgentScore) == [false, true])
    // A cause on the best level excuses nothing.
    let best = Answer(criterionID: "b", value: .level("oui"), causeID: "outil")
    #expect(Scorer(grid).scorecard(for: [a, best]).agent == 90)
  }

  @Test("A dimension joins its sections by their weights")
  func dimensions() {
    let grid = grid(
      section("a", weight: 30, dimension: "tone", [criterion("a1")]),
      section("b", weight: 60, dimension: "empathy", [criterion("b1")]),
      section("c", weight: 10, dimension: "tone", [criterion("c1", levels: tenPoints)]),
      section("d", weight: 0, dimension: "compliance", [criterion("d1")]))
    let score = Scorer(grid).scorecard(
      for: answers(["a1": "oui", "b1": "non", "c1": "2", "d1": "oui"]))
    // (30 · 1 + 10 · 0.2) ÷ 40 = 80.
    #expect(score.dimensions.map(\.id) == ["tone", "empathy", "compliance"])
    #expect(score.dimensions.map(\.score) == [80, 0, 100])
  }

  @Test("Several levels add up within their maximum, and numbers take their range's points")
  func kinds() {
    let multiple = Criterion(
      id: "m", kind: .multiple,
      levels: [level("retard", -1), level("a", 1), level("b", 1), level("c", 1)], maximum: 2,
      question: text("?"))
    let wait = Criterion(
      id: "n", kind: .number,
      ranges: [
        NumberRange(from: nil, to: 60, points: 2), NumberRange(from: 60, to: 120, points: 1),
        NumberRange(from: 120, to: nil, points: 0),
      ], question: text("?"))
    let scorer = Scorer(grid(section("s", [multiple, wait])))
    func raw(_ levels: [String], _ seconds: Rational) -> Rational? {
      scorer.scorecard(for: [
        Answer(criterionID: "m", value: .levels(levels)),
        Answer(criterionID: "n", value: .number(seconds)),
      ]).raw
    }
    #expect(raw(["a", "b", "c"], 60) == 75)  // (2/2 + 1/2) ÷ 2
    #expect(raw(["retard", "a"], 59) == 50)  // (0/2 + 2/2) ÷ 2
    #expect(raw([], 120) == 0)
    #expect(raw(["retard"], 120) == 0)  // −1/4, held at 0
  }

  @Test("A condition on a hidden, N/A or unanswered criterion is false; a circle is never asked")
  func conditions() {
    let asksB = Condition.answer(criterion: "a", levels: ["oui"])
    let grid = grid(
      section(
        "s",
        [
          criterion("c", appliesWhen: .answer(criterion: "b", levels: ["oui"])),
          criterion("b", appliesWhen: asksB), criterion("a"),
          criterion("d", appliesWhen: .not(asksB)),
          criterion("x", appliesWhen: .not(.answer(criterion: "y", levels: ["oui"]))),
          criterion("y", appliesWhen: .not(.answer(criterion: "x", levels: ["oui"]))),
        ]))
    func standings(_ a: String??) -> [CriterionScore.Standing] {
      var given = answers(["b": "oui", "c": "oui", "d": "oui", "x": "oui", "y": "oui"])
      if let a { given += answers(["a": a]) }
      return Scorer(grid).scorecard(for: given).criteria.map(\.standing)
    }
    #expect(
      standings("oui") == [.applicable, .applicable, .applicable, .hidden, .hidden, .hidden])
    #expect(
      standings(.some(nil))
        == [.hidden, .hidden, .notApplicable, .applicable, .hidden, .hidden])
    #expect(
      standings(nil) == [.hidden, .hidden, .unanswered, .applicable, .hidden, .hidden])
  }

  @Test("A score on a band's edge is in the band")
  func bands() {
    let bands = [
      Band(id: "bas", from: 0, title: text("Bas")),
      Band(id: "tiers", from: number("66.6"), title: text("Haut")),
    ]
    let grid = grid(section("s", [criterion("a", levels: tenPoints)]), bands: bands)
    let levels = [level("0", 0), level("x", number("0.666")), level("1", 1)]
    let edge = ScoringTests.grid(section("s", [criterion("a", levels: levels)]), bands: bands)
    #expect(Scorer(grid).scorecard(for: answers(["a": "6"])).band == "bas")
    #expect(Scorer(edge).scorecard(for: answers(["a": "x"])).band == "tiers")
  }

  @Test("A grid without criteria and a weight of zero everywhere give no score")
  func nothing() {
    #expect(Scorer(grid()).scorecard(for: []).raw == nil)
    let weightless = grid(section("s", weight: 0, [criterion("a")]))
    let score = Scorer(weightless).scorecard(for: answers(["a": "oui"]))
    #expect(score.raw == nil && score.sections.map(\.score) == [100])
  }
}
