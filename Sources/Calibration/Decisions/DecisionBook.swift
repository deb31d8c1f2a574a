internal import ExactNumbers
internal import Languages
internal import QualityModel

/// The decisions about each criterion, each checked by itself and against the others.
struct DecisionBook {
  /// A decision with its number, from 1.
  struct Numbered<Value> {
    let value: Value
    let number: Int
  }

  /// What is decided about one criterion.
  struct Page {
    var keep: Int?
    var question: Numbered<LocalizedText>?
    var guidance: Numbered<LocalizedText>?
    var parts: Numbered<[CalibrationDecision.Part]>?
    var taken: Numbered<[String]>?
    var weight: Numbered<Rational>?
    var points: [String: Numbered<Rational>] = [:]
    var titles: [String: Numbered<LocalizedText>] = [:]
    /// The criterion that takes it in.
    var takenBy: Numbered<String>?

    /// The first decision that changes it in any way.
    var change: Int? {
      let levels = points.values.map(\.number) + titles.values.map(\.number)
      let numbers = [
        question?.number, guidance?.number, parts?.number, taken?.number, weight?.number,
        takenBy?.number,
      ].compactMap { $0 }
      return (numbers + levels).min()
    }
  }

  let grid: Grid
  let criteria: [String: Criterion]
  let sectionOf: [String: String]
  private(set) var pages: [String: Page] = [:]
  private(set) var problems: [DecisionProblem] = []
  private var takenIDs: Set<String>
  private let retiredIDs: Set<String>

  init(_ grid: Grid) {
    self.grid = grid
    criteria = Dictionary(grid.criteria.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    var sectionOf: [String: String] = [:]
    var ids = Set(grid.dimensions.map(\.id) + grid.scoring.bands.map(\.id))
    ids.formUnion(grid.scales.map(\.id) + grid.causes.map(\.id) + grid.criteria.map(\.id))
    func walk(_ section: Section) {
      ids.insert(section.id)
      for child in section.children {
        switch child {
        case .criterion(let criterion): sectionOf[criterion.id] = section.id
        case .section(let inner): walk(inner)
        }
      }
    }
    grid.sections.forEach(walk)
    self.sectionOf = sectionOf
    takenIDs = ids
    retiredIDs = Set(grid.criteria.flatMap(\.formerly))
  }

  var refusal: DecisionRefusal? { problems.isEmpty ? nil : DecisionRefusal(problems) }

  func page(_ id: String) -> Page { pages[id] ?? Page() }

  mutating func report(_ reason: DecisionProblem.Reason, _ number: Int?) {
    problems.append(DecisionProblem(reason, decision: number))
  }

  mutating func add(_ decision: CalibrationDecision, number: Int) {
    guard let id = decision.criterionID else {
      if case .train(let people) = decision.kind {
        if people.isEmpty { report(.nobodyToTrain, number) }
      } else {
        report(.criterionMissing, number)
      }
      return
    }
    guard let criterion = known(id, number) else { return }
    switch decision.kind {
    case .keep:
      conflict(id, page(id).change, number)
      pages[id, default: Page()].keep = number
    case .reword(let question, let guidance): reword(id, question, guidance, number)
    case .split(let parts): split(criterion, parts, number)
    case .merge(let others, let question): merge(criterion, others, question, number)
    case .weight(let weight): self.weight(criterion, weight, number)
    case .level(let level, let points, let title):
      change(criterion, level, points, title, number)
    case .train(let people):
      if people.isEmpty { report(.nobodyToTrain, number) }
    }
  }

  private mutating func known(_ id: String, _ number: Int) -> Criterion? {
    if let criterion = criteria[id] { return criterion }
    let guess = SpellingSuggestion.closest(to: id, among: grid.criteria.map(\.id))
    report(.criterionUnknown(id, suggestion: guess), number)
    return nil
  }

  /// Reports that an earlier decision says otherwise.
  private mutating func conflict(_ id: String, _ earlier: Int?, _ number: Int) {
    guard let earlier, earlier != number else { return }
    report(.contradiction(id, with: earlier), number)
  }

  /// The decision that leaves nothing of a criterion to be changed: to keep it, to split it, or to
  /// take it into another.
  private func closing(_ id: String) -> Int? {
    let page = page(id)
    return page.keep ?? page.parts?.number ?? page.takenBy?.number
  }

  private mutating func reword(
    _ id: String, _ question: LocalizedText?, _ guidance: LocalizedText?, _ number: Int
  ) {
    conflict(id, closing(id), number)
    if question == nil, guidance == nil { report(.nothingToChange(id), number) }
    if let question {
      ask(id, question, number)
    }
    if let guidance {
      if let earlier = page(id).guidance, earlier.value != guidance {
        conflict(id, earlier.number, number)
      }
      pages[id, default: Page()].guidance = Numbered(value: guidance, number: number)
    }
  }

  private mutating func ask(_ id: String, _ question: LocalizedText, _ number: Int) {
    if let earlier = page(id).question, earlier.value != question {
      conflict(id, earlier.number, number)
    }
    pages[id, default: Page()].question = Numbered(value: question, number: number)
  }

  private mutating func split(
    _ criterion: Criterion, _ parts: [CalibrationDecision.Part], _ number: Int
  ) {
    if let earlier = page(criterion.id).parts, earlier.value == parts { return }
    conflict(criterion.id, page(criterion.id).keep ?? page(criterion.id).change, number)
    if parts.count < 2 { report(.tooFewParts(criterion.id), number) }
    for part in parts {
      if !GridWords.isID(part.id) {
        report(.idForm(part.id), number)
      } else if retiredIDs.contains(part.id) {
        report(.idRetired(part.id), number)
      } else if !takenIDs.insert(part.id).inserted {
        report(.idTaken(part.id), number)
      }
    }
    pages[criterion.id, default: Page()].parts = Numbered(value: parts, number: number)
  }

  private mutating func merge(
    _ criterion: Criterion, _ others: [String], _ question: LocalizedText?, _ number: Int
  ) {
    let id = criterion.id
    conflict(id, closing(id), number)
    if let earlier = page(id).taken, earlier.value != others {
      conflict(id, earlier.number, number)
      return
    }
    if others.isEmpty { report(.mergeWithNone(id), number) }
    for other in others {
      guard other != id else {
        report(.mergeWithItself(id), number)
        continue
      }
      guard let taken = known(other, number) else { continue }
      let page = page(other)
      conflict(other, page.takenBy?.value == id ? nil : page.keep ?? page.change, number)
      compare(criterion, taken, number)
      pages[other, default: Page()].takenBy = Numbered(value: id, number: number)
    }
    pages[id, default: Page()].taken = Numbered(value: others, number: number)
    if let question { ask(id, question, number) }
  }

  /// Two criteria become one only where each answer to the one means as much as to the other.
  private mutating func compare(_ one: Criterion, _ two: Criterion, _ number: Int) {
    if sectionOf[one.id] != sectionOf[two.id] {
      report(.mergeAcrossSections(one.id, two.id), number)
    }
    let haveSameLevels =
      one.levels.map(\.id) == two.levels.map(\.id)
      && one.levels.map(\.points) == two.levels.map(\.points)
    if one.kind != two.kind || !haveSameLevels || one.ranges != two.ranges
      || one.unit != two.unit || one.maximum != two.maximum
    {
      report(.mergeOfScales(one.id, two.id), number)
    }
    if one.isScored != two.isScored || one.isBonus != two.isBonus {
      report(.mergeOfRoles(one.id, two.id), number)
    }
    if one.appliesWhen != two.appliesWhen { report(.mergeOfConditions(one.id, two.id), number) }
  }

  private mutating func weight(_ criterion: Criterion, _ weight: Rational, _ number: Int) {
    let id = criterion.id
    conflict(id, closing(id), number)
    if let earlier = page(id).weight, earlier.value != weight {
      conflict(id, earlier.number, number)
    }
    if criterion.kind == .text { report(.weightOfText(id), number) }
    if weight.isNegative || GridWords.decimals(of: weight) == nil {
      report(.numberForm(weight, criterion: id), number)
    }
    pages[id, default: Page()].weight = Numbered(value: weight, number: number)
  }

  private mutating func change(
    _ criterion: Criterion, _ level: String, _ points: Rational?, _ title: LocalizedText?,
    _ number: Int
  ) {
    let id = criterion.id
    conflict(id, closing(id), number)
    guard !criterion.levels.isEmpty else {
      report(.withoutLevels(id), number)
      return
    }
    guard criterion.level(level) != nil else {
      report(
        .levelUnknown(level, criterion: id, known: criterion.levels.map(\.id)), number)
      return
    }
    if points == nil, title == nil { report(.nothingToChange(id), number) }
    var page = page(id)
    if let points {
      if let earlier = page.points[level], earlier.value != points {
        conflict(id, earlier.number, number)
      }
      if GridWords.decimals(of: points) == nil {
        report(.numberForm(points, criterion: id), number)
      }
      page.points[level] = Numbered(value: points, number: number)
    }
    if let title {
      if let earlier = page.titles[level], earlier.value != title {
        conflict(id, earlier.number, number)
      }
      page.titles[level] = Numbered(value: title, number: number)
    }
    pages[id] = page
  }
}
