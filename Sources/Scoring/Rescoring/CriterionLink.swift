public import QualityModel

/// A criterion of one grid whose answers a criterion of another takes.
public struct CriterionLink: Sendable, Hashable {
  /// What they go together by.
  public enum Ground: String, Sendable, Hashable {
    /// They have the same id.
    case sameID = "same-id"
    /// One of them lists the other's id among those it had.
    case formerID = "former-id"
  }

  /// The id in the grid that answers were made on.
  public let from: String
  /// The id in the grid that they are read on.
  public let to: String
  /// What they go together by.
  public let ground: Ground
}

/// Answers of a criterion that are not carried, and why.
public struct AnswerLoss: Sendable, Hashable {
  /// The criterion of the grid that answers were made on.
  public let criterionID: String
  /// Why they are not carried.
  public let reason: UncarriedReason
}

/// Why answers are not carried to another grid.
public enum UncarriedReason: Sendable, Hashable {
  /// No criterion of the other grid takes them.
  case noCounterpart
  /// Several criteria became one: which answer it would take is for a person to say.
  case joined(with: [String], in: String)
  /// A number is no level, a text no number.
  case kindChanged(from: Criterion.Kind, to: Criterion.Kind)
  /// Numbers are in another unit.
  case unitChanged(from: String?, to: String?)
  /// A level that the other criterion does not have.
  case levelAbsent(String, in: String)
  /// The other criterion must be answered.
  case notApplicableForbidden(in: String)
  /// Of several levels chosen, a criterion of one level cannot take one.
  case severalLevelsToOne(String)
}

/// A criterion that no past answer fills, and why.
public struct UnfilledCriterion: Sendable, Hashable {
  /// Why.
  public enum Reason: Sendable, Hashable {
    /// It was not asked before.
    case new
    /// It stands for several criteria that were asked.
    case severalFormer([String])
    /// What was asked under this id is not answered in the same way.
    case incompatible(String, UncarriedReason)
  }

  /// The criterion of the grid that answers are read on.
  public let criterionID: String
  /// Why nothing fills it.
  public let reason: Reason
}
