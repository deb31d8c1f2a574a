internal import ExactNumbers
internal import QualityModel

/// A section by index; index 0 stands for the grid itself.
struct SectionPlan: Sendable {
  enum Child: Sendable {
    case criterion(Int)
    case section(Int)
  }

  /// The section; for the grid itself, one that holds nothing and weighs 1.
  let source: Section
  let parent: Int?
  var children: [Child] = []
  /// The criteria inside, at any depth: reading order makes them contiguous.
  var criteria: Range<Int> = 0..<0
  /// Holds bonuses and nothing else that counts.
  var isBonusOnly = false

  var id: String { source.id }
  var weight: Rational { source.weight }
  var dimension: String? { source.dimension }
  var condition: Condition? { source.appliesWhen }

  init(_ source: Section, parent: Int?) {
    self.source = source
    self.parent = parent
  }
}

/// A grid laid out for scoring: sections and criteria by index, in reading order, so that a
/// section comes before what it holds.
struct GridPlan: Sendable {
  let grid: Grid
  private(set) var sections: [SectionPlan] = []
  private(set) var criteria: [CriterionPlan] = []
  private(set) var indexByID: [String: Int] = [:]
  /// The criteria such that those a condition looks at come first; those whose conditions run in a
  /// circle are absent, and so never asked.
  private(set) var decisionOrder: [Int] = []
  /// By criterion: the conditions it depends on, its own and those of the sections around it.
  private(set) var conditions: [[Condition]] = []
  /// The ids of the criteria that a condition looks at.
  private(set) var referredTo: Set<String> = []

  var rules: ScoringRules { grid.scoring }

  init(_ grid: Grid) {
    self.grid = grid
    sections.append(
      SectionPlan(Section(id: grid.id, title: grid.title, children: []), parent: nil))
    append(grid.sections.map { Section.Child.section($0) }, to: 0)
    for (index, plan) in criteria.enumerated() where indexByID[plan.criterion.id] == nil {
      indexByID[plan.criterion.id] = index
    }
    markBonusSections()
    conditions = criteria.indices.map(conditions(of:))
    referredTo = Set(conditions.flatMap { $0.flatMap(\.criteria) })
    decisionOrder = orderOfDecision()
  }

  private mutating func append(_ children: [Section.Child], to parent: Int) {
    let first = criteria.count
    for child in children {
      switch child {
      case .criterion(let criterion):
        sections[parent].children.append(.criterion(criteria.count))
        criteria.append(CriterionPlan(criterion, section: parent, method: grid.scoring.method))
      case .section(let section):
        let index = sections.count
        sections[parent].children.append(.section(index))
        sections.append(SectionPlan(section, parent: parent))
        append(section.children, to: index)
      }
    }
    sections[parent].criteria = first..<criteria.count
  }

  private mutating func markBonusSections() {
    for index in sections.indices.dropFirst() {
      let roles = sections[index].criteria.map { criteria[$0].role }
      sections[index].isBonusOnly =
        roles.contains(.bonus) && !roles.contains(.counted)
    }
  }

  /// The dimension of a criterion: that of the nearest section that names one.
  func dimension(of criterion: Int) -> String? {
    var section: Int? = criteria[criterion].section
    while let index = section {
      if let dimension = sections[index].dimension { return dimension }
      section = sections[index].parent
    }
    return nil
  }

  private func conditions(of criterion: Int) -> [Condition] {
    var found = [criteria[criterion].criterion.appliesWhen].compactMap { $0 }
    var section: Int? = criteria[criterion].section
    while let index = section {
      if let condition = sections[index].condition { found.append(condition) }
      section = sections[index].parent
    }
    return found
  }

  private func orderOfDecision() -> [Int] {
    var waiting = [Int](repeating: 0, count: criteria.count)
    var dependents = [[Int]](repeating: [], count: criteria.count)
    for index in criteria.indices {
      let references = conditions[index].flatMap(\.criteria).compactMap { indexByID[$0] }
      for reference in Set(references) {
        waiting[index] += 1
        dependents[reference].append(index)
      }
    }
    var order = criteria.indices.filter { waiting[$0] == 0 }
    var next = 0
    while next < order.count {
      for dependent in dependents[order[next]] {
        waiting[dependent] -= 1
        if waiting[dependent] == 0 { order.append(dependent) }
      }
      next += 1
    }
    return order
  }
}
