import ExactNumbers
import QualityModel
import QualityTestSupport
import Testing

@testable import Scoring

@Suite("The shares of criteria when all of them apply")
struct NominalShareTests {
  @Test("They add up to one and are those of an evaluation where everything is answered")
  func likeAFullEvaluation() {
    var compared = 0
    for seed in 0..<300 as Range<UInt64> {
      let shape = DrawnCase.Shape {
        ($0.hasConditions, $0.allowsNotApplicable, $0.hasGaps) = (false, false, false)
      }
      var random = DrawnCase(seed: seed, shape: shape)
      let shares = Scorer(random.grid).nominalShares
      let answers = random.drawAnswers(notApplicable: 0, unanswered: 0)
      let card = Scorer(random.grid).scorecard(for: answers)
      guard card.raw != nil else { continue }
      for criterion in card.criteria where criterion.standing != .unscored {
        #expect(shares[criterion.criterionID] == criterion.effectiveShare, "seed \(seed)")
        compared += 1
      }
      let counted = random.grid.criteria.filter { !$0.isBonus }.compactMap { shares[$0.id] }
      #expect(counted.reduce(Rational.zero, +) == .one, "seed \(seed)")
    }
    #expect(compared > 500)
  }

  @Test("A criterion asked only after the worst answer has the share it carries when asked")
  func hiddenByTheBestAnswers() {
    let scored = grid(
      section(
        "s",
        [
          criterion("solution", weight: 3),
          criterion(
            "excuses", appliesWhen: .answer(criterion: "solution", levels: ["non"])),
        ]))
    #expect(
      Scorer(scored).nominalShares == ["solution": number("0.75"), "excuses": number("0.25")])
  }
}
