import ExactNumbers
import QualityModel
import QualityTestSupport
import Scoring
import Statistics
import Testing

@testable import Calibration

@Suite("Agreement on criteria")
struct CriterionAnalysisTests {
  /// One answer a call for each evaluator, to one criterion.
  private func report(
    _ criterion: String, _ rows: [[Answer.Value?]], sides: [Side],
    reference: CalibrationSession.Reference = .none
  ) throws -> CriterionAgreement {
    var panel = DrawnPanel(sides)
    panel.reference = reference
    let report = panel.adding(
      answers: rows.map { row in row.map { value in value.map { [criterion: $0] } ?? [:] } }
    ).report
    return try #require(report.criteria.first { $0.criterionID == criterion })
  }

  private func levels(_ text: String) -> [Answer.Value?] {
    let names: [Character: Answer.Value] = [
      "0": .level("insuffisant"), "1": .level("partiel"), "2": .level("conforme"),
      "3": .level("exemplaire"), "n": .level("non"), "o": .level("oui"), "x": .notApplicable,
    ]
    return text.map { names[$0] }
  }

  @Test("Two levels are read by AC1, ordered levels by alpha with AC2 beside, numbers by alpha")
  func coefficientsByKind() throws {
    let answers = DegeneratePanelTests.answer
    let rows = (0..<2).map { _ in Array(repeating: Optional(answers), count: 3) }
    let report = DrawnPanel([.client, .provider]).adding(answers: rows).report
    var found: [String: [CriterionAgreement.Coefficient]] = [:]
    for criterion in report.criteria {
      found[criterion.criterionID] = criterion.coefficients.map(\.coefficient)
    }
    #expect(
      found == [
        "emotion": [.alphaOrdinal, .gwetAC2, .kappa], "identification": [.gwetAC1, .kappa],
        "attente": [.alphaInterval], "motifs": [.alphaNominal, .kappa],
      ])
  }

  @Test("N/A is no answer: it is counted, and calls on which people differ about it too")
  func notApplicable() throws {
    let result = try report(
      "emotion", [levels("23x2"), levels("2xx3"), levels("2xx ")],
      sides: [.client, .client, .provider])
    #expect(result.notApplicableCount == 5)
    #expect(result.splitApplicabilityCount == 1)
    #expect(result.callCount == 2)
    #expect(result.answerCount == 5)
    // Call 1: three pairs alike; call 4: one pair that differs. Mean of 1 and 0.
    #expect(result.agreement.estimate?.value == 0.5)
    #expect(result.differences.map(\.interactionID).sorted() == ["C0-1", "C0-3"])
  }

  @Test("Confusion: against the expert, between sides, or between all, both ways")
  func confusion() throws {
    let rows = [levels("noox"), levels("nnoo"), levels("oooo")]
    let categories = ["non", "oui", "not-applicable"]
    let expert = try report(
      "identification", rows, sides: [.client, .client, .provider], reference: .expert("E0"))
    // The expert's non, oui, oui, N/A in rows; E1 and E2 in columns.
    #expect(
      expert.confusion
        == LevelConfusion(
          axes: .reference, categories: categories, counts: [[1, 1, 0], [1, 3, 0], [0, 2, 0]]))
    let sides = try report("identification", rows, sides: [.client, .client, .provider])
    #expect(
      sides.confusion
        == LevelConfusion(
          axes: .sides, categories: categories, counts: [[0, 3, 0], [0, 4, 0], [0, 1, 0]]))
    let pairs = try report("identification", rows, sides: [.client, .client, .client])
    #expect(
      pairs.confusion
        == LevelConfusion(
          axes: .pairs, categories: categories, counts: [[2, 4, 0], [4, 10, 2], [0, 2, 0]]))
    // Where the two others differ there is no consensus: one cell of call 1, of call 2 and of call 4,
    // and the three of call 3.
    let consensus = try report(
      "identification", rows, sides: [.client, .client, .provider], reference: .consensus)
    #expect(consensus.confusion?.axes == .reference)
    #expect(consensus.confusion?.counts == [[0, 1, 0], [1, 3, 1], [0, 0, 0]])
  }

  @Test("One evaluator a side: McNemar on two levels, client minus provider on a scale of 100")
  func binaryDirection() throws {
    let result = try report(
      "identification", [levels("oooooooooo"), levels("nnnnnnoooo")], sides: [.client, .provider])
    #expect(result.directionTest == .mcnemar)
    // Six of six differences in one direction: 2 / 2⁶.
    #expect(result.directionProbability?.isNear(0.03125) == true)
    #expect(result.direction?.estimate?.value == 60)
  }

  @Test("One evaluator a side: Stuart and Maxwell on several levels")
  func orderedDirection() throws {
    let result = try report(
      "emotion", [levels("333222333222"), levels("222111333222")], sides: [.client, .provider])
    #expect(result.directionTest == .stuartMaxwell)
    let probability = try #require(result.directionProbability)
    #expect(probability > 0 && probability < 0.1)
    #expect(result.direction?.estimate?.value.isNear(100.0 / 6) == true)
  }

  @Test("Several evaluators a side: Student's test of the calls' differences")
  func meanDirection() throws {
    let result = try report(
      "emotion", [levels("333222"), levels("323222"), levels("222211")],
      sides: [.client, .client, .provider])
    #expect(result.directionTest == .pairedMean)
    // Differences of 1, 0.5, 1, 0, 1, 1 levels of a third: mean 0.75 · 100 / 3; scipy 1.17
    // ttest_1samp([1, .5, 1, 0, 1, 1], 0): p = 0.0070776.
    #expect(result.direction?.estimate?.value.isNear(25) == true)
    #expect(result.directionProbability?.isNear(0.007077597925498281) == true)
  }

  @Test("Without both sides there is no direction")
  func oneSide() throws {
    let result = try report(
      "emotion", [levels("33"), levels("32")], sides: [.client, .client])
    #expect(result.direction == nil)
    #expect(result.directionTest == nil)
  }

  @Test("Disagreement is said when alpha and AC2 both exclude the threshold")
  func disagree() throws {
    let rows = [
      levels("030303030303030303030303"), levels("300312203130021321030120"),
      levels("123003213012303120312031"),
    ]
    let result = try report("emotion", rows, sides: [.client, .client, .provider])
    #expect(result.reading == .disagree)
  }

  @Test("Alpha alone does not condemn calls that nearly all get the same level")
  func prevalence() throws {
    let alike = String(repeating: "3", count: 29)
    let result = try report(
      "emotion", [levels(alike + "3"), levels(alike + "2")], sides: [.client, .provider])
    // Alpha is 0 at best here, although 29 of 30 answers are the same.
    #expect((result.coefficients.first?.value.estimate?.value ?? 1) <= 0)
    #expect(result.coefficients[1].value.estimate?.interval?.lower ?? 0 > 0.8)
    #expect(result.reading != .disagree)
  }

  @Test(
    "Differences of scores before effects are the sum of what criteria are given as their cause")
  func contributionsAddUp() {
    for seed in UInt64(0)..<60 {
      var drawn = DrawnCase(seed: seed)
      var panel = DrawnPanel([.client, .provider])
      panel.grid = drawn.grid
      let answers = (0..<2).map { _ in
        var values: [String: Answer.Value] = [:]
        for answer in drawn.drawAnswers() { values[answer.criterionID] = answer.value }
        return values
      }
      let made = Panel(panel.adding(answers: answers.map { [$0] }).material)
      guard let grid = ComparedGrid(made, [DrawnPanel.version: drawn.grid]) else {
        Issue.record("The drawn grid is the one compared")
        return
      }
      let found = grid.criteria.map { CriterionAnswers($0, made, grid) }
      let sums = (0..<2).map { evaluator in
        100 + found.compactMap { $0.contributions[evaluator][0] }.reduce(0, +)
      }
      let scores = made.cells.map { $0[0]?.scorecard }
      for (sum, score) in zip(sums, scores) {
        guard let score, let raw = score.raw?.doubleValue, raw > 0, raw < 100,
          score.criteria.contains(where: { $0.standing == .applicable })
        else { continue }
        #expect(sum.isNear(raw, 1e-9), "seed \(seed)")
      }
    }
  }

  @Test("Criteria come by points at stake, calls by what they cost, with comments and quotes")
  func differences() throws {
    let rows: [[[String: Answer.Value]?]] = [
      [
        ["emotion": .level("exemplaire"), "identification": .level("oui")],
        ["emotion": .level("exemplaire"), "identification": .level("oui")],
        ["emotion": .level("conforme"), "identification": .level("non")],
      ],
      [
        ["emotion": .level("conforme"), "identification": .level("oui")],
        ["emotion": .level("insuffisant"), "identification": .level("oui")],
        ["emotion": .level("conforme"), "identification": .level("oui")],
      ],
    ]
    let report = DrawnPanel([.client, .provider]).adding(answers: rows).report
    let emotion = try #require(report.criteria.first { $0.criterionID == "emotion" })
    // Only emotion is answered in its section: one level of three is worth 60 / 3 = 20 points.
    #expect(emotion.differences.map(\.interactionID) == ["C0-1", "C0-0"])
    #expect(emotion.differences.map(\.points) == [60, 20])
    #expect(emotion.pointsAtStake.estimate?.value.isNear(80.0 / 3) == true)
    #expect(report.criteria.first?.criterionID == "emotion")
    #expect(emotion.differences.first?.answers.map(\.evaluatorID) == ["E0", "E1"])
    #expect(emotion.differences.first?.answers.first?.answer?.value == .level("exemplaire"))
    #expect(report.criticalErrors?.callsWithError == 1)
    #expect(report.criticalErrors?.sameErrors.estimate?.value.isNear(2.0 / 3) == true)
  }
}

extension Double {
  func isNear(_ other: Double, _ tolerance: Double = 1e-9) -> Bool {
    (self - other).magnitude <= tolerance
  }
}
