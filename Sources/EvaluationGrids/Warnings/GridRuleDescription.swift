public import Languages
public import QualityModel

/// What a rule of grids is about, for a person who meets its code.
public struct GridRuleDescription: Sendable, Hashable {
  /// The rule's code: `G012` for an error, `W007` for a warning.
  public let code: String
  /// Whether what breaks it cannot be used, or should be looked at.
  public let severity: Finding.Severity
  /// What is found, a few words.
  public let title: BilingualText
  /// Why it matters, in sentences; `nil` where the title says it all.
  public let reason: BilingualText?
  /// What to do, in sentences.
  public let remedy: BilingualText

  init(
    _ code: String, title: BilingualText, reason: BilingualText? = nil, remedy: BilingualText
  ) {
    self.code = code
    severity = code.utf8.first == UInt8(ascii: "W") ? .warning : .error
    self.title = title
    self.reason = reason
    self.remedy = remedy
  }
}

/// Every rule of grids.
public enum GridRuleCatalogue {
  /// The rules, errors first, by code.
  public static let all: [GridRuleDescription] =
    GridErrorDescriptions.all + WarningRules.all.map(\.about)

  /// The rule of a code, in either case.
  public static func rule(_ code: String) -> GridRuleDescription? {
    let wanted = code.uppercased()
    return all.first { $0.code == wanted }
  }
}
