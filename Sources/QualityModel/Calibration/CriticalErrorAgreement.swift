public import Statistics

/// Whether evaluators of the same call find the same critical errors: those of the classes
/// ``ErrorClass/customer``, ``ErrorClass/business`` and ``ErrorClass/compliance``.
public struct CriticalErrorAgreement: Sendable, Hashable {
  /// The share of calls on which all evaluators found the same errors, none included, 0 to 1; the
  /// calls are the unit.
  public let sameErrors: Statistic
  /// Calls on which at least one evaluator found one.
  public let callsWithError: Int
  /// Calls on which some found an error that others did not.
  public let callsInDispute: Int

  /// An agreement on critical errors.
  public init(sameErrors: Statistic, callsWithError: Int, callsInDispute: Int) {
    self.sameErrors = sameErrors
    self.callsWithError = callsWithError
    self.callsInDispute = callsInDispute
  }
}
