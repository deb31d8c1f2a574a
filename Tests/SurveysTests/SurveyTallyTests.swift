import ExactNumbers
import QualityModel
import Statistics
import Testing

@testable import Surveys

@Suite("Counting survey answers")
struct SurveyTallyTests {
  private let nps = SurveyDefinition(
    id: "nps", metric: .nps, minimum: 0, maximum: 10, direction: .higherIsBetter)

  @Test("NPS: 9 and 10 promote, 7 and 8 are passive, 0 to 6 detract")
  func npsGroups() throws {
    let tally = try SurveyTally(nps, answers: (0...10).map { Rational($0) })
    #expect([tally.promoters, tally.passives, tally.detractors] == [2, 2, 7])
    let estimate = try #require(tally.indicator().estimate)
    #expect(abs(estimate.value - -5.0 / 11) < 1e-12)
    #expect(estimate.interval?.contains(estimate.value) == true)
  }

  @Test("CSAT: the threshold counts as satisfied, in the good direction")
  func csat() throws {
    func satisfied(_ direction: SurveyDefinition.Direction) throws -> Int {
      try SurveyTally(
        SurveyDefinition(
          id: "c", metric: .csat, minimum: 1, maximum: 5, direction: direction, satisfiedFrom: 4),
        answers: [1, 2, 3, 4, 4, 5]
      ).satisfied
    }
    #expect(try satisfied(.higherIsBetter) == 3)
    #expect(try satisfied(.lowerIsBetter) == 5)
  }

  @Test("CSAT of 8 out of 10 has Wilson's interval, 0.490 to 0.943")
  func wilson() throws {
    // Computed from Wilson (1927): (0.8 + z²/20 ± z·√(0.016 + z²/400)) / (1 + z²/10), z = 1.959964.
    let definition = SurveyDefinition(
      id: "c", metric: .csat, minimum: 1, maximum: 5, direction: .higherIsBetter, satisfiedFrom: 4)
    let tally = try SurveyTally(definition, answers: [5, 5, 5, 5, 4, 4, 4, 4, 1, 2])
    let estimate = try #require(tally.indicator().estimate)
    #expect(estimate.value == 0.8)
    #expect(abs(try #require(estimate.interval).lower - 0.4902) < 1e-4)
    #expect(abs(try #require(estimate.interval).upper - 0.9433) < 1e-4)
  }

  @Test("CES: the mean on its own scale, the interval within the scale")
  func ces() throws {
    let definition = SurveyDefinition(
      id: "e", metric: .ces, minimum: 1, maximum: 7, direction: .higherIsBetter)
    let tally = try SurveyTally(definition, answers: [7, 7, 7, 6])
    let estimate = try #require(tally.indicator().estimate)
    #expect(estimate.value == 6.75)
    #expect(estimate.count == 4)
    #expect(estimate.interval?.upper == 7)
  }

  @Test("Nothing counted gives no figure")
  func nothing() throws {
    #expect(try SurveyTally(nps).indicator() == .undefined(.noObservations, count: 0))
    #expect(try SurveyTally(nps, answers: [11, -1]).count == 0)
  }

  @Test("Tallies of parts add up to the tally of the whole", arguments: 0..<50)
  func merge(seed: Int) throws {
    let answers = (0..<40).map { Rational(($0 * 7 + seed * 13) % 11) }
    let cut = seed % 40
    var sum = try SurveyTally(nps, answers: answers[..<cut])
    sum.add(try SurveyTally(nps, answers: answers[cut...]))
    let whole = try SurveyTally(nps, answers: answers)
    #expect(sum == whole)
    #expect(whole.promoters + whole.passives + whole.detractors == whole.count)
    #expect(whole.distribution.map(\.count).reduce(0, +) == 40)
  }
}
