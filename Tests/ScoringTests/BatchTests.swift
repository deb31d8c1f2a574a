import ExactNumbers
import QualityModel
import Scoring
import Testing

@Suite("Scoring in batches")
struct BatchTests {
  @Test("A batch gives the explaining scorer's scores exactly, on random grids")
  func sameScores() throws {
    var (integers, scored, left) = (0, 0, 0)
    for seed in UInt64(1000)..<1300 {
      var random = RandomCase(seed: seed)
      let scorer = Scorer(random.grid)
      let compiled = try CompiledGrid(random.grid)
      if compiled.arithmetic == .integers { integers += 1 }
      let evaluations = (0..<4).map { _ in random.drawAnswers() }
      let scores = compiled.scores(of: evaluations.flatMap(compiled.codes(for:)))
      for (index, answers) in evaluations.enumerated() {
        let card = scorer.scorecard(for: answers)
        #expect(scores.score(.raw, at: index) == card.raw, "seed \(seed)")
        #expect(scores.score(.final, at: index) == card.final, "seed \(seed)")
        #expect(scores.score(.agent, at: index) == card.agent, "seed \(seed)")
        if card.raw != nil { scored += 1 }
        if card.agent != card.final { left += 1 }
      }
    }
    #expect(integers > 200 && scored > 1000 && left > 100)
  }
}
