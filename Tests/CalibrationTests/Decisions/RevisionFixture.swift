import Calibration
import EvaluationGrids
import ExactNumbers
import Languages
import QualityModel
import QualityTestSupport
import Scoring
import Testing

/// Grids to decide about, and what a draft must be whatever was decided.
enum RevisionFixture {
  static let files = ["Grids/service-client.xml", "Grids/vente-sortante.xml", "Grids/ecrit.xml"]

  static func grid(_ file: String = files[0]) throws -> Grid {
    let reading = GridReader().read(try Repository.bytes(of: file), file: file)
    return try #require(reading.grid)
  }

  static func french(_ text: String) -> LocalizedText { LocalizedText(text, language: "fr") }

  static func decision(
    _ criterion: String?, _ kind: CalibrationDecision.Kind, reason: String = "Désaccord"
  ) -> CalibrationDecision {
    CalibrationDecision(criterionID: criterion, kind: kind, reason: reason)
  }

  static func parts(_ ids: String..., language: String = "fr") -> CalibrationDecision.Kind {
    .split(
      into: ids.map {
        .init(id: $0, question: LocalizedText("Le point \($0) est-il traité ?", language: language))
      })
  }

  static func draft(_ grid: Grid, _ decisions: [CalibrationDecision]) throws -> GridDraft {
    try GridRevision(grid: grid, decisions: decisions).draft()
  }

  /// Why decisions are refused; nothing when they are not.
  static func problems(
    _ grid: Grid, _ decisions: [CalibrationDecision], version: String? = nil
  ) -> [DecisionProblem.Reason] {
    do throws(DecisionRefusal) {
      _ = try GridRevision(grid: grid, decisions: decisions, version: version).draft()
      return []
    } catch {
      return error.problems.map(\.reason)
    }
  }

  /// A draft written as a file reads back as itself, without an error.
  static func expectValid(_ grid: Grid, _ note: String = "") {
    let bytes = Array(GridWriter().readable(grid).utf8)
    let reading = GridReader().read(bytes, file: "draft.xml")
    let errors = reading.errors.map { "\($0.code) \($0.place.text) \($0.message.english)" }
    #expect(errors == [], "\(note)")
    #expect(reading.grid == grid, "\(note)")
  }

  /// Pairs of criteria of one section that can be merged: one scale, one role, one condition.
  static func mergeable(_ grid: Grid) -> [(kept: Criterion, taken: Criterion)] {
    func sections(_ section: Section) -> [[Criterion]] {
      var own: [Criterion] = []
      var inner: [[Criterion]] = []
      for child in section.children {
        switch child {
        case .criterion(let criterion): own.append(criterion)
        case .section(let section): inner += sections(section)
        }
      }
      return [own] + inner
    }
    return grid.sections.flatMap(sections).flatMap { siblings in
      siblings.indices.flatMap { first in
        siblings.indices.dropFirst(first + 1).compactMap { second in
          let (one, two) = (siblings[first], siblings[second])
          guard one.scaleID != nil, one.scaleID == two.scaleID else { return nil }
          let decision = decision(one.id, .merge(with: [two.id], question: nil))
          return problems(grid, [decision]).isEmpty ? (one, two) : nil
        }
      }
    }
  }

  static func shares(_ grid: Grid) -> [String: Rational] { Scorer(grid).nominalShares }
}
