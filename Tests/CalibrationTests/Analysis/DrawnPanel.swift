import Calendars
import Calibration
import ExactNumbers
import QualityModel
import QualityTestSupport
import Scoring
import Statistics
import Testing

/// Material made of scores or of answers typed in a test.
struct DrawnPanel {
  static let version = GridVersion(id: "service", version: "3.0", digest: "d3")

  var sides: [Side]
  var reference = CalibrationSession.Reference.none
  var tolerance: Rational = 5
  var grid = Grid.empathy
  /// By session, evaluator, then call: the evaluation without its place; `nil` when it did not come.
  private(set) var sessions: [[[Content?]]] = []

  struct Content {
    let answers: [Answer]
    let scorecard: Scorecard
  }

  init(_ sides: [Side]) {
    self.sides = sides
  }

  /// A session of bare scores of the total and of the section `s`.
  func adding(scores: [[Double?]]) -> DrawnPanel {
    adding(
      scores.map { row in
        row.map { score in
          score.map { Content(answers: [], scorecard: .bare($0, section: grid.sections.first?.id)) }
        }
      })
  }

  /// A session of answers, scored on the grid.
  func adding(answers: [[[String: Answer.Value]?]]) -> DrawnPanel {
    let scorer = Scorer(grid)
    return adding(
      answers.map { row in
        row.map { values in
          values.map { values in
            let answers = grid.criteria.compactMap { criterion in
              values[criterion.id].map { Answer(criterionID: criterion.id, value: $0) }
            }
            return Content(answers: answers, scorecard: scorer.scorecard(for: answers))
          }
        }
      })
  }

  private func adding(_ session: [[Content?]]) -> DrawnPanel {
    var copy = self
    copy.sessions.append(session)
    return copy
  }

  var material: CalibrationMaterial {
    var material = CalibrationMaterial(
      centre: "Orvanne", subject: sessions.count == 1 ? .session("S0") : .period(.all),
      madeOn: CalendarDate(daysSince1970: 20_700))
    material.grids = [Self.version: grid]
    material.replicates = 400
    material.evaluators = sides.indices.map {
      Evaluator(id: "E\($0)", name: "Évaluateur \($0)", side: sides[$0])
    }
    material.sessions = sessions.enumerated().map { session($0.offset, $0.element) }
    return material
  }

  var report: CalibrationReport { CalibrationAnalysis(material: material).report() }

  private func session(
    _ index: Int, _ contents: [[Content?]]
  ) -> CalibrationMaterial.SessionEvaluations {
    let day = CivilDateTime(startOf: CalendarDate(daysSince1970: 20_600 + index))
    let calls = (contents.first ?? []).indices.map { "C\(index)-\($0)" }
    let session = CalibrationSession(
      id: "S\(index)", title: "Séance \(index)", openedAt: day, tolerance: tolerance,
      reference: reference, interactionIDs: calls,
      participants: sides.indices.map {
        .init(evaluatorID: "E\($0)", side: sides[$0], grid: Self.version)
      })
    let evaluations = contents.enumerated().flatMap { evaluator, row in
      zip(calls, row).compactMap { call, content in
        content.map { evaluation($0, by: "E\(evaluator)", of: call, at: day) }
      }
    }
    return .init(
      session: CalibrationCase(session: session, state: .revealed, progress: []),
      evaluations: evaluations)
  }

  func evaluation(
    _ content: Content, by evaluator: String, of call: String, at day: CivilDateTime,
    agent: String? = nil
  ) -> ScoredEvaluation {
    ScoredEvaluation(
      evaluation: Evaluation(
        id: "\(evaluator)-\(call)", state: .submitted, interactionID: call,
        evaluatorID: evaluator, gridID: Self.version.id, gridVersion: Self.version.version,
        gridDigest: Self.version.digest, scoredAt: day, answers: content.answers),
      scorecard: content.scorecard, interaction: Interaction(id: call, agentID: agent, start: day))
  }
}

extension Scorecard {
  /// A score without its arithmetic, to the hundred-thousandth of a point.
  static func bare(_ score: Double, section: String? = nil) -> Scorecard {
    let exact = Rational.reduced(Int128((score * 100_000).rounded()), 100_000)
    return Scorecard(
      raw: exact, final: exact, agent: exact, effects: [], errors: [],
      sections: section.map { [PartScore(id: $0, score: exact, raw: exact)] } ?? [],
      dimensions: [], criteria: [], band: nil, notApplicableShare: nil)
  }
}

extension Grid {
  /// A section of empathy with four levels, a critical yes or no, a number, a set and a free text.
  static let empathy: Grid = {
    func text(_ words: String) -> LocalizedText { LocalizedText(words, language: "fr") }
    func level(_ id: String, _ points: Rational) -> Level {
      Level(id: id, points: points, title: text(id))
    }
    return Grid(
      id: "service", version: "3.0", language: "fr", title: text("Service"),
      sections: [
        Section(
          id: "empathie", weight: 60, title: text("Empathie"),
          children: [
            .criterion(
              Criterion(
                id: "emotion",
                levels: [
                  level("insuffisant", 0), level("partiel", 1), level("conforme", 2),
                  level("exemplaire", 3),
                ], weight: 2, title: text("Émotion"), question: text("Émotion reconnue ?"))),
            .criterion(
              Criterion(
                id: "attente", kind: .number,
                ranges: [
                  NumberRange(from: nil, to: 60, points: 2),
                  NumberRange(from: 60, to: nil, points: 0),
                ], question: text("Attente ?"))),
          ]),
        Section(
          id: "conformite", weight: 40, title: text("Conformité"),
          children: [
            .criterion(
              Criterion(
                id: "identification", levels: [level("non", 0), level("oui", 1)],
                question: text("Identifié ?"),
                errors: [CriticalError(errorClass: .compliance, levels: ["non"], effect: .failGrid)]
              )),
            .criterion(
              Criterion(
                id: "motifs", kind: .multiple, levels: [level("a", 0), level("b", 1)],
                isScored: false, question: text("Motifs ?"))),
            .criterion(Criterion(id: "note", kind: .text, question: text("Note"))),
          ]),
      ])
  }()
}
