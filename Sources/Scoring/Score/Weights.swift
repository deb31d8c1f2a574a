internal import ExactNumbers
internal import QualityModel

/// The weights in force for one set of criteria: what is absent has left.
struct Weights: Sendable {
  /// By section: the sum of the weights of what counts in it.
  var sums: [Rational]
  /// By section: its weight among its siblings.
  var own: [Rational]
  /// By section: whether its weight reaches the total.
  var reaches: [Bool]

  /// - Parameter isPart: a section or dimension is scored for itself: where all the sections at
  ///   one place weigh nothing they count equally, so that what is outside the total has a score.
  init(_ plan: GridPlan, _ items: [LedgerItem], isPart: Bool) {
    let sections = plan.sections
    sums = [Rational](repeating: .zero, count: sections.count)
    own = sections.map(\.weight)
    reaches = [Bool](repeating: false, count: sections.count)
    for index in sections.indices.reversed() {
      var live: [Int] = []
      for child in sections[index].children {
        switch child {
        case .criterion(let criterion):
          guard items[criterion].isInDenominator else { continue }
          sums[index] += plan.criteria[criterion].criterion.weight
        case .section(let section):
          guard !sums[section].isZero, !sections[section].isBonusOnly else { continue }
          live.append(section)
          sums[index] += sections[section].weight
        }
      }
      if isPart, sums[index].isZero {
        for section in live { own[section] = .one }
        sums[index] = Rational(live.count)
      }
    }
    reaches[0] = !sums[0].isZero
    for index in sections.indices.dropFirst() {
      guard let parent = sections[index].parent else { continue }
      reaches[index] = reaches[parent] && !sums[index].isZero && !own[index].isZero
    }
  }

  /// Whether something really answered bears on the total.
  func bearsObservation(_ plan: GridPlan, _ items: [LedgerItem]) -> Bool {
    items.indices.contains { index in
      guard case .counted(_, observed: true) = items[index] else { return false }
      return reaches[plan.criteria[index].section]
        && !plan.criteria[index].criterion.weight.isZero
    }
  }

  /// By section: the product of the weights from the grid down to it.
  func products(_ plan: GridPlan) -> [Rational] {
    var products = [Rational](repeating: .one, count: plan.sections.count)
    for index in plan.sections.indices.dropFirst() {
      guard let parent = plan.sections[index].parent else { continue }
      products[index] = products[parent] * own[index]
    }
    return products
  }
}
