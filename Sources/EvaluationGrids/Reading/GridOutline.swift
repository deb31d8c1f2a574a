internal import Languages
internal import QualityModel
internal import StrictXML

/// A grid document arranged for the rules: what is declared, and the criteria in reading order.
struct GridOutline {
  let file: String
  let root: Element
  let language: String
  let sections: [Element]
  let criteria: [CriterionOutline]
  /// The first scale declared under each id.
  let scales: [String: Element]
  /// The first criterion under each id.
  let criteriaByID: [String: CriterionOutline]
  let method: ScoringRules.Method

  init(_ document: Document) {
    file = document.file
    root = document.root
    language = root.language ?? ""
    method = root.first("scoring")?.word("method", default: .weighted) ?? .weighted
    let declared = Dictionary(root.elements("scale").map { ($0.id, $0) }) { first, _ in first }
    var (sections, criteria) = ([Element](), [CriterionOutline]())
    func visit(_ section: Element, conditions: [Element]) {
      sections.append(section)
      let inherited = conditions + section.elements("appliesWhen")
      for child in section.elements where child.namespace == GridSchema.namespace {
        if child.name == "section" {
          visit(child, conditions: inherited)
        } else if child.name == "criterion" {
          criteria.append(CriterionOutline(child, scales: declared, inherited: inherited))
        }
      }
    }
    for section in root.elements("section") { visit(section, conditions: []) }
    scales = declared
    self.sections = sections
    self.criteria = criteria
    criteriaByID = Dictionary(criteria.map { ($0.id, $0) }) { first, _ in first }
  }

  /// The scales declared for all and those written inside criteria.
  var allScales: [Element] {
    root.elements("scale") + criteria.flatMap { $0.element.elements("scale") }
  }

  /// Every `answer` of every condition.
  var conditionAnswers: [Element] {
    (sections + criteria.map(\.element)).flatMap { $0.elements("appliesWhen") }
      .flatMap(answers(in:))
  }

  /// The elements that hold texts.
  var textOwners: [Element] {
    [root] + root.elements("dimension") + (root.first("scoring")?.elements("band") ?? [])
      + allScales.flatMap { $0.elements("level") } + root.elements("cause") + sections
      + criteria.map(\.element)
  }

  /// The declared word that a mistyped one was probably meant to be. Not looked for in grids so
  /// large that no person wrote them.
  func suggestion(for word: String, among candidates: some Collection<String>) -> String? {
    guard candidates.count <= 1000, criteria.count <= 1000 else { return nil }
    return SpellingSuggestion.closest(to: word, among: candidates)
  }
}

/// A criterion with the levels it can be answered by.
struct CriterionOutline {
  let element: Element
  let id: String
  let kind: Criterion.Kind
  /// The levels referred to or written inside; `nil` when the scale referred to is not declared.
  let levels: [Element]?
  let levelIDs: Set<String>
  /// The conditions of the criterion and of the sections around it.
  let conditions: [Element]

  init(_ element: Element, scales: [String: Element], inherited: [Element]) {
    self.element = element
    id = element.id
    kind = element.word("kind", default: .choice)
    conditions = inherited + element.elements("appliesWhen")
    if let reference = element.value("scale") {
      levels = scales[reference]?.elements("level")
    } else {
      levels = element.first("scale")?.elements("level") ?? []
    }
    levelIDs = Set((levels ?? []).map(\.id))
  }

  var isScored: Bool { kind != .text && element.value("scored") != "false" }
  var isBonus: Bool { element.value("bonus") == "true" }
}
