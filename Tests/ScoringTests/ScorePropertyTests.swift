import ExactNumbers
import QualityModel
import QualityTestSupport
import Scoring
import Testing

@Suite("Laws of the score, on random grids and answers")
struct ScorePropertyTests {
  private let seeds: Range<UInt64> = 0..<150

  @Test("Every score is between 0 and 100, and effects never raise one")
  func bounds() {
    for seed in seeds {
      var random = DrawnCase(seed: seed)
      let score = Scorer(random.grid).scorecard(for: random.drawAnswers())
      let parts = (score.sections + score.dimensions).flatMap { [$0.raw, $0.score] }
      for value in [score.raw, score.final, score.agent, score.notApplicableShare] + parts {
        guard let value else { continue }
        #expect(value >= 0 && value <= 100)
      }
      #expect((score.raw == nil) == (score.final == nil))
      for effect in score.effects { #expect(effect.after <= effect.before) }
      #expect((score.effects.last?.after ?? score.raw) == score.final)
      #expect((score.effects.first?.before ?? score.raw) == score.raw)
    }
  }

  @Test("The order of the answers does not matter")
  func order() {
    for seed in seeds {
      var random = DrawnCase(seed: seed)
      let answers = random.drawAnswers()
      let scorer = Scorer(random.grid)
      let shuffled = answers.shuffled(using: &random.generator)
      #expect(scorer.scorecard(for: answers) == scorer.scorecard(for: shuffled))
    }
  }

  @Test("Won points add up to the raw score, shares to 1, won and lost to the share")
  func accounts() {
    var scored = 0
    for seed in seeds {
      var random = DrawnCase(seed: seed)
      let score = Scorer(random.grid).scorecard(for: random.drawAnswers())
      let counted = score.criteria.filter { $0.effectiveShare != nil && $0.standing != .bonus }
      let won = score.criteria.reduce(Rational.zero) { $0 + ($1.won ?? 0) }
      let shares = counted.reduce(Rational.zero) { $0 + ($1.effectiveShare ?? 0) }
      guard let raw = score.raw else {
        #expect(score.criteria.allSatisfy { $0.won == nil && $0.effectiveShare == nil })
        continue
      }
      scored += 1
      #expect(min(max(won, 0), 100) == raw)
      #expect(shares == 1)
      for line in counted {
        #expect((line.won ?? 0) + (line.lost ?? 0) == 100 * (line.effectiveShare ?? 0))
      }
    }
    #expect(scored > 110)
  }

  @Test("Raising one answer never lowers the raw score")
  func monotone() {
    var raised = 0
    for seed in seeds.prefix(50) {
      var random = DrawnCase(seed: seed, shape: .init { $0.hasConditions = false })
      let scorer = Scorer(random.grid)
      let answers = random.drawAnswers()
      let before = scorer.scorecard(for: answers).raw
      for (index, answer) in answers.enumerated() {
        guard case .level(let id) = answer.value,
          let levels = random.grid.criterion(answer.criterionID)?.levels,
          let place = levels.firstIndex(where: { $0.id == id }), place + 1 < levels.count
        else { continue }
        var better = answers
        better[index] = Answer(
          criterionID: answer.criterionID, value: .level(levels[place + 1].id))
        let after = scorer.scorecard(for: better).raw
        #expect((after == nil) == (before == nil))
        if let before, let after { #expect(before <= after) }
        raised += 1
      }
    }
    #expect(raised > 80)
  }

  @Test("N/A as best is never below N/A left out, nor that below N/A as worst")
  func policies() {
    // Holds where every scale goes from 0 to its best and no bonus lifts a mean over 1.
    for seed in seeds {
      let shape = DrawnCase.Shape {
        $0.methods = [.weighted, .points]
        ($0.hasConditions, $0.hasBonuses, $0.hasEffects) = (false, false, false)
        ($0.hasNegativePoints, $0.isPlain) = (false, true)
      }
      var random = DrawnCase(seed: seed, shape: shape)
      let answers = random.drawAnswers()
      let scores = [ScoringRules.NotApplicablePolicy.asWorst, .withinSection, .asBest].map {
        Scorer(random.grid.with(policy: $0)).scorecard(for: answers).raw
      }
      guard let worst = scores[0], let within = scores[1], let best = scores[2] else { continue }
      #expect(worst <= within && within <= best)
    }
  }

  @Test("The agent's score is the service score when no cause leaves an answer out")
  func causes() {
    for seed in seeds {
      var random = DrawnCase(seed: seed)
      let answers = random.drawAnswers().map { answer in
        Answer(
          criterionID: answer.criterionID, value: answer.value,
          causeID: answer.causeID == "outil" ? nil : answer.causeID)
      }
      let score = Scorer(random.grid).scorecard(for: answers)
      #expect(score.agent == score.service)
    }
  }

  @Test("Answers to hidden criteria change nothing")
  func hidden() {
    for seed in seeds {
      var random = DrawnCase(seed: seed)
      let answers = random.drawAnswers()
      let scorer = Scorer(random.grid)
      let score = scorer.scorecard(for: answers)
      let hidden = Set(score.criteria.filter { $0.standing == .hidden }.map(\.criterionID))
      let asked = answers.filter { !hidden.contains($0.criterionID) }
      #expect(scorer.scorecard(for: asked) == score)
    }
  }
}

extension Grid {
  func with(policy: ScoringRules.NotApplicablePolicy) -> Grid {
    Grid(
      id: id, version: version, language: language, title: title,
      scoring: ScoringRules(method: scoring.method, notApplicable: policy), causes: causes,
      sections: sections)
  }
}
