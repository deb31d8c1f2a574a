public import ExactNumbers

/// A part of a grid: criteria, or further sections.
public struct Section: Sendable, Hashable {
  /// What a section holds, in reading order.
  public enum Child: Sendable, Hashable {
    /// A criterion.
    case criterion(Criterion)
    /// A section within.
    case section(Section)
  }

  /// The section's id.
  public let id: String
  /// Its weight among its siblings, 0 or more.
  public let weight: Rational
  /// The dimension observed: a `StandardDimension` or one the grid declares.
  public let dimension: String?
  /// The section's name.
  public let title: LocalizedText
  /// When the section is asked at all.
  public let appliesWhen: Condition?
  /// Criteria and sections, in reading order.
  public let children: [Child]

  /// A section.
  public init(
    id: String, weight: Rational = 1, dimension: String? = nil, title: LocalizedText,
    appliesWhen: Condition? = nil, children: [Child]
  ) {
    self.id = id
    self.weight = weight
    self.dimension = dimension
    self.title = title
    self.appliesWhen = appliesWhen
    self.children = children
  }

  /// The criteria of the section and of those within, in reading order.
  public var allCriteria: [Criterion] {
    children.flatMap { child in
      switch child {
      case .criterion(let criterion): [criterion]
      case .section(let section): section.allCriteria
      }
    }
  }
}

/// When a criterion or a section applies, from other answers.
public indirect enum Condition: Sendable, Hashable {
  /// The answer of `criterion` is one of `levels`. False when it is N/A, hidden or not yet answered.
  case answer(criterion: String, levels: [String])
  /// Every condition holds.
  case all([Condition])
  /// At least one condition holds.
  case any([Condition])
  /// The condition does not hold.
  case not(Condition)

  /// The criteria the condition looks at.
  public var criteria: [String] {
    switch self {
    case .answer(let criterion, _): [criterion]
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.criteria)
    case .not(let condition): condition.criteria
    }
  }
}
