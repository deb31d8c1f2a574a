import Statistics
import Testing

@Suite("Answers to the recommendation question")
struct NetPromoterScoreAnswersTests {
  private typealias Answers = NetPromoterScore.Answers

  // nps_1000resp, nps_hundred: R NPS 1.1 nps.var, nps.se, nps.test; Rocks (2016). nps_three_promoters: own
  // formula, the same.
  @Test(
    "Wald's interval is that of the R package",
    arguments: [
      (250, 675, 75, 0.175, 0.294375, 0.0171573599, 0.1413721925, 0.2086278075),
      (3, 0, 0, 1, 0, 0, 1, 1),
      (60, 25, 15, 0.45, 0.5475, 0.0739932429, 0.3049759087, 0.5950240913),
    ] as [(Int, Int, Int, Double, Double, Double, Double, Double)])
  func wald(
    promoters: Int, passives: Int, detractors: Int, value: Double, variance: Double,
    error: Double, lower: Double, upper: Double
  ) throws {
    let answers = Answers(promoters: promoters, passives: passives, detractors: detractors)
    let estimate = try #require(NetPromoterScore.wald(answers).estimate)
    let count = Double(promoters + passives + detractors)
    let found = try #require(estimate.standardError)
    #expect(estimate.value.isNear(value, 1e-9))
    #expect((found * found * count).isNear(variance, 1e-9))
    #expect(found.isNear(error, 1e-9))
    #expect(try #require(estimate.interval).lower.isNear(lower, 1e-9))
    #expect(try #require(estimate.interval).upper.isNear(upper, 1e-9))
  }

  // nps_two_sample: R NPS 1.1 nps.test (se 0.1098863, p 0.0229012).
  @Test("The difference of two scores has the R package's test")
  func difference() throws {
    let first = Answers(promoters: 60, passives: 25, detractors: 15)
    let second = Answers(promoters: 45, passives: 30, detractors: 25)
    let result = NetPromoterScore.difference(first, minus: second)
    let estimate = try #require(result.statistic.estimate)
    #expect(estimate.value.isNear(0.25, 1e-12))
    #expect(try #require(estimate.standardError).isNear(0.1098863049, 1e-9))
    #expect(try #require(result.z).isNear(2.275078776, 1e-8))
    #expect(try #require(result.probability).isNear(0.0229012046, 1e-9))
    #expect(try #require(estimate.interval).lower.isNear(0.0346268, 1e-7))
    #expect(try #require(estimate.interval).upper.isNear(0.4653732, 1e-7))
    #expect(estimate.count == 200)
    let turned = NetPromoterScore.difference(second, minus: first)
    #expect(turned.statistic.estimate?.value == -estimate.value)
    #expect(turned.probability == result.probability)
  }

  // nps_from_raw_scores: constructed.
  @Test("Answers one by one: missing and impossible ones are dropped and counted")
  func raw() throws {
    let answers = Answers([10, 9, 8, 7, 6, 0, 10, 9, 5, nil, 8, 11, 9, 10, 3])
    #expect(answers == Answers(promoters: 6, passives: 3, detractors: 4, dropped: 2))
    let estimate = try #require(NetPromoterScore.adjustedWald(answers).estimate)
    #expect(estimate.count == 13)
    #expect(estimate.missing == 2)
    #expect(estimate.value.isNear(0.1538461538, 1e-9))
  }

  @Test("No answer, negative and enormous counts are undefined; two constant samples have no test")
  func degenerate() {
    #expect(NetPromoterScore.wald(Answers([])) == .undefined(.noObservations, count: 0))
    #expect(NetPromoterScore.wald(Answers([nil, 12])) == .undefined(.noObservations, count: 0))
    let impossible = [
      Answers(promoters: -1, passives: 2, detractors: 0),
      Answers(promoters: .max, passives: .max, detractors: .max),
      Answers(promoters: 1, passives: 2, detractors: 0, dropped: -1),
    ]
    for answers in impossible {
      #expect(NetPromoterScore.wald(answers) == .undefined(.invalidInput, count: 0))
    }
    let alike = NetPromoterScore.difference(Answers([10, 10]), minus: Answers([0, 0, 0]))
    #expect(alike.statistic.estimate?.value == 2)
    #expect(alike.statistic.estimate?.interval == nil)
    #expect(alike.probability == nil)
    #expect(
      NetPromoterScore.difference(Answers([10]), minus: Answers([])).statistic
        == .undefined(.noObservations, count: 1))
  }
}
