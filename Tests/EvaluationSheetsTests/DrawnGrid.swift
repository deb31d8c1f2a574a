import ExactNumbers
import QualityModel
import QualityTestSupport

/// A grid drawn at random with everything the language has, and answers drawn on it.
struct DrawnGrid {
  private(set) var grid: Grid
  private var generator: SeededGenerator
  private var earlier: [Criterion] = []

  init(
    seed: UInt64, method: ScoringRules.Method, policy: ScoringRules.NotApplicablePolicy,
    rounding: RoundingRule = .halfUp
  ) {
    generator = SeededGenerator(seed: seed)
    grid = Grid(id: "g", version: "1.0", language: "fr", title: LocalizedText(), sections: [])
    let sections = (0..<Int.random(in: 1...4, using: &generator)).map { drawSection("s\($0)", 0) }
    grid = Grid(
      id: "g", version: "1.0", language: "fr", title: DrawnGrid.text("Hasard"),
      scoring: ScoringRules(
        method: method, notApplicable: policy, decimals: pick([0, 1, 1, 2]), rounding: rounding),
      causes: [Cause(id: "outil", excludesFromAgentScore: true, title: DrawnGrid.text("Outil"))],
      sections: sections)
  }

  private static func text(_ text: String) -> LocalizedText { LocalizedText(text, language: "fr") }

  private mutating func pick<T>(_ values: [T]) -> T {
    values[Int.random(in: values.indices, using: &generator)]
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  private mutating func drawWeight() -> Rational {
    chance(15) ? 0 : pick([1, 1, 2, 3, 5, Rational(decimal: "0.5") ?? 1])
  }

  private mutating func drawSection(_ id: String, _ depth: Int) -> QualityModel.Section {
    let condition = drawCondition(10)
    var children: [QualityModel.Section.Child] = []
    let isBonusOnly = chance(8)
    for index in 0..<Int.random(in: 1...4, using: &generator) {
      if depth < 2, chance(25) {
        children.append(.section(drawSection("\(id)-\(index)", depth + 1)))
      } else {
        let criterion = drawCriterion("\(id)-c\(index)", isBonus: isBonusOnly || chance(8))
        children.append(.criterion(criterion))
        earlier.append(criterion)
      }
    }
    return QualityModel.Section(
      id: id, weight: drawWeight(), title: DrawnGrid.text(id), appliesWhen: condition,
      children: children)
  }

  private mutating func drawCondition(_ percent: Int) -> Condition? {
    guard !earlier.isEmpty, chance(percent) else { return nil }
    func leaf(_ drawn: inout DrawnGrid) -> Condition {
      let criterion = drawn.pick(drawn.earlier)
      let levels = criterion.levels.map(\.id).filter { _ in drawn.chance(60) }
      return .answer(criterion: criterion.id, levels: levels)
    }
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: return .not(leaf(&self))
    case 1: return .all([leaf(&self), leaf(&self)])
    case 2: return .any([leaf(&self), .not(leaf(&self))])
    default: return leaf(&self)
    }
  }

  private mutating func drawCriterion(_ id: String, isBonus: Bool) -> Criterion {
    let kind = pick([.choice, .choice, .choice, .multiple, .number, .text] as [Criterion.Kind])
    var points: [Rational] = pick([[0, 1], [0, 1, 2, 3], [0, Rational(decimal: "0.5") ?? 0, 1]])
    if chance(15) { points = pick([[-2, 0], [-1, 0, 2], [0, 0], [-3, -1]]) }
    let titles = ["Non", "En partie", "Oui, \"plutôt\"", "Oui ?"]
    let levels = points.enumerated().map {
      Level(id: "n\($0.offset)", points: $0.element, title: DrawnGrid.text(titles[$0.offset]))
    }
    var errors: [CriticalError] = []
    for _ in 0..<2 where kind == .choice || kind == .multiple {
      guard chance(18) else { continue }
      errors.append(
        CriticalError(
          errorClass: .customer, levels: [pick(levels).id],
          effect: pick([.none, .cap(at: 50), .cap(at: 75), .failSection, .failGrid])))
    }
    let ranges = [
      NumberRange(from: nil, to: 60, points: 2), NumberRange(from: 60, to: 120, points: 1),
      NumberRange(from: 120, to: 180, points: 0),
    ]
    let needsComment: AnswerRequirement? =
      chance(15) ? pick([.all, .levels(levels.prefix(1).map(\.id))]) : nil
    return Criterion(
      id: id, kind: kind, levels: kind == .choice || kind == .multiple ? levels : [],
      maximum: kind == .multiple && chance(50) ? 2 : nil,
      ranges: kind == .number && !chance(10) ? ranges : [], weight: drawWeight(),
      isScored: !chance(8), isBonus: isBonus, allowsNotApplicable: !chance(20),
      title: DrawnGrid.text("Titre \(id)"), question: DrawnGrid.text("Question \(id) ?"),
      errors: errors, comment: needsComment, appliesWhen: drawCondition(15))
  }

  /// Answers to most criteria, hidden ones too: what is hidden is not to count.
  mutating func drawAnswers() -> [Answer] {
    grid.criteria.compactMap { criterion in
      if chance(8) { return nil }
      let value: Answer.Value
      if criterion.allowsNotApplicable, chance(22) {
        value = .notApplicable
      } else {
        switch criterion.kind {
        case .choice: value = .level(pick(criterion.levels).id)
        case .multiple: value = .levels(criterion.levels.map(\.id).filter { _ in chance(40) })
        case .number: value = .number(Rational(Int.random(in: 0...200, using: &generator)))
        case .text: value = .text("note")
        }
      }
      return Answer(
        criterionID: criterion.id, value: value, causeID: chance(20) ? "outil" : nil,
        comment: chance(30) ? "=vu" : nil)
    }
  }
}
