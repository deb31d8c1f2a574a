public import Languages

/// Everything that is wrong with a document, at once.
public struct ExchangeRefusal: ExplainedError, Hashable {
  /// The problems, at least one, in the order in which they were found.
  public let problems: [ExchangeProblem]
  /// How many more there are that are not listed.
  public let omitted: Int

  /// The most problems that are listed of one document.
  public static let limit = 100

  init(_ problems: [ExchangeProblem], omitted: Int = 0) {
    self.problems = Array(problems.prefix(ExchangeRefusal.limit))
    self.omitted = omitted + max(0, problems.count - ExchangeRefusal.limit)
  }

  init(_ problem: ExchangeProblem) {
    self.init([problem])
  }

  /// What is wrong, one problem a line.
  public var problem: BilingualText {
    let rest = BilingualText(
      fr: omitted == 1 ? "et un autre problème" : "et \(omitted) autres problèmes",
      en: omitted == 1 ? "and one more problem" : "and \(omitted) more problems")
    let lines = problems.map(\.problem) + (omitted > 0 ? [rest] : [])
    return BilingualText(
      fr: lines.map(\.french).joined(separator: "\n"),
      en: lines.map(\.english).joined(separator: "\n"))
  }

  /// What to do, each advice once.
  public var remedy: BilingualText {
    let remedies = problems.map(\.remedy).reduce(into: [BilingualText]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    return BilingualText(
      fr: remedies.map(\.french).joined(separator: "\n"),
      en: remedies.map(\.english).joined(separator: "\n"))
  }
}
