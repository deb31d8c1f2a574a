import Calendars
import Languages
import QualityModel
import QualityStore
import Scoring

/// What a person decides on a dispute, on the command line.
struct DisputeDecision {
  /// Which objections are accepted.
  enum Verdict {
    case all
    case none
    /// These, with the answer that each criterion gets when it is not the one proposed.
    case some([AnswerText])
  }

  let verdict: Verdict
  /// Answers to criteria that nobody disputed and that the decision makes necessary.
  let consequences: [AnswerText]
  let reason: String
  let person: String

  /// The decision on each criterion of a dispute.
  ///
  /// - Throws: `DisputeDecisionError`, `AnswerTextError`.
  func items(of dispute: Dispute, on grid: Grid) throws -> [ResolutionItem] {
    var given: [String: Answer.Value?] = [:]
    switch verdict {
    case .all: for item in dispute.items { given[item.criterionID] = .some(nil) }
    case .none: break
    case .some(let texts):
      for text in texts {
        let (criterion, value) = try text.value(on: grid)
        guard dispute.items.contains(where: { $0.criterionID == criterion }) else {
          throw DisputeDecisionError.notDisputed(
            criterion, disputed: dispute.items.map(\.criterionID))
        }
        given[criterion] = .some(value)
      }
    }
    return try dispute.items.map { item in
      guard let value = given[item.criterionID] else {
        return ResolutionItem(criterionID: item.criterionID, accepted: nil)
      }
      guard let accepted = value ?? item.proposed else {
        throw DisputeDecisionError.noAnswer(item.criterionID)
      }
      return ResolutionItem(criterionID: item.criterionID, accepted: accepted)
    }
  }

  /// The answers of the evaluation once the decision is applied: what it accepts, with the reason for
  /// a comment, and the criteria that are still asked.
  ///
  /// - Throws: `DisputeDecisionError` when the evaluation would not be complete any more.
  func answers(
    of latest: Evaluation, _ items: [ResolutionItem], _ scorer: Scorer
  ) throws -> [Answer] {
    var changes: [(String, Answer.Value, String?)] = items.compactMap { item in
      item.accepted.map { (item.criterionID, $0, reason) }
    }
    guard !changes.isEmpty else { return [] }
    for text in consequences {
      let (criterion, value) = try text.value(on: scorer.grid)
      guard let value else { throw DisputeDecisionError.noAnswer(criterion) }
      changes.append((criterion, value, text.comment ?? reason))
    }
    var answers = latest.answers
    for (criterion, value, comment) in changes {
      let present = answers.firstIndex { $0.criterionID == criterion }
      let answer = Answer(
        criterionID: criterion, value: value, comment: comment,
        quotes: present.map { answers[$0].quotes } ?? [])
      if let present { answers[present] = answer } else { answers.append(answer) }
    }
    let asked = Questionnaire(scorer, resuming: answers).answers
    let problems = scorer.completeness(of: asked).problems
    guard problems.isEmpty else { throw DisputeDecisionError.incomplete(problems) }
    return asked
  }
}

/// A decision that cannot be applied.
enum DisputeDecisionError: ExplainedError {
  case notDisputed(String, disputed: [String])
  case noAnswer(String)
  case incomplete([SubmissionProblem])

  var problem: BilingualText {
    switch self {
    case .notDisputed(let criterion, _):
      .spaced(
        fr: "le critère « \(visible(criterion)) » n'est pas contesté",
        en: "the criterion “\(visible(criterion))” is not disputed")
    case .noAnswer(let criterion):
      .spaced(
        fr: "aucune réponse n'est donnée pour le critère « \(visible(criterion)) »",
        en: "no answer is given for the criterion “\(visible(criterion))”")
    case .incomplete(let problems):
      .spaced(
        fr: "l'évaluation ne serait plus complète : "
          + problems.map { visible($0.problem.french) }.joined(separator: " "),
        en: "the evaluation would not be complete any more: "
          + problems.map { visible($0.problem.english) }.joined(separator: " "))
    }
  }

  var remedy: BilingualText {
    switch self {
    case .notDisputed(_, let disputed):
      .spaced(
        fr: "critères contestés : \(disputed.map(visible).joined(separator: ", "))",
        en: "criteria disputed: \(disputed.map(visible).joined(separator: ", "))")
    case .noAnswer(let criterion):
      .spaced(
        fr: "la contestation n'en propose pas : écrivez --accept-criterion "
          + "\(visible(criterion))=réponse",
        en: "the dispute proposes none: write --accept-criterion \(visible(criterion))=answer")
    case .incomplete:
      .spaced(
        fr: "ajoutez les réponses qui manquent par --also critère=réponse",
        en: "add the answers that are missing with --also criterion=answer")
    }
  }
}
