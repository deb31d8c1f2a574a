import Calendars
import Calibration
import ExactNumbers
import QualityModel
import Statistics
import Testing

@Suite("How evaluators stand beside the others")
struct StandingAnalysisTests {
  @Test("A deviation counts from the others: two evaluators 8 points apart deviate by 8")
  func fromTheOthers() throws {
    let rows: [[Double?]] = [
      [80, 70, 90, 60, 75, 85], [71, 63, 82, 52, 67, 77],
    ]
    let report = DrawnPanel([.client, .provider]).adding(scores: rows).report
    // Differences 9, 7, 8, 8, 8, 8: mean 8, s = √0.4; scipy 1.17: t(0.975, 5) · s / √6 = 0.663721.
    let first = try #require(report.standings.first?.deviation.estimate)
    #expect(first.value.isNear(8))
    #expect(first.interval?.lower.isNear(7.336278623781856) == true)
    #expect(report.standings.map(\.reading) == [.softer, .harsher])
  }

  @Test("A difference that is sure but within the tolerance is in line")
  func inLine() {
    let rows: [[Double?]] = [
      [80, 70, 90, 60, 75, 85], [78, 69, 89, 58, 74, 83.5],
    ]
    let report = DrawnPanel([.client, .provider]).adding(scores: rows).report
    #expect(report.standings.allSatisfy { ($0.probability ?? 1) < 0.05 })
    #expect(report.standings.map(\.reading) == [.inLine, .inLine])
  }

  @Test("A section's bias is found in that section, the call's own level set aside")
  func section() throws {
    let levels = ["insuffisant", "partiel", "conforme", "exemplaire"]
    let rows = (0..<4).map { evaluator in
      (0..<12).map { call -> [String: Answer.Value]? in
        let level = 1 + call % 3
        let harsh = evaluator == 2 && call % 4 != 0 ? 1 : 0
        return [
          "emotion": .level(levels[level - harsh]), "attente": .number(30),
          "identification": .level("oui"),
        ]
      }
    }
    let report = DrawnPanel([.client, .client, .provider, .provider]).adding(answers: rows).report
    let sections = try #require(report.standings.first { $0.evaluator.id == "E2" }?.sections)
    #expect(sections.map(\.sectionID) == ["empathie", "conformite"])
    // Emotion is two thirds of its section: 9 calls of 12 at one third of it less.
    #expect(sections[0].deviation.estimate?.value.isNear(-100 * 2 / 9.0 * 0.75) == true)
    #expect(try #require(sections[0].probability) < 0.05)
    #expect(sections[1].deviation.estimate?.value == 0)
    #expect(sections[1].probability == nil)
  }

  @Test("Critical errors missed and invented: beside the expert, or the majority of the others")
  func detection() {
    func rows(_ texts: [String]) -> [[[String: Answer.Value]?]] {
      texts.map { text in
        text.map { ["identification": .level($0 == "n" ? "non" : "oui")] }
      }
    }
    var panel = DrawnPanel([.neutral, .client, .provider])
    panel.reference = .expert("E0")
    let expert = panel.adding(answers: rows(["nnoo", "nooo", "nnno"])).report
    #expect(
      expert.standings.map(\.criticalErrors) == [
        nil, .init(found: 1, missed: 1, invented: 0), .init(found: 2, missed: 0, invented: 1),
      ])
    panel.reference = .consensus
    let consensus = panel.adding(answers: rows(["nnoo", "nooo", "nnno"])).report
    // The others of E0 agree on calls 1, 4 alone; of E1 on 1, 2, 4; of E2 on 1, 3, 4.
    #expect(
      consensus.standings.map(\.criticalErrors) == [
        .init(found: 1, missed: 0, invented: 0), .init(found: 1, missed: 1, invented: 0),
        .init(found: 1, missed: 0, invented: 1),
      ])
  }

  @Test("N/A is compared with the others on the same calls, calls being the unit")
  func notApplicable() throws {
    let answered: [String: Answer.Value] = [
      "emotion": .level("conforme"), "identification": .level("oui"),
    ]
    var skipped = answered
    skipped["emotion"] = .notApplicable
    let report = DrawnPanel([.client, .client, .provider])
      .adding(answers: [
        [skipped, skipped, answered, answered], [answered, skipped, answered, answered],
        [answered, answered, answered, nil],
      ]).report
    let first = try #require(report.standings.first)
    #expect(first.notApplicableShare.estimate?.value == 0.25)
    #expect(first.notApplicableShare.count == 4)
    // Call 2: one of two others skipped one of two; the mean of 0, 0.25, 0, 0.
    #expect(first.othersNotApplicableShare.estimate?.value == 0.0625)
  }

  @Test("Severity is drawn session after session; limits and signals need eight")
  func drift() throws {
    func panel(_ gaps: [Double]) -> DrawnPanel {
      gaps.reduce(DrawnPanel([.client, .provider])) { panel, gap in
        panel.adding(scores: [[80, 70, 60], [80 - gap, 70 - gap, 60 - gap]])
      }
    }
    #expect(panel([2]).report.standings.first?.drift == nil)
    let short = try #require(panel([2, 3, 40]).report.standings.first?.drift)
    #expect(
      short.points.compactMap(\.deviation.estimate?.value).map { $0.rounded() } == [2, 3, 40])
    #expect(short.centre == nil)
    #expect(short.points.allSatisfy { !$0.isSignal })
    let long = try #require(
      panel([2, 3, 2, 3, 2, 3, 2, 40]).report.standings.first?.drift)
    #expect(long.points.map(\.isSignal) == Array(repeating: false, count: 7) + [true])
    // Mean 57 / 8; mean moving range (6 · 1 + 38) / 7, three of which over 1.128 make the limit.
    #expect(long.centre?.isNear(57.0 / 8) == true)
    #expect(long.upperLimit?.isNear(57.0 / 8 + 132 / 7 / 1.128) == true)
  }

  @Test("Repeatability comes from calls put back, of that evaluator alone")
  func repeats() throws {
    var material = DrawnPanel([.client, .provider])
      .adding(scores: [[80, 70, 60], [80, 70, 60]]).material
    let evaluations = material.sessions[0].evaluations
    func again(_ index: Int, _ score: Double) -> CalibrationMaterial.RepeatedEvaluation {
      let first = evaluations[index]
      return .init(
        first: first,
        second: ScoredEvaluation(
          evaluation: first.evaluation, scorecard: .bare(score), interaction: first.interaction))
    }
    material.repeats = [again(0, 84), again(1, 70), again(2, 62), again(3, 10)]
    let report = CalibrationAnalysis(material: material).report()
    // Differences 4, 0, 2: s = 2, 2 / √2.
    #expect(report.standings[0].repeatability.estimate?.value.isNear(2.0.squareRoot()) == true)
    #expect(
      report.standings[1].repeatability == .undefined(.tooFewObservations(needed: 2), count: 1))
  }

  @Test("The same answers given again are counted by call, free texts aside")
  func repeatedAnswers() throws {
    let answer = DegeneratePanelTests.answer
    var other = answer
    other["emotion"] = .level("partiel")
    other["note"] = .text("autre chose")
    let panel = DrawnPanel([.client, .provider])
      .adding(answers: [[answer, answer], [other, answer]])
    var material = panel.material
    let evaluations = material.sessions[0].evaluations
    func second(_ scored: ScoredEvaluation) -> ScoredEvaluation {
      let old = scored.evaluation
      return ScoredEvaluation(
        evaluation: Evaluation(
          id: "bis", state: .submitted, interactionID: old.interactionID, evaluatorID: "E0",
          gridID: old.gridID, gridVersion: old.gridVersion, gridDigest: old.gridDigest,
          scoredAt: old.scoredAt, answers: old.answers), scorecard: scored.scorecard,
        interaction: scored.interaction)
    }
    material.repeats = [
      .init(first: evaluations[0], second: second(evaluations[2])),
      .init(first: evaluations[1], second: second(evaluations[3])),
    ]
    let report = CalibrationAnalysis(material: material).report()
    // Three of four, then four of four.
    #expect(report.standings[0].repeatedAnswers.estimate?.value == 0.875)
  }
}
