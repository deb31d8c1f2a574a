public import Calendars
public import Languages

/// Why an evaluation cannot be disputed, or a dispute not resolved.
public enum DisputeError: ExplainedError, Hashable {
  // Raising.
  /// The evaluation is still a draft.
  case stillADraft(evaluation: String)
  /// The evaluation was retracted.
  case retracted(evaluation: String)
  /// The revision is not the latest any more.
  case supersededRevision(evaluation: String, disputed: Int, latest: Int)
  /// The grid given is not the evaluation's.
  case otherGrid(evaluation: String, grid: String)
  /// No criterion is named.
  case nothingDisputed(evaluation: String)
  /// The grid has no such criterion.
  case unknownCriterion(String, grid: String, closest: String?)
  /// The criterion was not asked: it has no answer to object to.
  case notAnswered(criterion: String)
  /// A criterion is named twice.
  case criterionTwice(String)
  /// A criterion without a comment.
  case commentMissing(criterion: String)
  /// The answer is none that the criterion can have.
  case impossibleAnswer(criterion: String, possible: [String])
  /// The answer is the one that the evaluation already has.
  case sameAnswer(criterion: String)
  /// Another open dispute is about the same criterion.
  case alreadyDisputed(criterion: String, dispute: String)
  /// Neither an agent, nor an evaluator, nor a coach in that capacity.
  case unknownPerson(String, role: String)
  /// An agent objects to the evaluation of someone else's call.
  case anotherAgentsCall(agent: String, interaction: String)
  /// An evaluator objects to their own evaluation.
  case ownEvaluation(evaluator: String)
  /// The last day comes before the day of the objection.
  case deadlineInThePast(CalendarDate)

  // Resolving.
  /// There is no such dispute.
  case unknownDispute(String)
  /// It was decided before.
  case alreadyResolved(String)
  /// The evaluation was retracted, which closed the dispute.
  case closedByRetraction(String, evaluation: String)
  /// The evaluator would decide on their own evaluation.
  case resolvedByItsEvaluator(String)
  /// The person who objected would decide on their own dispute.
  case resolvedByItsAuthor(String)
  /// The decisions are not about the criteria of the dispute, each once.
  case otherCriteria(dispute: String, disputed: [String])
  /// The corrected answers do not hold what was accepted.
  case acceptedAnswerMissing(criterion: String)
  /// A decision without its reason.
  case reasonMissing(String)
  /// The evaluation cannot be corrected by its evaluator while a dispute about it is open.
  case correctionWhileDisputed(evaluation: String, dispute: String)
}
