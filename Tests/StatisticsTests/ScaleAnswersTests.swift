import Statistics
import Testing

@Suite("Answers on a declared scale")
struct ScaleAnswersTests {
  // csat_top2box: constructed; statsmodels proportion_confint (Wilson, Newcombe 1998).
  @Test("CSAT: the top two boxes of five, with one missing answer")
  func satisfaction() throws {
    let answers = ScaleAnswers(
      [5, 4, 3, 5, 5, 2, 4, 1, 5, 4, nil, 5, 4, 4, 3], scale: 1...5)
    let share = try #require(answers.share(in: 4...5).estimate)
    #expect(share.value.isNear(0.7142857143, 1e-9))
    #expect(share.count == 14)
    #expect(share.missing == 1)
    #expect(try #require(share.interval).lower.isNear(0.4535091567, 1e-9))
    #expect(try #require(share.interval).upper.isNear(0.8827862136, 1e-9))
    #expect(try #require(answers.mean().estimate).value.isNear(3.8571428571, 1e-9))
  }

  // ces2_direction: CES 2.0, "made it easy", 1 to 7, high is easy; statsmodels (Wilson).
  @Test("CES 2.0: 5 to 7 found it easy")
  func easy() throws {
    let answers = ScaleAnswers([7, 6, 5, 4, 7, 2, 1, 6, 7, 3, 5], scale: 1...7)
    #expect(try #require(answers.mean().estimate).value.isNear(4.8181818182, 1e-9))
    let share = try #require(answers.share(in: 5...7).estimate)
    #expect(share.value.isNear(0.6363636364, 1e-9))
    #expect(try #require(share.interval).lower.isNear(0.3538011745, 1e-9))
    #expect(try #require(share.interval).upper.isNear(0.848335289, 1e-9))
  }

  // ces1_direction_small: CES 1.0, "how much effort", 1 to 5, low is good; statsmodels (Wilson).
  @Test("CES 1.0: 1 and 2 are little effort, and ease is counted from the other end")
  func effort() throws {
    let answers = ScaleAnswers([1, 1, 2, 4, 5, 3], scale: 1...5)
    #expect(try #require(answers.mean().estimate).value.isNear(2.6666666667, 1e-9))
    #expect(try #require(answers.reversed.mean().estimate).value.isNear(3.3333333333, 1e-9))
    let little = try #require(answers.share(in: 1...2).estimate)
    #expect(little.value == 0.5)
    #expect(try #require(little.interval).lower.isNear(0.1876163065, 1e-9))
    #expect(try #require(little.interval).upper.isNear(0.8123836935, 1e-9))
    #expect(answers.reversed.share(in: 4...5) == answers.share(in: 1...2))
    #expect(answers.reversed.reversed == answers)
  }

  @Test("Answers off the scale are dropped; none left is undefined; the widest scale is no trap")
  func degenerate() {
    let none = ScaleAnswers([0, 6, nil], scale: 1...5)
    #expect(none.dropped == 3)
    #expect(none.mean() == .undefined(.noObservations, count: 0))
    #expect(none.share(in: 4...5) == .undefined(.noObservations, count: 0))
    let wide = ScaleAnswers([.min, 0, .max], scale: .min ... .max)
    #expect(wide.reversed.values.count == 3)
  }
}
