import Calendars
import EvaluationSheets
import ExactNumbers
import Languages
import QualityModel
import QualityTestSupport
import Scoring
import Testing
import Workbooks

/// What a scoring sheet shows, against what `Scoring` computes.
@Suite("The live score of a scoring sheet")
struct SheetScoreTests {
  @Test(
    "The score before and after effects, sections and progress are those of Scoring",
    arguments: ScoringRules.Method.allCases, ScoringRules.NotApplicablePolicy.allCases)
  func sameFigures(
    method: ScoringRules.Method, policy: ScoringRules.NotApplicablePolicy
  ) throws {
    for seed in UInt64(0)..<12 {
      let shape = DrawnCase.Shape { ($0.methods, $0.policies) = ([method], [policy]) }
      var drawn = DrawnCase(seed: seed, shape: shape)
      let scorer = Scorer(drawn.grid)
      for _ in 0..<2 {
        let answers = drawn.drawAnswers()
        let shown = try ShownScore(drawn.grid, answers)
        let place = "seed \(seed), \(method), \(policy)"
        expect(shown, scorer, answers, drawn.grid, place)
      }
    }
  }

  private func expect(
    _ shown: ShownScore, _ scorer: Scorer, _ answers: [Answer], _ grid: Grid, _ place: String
  ) {
    let card = scorer.scorecard(for: answers)
    let rules = grid.scoring
    func text(_ score: Rational?) -> String? {
      score.map { $0.rounded(decimals: rules.decimals, rule: rules.rounding).exactText }
    }
    #expect(shown.raw == text(card.raw), "\(place)")
    #expect(shown.final == text(card.final), "\(place)")
    #expect(shown.sections == card.sections.map { text($0.score) }, "\(place)")
    let completeness = scorer.completeness(of: answers)
    #expect(shown.answered == completeness.answered, "\(place)")
    #expect(shown.required == completeness.required, "\(place)")
    let missing = completeness.problems.filter {
      if case .outsideRanges = $0.kind { true } else { $0.kind == .unanswered }
    }.map(\.criterionID)
    #expect(shown.toAnswer == missing, "\(place)")
  }
}
