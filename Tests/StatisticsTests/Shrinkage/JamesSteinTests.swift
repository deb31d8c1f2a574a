import Statistics
import Testing

@Suite("James and Stein's estimate")
struct JamesSteinTests {
  private static let hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7]
    .map { Tally($0, of: 45) }

  // james_stein_baseball1977: Efron & Morris (1977), Scientific American 236(5):119–127 (0.265, 0.212,
  // 0.294); digits from unrounded averages.
  @Test("Eighteen batters are drawn toward their mean as in 1977")
  func baseball() throws {
    let result = try #require(JamesStein.shrunken(Self.hits).value)
    #expect(result.grandMean.isNear(0.2654320988, 1e-9))
    #expect(result.factor.isNear(0.2116534171, 1e-9))
    let expected = [
      0.2939138549, 0.2892104456, 0.2845070364, 0.2798036271, 0.2751002178, 0.2751002178,
      0.2703968086, 0.2656933993, 0.26098999, 0.26098999, 0.2562865807, 0.2562865807,
      0.2562865807, 0.2562865807, 0.2562865807, 0.2515831715, 0.2468797622, 0.2421763529,
    ]
    #expect(result.values.count == expected.count)
    for (value, wanted) in zip(result.values, expected) { #expect(value.isNear(wanted, 1e-9)) }
  }

  @Test(
    "The mean stays, and so does the order; measures closer than their error all become the mean")
  func laws() throws {
    let result = try #require(JamesStein.shrunken([60, 70, 75, 90, 95], variance: 16).value)
    #expect((result.values.reduce(0, +) / 5).isNear(78, 1e-12))
    #expect(result.values == result.values.sorted())
    let close = try #require(JamesStein.shrunken([69, 70, 71, 70], variance: 100).value)
    #expect(close.factor == 0)
    #expect(close.values == [70, 70, 70, 70])
  }

  @Test("Fewer than four, no difference, unequal totals and no variance give a reason")
  func undefined() {
    #expect(JamesStein.shrunken([], variance: 1) == .undefined(.noObservations, count: 0))
    #expect(
      JamesStein.shrunken([1, 2, 3], variance: 1)
        == .undefined(.tooFewObservations(needed: 4), count: 3))
    #expect(JamesStein.shrunken([1, 1, 1, 1], variance: 1) == .undefined(.noVariation, count: 4))
    #expect(JamesStein.shrunken([1, 2, 3, 4], variance: 0) == .undefined(.invalidInput, count: 4))
    #expect(
      JamesStein.shrunken([1, 2, 3, .nan], variance: 1) == .undefined(.invalidInput, count: 4))
    #expect(JamesStein.shrunken([]) == .undefined(.noObservations, count: 0))
    #expect(
      JamesStein.shrunken([Tally(1, of: 2), Tally(1, of: 3)])
        == .undefined(.invalidInput, count: 2))
    #expect(
      JamesStein.shrunken(Array(repeating: Tally(0, of: 9), count: 5))
        == .undefined(.noVariation, count: 5))
  }
}
