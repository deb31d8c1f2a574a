import ExactNumbers
import QualityModel
import QualityTestSupport
import Statistics
import Testing

@testable import Scoring

@Suite("Evaluations scored on another grid")
struct RescoringTests {
  @Test("Tables of bytes and single evaluations agree with the explaining scorer, on random grids")
  func sameScores() throws {
    var (scored, changed, integers) = (0, 0, 0)
    for seed in UInt64(5000)..<5250 {
      var random = DrawnCase(seed: seed)
      let mapping = AnswerMapping(from: random.grid, to: random.drawRevision())
      let evaluations = (0..<4).map { _ in random.drawAnswers() }
      let coded = try CodedMapping(mapping)
      let batch = coded.rescored(evaluations.flatMap(coded.codes(for:)))
      let single = mapping.rescored(evaluations)
      if coded.before.integers != nil, coded.after.integers != nil { integers += 1 }
      for (index, answers) in evaluations.enumerated() {
        let before = Scorer(mapping.from).scorecard(for: answers)
        let after = Scorer(mapping.to).scorecard(for: mapping.carried(answers))
        for found in [batch, single] {
          #expect(found.before.score(.raw, at: index) == before.raw, "seed \(seed)")
          #expect(found.before.score(.final, at: index) == before.final, "seed \(seed)")
          #expect(found.after.score(.raw, at: index) == after.raw, "seed \(seed)")
          #expect(found.after.score(.final, at: index) == after.final, "seed \(seed)")
        }
        if after.final != nil { scored += 1 }
        if after.final != before.final { changed += 1 }
      }
      let (one, other) = (batch.answerCounts(), single.answerCounts())
      #expect(one.lost == other.lost && one.unanswered == other.unanswered, "seed \(seed)")
      #expect(one.given == other.given && one.carried == other.carried, "seed \(seed)")
      #expect(one.given == one.carried + one.lost.reduce(0, +))
    }
    #expect(scored > 700 && changed > 500 && integers > 120)
  }

  @Test("The points won by each criterion are those of the scorecards, and add up to the change")
  func contributions() throws {
    var (compared, bounded, failed) = (0, 0, 0)
    for seed in UInt64(6000)..<6250 {
      var random = DrawnCase(seed: seed)
      let mapping = AnswerMapping(from: random.grid, to: random.drawRevision())
      let evaluations = (0..<6).map { _ in random.drawAnswers() }
      let coded = try CodedMapping(mapping)
      for batch in [
        coded.rescored(evaluations.flatMap(coded.codes(for:))), mapping.rescored(evaluations),
      ] {
        // Two evaluations of the first call: each counts for half.
        let calls = [0, 0, 1, 2, 3, 4]
        let comparison = RescoringComparison([.init(batch, calls: calls)], callCount: 5)
        let account = comparison.contributions
        guard let total = account.total else { continue }
        let won = account.lines.reduce(Rational.zero) { $0 + $1.contribution }
        #expect(won + account.limits + account.effects == total, "seed \(seed)")
        let expected = expected(mapping, evaluations, calls)
        #expect(total == expected.change, "seed \(seed)")
        for line in account.lines {
          #expect(line.wonAfter == expected.after[line.to ?? ""] ?? .zero, "seed \(seed)")
          #expect(line.wonBefore == expected.before[line.from ?? ""] ?? .zero, "seed \(seed)")
        }
        compared += 1
        if !account.limits.isZero { bounded += 1 }
        if !account.effects.isZero { failed += 1 }
      }
    }
    #expect(compared > 400 && bounded > 20 && failed > 50)
  }

  /// The same by scorecards: means over calls of what is won, and of the final score's change.
  private func expected(
    _ mapping: AnswerMapping, _ evaluations: [[Answer]], _ calls: [Int]
  ) -> (before: [String: Rational], after: [String: Rational], change: Rational) {
    let cards = evaluations.map {
      (
        Scorer(mapping.from).scorecard(for: $0),
        Scorer(mapping.to).scorecard(for: mapping.carried($0))
      )
    }
    let kept = cards.indices.filter { cards[$0].0.final != nil && cards[$0].1.final != nil }
    let count = Rational(Set(kept.map { calls[$0] }).count)
    var (before, after) = ([String: Rational](), [String: Rational]())
    var change = Rational.zero
    for index in kept {
      let share = count * Rational(kept.count { calls[$0] == calls[index] })
      let (old, new) = cards[index]
      change += ((new.final ?? 0) - (old.final ?? 0)).divided(by: share) ?? .zero
      for criterion in old.criteria {
        before[criterion.criterionID, default: .zero] +=
          (criterion.won ?? .zero).divided(by: share) ?? .zero
      }
      for criterion in new.criteria {
        after[criterion.criterionID, default: .zero] +=
          (criterion.won ?? .zero).divided(by: share) ?? .zero
      }
    }
    return (before, after, change)
  }

  @Test("On the same grid nothing changes, nothing is lost and nothing contributes")
  func identity() throws {
    for seed in UInt64(7000)..<7060 {
      var random = DrawnCase(seed: seed)
      let mapping = AnswerMapping(from: random.grid, to: random.grid)
      #expect(mapping.losses.isEmpty && mapping.unfilled.isEmpty)
      let coded = try CodedMapping(mapping)
      let rows = (0..<20).flatMap { _ in coded.codes(for: random.drawAnswers()) }
      let comparison = RescoringComparison(
        [.init(coded.rescored(rows), calls: Array(0..<20))], callCount: 20)
      #expect(comparison.contributions.lines.allSatisfy { $0.contribution.isZero })
      #expect(comparison.contributions.limits.isZero && comparison.contributions.effects.isZero)
      #expect(comparison.bandCrossings.changed == 0)
      #expect(comparison.answers.lost.isEmpty)
    }
  }

  @Test("A change of weights worked by hand")
  func byHand() throws {
    // Two calls; accueil 1 → 3 beside solution 1. First call: 1 and 0, 50 → 75; second: 0 and 1,
    // 50 → 25. Accueil brings 25 → 37.5 on average, solution 25 → 12.5: the mean does not move.
    let old = grid(section("s", [criterion("accueil"), criterion("solution")]))
    let new = grid(section("s", [criterion("accueil", weight: 3), criterion("solution")]))
    let coded = try CodedMapping(AnswerMapping(from: old, to: new))
    let rows = [["accueil": "oui", "solution": "non"], ["accueil": "non", "solution": "oui"]]
      .flatMap { row in
        coded.codes(for: row.map { Answer(criterionID: $0.key, value: .level($0.value)) })
      }
    let comparison = RescoringComparison(
      [.init(coded.rescored(rows), calls: [0, 1])], callCount: 2)
    #expect(comparison.overall.exactBefore == 50 && comparison.overall.exactAfter == 50)
    #expect(
      comparison.contributions.lines.map(\.contribution) == [number("12.5"), number("-12.5")])
    #expect(comparison.contributions.lines.map(\.wonBefore) == [25, 25])
    #expect(comparison.contributions.total == 0)
    let change = try #require(comparison.overall.change.estimate)
    // Changes of +25 and −25: s = 25√2, standard error 25.
    #expect(change.value == 0 && change.count == 2)
    #expect(abs(try #require(change.standardError) - 25) < 1e-12)
  }

  @Test("Grids of 10, 50 and 150 criteria are rescored exactly", arguments: [10, 50, 150])
  func sizes(count: Int) throws {
    let (old, new) = DrawnCase.sized(count)
    var generator = SeededGenerator(seed: UInt64(count))
    let mapping = AnswerMapping(from: old, to: new)
    let coded = try CodedMapping(mapping)
    let evaluations = (0..<12).map { _ in
      old.criteria.map { criterion in
        let draw = Int.random(in: 0..<10, using: &generator)
        return Answer(
          criterionID: criterion.id, value: draw == 9 ? .notApplicable : .level(String(draw % 4)))
      }
    }
    let batch = coded.rescored(evaluations.flatMap(coded.codes(for:)))
    for (index, answers) in evaluations.enumerated() {
      #expect(
        batch.after.score(.final, at: index) == Scorer(new).scorecard(for: answers).final)
    }
    let account = RescoringComparison(
      [.init(batch, calls: Array(0..<12))], callCount: 12
    ).contributions
    #expect(account.lines.count == count)
    #expect(account.lines.reduce(Rational.zero) { $0 + $1.contribution } == account.total)
    #expect(mapping.coverage.isComplete)
  }

  @Test("Rows made of places among different answers are those made of the answers")
  func rowsOfPlaces() throws {
    for seed in UInt64(8000)..<8040 {
      var random = DrawnCase(seed: seed)
      let coded = try CodedMapping(AnswerMapping(from: random.grid, to: random.drawRevision()))
      var distinct = [Answer(criterionID: "étranger", value: .level("oui"))]
      var (places, ranges, expected) = ([UInt32](), [Range<Int>](), [UInt8]())
      for _ in 0..<6 {
        let answers = random.drawAnswers()
        let first = places.count
        places.append(0)
        for answer in answers {
          let place = distinct.firstIndex(of: answer) ?? distinct.count
          if place == distinct.count { distinct.append(answer) }
          places.append(UInt32(place))
        }
        // A second answer to the first criterion does not count.
        if let answer = answers.first {
          places.append(UInt32(distinct.count))
          distinct.append(Answer(criterionID: answer.criterionID, value: .notApplicable))
        }
        ranges.append(first..<places.count)
        expected += coded.codes(for: answers)
      }
      #expect(coded.rows(distinct: distinct, places: places, ranges: ranges) == expected)
    }
    let coded = try CodedMapping(
      AnswerMapping(from: grid(section("s", [criterion("a")])), to: grid()))
    let beyond = coded.rows(distinct: [], places: [7], ranges: [0..<1, 5..<9])
    #expect(beyond == [AnswerCode.unanswered, AnswerCode.unanswered])
  }

  @Test("A grid with too many levels for a byte is rescored one evaluation at a time")
  func tooManyLevels() {
    let levels = (0..<130).map { level("n\($0)", Rational($0)) }
    let old = grid(section("s", [criterion("a", levels: levels)]))
    let mapping = AnswerMapping(from: old, to: old)
    #expect(throws: UnencodableCriterion(criterionID: "a")) { try CodedMapping(mapping) }
    let batch = mapping.rescored([answers(["a": "n129"]), answers(["a": nil])])
    #expect(batch.after.score(.final, at: 0) == 100)
    #expect(batch.after.score(.final, at: 1) == nil)
  }

  @Test("Empty grids, empty batches and incomplete rows change nothing and crash nothing")
  func nothing() throws {
    let empty = Grid(id: "vide", version: "1", language: "fr", title: text("Vide"), sections: [])
    let some = grid(section("s", [criterion("a")]))
    for (old, new) in [(empty, empty), (empty, some), (some, empty), (some, some)] {
      let coded = try CodedMapping(AnswerMapping(from: old, to: new))
      for rows in [[], [1], [1, 200, 255]] as [[UInt8]] {
        let batch = coded.rescored(rows)
        let calls = Array(0..<batch.count)
        let comparison = RescoringComparison([.init(batch, calls: calls)], callCount: batch.count)
        #expect(comparison.evaluations == batch.count)
        if new.criteria.isEmpty { #expect(comparison.contributions.total == nil) }
      }
    }
    let none = RescoringComparison([], callCount: 0)
    #expect(none.overall.change == .undefined(.noObservations, count: 0))
    #expect(none.changes(by: [], count: 0).isEmpty && none.bandCrossings.changed == 0)
  }
}
