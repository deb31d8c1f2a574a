import Languages
import QualityModel

/// Where an evaluation is in its life, as a person would say it.
enum EvaluationStanding: String, CaseIterable {
  case draft
  case submitted
  case disputed
  case revised
  case retracted

  /// A dispute that nobody has decided comes before the number of revisions.
  init(_ evaluation: Evaluation, _ disputes: OpenDisputes) {
    switch evaluation.state {
    case .draft: self = .draft
    case .retracted: self = .retracted
    case .submitted where disputes.ids(of: evaluation.id) != nil: self = .disputed
    case .submitted: self = evaluation.revision > 1 ? .revised : .submitted
    }
  }

  var title: BilingualText {
    switch self {
    case .draft: BilingualText(fr: "brouillon", en: "draft")
    case .submitted: BilingualText(fr: "soumise", en: "submitted")
    case .disputed: BilingualText(fr: "contestée", en: "disputed")
    case .revised: BilingualText(fr: "révisée", en: "revised")
    case .retracted: BilingualText(fr: "retirée", en: "retracted")
    }
  }
}

/// The disputes that wait for a decision, by evaluation.
struct OpenDisputes {
  private let byEvaluation: [String: [String]]

  init(_ byEvaluation: [String: [String]]) {
    self.byEvaluation = byEvaluation
  }

  /// The ids of the disputes about an evaluation; `nil` when there is none.
  func ids(of evaluationID: String) -> String? {
    byEvaluation[evaluationID]?.joined(separator: ", ")
  }
}
