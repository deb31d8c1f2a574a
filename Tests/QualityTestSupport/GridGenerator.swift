internal import ExactNumbers
public import QualityModel

/// Valid grids of every shape, the same for the same seed. Scoring is tested on `DrawnCase`, which
/// also draws what the grid language refuses and `Scorer` bears: scales with nothing to win, say.
public struct GridGenerator {
  private var random: SeededGenerator
  private var count = 0
  private var answerable: [(id: String, levels: [String])] = []
  private let language: String

  /// A generator; the same seed gives the same grid.
  public init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    language = ["fr", "en", "fr-CA"][Int(seed % 3)]
  }

  /// The next grid.
  public mutating func grid() -> Grid {
    let scales = (0..<whole(0...2)).map { _ in Scale(id: id("e"), levels: levels()) }
    let dimensions = (0..<whole(0...1)).map { _ in
      DimensionDeclaration(id: id("d"), title: text())
    }
    let causes = (0..<whole(0...2)).map { _ in
      Cause(id: id("k"), excludesFromAgentScore: chance(), title: text())
    }
    return Grid(
      id: id("g"), version: "\(whole(0...9)).\(whole(0...99))", language: language,
      channels: Channel.allCases.filter { _ in chance() }, title: text(), dimensions: dimensions,
      scoring: scoring(), scales: scales, causes: causes,
      sections: (0..<whole(1...3)).map { _ in section(scales, dimensions, depth: 0) },
      metadata: chance() ? [foreign()] : [])
  }

  private mutating func scoring() -> ScoringRules {
    let starts = [0] + Set((0..<whole(0...3)).map { _ in whole(1...100) }).sorted()
    return ScoringRules(
      method: pick(ScoringRules.Method.allCases),
      notApplicable: pick(ScoringRules.NotApplicablePolicy.allCases), decimals: whole(0...6),
      rounding: pick(RoundingRule.allCases), target: chance() ? Rational(whole(0...100)) : nil,
      bands: chance() ? starts.map { Band(id: id("b"), from: Rational($0), title: text()) } : [])
  }

  private mutating func section(
    _ scales: [Scale], _ dimensions: [DimensionDeclaration], depth: Int
  ) -> Section {
    let condition = condition(depth: 0)
    var children: [Section.Child] = []
    for _ in 0..<whole(1...3) {
      let nests = depth < 3 && whole(0...4) == 0
      children.append(
        nests
          ? .section(section(scales, dimensions, depth: depth + 1)) : .criterion(criterion(scales)))
    }
    let names = StandardDimension.allCases.map(\.rawValue) + dimensions.map(\.id)
    return Section(
      id: id("s"), weight: decimal(0...30), dimension: chance() ? pick(names) : nil, title: text(),
      appliesWhen: condition, children: children)
  }

  private mutating func criterion(_ scales: [Scale]) -> Criterion {
    let kind = pick(Criterion.Kind.allCases)
    let scale = chance() ? scales.randomElement(using: &random) : nil
    let hasLevels = kind == .choice || kind == .multiple
    let levels = hasLevels ? scale?.levels ?? self.levels() : []
    let isScored = kind != .text && whole(0...3) > 0
    let condition = condition(depth: 0)
    let id = id("c")
    let ids = levels.map(\.id)
    let criterion = Criterion(
      id: id, kind: kind, scaleID: hasLevels ? scale?.id : nil, levels: levels,
      maximum: kind == .multiple && chance() ? 1 : nil,
      unit: kind == .number && chance() ? "s" : nil, ranges: kind == .number ? ranges() : [],
      weight: kind == .text ? 1 : decimal(0...9), isScored: isScored,
      isBonus: isScored && whole(0...4) == 0, allowsNotApplicable: chance(),
      formerly: (0..<whole(0...2)).map { "ancien-\(id)-\($0)" },
      title: chance() ? text() : LocalizedText(), question: text(),
      guidance: chance() ? text() : LocalizedText(),
      examples: (0..<whole(0...2)).map { _ in
        Example(level: chance() ? ids.randomElement(using: &random) : nil, text: text())
      },
      errors: ids.isEmpty ? [] : (0..<whole(0...2)).map { _ in error(ids) },
      comment: requirement(ids), evidence: requirement(ids),
      coaching: (0..<whole(0...2)).map { _ in
        CoachingAdvice(module: chance() ? "VOIX \(whole(1...9))" : nil, text: text())
      }, appliesWhen: condition,
      cues: ids.isEmpty ? [] : (0..<whole(0...1)).map { _ in cue(ids) },
      measure: kind == .number && chance() ? pick(InteractionMeasure.allCases).rawValue : nil,
      metadata: chance() ? [foreign()] : [])
    if hasLevels { answerable.append((id, ids)) }
    return criterion
  }

  private mutating func levels() -> [Level] {
    let points = (0..<whole(2...4)).map { _ in decimal(-3...5) }.sorted()
    return (points.dropLast() + [Rational(whole(5...9))]).map {
      Level(id: id("n"), points: $0, title: text())
    }
  }

  private mutating func ranges() -> [NumberRange] {
    let limits = Set((0..<whole(0...3)).map { _ in whole(-50...500) }).sorted().map { Rational($0) }
    let (starts, ends): ([Rational?], [Rational?]) = ([nil] + limits, limits + [nil])
    return zip(starts, ends).map {
      NumberRange(from: $0, to: $1, points: Rational(whole(1...4)))
    }
  }

  private mutating func condition(depth: Int) -> Condition? {
    guard let answer = answerable.randomElement(using: &random), depth > 0 || whole(0...2) == 0
    else { return nil }
    let leaf = Condition.answer(criterion: answer.id, levels: [pick(answer.levels)])
    guard depth < 3 else { return leaf }
    switch whole(0...5) {
    case 0: return condition(depth: depth + 1).map { .not($0) }
    case 1: return .all((0..<whole(1...3)).compactMap { _ in condition(depth: depth + 1) })
    case 2: return .any((0..<whole(1...3)).compactMap { _ in condition(depth: depth + 1) })
    default: return leaf
    }
  }

  private mutating func error(_ levels: [String]) -> CriticalError {
    let effects: [CriticalError.Effect] = [
      .none, .cap(at: decimal(0...99)), .failSection, .failGrid,
    ]
    return CriticalError(
      errorClass: pick(ErrorClass.allCases), levels: [pick(levels)], effect: pick(effects))
  }

  private mutating func requirement(_ levels: [String]) -> AnswerRequirement? {
    switch whole(0...2) {
    case 0: nil
    case 1: .all
    default: levels.isEmpty ? nil : .levels([pick(levels)])
    }
  }

  private mutating func cue(_ levels: [String]) -> Cue {
    Cue(
      lexicon: "lexique", speaker: pick(Cue.Speaker.allCases),
      within: chance() ? pick(["first 20s", "last 60s", "first 10%"]) : nil,
      suggests: pick(levels), otherwise: chance() ? pick(levels) : nil)
  }

  private mutating func foreign() -> ForeignElement {
    let value = whole(0...99)
    return ForeignElement(
      namespace: "urn:client",
      xml: "<note xmlns=\"urn:client\" rang=\"\(value)\"><b/> mot &amp; <i>\(value)</i></note>")
  }

  private mutating func text() -> LocalizedText {
    let words = pick([
      "Écoute", "a < b & c", "« Avec plaisir »", "l'accueil \"ferme\"", "été 𝄞 œuvre", "]]> ok",
    ])
    var entries = [LocalizedText.Entry(language: language, text: "\(words) \(whole(0...999))")]
    if chance() { entries.append(.init(language: "de", text: "Wörter \(whole(0...9))")) }
    return LocalizedText(entries)
  }

  private mutating func id(_ prefix: String) -> String {
    count += 1
    return "\(prefix)-\(count)"
  }

  private mutating func decimal(_ bounds: ClosedRange<Int>) -> Rational {
    let numerator = whole(bounds.lowerBound * 100...bounds.upperBound * 100)
    return Rational(numerator, over: 100) ?? 0
  }

  private mutating func whole(_ bounds: ClosedRange<Int>) -> Int {
    Int.random(in: bounds, using: &random)
  }

  private mutating func chance() -> Bool { Bool.random(using: &random) }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[whole(0...values.count - 1)]
  }
}
