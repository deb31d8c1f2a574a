internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import StrictXML

/// A grid without errors beside the document it was read from, for the rules that warn.
struct LintedGrid {
  let outline: GridOutline
  let grid: Grid
  let context: LintContext
  /// In reading order.
  let criteria: [LintedCriterion]
  /// In reading order: a section comes before those it holds.
  let sections: [LintedSection]
  let conditions: ConditionSolver

  init(_ outline: GridOutline, _ grid: Grid, _ context: LintContext) {
    self.outline = outline
    self.grid = grid
    self.context = context
    var (sections, criteria) = ([LintedSection](), [LintedCriterion]())
    func visit(_ section: Section, parent: Int?) {
      let index = sections.count
      guard outline.sections.indices.contains(index) else { return }
      sections.append(
        LintedSection(element: outline.sections[index], section: section, parent: parent))
      let first = criteria.count
      for child in section.children {
        switch child {
        case .section(let inner): visit(inner, parent: index)
        case .criterion(let criterion):
          guard outline.criteria.indices.contains(criteria.count) else { return }
          criteria.append(
            LintedCriterion(
              element: outline.criteria[criteria.count].element, criterion: criterion,
              section: index))
        }
      }
      sections[index].criteria = first..<criteria.count
    }
    for section in grid.sections { visit(section, parent: nil) }
    self.sections = sections
    self.criteria = criteria
    conditions = ConditionSolver(criteria: criteria, sections: sections)
  }

  /// The weights from the grid down to a criterion, multiplied.
  func weight(of criterion: LintedCriterion) -> Rational {
    var (product, next) = (criterion.criterion.weight, Int?.some(criterion.section))
    while let index = next {
      product = product * sections[index].section.weight
      next = sections[index].parent
    }
    return product
  }

  /// The share of the total of a criterion that counts; `nil` when shares were not given.
  func share(of criterion: LintedCriterion) -> Rational? {
    criterion.isCounted ? context.shares[criterion.id] : nil
  }

  /// The scales that a scored criterion with one answer uses, each once, with the criterion that is
  /// first to use it.
  var scoredScales: [(scale: Element, user: LintedCriterion)] {
    var seen: Set<String> = []
    return criteria.compactMap { criterion in
      guard criterion.isScored, criterion.criterion.kind == .choice else { return nil }
      guard let id = criterion.criterion.scaleID else {
        return criterion.element.first("scale").map { ($0, criterion) }
      }
      guard seen.insert(id).inserted else { return nil }
      return outline.scales[id].map { ($0, criterion) }
    }
  }
}

/// A section with its element.
struct LintedSection {
  let element: Element
  let section: Section
  let parent: Int?
  /// The criteria inside, at any depth.
  var criteria: Range<Int> = 0..<0
}

/// A criterion with its element.
struct LintedCriterion {
  let element: Element
  let criterion: Criterion
  let section: Int

  var id: String { criterion.id }
  var isScored: Bool { criterion.isScored && criterion.kind != .text }
  /// Whether it is in the denominator of the score.
  var isCounted: Bool { isScored && !criterion.isBonus }

  /// The most points an answer can give.
  var best: Rational? { criterion.pointBounds?.upperBound }

  /// The least points an answer can give.
  var worst: Rational? { criterion.pointBounds?.lowerBound }

  /// The most points of an answer that holds one of some levels.
  func best(among levels: [String]) -> Rational? {
    let named = criterion.levels.filter { levels.contains($0.id) }
    switch criterion.kind {
    case .text, .number: return nil
    case .choice: return named.map(\.points).max()
    case .multiple: return named.map { held(gains - max($0.points, .zero) + $0.points) }.max()
    }
  }

  /// The `error` elements, in the order of the criterion's errors.
  var errors: [(element: Element, error: CriticalError)] {
    Array(zip(element.elements("error"), criterion.errors))
  }

  private var gains: Rational {
    criterion.levels.reduce(Rational.zero) { $0 + max($1.points, .zero) }
  }

  private func held(_ points: Rational) -> Rational {
    criterion.maximum.map { min($0, points) } ?? points
  }
}
