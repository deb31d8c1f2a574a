internal import Languages
internal import QualityModel

/// Which answers need a comment or a quote: `toutes`, or levels separated by commas.
enum RequirementText {
  static func text(
    _ requirement: AnswerRequirement, levels: [String], _ language: Language
  ) -> String {
    switch requirement {
    // A level can be named like the French word for all; `all` is a word no level can be.
    case .all: language == .french && !levels.contains("toutes") ? "toutes" : "all"
    case .levels(let levels): levels.joined(separator: ", ")
    }
  }

  static func requirement(_ text: String, levels: [String]) -> AnswerRequirement? {
    var scanner = WordScanner(text)
    guard let words = scanner.list(), scanner.isAtEnd else { return nil }
    let only = words.count == 1 ? words[0].lowercased() : ""
    if only == "all" || (only == "toutes" || only == "tous") && !levels.contains(words[0]) {
      return .all
    }
    return .levels(words)
  }
}
