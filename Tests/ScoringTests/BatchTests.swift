import ExactNumbers
import QualityModel
import QualityTestSupport
import Scoring
import Testing

@Suite("Scoring in batches")
struct BatchTests {
  @Test("A batch gives the explaining scorer's scores exactly, on random grids")
  func sameScores() throws {
    var (integers, scored, left) = (0, 0, 0)
    for seed in UInt64(1000)..<1300 {
      var random = DrawnCase(seed: seed)
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

  @Test("Means by group are exact, whatever the order of the rows")
  func means() throws {
    for seed in UInt64(2000)..<2040 {
      var random = DrawnCase(seed: seed)
      let compiled = try CompiledGrid(random.grid)
      var rows = (0..<30).map { _ in
        (
          codes: compiled.codes(for: random.drawAnswers()),
          group: UInt32(random.pick([0, 1, 2, 9]))
        )
      }
      let first = means(compiled, rows)
      rows.shuffle(using: &random.generator)
      #expect(means(compiled, rows) == first)
      let scores = compiled.scores(of: rows.flatMap(\.codes))
      for (group, mean) in first.enumerated() {
        let own = rows.indices.filter { rows[$0].group == UInt32(group) }
          .compactMap { scores.score(.agent, at: $0) }
        #expect(mean.count == own.count)
        #expect(mean.value == own.reduce(.zero, +).divided(by: Rational(own.count)))
      }
    }
  }

  @Test("255 is N/A, and a code that names no level is no answer")
  func codes() throws {
    let grid = grid(section("s", [criterion("a"), criterion("b"), criterion("c")]))
    let compiled = try CompiledGrid(grid)
    let rows: [UInt8] = [1, 255, 0, 1, 127, 0, 1, 126, 200, 1, 3, 99, 127, 255, 126, 1]
    let scores = compiled.scores(of: rows)
    #expect(scores.count == 5)
    #expect((0..<5).map { scores.score(.final, at: $0) } == [50, 50, 100, 100, nil])
    #expect(scores.score(.final, at: 5) == nil && scores.score(.final, at: -1) == nil)
    #expect(compiled.scores(of: []).count == 0)
  }

  @Test("A grid says why it is scored with fractions, and gives the same scores")
  func fractions() throws {
    let sections = section(
      "s", (1...12).map { criterion("c\($0)", weight: number("\($0).\($0)7"), levels: tenPoints) })
    let nested = section("t", [], within: [sections])
    let large = grid(nested)
    let spread = grid(sections, policy: .acrossGrid)
    #expect(try CompiledGrid(large).arithmetic == .fractions(.numbersTooLarge))
    #expect(try CompiledGrid(spread).arithmetic == .fractions(.spreadOverGrid))
    for grid in [large, spread] {
      let given = answers(["c1": "3", "c2": nil, "c3": "10", "c7": "1"])
      let compiled = try CompiledGrid(grid)
      let scores = compiled.scores(of: compiled.codes(for: given))
      #expect(scores.score(.raw, at: 0) == Scorer(grid).scorecard(for: given).raw)
    }
  }

  @Test("Pooled points keep their own denominator, and stay exact")
  func pooled() throws {
    let section = section(
      "s", (1...20).map { criterion("c\($0)", weight: Rational($0), levels: tenPoints) })
    let grid = grid(section, method: .points)
    let compiled = try CompiledGrid(grid)
    #expect(compiled.arithmetic == .integers)
    let given = (1...20).map { index in
      Answer(
        criterionID: "c\(index)",
        value: index % 3 == 0 ? .notApplicable : .level(String(index % 11)))
    }
    let scores = compiled.scores(of: compiled.codes(for: given) + compiled.codes(for: [given[0]]))
    #expect(scores.score(.raw, at: 0) == Scorer(grid).scorecard(for: given).raw)
    #expect(scores.score(.raw, at: 1) == 10)
  }

  @Test("A criterion with more levels than a byte can name is refused by name")
  func tooManyLevels() {
    let levels = (0..<127).map { level("n\($0)", Rational($0)) }
    #expect(throws: UnencodableCriterion(criterionID: "a")) {
      try CompiledGrid(grid(section("s", [criterion("a", levels: levels)])))
    }
  }

  private func means(
    _ compiled: CompiledGrid, _ rows: [(codes: [UInt8], group: UInt32)]
  ) -> [BatchScores.Mean] {
    compiled.scores(of: rows.flatMap(\.codes))
      .means(of: .agent, by: rows.map(\.group), groupCount: 3)
  }
}
