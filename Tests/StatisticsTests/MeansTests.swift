import Statistics
import Testing

struct MeansTests {
  private let scores = [82.5, 71, 90, 64.5, 77, 85.5, 58, 93.5, 80, 76.5, 88, 69.5]

  @Test("A mean of twelve scores has Student's interval")
  func twelve() throws {
    // scipy 1.17 stats.t.interval(0.95, 11, mean, sem).
    let estimate = try #require(Means.studentInterval(scores).estimate)
    #expect(estimate.value == 78)
    #expect(estimate.count == 12)
    #expect(try #require(estimate.standardError).isNear(3.1036391152284057, 1e-12))
    let interval = try #require(estimate.interval)
    #expect(interval.lower.isNear(71.16893636510234, 1e-9))
    #expect(interval.upper.isNear(84.83106363489766, 1e-9))
    let narrow = try #require(Means.studentInterval(scores, level: 0.9).estimate?.interval)
    #expect(narrow.lower.isNear(72.42622163022526, 1e-9))
    #expect(narrow.level == 0.9)
  }

  @Test("The order of the values changes nothing, to the last bit")
  func order() {
    var rotated = scores
    let expected = Means.studentInterval(scores)
    for _ in scores {
      rotated.append(rotated.removeFirst())
      #expect(Means.studentInterval(rotated) == expected)
    }
  }

  @Test("One value is its own mean, without an interval")
  func one() {
    #expect(Means.studentInterval([64]) == .defined(Estimate(value: 64, count: 1)))
  }

  @Test("Values that are all the same give no interval, rather than one of width 0")
  func noVariation() {
    #expect(
      Means.studentInterval([0.1, 0.1, 0.1]) == .defined(Estimate(value: 0.1, count: 3)))
  }

  @Test("An interval is clipped to the scale")
  func clipped() throws {
    let interval = try #require(
      Means.studentInterval([99, 100, 60], within: 0...100).estimate?.interval)
    #expect(interval.upper == 100)
    #expect(interval.lower > 0)
  }

  @Test("No value, values that are not finite and impossible levels are undefined, with the reason")
  func undefined() {
    #expect(Means.studentInterval([]) == .undefined(.noObservations, count: 0))
    for bad in [Double.nan, .infinity, -.infinity] {
      #expect(Means.studentInterval([1, bad]) == .undefined(.invalidInput, count: 2))
    }
    #expect(
      Means.studentInterval([.greatestFiniteMagnitude, -.greatestFiniteMagnitude])
        == .undefined(.invalidInput, count: 2))
    for level in [0, 1, -1, .nan] {
      #expect(Means.studentInterval([1, 2], level: level) == .undefined(.invalidInput, count: 2))
    }
  }

  @Test("Student's sleep data give Welch's published difference")
  func sleep() throws {
    // R t.test(extra ~ group): t = -1.8608, df = 17.776, p = 0.07939, CI -3.3654832, 0.2054832.
    let result = Means.difference(
      [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
      minus: [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4])
    let estimate = try #require(result.statistic.estimate)
    let error = try #require(estimate.standardError)
    #expect((estimate.value / error).isNear(-1.8608134675, 1e-9))
    #expect(try #require(result.degreesOfFreedom).isNear(17.7764735162, 1e-9))
    #expect(try #require(result.probability).isNear(0.0793941402, 1e-9))
    let interval = try #require(estimate.interval)
    #expect(interval.lower.isNear(-3.3654832307, 1e-9))
    #expect(interval.upper.isNear(0.2054832307, 1e-9))
    #expect(estimate.count == 20)
  }

  @Test("A difference with a single value, or without any variation, has no interval")
  func differenceWithoutInterval() {
    for (first, second) in [([80.0], [70.0, 75]), ([80, 80], [70, 70])] {
      let result = Means.difference(first, minus: second)
      #expect(result.statistic.estimate != nil)
      #expect(result.statistic.estimate?.interval == nil)
      #expect(result.probability == nil)
    }
    #expect(
      Means.difference([], minus: [1]).statistic == .undefined(.noObservations, count: 1))
    #expect(
      Means.difference([1, .nan], minus: [1]).statistic == .undefined(.invalidInput, count: 3))
  }

  @Test("One constant sample still has an interval, with the other's degrees of freedom")
  func oneConstant() throws {
    let result = Means.difference([80, 80, 80], minus: [70, 75, 80, 71])
    #expect(try #require(result.degreesOfFreedom).isNear(3, 1e-12))
    #expect(result.statistic.estimate?.interval != nil)
  }
}

extension Double {
  func isNear(_ other: Double, _ tolerance: Double) -> Bool {
    (self - other).magnitude <= tolerance
  }
}
