/// A part of a grid that an id names.
public enum GridElement: Sendable, Hashable {
  /// The grid itself.
  case grid
  /// A dimension that the grid declares.
  case dimension(String)
  /// A band of the score.
  case band(String)
  /// A cause.
  case cause(String)
  /// A scale, by its id, or by its criterion's when the levels are the criterion's own.
  case scale(String)
  /// A level of a scale.
  case level(scale: String, id: String)
  /// A section.
  case section(String)
  /// A criterion.
  case criterion(String)
}

/// What is said about an element, by its name in the grid language.
public enum GridField: String, Sendable, Hashable, CaseIterable {
  case id, version, lang, channels, method, notApplicable, decimals, rounding, target, from
  case agentScore, points, weight, dimension, kind, scale, max, unit, scored, bonus, formerly
  case title, question, guidance, example, range, error, comment, evidence, coaching
  case appliesWhen, cue, measure, metadata
}
