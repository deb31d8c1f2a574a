import Calendars
import Coaching
import ExactNumbers
import QualityModel
import Statistics
import Testing

/// Surveys, delivered against perceived quality, and activity.
struct CustomersTests {
  private let csat = SurveyDefinition(
    id: "csat", metric: .csat, minimum: 1, maximum: 5, direction: .higherIsBetter, satisfiedFrom: 4)
  private let nps = SurveyDefinition(
    id: "nps", metric: .nps, minimum: 0, maximum: 10, direction: .higherIsBetter)
  private let effort = SurveyDefinition(
    id: "ces", metric: .ces, minimum: 1, maximum: 5, direction: .lowerIsBetter)

  private func responses(
    _ survey: SurveyDefinition, _ values: [Int], agent: String? = "ana", call: String? = nil
  ) -> [SurveyResponse] {
    values.enumerated().map { place, value in
      SurveyResponse(
        id: "\(survey.id)\(agent ?? "")\(call ?? "")\(place)", surveyID: survey.id,
        answeredAt: CivilDateTime(startOf: Fixture.day(1)), interactionID: call, agentID: agent,
        value: Rational(value))
    }
  }

  private func sheet(_ change: (inout TeamMaterial) -> Void) throws -> CoachingSheet {
    var material = Fixture().material
    change(&material)
    return try #require(TeamCoaching(material).sheet(for: "ana"))
  }

  @Test(
    "CSAT is the share of satisfied answers, from the declared threshold, with Wilson's interval")
  func satisfied() throws {
    let sheet = try sheet {
      $0.surveys = [csat]
      $0.responses =
        responses(csat, [5, 4, 3, 5, 5, 2, 4, 1, 5, 4, 5, 4, 4, 3])
        + responses(csat, [1, 5], agent: "bob") + responses(csat, [5], agent: "another-team")
    }
    let figure = try #require(sheet.surveys.first)
    #expect(figure.value == Proportions.wilson(successes: 10, of: 14))
    #expect(figure.team == Proportions.wilson(successes: 1, of: 2))
  }

  @Test("Where low is good, the satisfied are at or under the threshold")
  func lowIsGood() throws {
    let reversed = SurveyDefinition(
      id: "r", metric: .csat, minimum: 1, maximum: 5, direction: .lowerIsBetter, satisfiedFrom: 2)
    let sheet = try sheet {
      $0.surveys = [reversed]
      $0.responses = responses(reversed, [1, 2, 3, 5])
    }
    #expect(sheet.surveys.first?.value == Proportions.wilson(successes: 2, of: 4))
  }

  @Test("NPS counts 9–10 and 0–6; an answer off the scale is left out and counted as missing")
  func promoters() throws {
    let sheet = try sheet {
      $0.surveys = [nps]
      $0.responses = responses(nps, [10, 9, 8, 7, 6, 0, 10, 9, 5, 8, 11, 9, 10, 3])
    }
    // Six promoters, three passives, four detractors: 2/13.
    let estimate = try #require(sheet.surveys.first?.value.estimate)
    #expect(estimate.count == 13)
    #expect(estimate.missing == 1)
    #expect((estimate.value - 0.1538461538).magnitude < 1e-9)
    #expect(estimate.interval != nil)
  }

  @Test("CES is the mean on its own scale, whichever end is good")
  func meanEffort() throws {
    let sheet = try sheet {
      $0.surveys = [effort]
      $0.responses = responses(effort, [1, 1, 2, 4, 5, 3])
    }
    let estimate = try #require(sheet.surveys.first?.value.estimate)
    #expect((estimate.value - 2.6666666667).magnitude < 1e-9)
    #expect(try #require(estimate.interval).lower >= 1)
  }

  @Test("A survey whose rules are not declared, or that got no answer, has no figure")
  func undeclared() throws {
    let silent = SurveyDefinition(
      id: "silent", metric: .csat, minimum: 1, maximum: 5, direction: .higherIsBetter)
    let wrong = SurveyDefinition(
      id: "wrong", metric: .nps, minimum: 1, maximum: 5, direction: .higherIsBetter)
    let sheet = try sheet {
      $0.surveys = [wrong, silent, nps]
      $0.responses = responses(silent, [5]) + responses(wrong, [5])
    }
    #expect(sheet.surveys.map(\.definition.id) == ["silent", "nps", "wrong"])
    #expect(sheet.surveys[0].value == .undefined(.invalidInput, count: 1))
    #expect(sheet.surveys[1].value == .undefined(.noObservations, count: 0))
    #expect(sheet.surveys[2].value == .undefined(.invalidInput, count: 1))
  }

  @Test("An answer that names only the call belongs to the agent of the call")
  func byCall() throws {
    let sheet = try sheet {
      $0.surveys = [csat]
      $0.interactions = [
        Interaction(id: "x", agentID: "ana", start: CivilDateTime(startOf: Fixture.day(1)))
      ]
      $0.responses = responses(csat, [5], agent: nil, call: "x")
    }
    #expect(sheet.surveys.first?.value.count == 1)
  }

  @Test("Delivered and perceived are compared from ten calls on, not before")
  func correlation() throws {
    var fixture = Fixture()
    fixture.criteria = 2
    var answers: [SurveyResponse] = []
    for call in 0..<10 {
      fixture.add("ana", call: "x\(call)", day: call, levels: [call % 4, call % 2])
      answers += responses(csat, [call % 4 + 1, call % 4 + 1], call: "x\(call)")
    }
    var material = fixture.material
    material.surveys = [csat, nps]
    material.responses = answers + responses(nps, [9], call: "x1")
    let ten = try #require(TeamCoaching(material).sheet(for: "ana")).deliveredAgainstPerceived
    #expect(ten.pairedCalls == 10)
    #expect(try #require(ten.correlation.estimate).value > 0.5)
    material.responses.removeAll { $0.interactionID == "x9" }
    let nine = try #require(TeamCoaching(material).sheet(for: "ana")).deliveredAgainstPerceived
    #expect(nine.pairedCalls == 9)
    #expect(nine.correlation == .undefined(.tooFewObservations(needed: 10), count: 9))
  }

  @Test("Handling time is talk, hold and after-call work; contacts without talk time only count")
  func activity() throws {
    func contact(_ id: String, _ agent: String?, talk: Int?) -> Interaction {
      Interaction(
        id: id, agentID: agent, start: CivilDateTime(startOf: Fixture.day(1)), talkSeconds: talk,
        holdSeconds: 20, wrapUpSeconds: 30)
    }
    let sheet = try sheet {
      $0.interactions = [
        contact("1", "ana", talk: 200), contact("2", "ana", talk: 300),
        contact("3", "ana", talk: nil),
        contact("4", "bob", talk: 100), contact("5", nil, talk: 100),
      ]
    }
    let activity = try #require(sheet.activity)
    #expect(activity.handled == 3)
    #expect(activity.meanHandlingSeconds.estimate?.value == 300)
    #expect(activity.meanHandlingSeconds.count == 2)
    #expect(activity.teamMeanHandlingSeconds.estimate?.value == 150)
    #expect(sheet.sample.handled == 3)
  }
}
