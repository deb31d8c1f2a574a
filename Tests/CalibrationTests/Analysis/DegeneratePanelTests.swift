import Calendars
import Calibration
import ExactNumbers
import QualityModel
import Statistics
import Testing

@Suite("Calibration of panels that say nothing")
struct DegeneratePanelTests {
  /// Numbers of a value, however deep.
  static func numbers(in value: Any) -> [Double] {
    if let number = value as? Double { return [number] }
    return Mirror(reflecting: value).children.flatMap { numbers(in: $0.value) }
  }

  static let answer: [String: Answer.Value] = [
    "emotion": .level("conforme"), "attente": .number(30), "identification": .level("oui"),
    "motifs": .levels(["a"]), "note": .text("vu"),
  ]

  private func check(_ report: CalibrationReport) {
    let numbers = Self.numbers(in: report)
    #expect(!numbers.isEmpty)
    let isFinite = numbers.allSatisfy(\.isFinite)
    #expect(isFinite)
    #expect(report.priorities.count <= 5)
  }

  @Test("Without sessions a report says that nothing was observed")
  func empty() {
    let report = DrawnPanel([]).report
    check(report)
    #expect(report.callCount == 0)
    #expect(report.total.withinTolerance == .undefined(.noObservations, count: 0))
    #expect(report.criteria.isEmpty)
    #expect(report.sides == nil)
  }

  @Test("One evaluator alone leaves no call to compare, and says how many were scored once")
  func oneEvaluator() {
    let report = DrawnPanel([.client]).adding(answers: [[Self.answer, Self.answer]]).report
    check(report)
    #expect(report.callCount == 0)
    #expect(report.omissions == [CalibrationOmission(reason: .scoredOnce, count: 2)])
    #expect(report.standings.map(\.reading) == [.undefined])
    #expect(report.standings.first?.deviation.estimate == nil)
  }

  @Test("One call gives differences without intervals, and no reading")
  func oneCall() {
    var other = Self.answer
    other["emotion"] = .level("insuffisant")
    var panel = DrawnPanel([.client, .provider])
    panel.reference = .consensus
    let report = panel.adding(answers: [[Self.answer], [other]]).report
    check(report)
    #expect(report.callCount == 1)
    #expect(report.criteria.first?.criterionID == "emotion")
    #expect(report.criteria.allSatisfy { $0.reading == .undecided })
    #expect(report.standings.allSatisfy { $0.reading == .undecided })
    #expect(report.sides?.parts.first?.equivalence == .undefined)
    #expect(report.total.reliability.estimate == nil)
    #expect(report.priorities.isEmpty)
  }

  @Test("Calls that all got the same answers: full agreement where it can be said, and why not")
  func noVariation() throws {
    let rows = Array(repeating: Array(repeating: Optional(Self.answer), count: 20), count: 3)
    let report = DrawnPanel([.client, .client, .provider]).adding(answers: rows).report
    check(report)
    let emotion = try #require(report.criteria.first { $0.criterionID == "emotion" })
    #expect(emotion.agreement.estimate?.value == 1)
    #expect(emotion.coefficients.first?.value == .undefined(.noVariation, count: 20))
    #expect(emotion.coefficients.dropFirst().first?.value.estimate?.value == 1)
    // 20 calls without a disagreement: Wilson's lower bound is 0.84.
    #expect(emotion.reading == .agree)
    let wait = try #require(report.criteria.first { $0.criterionID == "attente" })
    #expect(wait.reading == .agree)
    #expect(report.total.reliability == .undefined(.noVariation, count: 20))
    #expect(report.standings.allSatisfy { $0.deviation.estimate?.value == 0 })
    #expect(report.standings.allSatisfy { $0.reading == .undecided })
    #expect(report.priorities.isEmpty)
  }

  @Test("Fifteen calls without a disagreement are not enough to say that people agree")
  func unanimousButFew() {
    let rows = Array(repeating: Array(repeating: Optional(Self.answer), count: 15), count: 2)
    let report = DrawnPanel([.client, .provider]).adding(answers: rows).report
    // Wilson's lower bound with 15 of 15 is 15 / (15 + 1.96²) = 0.796.
    #expect(report.criteria.allSatisfy { $0.reading == .undecided })
  }

  @Test("When everything is N/A nothing is scored and nothing agrees")
  func allNotApplicable() {
    let none: [String: Answer.Value] = Self.answer.mapValues { _ in .notApplicable }
    let rows = Array(repeating: Array(repeating: Optional(none), count: 6), count: 3)
    let report = DrawnPanel([.client, .client, .provider]).adding(answers: rows).report
    check(report)
    #expect(report.omissions.contains(CalibrationOmission(reason: .withoutScore, count: 18)))
    #expect(report.criteria.allSatisfy { $0.reading == .undefined })
    #expect(report.criteria.allSatisfy { $0.agreement.estimate == nil })
    #expect(report.total.withinTolerance.estimate == nil)
    #expect(report.standings.allSatisfy { $0.deviation.estimate == nil })
    #expect(report.standings.first?.notApplicableShare.estimate?.value == 1)
  }

  @Test("When nothing came everything that was awaited is missing")
  func allMissing() {
    let report = DrawnPanel([.client, .provider])
      .adding(answers: [[nil, nil, nil], [nil, nil, nil]]).report
    check(report)
    #expect(report.missingEvaluationCount == 6)
    #expect(report.callCount == 0)
    #expect(report.omissions.isEmpty)
  }

  @Test("One evaluator who differs from three others is named, they are not")
  func oneDisagrees() {
    let rows = (0..<4).map { evaluator in
      (0..<12).map { call -> Double? in
        // A call's own level, one evaluator 12 points under, and a point or two of noise.
        let noise = (call * (evaluator + 2)) % 5
        let severity = evaluator == 3 ? -12 : 0
        return Double(70 + call + severity) + Double(noise) / 2
      }
    }
    let report = DrawnPanel([.client, .client, .provider, .provider]).adding(scores: rows).report
    check(report)
    #expect(report.standings.last?.reading == .harsher)
    #expect(report.priorities.contains(.evaluator("E3")))
  }

  @Test("Evaluators who share no call cannot be compared, and the report says so")
  func noSharedCall() {
    let scores: [[Double?]] = [
      [80, 82, 90, nil, nil, nil], [75, 80, 88, nil, nil, nil],
      [nil, nil, nil, 60, 70, 65], [nil, nil, nil, 61, 75, 60],
    ]
    let report = DrawnPanel([.client, .client, .provider, .provider]).adding(scores: scores).report
    check(report)
    #expect(report.callCount == 6)
    for standing in report.standings {
      #expect(standing.deviation == .undefined(.disconnected, count: 3))
      #expect(standing.reading == .undefined)
    }
    #expect(report.sides == nil)
  }

  @Test("A tolerance of nothing compares to the last digit and tests no equivalence")
  func noTolerance() {
    var panel = DrawnPanel([.client, .provider])
    panel.tolerance = 0
    let report = panel.adding(scores: [[80, 70, 60, 50, 40], [80, 71, 60, 52, 40]]).report
    check(report)
    #expect(report.total.withinTolerance.estimate?.value == 0.6)
    #expect(report.sides?.parts.first?.equivalence == .undefined)
  }

  @Test("Answers on a grid that nobody has are compared by their totals alone")
  func unknownGrid() {
    var material = DrawnPanel([.client, .provider])
      .adding(answers: [[Self.answer, Self.answer], [Self.answer, Self.answer]]).material
    material.grids = [:]
    let report = CalibrationAnalysis(material: material).report()
    check(report)
    #expect(report.criteria.isEmpty)
    #expect(report.sections.isEmpty)
    #expect(report.total.withinTolerance.estimate?.value == 1)
    #expect(report.omissions == [CalibrationOmission(reason: .otherGrid, count: 4)])
  }

  @Test("A session that is still blind is not looked at")
  func stillBlind() {
    var material = DrawnPanel([.client, .provider]).adding(scores: [[80], [60]]).material
    material.sessions = material.sessions.map { use in
      .init(
        session: CalibrationCase(session: use.session.session, state: .open, progress: []),
        evaluations: use.evaluations)
    }
    let report = CalibrationAnalysis(material: material).report()
    #expect(report.sessions.isEmpty)
    #expect(report.evaluationCount == 0)
    #expect(!Self.numbers(in: report).contains(60))
  }
}
