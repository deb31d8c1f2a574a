/// Why a model cannot be fitted. Predictors are named by their place, from 0.
public enum RegressionRefusal: Sendable, Hashable {
  /// There is no complete observation.
  case noObservations
  /// More observations are needed than there are.
  case tooFewObservations(needed: Int)
  /// All outcomes are the same.
  case noVariation
  /// A parameter of the method is impossible, or an outcome that should be 0 or 1 is neither.
  case invalidInput
  /// More predictors than the method takes.
  case tooManyPredictors(limit: Int)
  /// These predictors are constant, or follow exactly from those before them.
  case dependentPredictors([Int])
  /// Predictors that tell the outcome without error: the likeliest coefficients are infinite.
  case separation(Separation)
  /// The search for the coefficients did not end.
  case notConverged
}

/// A combination of predictors on one side of which there are only outcomes of one kind (Albert &
/// Anderson 1984, Biometrika 71:1–10). Firth's or a ridge penalty still gives coefficients.
public struct Separation: Sendable, Hashable {
  /// Whether it tells every outcome; otherwise some lie on the border.
  public let isComplete: Bool
  /// The predictors that make it, by place, from 0.
  public let predictors: [Int]
}

/// A fitted model, or the reason why there is none.
public enum RegressionResult<Model: Sendable>: Sendable {
  /// The model.
  case fitted(Model)
  /// No model, why, and on how many complete observations.
  case refused(RegressionRefusal, count: Int)

  /// The model, if there is one.
  public var model: Model? {
    if case .fitted(let model) = self { model } else { nil }
  }

  /// Why there is none.
  public var refusal: RegressionRefusal? {
    if case .refused(let refusal, _) = self { refusal } else { nil }
  }
}

/// A coefficient of a model.
public struct RegressionCoefficient: Sendable, Hashable {
  /// The coefficient, in units of the outcome (or of its log odds) per unit of the predictor.
  public let value: Double
  /// Its standard error; `nil` where the method has none.
  public let standardError: Double?
  /// Its interval.
  public let interval: Interval?
  /// The two-sided probability of one as far from 0 if the true one were 0.
  public let probability: Double?
}
