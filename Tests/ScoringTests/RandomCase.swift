import ExactNumbers
import QualityModel
import QualityTestSupport

/// A grid drawn at random, and answers drawn on it.
struct RandomCase {
  struct Shape {
    var methods = ScoringRules.Method.allCases
    var policies = ScoringRules.NotApplicablePolicy.allCases
    var hasConditions = true
    var hasBonuses = true
    var hasEffects = true
    var hasNegativePoints = true
    var allowsNotApplicable = true
    var isPlain = false
  }

  var generator: SeededGenerator
  let shape: Shape
  private(set) var grid: Grid
  private var earlier: [Criterion] = []

  init(seed: UInt64, shape: Shape = Shape()) {
    generator = SeededGenerator(seed: seed)
    self.shape = shape
    grid = Grid(id: "hasard", version: "1.0", language: "fr", title: text("Hasard"), sections: [])
    let sections = (0..<Int.random(in: 1...4, using: &generator)).map { drawSection("s\($0)", 0) }
    let causes = [
      Cause(id: "agent", title: text("Conseiller")),
      Cause(id: "outil", excludesFromAgentScore: true, title: text("Outil")),
    ]
    grid = Grid(
      id: "hasard", version: "1.0", language: "fr", title: text("Hasard"),
      scoring: ScoringRules(
        method: pick(shape.methods), notApplicable: pick(shape.policies), decimals: 1,
        bands: [Band(id: "bas", from: 0, title: text("Bas"))]),
      causes: causes, sections: sections)
  }

  mutating func pick<T>(_ values: [T]) -> T {
    values[Int.random(in: values.indices, using: &generator)]
  }

  mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  private mutating func drawWeight() -> Rational {
    chance(10) ? 0 : pick([1, 1, 2, 3, 5, Rational.reduced(1, 2), Rational.reduced(5, 2)])
  }

  private mutating func drawSection(_ id: String, _ depth: Int) -> QualityModel.Section {
    var children: [QualityModel.Section.Child] = []
    let condition = drawCondition(8)
    for index in 0..<Int.random(in: 1...4, using: &generator) {
      if depth < 2, chance(20) {
        children.append(.section(drawSection("\(id)-\(index)", depth + 1)))
      } else {
        let criterion = drawCriterion("\(id)-c\(index)")
        children.append(.criterion(criterion))
        earlier.append(criterion)
      }
    }
    return QualityModel.Section(
      id: id, weight: drawWeight(), dimension: chance(60) ? pick(["tone", "empathy"]) : nil,
      title: text(id), appliesWhen: condition, children: children)
  }

  private mutating func drawCondition(_ percent: Int) -> Condition? {
    guard shape.hasConditions, !earlier.isEmpty, chance(percent) else { return nil }
    func leaf(_ random: inout RandomCase) -> Condition {
      let criterion = random.pick(random.earlier)
      let levels = criterion.levels.map(\.id).filter { _ in random.chance(60) }
      return .answer(criterion: criterion.id, levels: levels)
    }
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: return .not(leaf(&self))
    case 1: return .all([leaf(&self), leaf(&self)])
    case 2: return .any([leaf(&self), .not(leaf(&self))])
    default: return leaf(&self)
    }
  }

  private mutating func drawCriterion(_ id: String) -> Criterion {
    let kinds: [Criterion.Kind] = [.choice, .choice, .choice, .multiple, .number, .text]
    let kind = shape.isPlain ? .choice : pick(kinds)
    var points: [Rational] = pick([[0, 1], [0, 1, 2, 3], [0, Rational.reduced(1, 2), 1]])
    if shape.hasNegativePoints, chance(15) {
      points = pick([[-2, 0], [-1, 0, 2], [0, 0], [-3, -1]])
    }
    let levels = points.enumerated().map { level("n\($0.offset)", $0.element) }
    var errors: [CriticalError] = []
    if shape.hasEffects, kind == .choice || kind == .multiple, chance(25) {
      errors.append(
        CriticalError(
          errorClass: pick(ErrorClass.allCases), levels: [levels[0].id],
          effect: pick([.none, .cap(at: 50), .cap(at: 75), .failSection, .failGrid])))
    }
    let ranges = [
      NumberRange(from: nil, to: 60, points: 2), NumberRange(from: 60, to: 120, points: 1),
      NumberRange(from: 120, to: nil, points: 0),
    ]
    return Criterion(
      id: id, kind: kind, levels: kind == .choice || kind == .multiple ? levels : [],
      maximum: kind == .multiple && chance(50) ? 2 : nil, ranges: kind == .number ? ranges : [],
      weight: drawWeight(), isScored: shape.isPlain || !chance(8),
      isBonus: shape.hasBonuses && chance(8), question: text(id), errors: errors,
      appliesWhen: drawCondition(15))
  }

  /// One answer for every criterion, hidden ones too: what is hidden is not to count.
  mutating func drawAnswers(notApplicable: Int = 20, unanswered: Int = 5) -> [Answer] {
    grid.criteria.compactMap { criterion in
      if chance(unanswered) { return nil }
      let value: Answer.Value
      if shape.allowsNotApplicable, chance(notApplicable) {
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
        criterionID: criterion.id, value: value,
        causeID: chance(20) ? pick(["agent", "outil", "outil"]) : nil)
    }
  }
}
