internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import StrictXML

/// Makes the model's grid from a document without errors. Defaults are the language's.
struct GridAssembler {
  let outline: GridOutline
  private(set) var scales: [String: [Level]] = [:]

  init(_ outline: GridOutline) {
    self.outline = outline
    scales = outline.scales.mapValues(levels)
  }

  func grid() -> Grid {
    let root = outline.root
    let named = Set(root.words("channels"))
    return Grid(
      id: root.id, version: root.value("version") ?? "", language: outline.language,
      channels: Channel.allCases.filter { named.contains($0.rawValue) },
      title: text(root, "title"),
      dimensions: root.elements("dimension").map {
        DimensionDeclaration(id: $0.id, title: text($0, "title"))
      },
      scoring: root.first("scoring").map(scoring) ?? ScoringRules(),
      scales: root.elements("scale").map { Scale(id: $0.id, levels: scales[$0.id] ?? []) },
      causes: root.elements("cause").map {
        Cause(
          id: $0.id, excludesFromAgentScore: $0.value("agentScore") == "exclude",
          title: text($0, "title"))
      },
      sections: root.elements("section").map(section), metadata: root.foreign)
  }

  private func scoring(_ element: Element) -> ScoringRules {
    ScoringRules(
      method: element.word("method", default: .weighted),
      notApplicable: element.word("notApplicable", default: .withinSection),
      decimals: element.value("decimals").flatMap { Int($0) } ?? 1,
      rounding: element.word("rounding", default: .halfUp), target: element.number("target"),
      bands: element.elements("band").map {
        Band(id: $0.id, from: $0.number("from") ?? 0, title: text($0, "title"))
      })
  }

  private func section(_ element: Element) -> Section {
    Section(
      id: element.id, weight: element.number("weight") ?? 1,
      dimension: element.value("dimension"), title: sectionTitle(element),
      appliesWhen: condition(in: element.first("appliesWhen")),
      children: element.elements.compactMap { child in
        guard child.namespace == GridSchema.namespace else { return nil }
        return switch child.name {
        case "criterion": .criterion(criterion(child))
        case "section": .section(section(child))
        default: nil
        }
      })
  }

  /// A section without a title bears its dimension's name.
  private func sectionTitle(_ element: Element) -> LocalizedText {
    let title = text(element, "title")
    guard title.isEmpty, let dimension = element.value("dimension") else { return title }
    if let declared = outline.root.elements("dimension").first(where: { $0.id == dimension }) {
      return text(declared, "title")
    }
    guard let standard = StandardDimension(rawValue: dimension) else { return title }
    // In a grid in fr-CA, the French name is the one in the grid's language.
    let own = Language(tag: outline.language)
    return LocalizedText(
      Language.allCases.map {
        .init(language: $0 == own ? outline.language : $0.rawValue, text: standard.title[$0])
      })
  }

  func condition(in element: Element?) -> Condition? {
    conditions(in: element).first
  }

  private func conditions(in element: Element?) -> [Condition] {
    (element?.elements ?? []).compactMap { element in
      switch element.name {
      case "answer":
        .answer(criterion: element.value("criterion") ?? "", levels: element.words("in"))
      case "all": .all(conditions(in: element))
      case "any": .any(conditions(in: element))
      case "not": condition(in: element).map { .not($0) }
      default: nil
      }
    }
  }

  func levels(of scale: Element?) -> [Level] {
    (scale?.elements("level") ?? []).map { level in
      let title = text(level, "title")
      return Level(
        id: level.id, points: level.number("points") ?? 0,
        title: title.isEmpty ? LocalizedText(level.id, language: outline.language) : title)
    }
  }

  func text(_ element: Element, _ name: String) -> LocalizedText {
    LocalizedText(element.elements(name).map(entry))
  }

  func entry(_ element: Element) -> LocalizedText.Entry {
    .init(language: element.language(in: outline), text: element.words)
  }
}
