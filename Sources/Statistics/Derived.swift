/// The result of a method that gives more than one figure: a chart, a model, a prior; or the reason
/// why there is none.
public enum Derived<Value: Sendable>: Sendable {
  /// The result.
  case defined(Value)
  /// No result, why, and on how many observations.
  case undefined(UndefinedReason, count: Int)

  /// The result, if there is one.
  public var value: Value? {
    if case .defined(let value) = self { value } else { nil }
  }

  /// Why there is none.
  public var reason: UndefinedReason? {
    if case .undefined(let reason, _) = self { reason } else { nil }
  }
}

extension Derived: Equatable where Value: Equatable {}
extension Derived: Hashable where Value: Hashable {}
