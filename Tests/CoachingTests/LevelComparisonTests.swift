import Statistics
import Testing

@testable import Coaching

@Suite("Levels compared")
struct LevelComparisonTests {
  @Test("Levels all at the top keep Wilson's bound: 14 of 14 is 78.5 to 100")
  func top() throws {
    // Wilson: n / (n + z²) = 14 / (14 + 3.8415) = 0.7847.
    let mean = Means.ofLevels(Array(repeating: 100, count: 14))
    let interval = try #require(mean.estimate?.interval)
    #expect(abs(interval.lower - 78.47) < 0.01)
    #expect(interval.upper == 100)
    let bottom = try #require(Means.ofLevels([0, 0, 0]).estimate?.interval)
    #expect(bottom.lower == 0)
    #expect(abs(bottom.upper - 56.15) < 0.01)
  }

  @Test("Equal levels within the scale, and a single one, have no interval")
  func withoutInterval() {
    #expect(Means.ofLevels([50, 50, 50]).estimate?.interval == nil)
    #expect(Means.ofLevels([100]).estimate?.interval == nil)
    #expect(Means.ofLevels([]).estimate == nil)
  }

  @Test("A difference is Welch's, and not given when one side does not vary")
  func difference() throws {
    let compared = LevelComparison(own: [60, 70, 80], team: [80, 90, 100], previous: [70, 70])
    let difference = try #require(compared.difference?.estimate)
    #expect(difference.value == -20)
    // Equal variances of 100 and n of 3: 4 degrees of freedom, t = 2.7764, s = √(200/3).
    #expect(abs((difference.interval?.lower ?? 0) - -42.67) < 0.01)
    #expect(compared.previousDifference == nil)
    #expect(LevelComparison(own: [100, 100], team: [50, 60], previous: nil).difference == nil)
  }
}
