import ExactNumbers
import QualityModel
import QualityTestSupport

extension DrawnCase {
  /// A revision of the grid drawn at random: weights, points, levels, ranges, ids, rules.
  mutating func drawRevision() -> Grid {
    let sections = grid.sections.map { revised($0) }
    let added = section(
      "ajout", weight: pick([1, 2]), [criterion("nouveau", weight: pick([1, 2, 3]))])
    return Grid(
      id: grid.id, version: "2.0", language: "fr", title: grid.title,
      scoring: ScoringRules(
        method: pick(shape.methods), notApplicable: pick(shape.policies),
        bands: [
          Band(id: "bas", from: 0, title: text("Bas")),
          Band(id: "haut", from: 60, title: text("Haut")),
        ]),
      causes: grid.causes, sections: chance(50) ? sections + [added] : sections)
  }

  private mutating func revised(_ section: QualityModel.Section) -> QualityModel.Section {
    var children: [QualityModel.Section.Child] = []
    for child in section.children {
      switch child {
      case .section(let inner): children.append(.section(revised(inner)))
      case .criterion(let criterion):
        if chance(12) { continue }
        children.append(.criterion(revised(criterion)))
      }
    }
    return QualityModel.Section(
      id: section.id, weight: pick([section.weight, 1, 2, 5]), dimension: section.dimension,
      title: section.title, appliesWhen: section.appliesWhen, children: children)
  }

  private mutating func revised(_ criterion: Criterion) -> Criterion {
    let isRenamed = chance(15)
    var levels = criterion.levels
    if levels.count > 2, chance(20) { levels.removeFirst() }
    if chance(30) {
      levels = levels.map { level($0.id, $0.points + pick([0, 1])) }
    }
    var kind = criterion.kind
    if chance(8) { kind = kind == .choice ? .multiple : kind == .multiple ? .choice : kind }
    return Criterion(
      id: isRenamed ? "\(criterion.id)-bis" : criterion.id, kind: kind, levels: levels,
      maximum: kind == .multiple ? criterion.maximum : nil,
      unit: criterion.unit,
      ranges: criterion.ranges.isEmpty
        ? []
        : [
          NumberRange(from: nil, to: 90, points: 3), NumberRange(from: 90, to: 150, points: 1),
          NumberRange(from: 150, to: chance(30) ? 180 : nil, points: 0),
        ],
      weight: pick([criterion.weight, 1, 4]), isScored: criterion.isScored,
      isBonus: criterion.isBonus, allowsNotApplicable: !chance(10),
      formerly: isRenamed ? [criterion.id] : [], question: criterion.question,
      errors: criterion.errors, appliesWhen: criterion.appliesWhen)
  }

  /// A grid of so many criteria, ten a section, and a revision that weighs some of them anew.
  static func sized(_ count: Int) -> (old: Grid, new: Grid) {
    func sections(_ weight: (Int) -> Rational) -> [QualityModel.Section] {
      stride(from: 0, to: count, by: 10).map { start in
        section(
          "s\(start)", weight: Rational(start % 3 + 1),
          (start..<min(start + 10, count)).map { index in
            criterion("c\(index)", weight: weight(index), levels: Array(tenPoints.prefix(4)))
          })
      }
    }
    func made(_ version: String, _ sections: [QualityModel.Section]) -> Grid {
      Grid(
        id: "taille", version: version, language: "fr", title: text("Taille"), sections: sections)
    }
    return (
      made("1.0", sections { Rational($0 % 3 + 1) }),
      made("2.0", sections { Rational($0 % 4 + 1) })
    )
  }
}
