import Calibration
import ExactNumbers
import QualityModel
import Statistics
import Testing

@Suite("What the number of calls allows, and what to look at first")
struct PriorityTests {
  @Test("Six calls cannot tell 0.5 from 0.8; the report says how many more would")
  func resolvingPower() throws {
    let rows: [[Double?]] = [[80, 70, 90, 60, 75, 85], [81, 69, 92, 80, 60, 99]]
    let report = DrawnPanel([.client, .provider]).adding(scores: rows).report
    let entry = try #require(report.resolution.first)
    #expect(entry.figure == .scoresWithinTolerance)
    #expect(entry.callCount == 6)
    #expect(entry.value == 0.5)
    #expect(entry.alternative == 0.8)
    // (t(n − 1) + 0.8416) · 0.5 / √n < 0.3 first holds at n = 24 (scipy 1.17).
    #expect(entry.callsToAdd == 18)
    #expect(report.priorities.last == .moreCalls(18))
  }

  @Test("A figure whose interval leaves the threshold out needs no more calls")
  func enough() {
    let rows = [
      (0..<20).map { Double?(Double(50 + $0)) }, (0..<20).map { Double?(Double(50 + $0)) },
    ]
    let report = DrawnPanel([.client, .provider]).adding(scores: rows).report
    #expect(!report.resolution.contains { $0.figure == .scoresWithinTolerance })
    #expect(report.priorities.isEmpty)
  }

  @Test("A critical error that some find comes first, when calls enough bear it out")
  func criticalError() {
    func report(_ calls: Int, disputed: Int) -> CalibrationReport {
      let rows = (0..<2).map { evaluator in
        (0..<calls).map { call -> [String: Answer.Value]? in
          let isFound = evaluator == 0 && call < disputed
          return [
            "emotion": .level(call % 2 == 0 ? "conforme" : "exemplaire"),
            "identification": .level(isFound ? "non" : "oui"),
          ]
        }
      }
      return DrawnPanel([.client, .provider]).adding(answers: rows).report
    }
    #expect(report(10, disputed: 3).priorities.first == .criticalError("identification"))
    #expect(!report(10, disputed: 1).priorities.contains(.criticalError("identification")))
    #expect(!report(4, disputed: 4).priorities.contains(.criticalError("identification")))
  }

  @Test("A criterion that some answer N/A on many calls asks when it applies")
  func applicability() {
    let rows = (0..<2).map { evaluator in
      (0..<10).map { call -> [String: Answer.Value]? in
        [
          "emotion": evaluator == 0 && call < 6 ? .notApplicable : .level("conforme"),
          "identification": .level("oui"),
        ]
      }
    }
    let report = DrawnPanel([.client, .provider]).adding(answers: rows).report
    #expect(report.priorities.contains(.applicability("emotion")))
    #expect(!report.priorities.contains(.applicability("identification")))
  }

  @Test("There are never more than five, two of a kind at most")
  func few() {
    let rows = (0..<6).map { evaluator in
      (0..<20).map { call -> [String: Answer.Value]? in
        let levels = ["insuffisant", "partiel", "conforme", "exemplaire"]
        return [
          "emotion": (call + evaluator) % 5 == 0
            ? .notApplicable : .level(levels[(call * (evaluator + 1) + evaluator) % 4]),
          "attente": .number(evaluator < 3 ? 30 : 90),
          "identification": .level((call + evaluator) % 3 == 0 ? "non" : "oui"),
        ]
      }
    }
    let priorities = DrawnPanel([.client, .client, .client, .provider, .provider, .provider])
      .adding(answers: rows).report.priorities
    #expect((1...5).contains(priorities.count))
    #expect(priorities.first == .criticalError("identification"))
    let evaluators = priorities.count { if case .evaluator = $0 { true } else { false } }
    #expect(evaluators <= 2)
    #expect(Set(priorities).count == priorities.count)
  }
}
