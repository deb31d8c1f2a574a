internal import QualityModel

/// What the sheet of texts says.
struct TextSheet {
  /// A row: texts by the tags of the columns, in their order, and where each is.
  struct Row {
    let key: String?
    let keyPlace: String
    var entries: [LocalizedText.Entry]
    let order: [String]
  }

  /// The tags of the columns of languages, in order.
  var languages: [String] = []
  var single: [TextKey: Row] = [:]
  var examples: [String: [Row]] = [:]
  var coaching: [String: [Row]] = [:]

  /// A text from its translations and what its own cell says.
  func text(_ key: TextKey, home: String?, language: String) -> LocalizedText {
    var entries = single[key]?.entries ?? []
    if let home {
      entries.removeAll { $0.language == language }
      entries.append(.init(language: language, text: home))
    }
    return arranged(entries, order: single[key]?.order ?? [], language: language)
  }

  func examples(of criterion: String) -> [Example] {
    (examples[criterion] ?? []).map {
      Example(level: $0.key, text: arranged($0.entries, order: $0.order, language: ""))
    }
  }

  func coaching(of criterion: String) -> [CoachingAdvice] {
    (coaching[criterion] ?? []).map {
      CoachingAdvice(
        module: $0.key, text: arranged($0.entries, order: $0.order, language: ""))
    }
  }

  private func arranged(
    _ entries: [LocalizedText.Entry], order: [String], language: String
  ) -> LocalizedText {
    let known = languages.contains(language) ? languages : [language] + languages
    let ranks = order + known.filter { !order.contains($0) }
    return LocalizedText(
      entries.sorted {
        (ranks.firstIndex(of: $0.language) ?? .max) < (ranks.firstIndex(of: $1.language) ?? .max)
      })
  }
}
