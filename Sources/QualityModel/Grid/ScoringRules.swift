public import ExactNumbers

/// How answers become a score.
public struct ScoringRules: Sendable, Hashable {
  /// How sections and the grid are computed.
  public enum Method: String, Sendable, Hashable, CaseIterable {
    /// Recursive weighted mean of ratios.
    case weighted
    /// Points pooled over the grid.
    case points
    /// 100 minus the points lost.
    case deductions
  }

  /// What a criterion that does not apply becomes.
  public enum NotApplicablePolicy: String, Sendable, Hashable, CaseIterable {
    /// It leaves its section's mean.
    case withinSection = "within-section"
    /// Its share is spread over all applicable criteria of the grid.
    case acrossGrid = "across-grid"
    /// It counts as the best level.
    case asBest = "as-best"
    /// It counts as the worst level.
    case asWorst = "as-worst"
  }

  /// The method.
  public let method: Method
  /// The policy for criteria that do not apply.
  public let notApplicable: NotApplicablePolicy
  /// Digits shown after the decimal mark, 0 to 6.
  public let decimals: Int
  /// The rule for the last digit shown.
  public let rounding: RoundingRule
  /// The score aimed at, 0 to 100.
  public let target: Rational?
  /// The bands, from the lowest.
  public let bands: [Band]

  /// Rules; the defaults are the grid language's.
  public init(
    method: Method = .weighted, notApplicable: NotApplicablePolicy = .withinSection,
    decimals: Int = 1, rounding: RoundingRule = .halfUp, target: Rational? = nil,
    bands: [Band] = []
  ) {
    self.method = method
    self.notApplicable = notApplicable
    self.decimals = decimals
    self.rounding = rounding
    self.target = target
    self.bands = bands
  }

  /// The highest band that starts at or under an exact score.
  public func band(for score: Rational) -> Band? {
    bands.filter { $0.from <= score }.max { $0.from < $1.from }
  }
}

/// A named stretch of the score.
public struct Band: Sendable, Hashable {
  /// The band's id.
  public let id: String
  /// The lowest exact score of the band, 0 to 100.
  public let from: Rational
  /// The band's name.
  public let title: LocalizedText

  /// A band.
  public init(id: String, from: Rational, title: LocalizedText) {
    self.id = id
    self.from = from
    self.title = title
  }
}

/// A named list of levels.
public struct Scale: Sendable, Hashable {
  /// The id that criteria refer to.
  public let id: String
  /// The levels, from worst to best.
  public let levels: [Level]

  /// A scale.
  public init(id: String, levels: [Level]) {
    self.id = id
    self.levels = levels
  }
}

/// One answer of a scale.
public struct Level: Sendable, Hashable {
  /// The level's id, unique in its scale.
  public let id: String
  /// What the level is worth; may be negative.
  public let points: Rational
  /// The level's name.
  public let title: LocalizedText

  /// A level.
  public init(id: String, points: Rational, title: LocalizedText) {
    self.id = id
    self.points = points
    self.title = title
  }
}
