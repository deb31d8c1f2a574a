/// A cell of a scoring sheet that the evaluator fills in.
public enum SheetSlot: Sendable, Hashable {
  /// Who evaluates.
  case evaluator
  /// The day of the evaluation.
  case date
  /// The comment on the whole.
  case overallComment
  /// The answer to a criterion.
  case answer(criterion: String)
  /// The tick of a level, where several can be chosen.
  case level(criterion: String, level: String)
  /// Why the best level was missed.
  case cause(criterion: String)
  /// The comment on a criterion.
  case comment(criterion: String)
  /// The quotes of a criterion.
  case quote(criterion: String)

  /// Whether it holds words of the call, which messages never show.
  var holdsCustomerWords: Bool {
    switch self {
    case .overallComment, .comment, .quote: true
    default: false
    }
  }

  /// Whether it is part of the answers, and not of the sheet's head.
  var isAnswering: Bool {
    switch self {
    case .evaluator, .date: false
    default: true
    }
  }
}
