public import QualityModel

extension Questionnaire {
  /// A line of the list shown before submitting.
  public struct ReviewItem: Sendable, Hashable {
    /// The criterion asked.
    public let criterion: Criterion
    /// The section that holds it.
    public let section: Section
    /// The answer, if any.
    public let answer: Answer?
    /// What keeps it from being submitted.
    public let problems: [SubmissionProblem]
  }

  /// Every criterion asked, with its answer and what is still missing, in the grid's order.
  public var reviewList: [ReviewItem] {
    let problems = Dictionary(grouping: completeness.problems, by: \.criterionID)
    return visible.compactMap { id in
      guard let index = scorer.plan.indexByID[id] else { return nil }
      let plan = scorer.plan.criteria[index]
      return ReviewItem(
        criterion: plan.criterion, section: scorer.plan.sections[plan.section].source,
        answer: answer(to: id), problems: problems[id] ?? [])
    }
  }

  /// What is missing before the answers can be submitted.
  public var completeness: Completeness { scorer.completeness(of: answers) }

  /// The score so far. While questions are open it is provisional: what is not answered is left out.
  public var scorecard: Scorecard { scorer.scorecard(for: answers) }

  /// What is still missing beside an answer: a comment or a quoted turn.
  public func needs(of criterionID: String) -> [SubmissionProblem] {
    completeness.problems.filter { $0.criterionID == criterionID }
  }
}
