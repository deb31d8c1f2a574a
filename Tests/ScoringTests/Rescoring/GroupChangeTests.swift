import ExactNumbers
import QualityModel
import QualityTestSupport
import Statistics
import Testing

@testable import Scoring

@Suite("What another grid changes for groups")
struct GroupChangeTests {
  private static let bands = [
    Band(id: "bas", from: 0, title: text("Bas")), Band(id: "haut", from: 60, title: text("Haut")),
  ]

  /// Two criteria of ten points, weighing 1 and 1, then 1 and `weight`.
  private func mapping(weight: Rational) throws -> CodedMapping {
    func made(_ weight: Rational) -> Grid {
      grid(
        section(
          "s",
          [criterion("a", levels: tenPoints), criterion("b", weight: weight, levels: tenPoints)]),
        bands: GroupChangeTests.bands)
    }
    return try CodedMapping(AnswerMapping(from: made(1), to: made(weight)))
  }

  private func comparison(_ rows: [(UInt8, UInt8)], weight: Rational = 3) throws
    -> RescoringComparison
  {
    let coded = try mapping(weight: weight)
    let batch = coded.rescored(rows.flatMap { [$0.0, $0.1] })
    return RescoringComparison(
      [.init(batch, calls: Array(rows.indices))], callCount: rows.count)
  }

  @Test("A group's means and paired change are those of its calls, with Student's intervals")
  func intervals() throws {
    // Before: 50, 80, 30; after: 35, 90, 30 for weights 1 and 3.
    let rows: [(UInt8, UInt8)] = [(8, 2), (6, 10), (3, 3), (9, 9)]
    let change = try comparison(rows).changes(by: [0, 0, 0, 1], count: 2)[0]
    #expect(change.before == Means.studentInterval([50, 80, 30], within: 0...100))
    #expect(change.after == Means.studentInterval([35, 90, 30], within: 0...100))
    #expect(change.change == Means.studentInterval([-15, 10, 0]))
    #expect(change.exactAfter == Rational.reduced(155, 3))
    #expect(change.calls == 3 && change.rankBefore == nil)
    #expect(change.isRankChangeEstablished == nil)
  }

  @Test("Groups are ranked from ten calls on, with the ranks that their intervals allow")
  func ranks() throws {
    var generator = SeededGenerator(seed: 5)
    var rows: [(UInt8, UInt8)] = []
    var groups: [Int] = []
    // Group 0 is good at a and bad at b, group 1 the reverse: weighing b more turns them round.
    for group in 0..<3 {
      for _ in 0..<(group == 2 ? 9 : 40) {
        let noise = UInt8.random(in: 0...1, using: &generator)
        rows.append(group == 0 ? (9 + noise, 1 + noise) : (1 + noise, 7 + noise))
        groups.append(group)
      }
    }
    let compared = try comparison(rows, weight: 9)
    let changes = compared.changes(by: groups, count: 3)
    #expect(changes[2].rankBefore == nil && changes[2].calls == 9)
    #expect(changes[0].rankBefore == RankStanding(rank: 1, range: 1...1))
    #expect(changes[0].rankAfter == RankStanding(rank: 2, range: 2...2))
    #expect(changes[0].isRankChangeEstablished == true)
    #expect(compared.orderKept(changes) == .undefined(.tooFewObservations(needed: 4), count: 2))
  }

  @Test("A change is established when it is large for its spread, and for the number of groups")
  func established() throws {
    // b weighs three times a: (8, 2) loses 15 points, (7, 3) 10, (6, 4) 5, and the other way round.
    let down: [(UInt8, UInt8)] = [(8, 2), (7, 3), (8, 2), (6, 4), (7, 3), (8, 2)]
    let mixed: [(UInt8, UInt8)] = [(8, 2), (2, 8), (7, 3), (3, 7), (6, 4), (4, 6)]
    let groups = [Int](repeating: 0, count: 6) + [Int](repeating: 1, count: 6)
    let changes = try comparison(down + mixed).changes(by: groups, count: 2)
    #expect(changes.map(\.isChangeEstablished) == [true, false])
    // Mean −11.67, standard error 1.67: t = −7, 5 degrees of freedom, p = 0.00092 (tables), twice
    // that among two groups whose other probability is 1.
    #expect(abs(try #require(changes[0].probability) - 0.00184) < 0.00005)
    let same = try comparison([(8, 2), (8, 2)]).changes(by: [0, 0], count: 1)
    #expect(same[0].isChangeEstablished == nil)
  }

  @Test("Where intervals overlap, a change of rank is not established")
  func notEstablished() throws {
    var generator = SeededGenerator(seed: 6)
    var rows: [(UInt8, UInt8)] = []
    for _ in 0..<60 {
      rows.append(
        (UInt8.random(in: 0...10, using: &generator), UInt8.random(in: 0...10, using: &generator)))
    }
    let groups = (0..<60).map { $0 % 5 }
    let changes = try comparison(rows).changes(by: groups, count: 5)
    #expect(changes.allSatisfy { $0.isRankChangeEstablished == false })
    #expect(changes.allSatisfy { ($0.rankBefore?.range.count ?? 0) > 1 })
    #expect(Set(changes.compactMap(\.rankBefore?.rank)) == [1, 2, 3, 4, 5])
  }

  @Test("A call in no group, or out of range, is left out of every group")
  func outside() throws {
    let rows: [(UInt8, UInt8)] = [(8, 2), (6, 10), (3, 3)]
    let changes = try comparison(rows).changes(by: [-1, 7], count: 1)
    #expect(changes.map(\.calls) == [0] && changes.map(\.evaluations) == [0])
  }

  @Test("Bands crossed are counted by evaluation, up and down")
  func bands() throws {
    // 50 → 35, 80 → 90, 55 → 70 (5 and 6 ... 4 and 8 → 40, 80: 60 → 70), 65 → 47.5, none → none.
    let rows: [(UInt8, UInt8)] = [(8, 2), (6, 10), (1, 9), (10, 3), (127, 127)]
    let crossings = try comparison(rows).bandCrossings
    #expect(crossings.from == ["bas", "haut", nil] && crossings.to == ["bas", "haut", nil])
    // 50 → 35 stays low, 80 → 90 stays high, 50 → 70 goes up, 65 → 47.5 goes down.
    #expect(crossings.counts == [[1, 1, 0], [1, 1, 0], [0, 0, 1]])
    #expect(crossings.changed == 2)
    #expect(crossings.moved?.up == 1 && crossings.moved?.down == 1)
    let groups = try comparison(rows).crossings(by: [0, 0, 1, 1, 1], count: 2)
    #expect(groups.map(\.changed) == [0, 2])
  }

  @Test("Evaluations that lose or gain their score are counted and not averaged")
  func withoutScore() throws {
    let old = grid(section("s", [criterion("a"), criterion("b")]))
    let new = grid(section("s", [criterion("a"), criterion("c")]))
    let coded = try CodedMapping(AnswerMapping(from: old, to: new))
    let given = [["a": "oui"], ["b": "oui"], ["a": "non", "b": "oui"]]
    let rows = given.flatMap { row in
      coded.codes(for: row.map { Answer(criterionID: $0.key, value: .level($0.value)) })
    }
    let found = RescoringComparison(
      [.init(coded.rescored(rows), calls: [0, 1, 2])], callCount: 3)
    #expect(found.evaluations == 3 && found.compared == 2)
    #expect(found.losingScore == 1 && found.gainingScore == 0)
    #expect(found.overall.exactBefore == 75 && found.overall.exactAfter == 50)
    #expect(found.answers.given == 4 && found.answers.carried == 2)
    #expect(found.answers.lost == [.init(criterionID: "b", evaluations: 2)])
    #expect(
      found.answers.unanswered == [
        .init(criterionID: "a", evaluations: 1), .init(criterionID: "c", evaluations: 3),
      ])
  }

  @Test("Versions of a grid are compared together, criteria that are gone on their own lines")
  func versions() throws {
    let new = grid(section("s", [criterion("a", weight: 2), criterion("b")]))
    let first = grid(section("s", [criterion("a"), criterion("x")]))
    let second = grid(section("s", [criterion("a"), criterion("b")]))
    let parts = try [first, second].enumerated().map { index, old in
      let coded = try CodedMapping(AnswerMapping(from: old, to: new))
      return RescoringComparison.Part(coded.rescored([1, 0]), calls: [index])
    }
    let account = RescoringComparison(parts, callCount: 2).contributions
    #expect(account.lines.map(\.to) == ["a", "b", nil])
    #expect(account.lines.map(\.from) == ["a", "b", "x"])
    // 50 and 50, then 100 (b not answered) and 66.7.
    #expect(account.total == Rational.reduced(100, 3))
    #expect(account.lines.reduce(Rational.zero) { $0 + $1.contribution } == account.total)
  }
}
