/// Something to look at first, with what it rests on.
public enum CalibrationPriority: Sendable, Hashable {
  /// A criterion that people read differently: decide on its wording or its levels.
  case criterion(String)
  /// An evaluator who scores apart from the others: listen together.
  case evaluator(String)
  /// A section on which the two sides differ beyond the margin.
  case side(String)
  /// A critical error that some find and some do not.
  case criticalError(String)
  /// A criterion that some answer N/A and some do not: say when it applies.
  case applicability(String)
  /// There are too few calls to decide.
  case moreCalls(Int)
}
