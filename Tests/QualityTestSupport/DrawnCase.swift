public import ExactNumbers
public import QualityModel

/// A grid drawn at random and answers drawn on it, to be scored: the same for the same seed.
public struct DrawnCase {
  /// What may be drawn.
  public struct Shape: Sendable {
    /// The methods to draw from.
    public var methods = ScoringRules.Method.allCases
    /// The policies on N/A to draw from.
    public var policies = ScoringRules.NotApplicablePolicy.allCases
    /// The roundings to draw from.
    public var roundings = RoundingRule.allCases
    /// Whether criteria and sections may depend on earlier answers.
    public var hasConditions = true
    /// Whether criteria may be bonuses, and sections hold nothing else.
    public var hasBonuses = true
    /// Whether levels may be critical errors.
    public var hasEffects = true
    /// Whether scales may go below 0, or have nothing to win.
    public var hasNegativePoints = true
    /// Whether numbers may lie outside of all ranges, for want of one.
    public var hasGaps = true
    /// Whether criteria may be answered N/A.
    public var allowsNotApplicable = true
    /// Whether every criterion is a scored choice.
    public var isPlain = false

    /// Everything; what a test cannot bear is turned off.
    public init() {}

    /// Everything but what `change` turns off.
    public init(_ change: (inout Shape) -> Void) {
      change(&self)
    }
  }

  /// The random numbers of the case.
  public var generator: SeededGenerator
  /// What may be drawn.
  public let shape: Shape
  /// The grid.
  public private(set) var grid: Grid
  private var earlier: [Criterion] = []

  /// Draws a grid.
  public init(seed: UInt64, shape: Shape = Shape()) {
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
        method: pick(shape.methods), notApplicable: pick(shape.policies),
        decimals: pick([0, 1, 1, 2]), rounding: pick(shape.roundings),
        bands: [Band(id: "bas", from: 0, title: text("Bas"))]),
      causes: causes, sections: sections)
  }

  /// One of some values.
  public mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &generator)]
  }

  /// True so many times in a hundred.
  public mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  /// Answers to most criteria, hidden ones too: what is hidden is not to count.
  ///
  /// - Parameters:
  ///   - notApplicable: How many in a hundred are N/A, where that is allowed.
  ///   - unanswered: How many criteria in a hundred have no answer.
  public mutating func drawAnswers(notApplicable: Int = 20, unanswered: Int = 6) -> [Answer] {
    grid.criteria.compactMap { criterion in
      if chance(unanswered) { return nil }
      let value: Answer.Value
      if shape.allowsNotApplicable, criterion.allowsNotApplicable, chance(notApplicable) {
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
        causeID: chance(20) ? pick(["agent", "outil", "outil"]) : nil,
        comment: chance(30) ? "=vu" : nil)
    }
  }

  private mutating func drawWeight() -> Rational {
    chance(10) ? 0 : pick([1, 1, 2, 3, 5, Rational.reduced(1, 2), Rational.reduced(5, 2)])
  }

  private mutating func drawSection(_ id: String, _ depth: Int) -> Section {
    let condition = drawCondition(10)
    let isBonusOnly = shape.hasBonuses && chance(5)
    var children: [Section.Child] = []
    for index in 0..<Int.random(in: 1...4, using: &generator) {
      if depth < 2, chance(22) {
        children.append(.section(drawSection("\(id)-\(index)", depth + 1)))
      } else {
        let isBonus = shape.hasBonuses && (isBonusOnly || chance(8))
        let criterion = drawCriterion("\(id)-c\(index)", isBonus: isBonus)
        children.append(.criterion(criterion))
        earlier.append(criterion)
      }
    }
    return Section(
      id: id, weight: drawWeight(), dimension: chance(60) ? pick(["tone", "empathy"]) : nil,
      title: text(id), appliesWhen: condition, children: children)
  }

  private mutating func drawCondition(_ percent: Int) -> Condition? {
    guard shape.hasConditions, !earlier.isEmpty, chance(percent) else { return nil }
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: return .not(drawLeaf())
    case 1: return .all([drawLeaf(), drawLeaf()])
    case 2: return .any([drawLeaf(), .not(drawLeaf())])
    default: return drawLeaf()
    }
  }

  private mutating func drawLeaf() -> Condition {
    let criterion = pick(earlier)
    return .answer(
      criterion: criterion.id, levels: criterion.levels.map(\.id).filter { _ in chance(60) })
  }

  private mutating func drawCriterion(_ id: String, isBonus: Bool) -> Criterion {
    let kinds: [Criterion.Kind] = [.choice, .choice, .choice, .multiple, .number, .text]
    let kind = shape.isPlain ? .choice : pick(kinds)
    let levels = kind == .choice || kind == .multiple ? drawLevels() : []
    let needsComment: AnswerRequirement? =
      chance(15) ? pick([.all, .levels(levels.prefix(1).map(\.id))]) : nil
    return Criterion(
      id: id, kind: kind, levels: levels, maximum: kind == .multiple && chance(50) ? 2 : nil,
      ranges: kind == .number ? drawRanges() : [], weight: drawWeight(),
      isScored: shape.isPlain || !chance(8), isBonus: isBonus, allowsNotApplicable: !chance(15),
      title: chance(50) ? text("Titre \(id)") : LocalizedText(), question: text("Question \(id) ?"),
      errors: drawErrors(levels), comment: needsComment, appliesWhen: drawCondition(15))
  }

  private mutating func drawLevels() -> [Level] {
    var points: [Rational] = pick([[0, 1], [0, 1, 2, 3], [0, Rational.reduced(1, 2), 1]])
    if shape.hasNegativePoints, chance(15) {
      points = pick([[-2, 0], [-1, 0, 2], [0, 0], [-3, -1]])
    }
    let titles = ["Non", "En partie", "Oui, \"plutôt\"", "Oui ?"]
    return points.enumerated().map {
      Level(id: "n\($0.offset)", points: $0.element, title: text(titles[$0.offset]))
    }
  }

  private mutating func drawRanges() -> [NumberRange] {
    if shape.hasGaps, chance(10) { return [] }
    return [
      NumberRange(from: nil, to: 60, points: 2), NumberRange(from: 60, to: 120, points: 1),
      NumberRange(from: 120, to: shape.hasGaps && chance(60) ? 180 : nil, points: 0),
    ]
  }

  private mutating func drawErrors(_ levels: [Level]) -> [CriticalError] {
    guard shape.hasEffects, !levels.isEmpty else { return [] }
    return (0..<2).compactMap { _ in
      guard chance(16) else { return nil }
      return CriticalError(
        errorClass: pick(ErrorClass.allCases), levels: [pick([levels[0], pick(levels)]).id],
        effect: pick([.none, .cap(at: 50), .cap(at: 75), .failSection, .failGrid]))
    }
  }
}

private func text(_ words: String) -> LocalizedText { LocalizedText(words, language: "fr") }
