import EvaluationSheets
import Languages
import QualityModel
import Scoring

extension ImportReport.Refusal {
  /// A cell of a scoring sheet.
  init(_ refusal: SheetRefusal) {
    line = nil
    text = .spaced(
      fr: "\(refusal.place) : \(refusal.problem.french) – \(refusal.remedy.french)",
      en: "\(refusal.place): \(refusal.problem.english) – \(refusal.remedy.english)")
  }
}

extension SubmissionProblem {
  /// The cell of a scoring sheet where it is settled.
  var slot: SheetSlot {
    switch kind {
    case .commentMissing: .comment(criterion: criterionID)
    case .evidenceMissing: .quote(criterion: criterionID)
    case .unknownCause: .cause(criterion: criterionID)
    default: .answer(criterion: criterionID)
    }
  }
}

extension SubmissionProblem.Kind {
  /// Whether something is still to be given, rather than wrong.
  var isLack: Bool {
    switch self {
    case .unanswered, .commentMissing, .evidenceMissing: true
    default: false
    }
  }
}

extension SheetSlot {
  /// The criterion whose answer the cell is part of.
  var answeredCriterion: String? {
    switch self {
    case .answer(let id), .level(let id, _): id
    default: nil
    }
  }
}

extension Evaluation {
  /// The same with other answers.
  func with(_ answers: [Answer]) -> Evaluation {
    Evaluation(
      id: id, revision: revision, state: state, interactionID: interactionID,
      evaluatorID: evaluatorID, gridID: gridID, gridVersion: gridVersion,
      gridDigest: gridDigest, scoredAt: scoredAt, answers: answers, comment: comment)
  }
}
