import Calendars
import ExactNumbers
import QualityModel
import Statistics
import Testing

@testable import Calibration

@Suite("Who scored what in calibration")
struct PanelTests {
  @Test("Calls of several sessions are pooled, each evaluator once")
  func pooled() {
    let report = DrawnPanel([.client, .provider])
      .adding(scores: [[80, 70], [78, 65]])
      .adding(scores: [[90, 60, nil], [88, 61, 50]]).report
    #expect(report.evaluators.map(\.id) == ["E0", "E1"])
    #expect(report.sessions.map(\.callCount) == [2, 2])
    #expect(report.callCount == 4)
    #expect(report.evaluationCount == 8)
    #expect(report.missingEvaluationCount == 1)
    #expect(report.omissions.contains(CalibrationOmission(reason: .scoredOnce, count: 1)))
    #expect(report.total.scores.map(\.interactionID) == ["C0-0", "C0-1", "C1-0", "C1-1"])
  }

  @Test("Drafts, retracted evaluations, former revisions and strangers' are left out")
  func statesAndRevisions() throws {
    var material = DrawnPanel([.client, .provider]).adding(scores: [[80], [60]]).material
    let first = try #require(material.sessions[0].evaluations.first)
    func copy(_ state: Evaluation.State, _ revision: Int, by: String, score: Double)
      -> ScoredEvaluation
    {
      let old = first.evaluation
      return ScoredEvaluation(
        evaluation: Evaluation(
          id: old.id, revision: revision, state: state, interactionID: old.interactionID,
          evaluatorID: by, gridID: old.gridID, gridVersion: old.gridVersion,
          gridDigest: old.gridDigest, scoredAt: old.scoredAt, answers: []),
        scorecard: .bare(score), interaction: first.interaction)
    }
    material.sessions[0].evaluations += [
      copy(.submitted, 2, by: "E0", score: 70), copy(.draft, 3, by: "E0", score: 10),
      copy(.retracted, 4, by: "E0", score: 11), copy(.submitted, 1, by: "E9", score: 12),
    ]
    let report = CalibrationAnalysis(material: material).report()
    #expect(report.total.scores.first?.scores.map(\.score) == [70, 60])
    #expect(report.evaluationCount == 2)
  }

  @Test("An evaluation on another grid than its participant's is left out and counted")
  func otherGrid() throws {
    var material = DrawnPanel([.client, .provider, .provider])
      .adding(scores: [[80], [60], [70]]).material
    let last = try #require(material.sessions[0].evaluations.last)
    material.sessions[0].evaluations.removeLast()
    let old = last.evaluation
    material.sessions[0].evaluations.append(
      ScoredEvaluation(
        evaluation: Evaluation(
          id: old.id, state: .submitted, interactionID: old.interactionID,
          evaluatorID: old.evaluatorID, gridID: old.gridID, gridVersion: "9.9",
          gridDigest: "d9", scoredAt: old.scoredAt, answers: []),
        scorecard: last.scorecard, interaction: last.interaction))
    let report = CalibrationAnalysis(material: material).report()
    #expect(report.omissions.contains(CalibrationOmission(reason: .otherGrid, count: 1)))
    #expect(report.evaluationCount == 2)
  }

  @Test("The order in which evaluations come changes nothing")
  func order() {
    let rows = (0..<3).map { evaluator in
      (0..<8).map { call -> [String: Answer.Value]? in
        var answer = DegeneratePanelTests.answer
        answer["emotion"] = .level(call % (evaluator + 2) == 0 ? "partiel" : "exemplaire")
        return answer
      }
    }
    let material = DrawnPanel([.client, .client, .provider]).adding(answers: rows).material
    var other = material
    other.sessions[0].evaluations.reverse()
    other.evaluators.reverse()
    #expect(
      CalibrationAnalysis(material: material).report()
        == CalibrationAnalysis(material: other).report())
  }

  @Test("Sessions with different references are all read against the consensus")
  func mixedReferences() {
    var panel = DrawnPanel([.client, .provider])
    panel.reference = .expert("E0")
    var material = panel.adding(scores: [[80], [60]]).adding(scores: [[80], [60]]).material
    panel.reference = .none
    material.sessions[1] =
      panel.adding(scores: [[80], [60]]).adding(scores: [[80], [60]])
      .material.sessions[1]
    #expect(CalibrationAnalysis(material: material).report().reference == .consensus)
    material.sessions[1] = material.sessions[0]
    guard case .expert(let expert) = CalibrationAnalysis(material: material).report().reference
    else {
      Issue.record("The expert of all sessions is the reference")
      return
    }
    #expect(expert.id == "E0")
  }

  @Test("The consensus that an evaluator is compared with leaves their own score out")
  func leaveOneOut() {
    let panel = Panel(
      DrawnPanel([.client, .client, .provider, .provider])
        .adding(scores: [[10], [80], [90], [84]]).material)
    let table = ScoreTable(panel, .total)
    #expect(table.reference(for: 0, .consensus) == [84])
    #expect(table.reference(for: 2, .consensus) == [80])
    #expect(table.reference(for: 2, .expert(2)) == nil)
    #expect(table.reference(for: 2, .none) == nil)
  }

  @Test("A criterion renamed in another version is compared under both names")
  func renamed() throws {
    func grid(_ version: String, _ id: String, formerly: [String]) -> Grid {
      let levels = ["non", "oui"].enumerated().map {
        Level(id: $1, points: Rational($0), title: LocalizedText($1, language: "fr"))
      }
      return Grid(
        id: "g", version: version, language: "fr", title: LocalizedText("G", language: "fr"),
        sections: [
          Section(
            id: "s", title: LocalizedText("S", language: "fr"),
            children: [
              .criterion(
                Criterion(
                  id: id, levels: levels, formerly: formerly,
                  question: LocalizedText("?", language: "fr")))
            ])
        ])
    }
    let old = GridVersion(id: "g", version: "1.0", digest: "1")
    let new = GridVersion(id: "g", version: "2.0", digest: "2")
    let former = grid("1.0", "ancien", formerly: [])
    let latter = grid("2.0", "nouveau", formerly: ["ancien"])
    let compared = ComparedGrid(latter, new, others: [(new, latter), (old, former)])
    #expect(compared.name(of: "nouveau", in: old) == "ancien")
    let backward = ComparedGrid(former, old, others: [(new, latter)])
    #expect(backward.name(of: "ancien", in: new) == "nouveau")
    #expect(!backward.covers(GridVersion(id: "g", version: "3.0", digest: "3")))
  }
}
