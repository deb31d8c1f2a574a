import QualityTestSupport
import Statistics
import Testing

@Suite("What intervals say of an order")
struct RankRangeTests {
  @Test("Intervals apart give one rank each, intervals that overlap a range of them")
  func ranges() {
    let apart = [Interval(lower: 80, upper: 85), Interval(lower: 90, upper: 95)]
    #expect(RankRanges.ranges(of: apart) == [2...2, 1...1])
    let overlapping = [
      Interval(lower: 70, upper: 90), Interval(lower: 85, upper: 95),
      Interval(lower: 92, upper: 99), Interval(lower: 10, upper: 20),
    ]
    #expect(RankRanges.ranges(of: overlapping) == [2...3, 1...3, 1...2, 4...4])
    #expect(RankRanges.ranges(of: []).isEmpty)
  }

  @Test("Equal values share the mean of their ranks")
  func ties() {
    #expect(RankRanges.averageRanks([80, 90, 80, 70]) == [2.5, 1, 2.5, 4])
    #expect(RankRanges.averageRanks([]).isEmpty)
  }

  @Test("All ranks together lie in their ranges as often as promised, by simulation")
  func coverage() throws {
    var draws = NormalDraws(seed: 21)
    let truth = (0..<12).map { 80 + Double($0) / 2 }
    let ranks = RankRanges.averageRanks(truth)
    let level = RankRanges.jointLevel(0.9, of: truth.count)
    var held = 0
    for _ in 0..<300 {
      let intervals = try truth.map { center in
        let sample = (0..<15).map { _ in center + 3 * draws.next() }
        return try #require(Means.studentInterval(sample, level: level).estimate?.interval)
      }
      let ranges = RankRanges.ranges(of: intervals)
      if zip(ranges, ranks).allSatisfy({ $0.contains(Int($1)) }) { held += 1 }
    }
    #expect(held >= 270, "\(held) of 300")
  }
}
