import Statistics
import Testing

@Suite("Repeatability of a rater")
struct RepeatabilityTests {
  private let first: [Double?] = [80, 72, 91, 65, 77, 84, 70, 88, 60, 79]
  private let second: [Double?] = [82, 70, 91, 69, 77, 81, 73, 90, 60, 75]

  @Test("Ten items rated twice have their deviation, coefficient and exact share")
  func twice() throws {
    // numpy 1.26 and scipy 1.17 (chi2.ppf), from s/√2 and its χ² interval with 9 degrees of freedom.
    let found = Repeatability(first: first, second: second)
    #expect(try #require(found.shift.statistic.estimate).value.isNear(0.2, 1e-12))
    let deviation = try #require(found.deviation.estimate)
    #expect(deviation.value.isNear(1.8499249234015478, 1e-10))
    let interval = try #require(deviation.interval)
    #expect(interval.lower.isNear(1.272443492158031, 1e-9))
    #expect(interval.upper.isNear(3.3772417770586083, 1e-9))
    #expect(try #require(found.coefficient.estimate).value.isNear(5.127730275451096, 1e-9))
    #expect(found.exactShare == Proportions.wilson(successes: 3, of: 10))
    #expect(deviation.count == 10)
  }

  @Test("A constant shift is drift, not a lack of repeatability")
  func shifted() throws {
    let found = Repeatability(first: [80, 72, 91.5], second: [77, 69, 88.5])
    #expect(found.shift.statistic == .defined(Estimate(value: -3, count: 3)))
    #expect(found.deviation == .defined(Estimate(value: 0, count: 3)))
    #expect(found.exactShare.estimate?.value == 0)
  }

  @Test("One item has a shift and a share, none has reasons")
  func degenerate() {
    let one = Repeatability(first: [80, nil, 3], second: [80, 4, nil])
    #expect(one.shift.statistic == .defined(Estimate(value: 0, count: 1, missing: 2)))
    #expect(one.deviation == .undefined(.tooFewObservations(needed: 2), count: 1))
    #expect(one.exactShare.estimate?.value == 1)
    let none = Repeatability(first: [], second: [])
    #expect(none.coefficient == .undefined(.noObservations, count: 0))
    #expect(none.exactShare == .undefined(.noObservations, count: 0))
    let unequal = Repeatability(first: [1], second: [])
    #expect(unequal.deviation == .undefined(.invalidInput, count: 0))
  }
}
