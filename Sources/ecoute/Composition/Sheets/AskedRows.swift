import EvaluationSheets
import QualityModel
import Scoring
import Tables

/// Past evaluations with the answers to what the grid asks, sorted by whether those are complete.
struct AskedRows {
  /// The complete ones, without answers to questions that are not asked.
  private(set) var complete: [Located<Evaluation>] = []
  /// What each of the others lacks.
  private(set) var incomplete: [Located<(evaluationID: String, problems: [SubmissionProblem])>] = []
  /// The lines of answers to questions that the grid does not ask, by criterion.
  private(set) var unasked: [String: [Int]] = [:]

  init(_ evaluations: [Located<Evaluation>], _ scorer: Scorer) {
    for located in evaluations {
      let asked = Questionnaire(scorer, resuming: located.value.answers).answers
      let kept = Set(asked.map(\.criterionID))
      for answer in located.value.answers
      where !kept.contains(answer.criterionID) && answer.value != .notApplicable {
        unasked[answer.criterionID, default: []].append(located.line)
      }
      let problems = scorer.completeness(of: asked).problems
      if problems.isEmpty {
        complete.append(Located(located.value.with(asked), line: located.line))
      } else {
        incomplete.append(Located((located.value.id, problems), line: located.line))
      }
    }
  }

  /// What is lacking, in words.
  var refusals: [ImportReport.Refusal] {
    incomplete.flatMap { located in
      located.value.problems.map {
        ImportReport.Refusal($0, evaluation: located.value.evaluationID, line: located.line)
      }
    }
  }

  /// What is lacking, each at the cell of its criterion where the criterion has a column.
  func rejectedRows(columns: [String: Int]) -> [RejectedRows.Refusal] {
    incomplete.flatMap { located in
      located.value.problems.map {
        RejectedRows.Refusal(
          line: located.line, columnNumber: columns[$0.criterionID], reason: $0.problem)
      }
    }
  }
}
