import Calibration
import ExactNumbers
import QualityModel
import Statistics
import Testing

@Suite("What a calibration says")
struct CalibrationAnalysisTests {
  @Test("Every part of a report is filled from the answers of two sides")
  func fillsTheReport() throws {
    let levels = ["partiel", "conforme", "exemplaire"]
    let rows = (0..<4).map { evaluator in
      (0..<12).map { call -> [String: Answer.Value]? in
        let harsh = evaluator == 3 ? -1 : 0
        return [
          "emotion": .level(levels[max(0, call % 3 + harsh)]),
          "attente": .number(call.isMultiple(of: 2) ? 30 : 90),
          "identification": .level(call == 5 && evaluator > 1 ? "non" : "oui"),
          "motifs": .levels(call == 2 ? ["b", "a"] : ["a"]), "note": .text("vu"),
        ]
      }
    }
    var panel = DrawnPanel([.client, .client, .provider, .provider])
    panel.reference = .expert("E0")
    let report = panel.adding(answers: rows).report
    #expect(report.callCount == 12)
    #expect(report.evaluationCount == 48)
    #expect(report.omissions == [CalibrationOmission(reason: .freeText, count: 1)])
    #expect(
      report.criteria.map(\.criterionID) == ["emotion", "identification", "attente", "motifs"])
    #expect(report.criticalErrors?.callsInDispute == 1)
    #expect(report.total.againstReference.map(\.evaluatorID) == ["E1", "E2", "E3"])
    #expect(report.standings.count == 4)
    #expect(report.sides?.parts.map(\.id) == ["total", "empathie", "conformite"])
    #expect(report.seed == 1)
  }
}
