internal import ExactNumbers
public import QualityModel

/// What is missing before answers can be submitted as an evaluation.
public struct Completeness: Sendable, Hashable {
  /// The problems, in the grid's order; those of criteria the grid does not have come last.
  public let problems: [SubmissionProblem]
  /// Asked criteria that must be answered.
  public let required: Int
  /// Those that have an accepted answer, N/A included.
  public let answered: Int

  /// Whether the answers can be submitted.
  public var isComplete: Bool { problems.isEmpty }
}

extension Scorer {
  /// What is missing before these answers can be submitted.
  ///
  /// A criterion is required when it is asked and it counts in the score, adds to it, can be an
  /// error, or decides whether another is asked; one that only records is optional. Answers to
  /// hidden criteria are not looked at, a second answer excepted.
  public func completeness(of answers: [Answer]) -> Completeness {
    let given = plan.answersByIndex(answers)
    let readings = plan.readings(given)
    var (problems, required, answered) = ([SubmissionProblem](), 0, 0)
    let counts = Dictionary(grouping: answers, by: \.criterionID).mapValues(\.count)
    for index in plan.criteria.indices {
      let criterion = plan.criteria[index].criterion
      if counts[criterion.id, default: 0] > 1, plan.indexByID[criterion.id] == index {
        problems.append(problem(.answeredTwice, criterion))
      }
      guard readings[index] != .hidden else { continue }
      if plan.isRequired(index) {
        required += 1
        if readings[index] != .unanswered { answered += 1 }
      }
      problems += plan.problems(of: index, given[index], readings[index])
        .map { problem($0, criterion) }
    }
    for answer in answers where plan.indexByID[answer.criterionID] == nil {
      problems.append(
        SubmissionProblem(
          kind: .unknownCriterion, criterionID: answer.criterionID, criterion: nil,
          gridLanguage: grid.language))
    }
    return Completeness(problems: problems, required: required, answered: answered)
  }

  private func problem(
    _ kind: SubmissionProblem.Kind, _ criterion: Criterion
  ) -> SubmissionProblem {
    SubmissionProblem(
      kind: kind, criterionID: criterion.id, criterion: criterion, gridLanguage: grid.language)
  }
}

extension GridPlan {
  func isRequired(_ index: Int) -> Bool {
    let plan = criteria[index]
    return plan.role != .unscored || !plan.criterion.errors.isEmpty
      || referredTo.contains(plan.criterion.id)
  }

  fileprivate func problems(
    of index: Int, _ answer: Answer?, _ reading: Reading
  ) -> [SubmissionProblem.Kind] {
    guard let answer else { return isRequired(index) ? [.unanswered] : [] }
    var problems: [SubmissionProblem.Kind] = []
    do throws(AnswerFault) {
      _ = try criteria[index].mark(of: answer.value)
    } catch {
      problems.append(error.kind)
    }
    let criterion = criteria[index].criterion
    if criterion.comment.isRequired(for: reading), !answer.comment.hasWords {
      problems.append(.commentMissing)
    }
    if criterion.evidence.isRequired(for: reading), answer.quotes.isEmpty {
      problems.append(.evidenceMissing)
    }
    if let cause = answer.causeID, !grid.causes.contains(where: { $0.id == cause }) {
      problems.append(.unknownCause(cause))
    }
    return problems
  }
}

extension AnswerFault {
  var kind: SubmissionProblem.Kind {
    switch self {
    case .wrongKind: .wrongKind
    case .unknownLevel(let level): .unknownLevel(level)
    case .outsideRanges(let number): .outsideRanges(number)
    case .notApplicableForbidden: .notApplicableForbidden
    }
  }
}

extension AnswerRequirement? {
  /// Whether an accepted answer needs it.
  func isRequired(for reading: Reading) -> Bool {
    switch (self, reading) {
    case (nil, _), (_, .hidden), (_, .unanswered): false
    case (.all?, _): true
    case (.levels(let levels)?, _): reading.levels.contains(where: levels.contains)
    }
  }
}

extension String? {
  /// Whether there is anything but white space.
  var hasWords: Bool {
    self?.contains { !$0.isWhitespace } ?? false
  }
}
