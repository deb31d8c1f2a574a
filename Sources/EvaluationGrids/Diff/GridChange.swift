public import ExactNumbers

/// One difference between two grids, in the terms of the grid language.
public struct GridChange: Sendable, Hashable {
  /// What happened to the subject.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// It is only in the second grid.
    case added
    /// It is only in the first grid.
    case removed
    /// It has another id, by `formerly` or because it holds the same things.
    case renamed
    /// The second grid's `formerly` puts it together with another criterion.
    case merged
    /// Two criteria of the second grid were formerly the same one.
    case split
    /// It is in another section.
    case moved
    /// It is the same at another rank among its neighbours.
    case reordered
    /// A property has another value: see ``GridChange/field``.
    case changed
    /// A text was written in one more language.
    case textAdded = "text-added"
    /// A text is no longer written in a language.
    case textRemoved = "text-removed"
    /// A text has other words.
    case textChanged = "text-changed"
    /// The whole grid speaks one more language.
    case languageAdded = "language-added"
    /// The whole grid no longer speaks a language.
    case languageRemoved = "language-removed"
    /// Its share of the total changed though nothing of its own did.
    case shareChanged = "share-changed"
  }

  /// What a change touches, the weightiest first.
  public enum Effect: String, Sendable, Hashable, CaseIterable {
    /// The score of the same answers can differ, or what it is read against: bands, target,
    /// rounding.
    case score
    /// What is asked, offered or required of the evaluator.
    case observation
    /// Words, names and order: what a reader sees.
    case wording
  }

  /// The part of the grid that changed.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    case grid, dimension, scoring, band, scale, level, cause, section, criterion
  }

  /// The property that changed.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    case id, version, language, channels, title, metadata
    case method, notApplicable, decimals, rounding, target, from
    case points, agentScore, weight, dimension, appliesWhen
    case kind, scale, max, unit, range, scored, bonus, formerly
    case question, guidance, example, error, comment, evidence, coaching, cue, measure
  }

  /// What the change is about.
  public struct Subject: Sendable, Hashable {
    /// The part of the grid.
    public let part: Part
    /// Its id in the second grid, in the first when it was removed; the grid's id for the grid and
    /// for its scoring.
    public let id: String
    /// The id of what holds it: the scale or the criterion of a level.
    public let holder: String?

    /// A subject.
    public init(_ part: Part, _ id: String, in holder: String? = nil) {
      self.part = part
      self.id = id
      self.holder = holder
    }
  }

  /// A share of the total, before and after; `nil` where there is none.
  public struct Shares: Sendable, Hashable {
    /// 0 to 1, in the first grid.
    public let before: Rational?
    /// 0 to 1, in the second grid.
    public let after: Rational?

    /// Shares.
    public init(before: Rational?, after: Rational?) {
      self.before = before
      self.after = after
    }
  }

  /// What happened.
  public let kind: Kind
  /// To what.
  public let subject: Subject
  /// The property, when it is one.
  public let field: Field?
  /// The language of a text.
  public let language: String?
  /// The value in the first grid.
  public let before: Value?
  /// The value in the second grid.
  public let after: Value?
  /// The subject's share of the total, when it is known and matters to the change.
  public let shares: Shares?
  /// What the change touches.
  public let effect: Effect

  /// A change.
  public init(
    _ kind: Kind, _ subject: Subject, field: Field? = nil, language: String? = nil,
    before: Value? = nil, after: Value? = nil, shares: Shares? = nil, effect: Effect
  ) {
    self.kind = kind
    self.subject = subject
    self.field = field
    self.language = language
    self.before = before
    self.after = after
    self.shares = shares
    self.effect = effect
  }

  func with(_ shares: Shares) -> GridChange {
    GridChange(
      kind, subject, field: field, language: language, before: before, after: after,
      shares: shares, effect: effect)
  }
}
