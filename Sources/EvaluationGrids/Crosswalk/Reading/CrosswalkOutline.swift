internal import ExactNumbers
internal import QualityModel
internal import StrictXML

/// A crosswalk document arranged for the rules.
struct CrosswalkOutline {
  let file: String
  let root: Element
  let links: [LinkOutline]
  let unmatched: [(element: Element, value: Crosswalk.Unmatched)]

  init(_ document: Document) {
    file = document.file
    root = document.root
    links = root.elements("link").map(LinkOutline.init)
    unmatched = root.elements("only").map { element in
      (
        element,
        Crosswalk.Unmatched(
          side: element.word("in", default: .a), criterionID: element.value("criterion") ?? "",
          reason: element.words)
      )
    }
  }

  var isCrosswalk: Bool {
    root.name == "crosswalk" && root.namespace == CrosswalkSchema.namespace
  }

  func gridElement(_ side: Crosswalk.Side) -> Element? { root.first(side.rawValue) }

  func reference(_ side: Crosswalk.Side) -> GridVersion? {
    guard let element = gridElement(side), let id = element.value("grid"),
      let version = element.value("version"), let digest = element.value("digest")
    else { return nil }
    return GridVersion(id: id, version: version, digest: digest)
  }

  /// Every rule of every link.
  var rules: [RuleOutline] { links.flatMap(\.rules) }
}

/// A link with its element and its rules'.
struct LinkOutline {
  let element: Element
  let link: CrosswalkLink
  let rules: [RuleOutline]

  init(_ element: Element) {
    self.element = element
    let sides = (a: element.fewWords("a"), b: element.fewWords("b"))
    rules =
      element.elements("toB").map { RuleOutline($0, to: .b, sources: sides.a, targets: sides.b) }
      + element.elements("toA").map { RuleOutline($0, to: .a, sources: sides.b, targets: sides.a) }
    link = CrosswalkLink(
      a: sides.a, b: sides.b, origin: element.word("origin", default: .person),
      similarity: element.number("similarity"),
      isConfirmed: element.value("status") == "confirmed",
      note: element.first("note")?.words,
      toA: rules.filter { $0.side == .a }.map(\.rule),
      toB: rules.filter { $0.side == .b }.map(\.rule))
  }
}

/// How one criterion is answered, with its element.
struct RuleOutline {
  let element: Element
  /// The side of the criterion answered.
  let side: Crosswalk.Side
  /// The criteria answered from.
  let sources: [String]
  /// The criteria that it can answer.
  let targets: [String]
  let rule: AnswerRule

  init(_ element: Element, to side: Crosswalk.Side, sources: [String], targets: [String]) {
    self.element = element
    self.side = side
    self.sources = sources
    self.targets = targets
    rule = AnswerRule(
      criterionID: element.value("criterion") ?? targets.first ?? "",
      combination: element.value("combine").flatMap(AnswerRule.Combination.init(rawValue:)),
      copies: element.value("copy") == "true",
      levels: element.elements("level").map { level in
        LevelLink(
          criterionID: level.value("criterion"), level: level.id, answer: level.becomes,
          origin: level.word("origin", default: .person))
      },
      ranges: element.elements("range").map { range in
        RangeLink(
          from: range.number("from"), to: range.number("to"), answer: range.becomes,
          origin: range.word("origin", default: .person))
      })
  }

  /// The criteria answered from, as the grids have them; `nil` when one is not there.
  func criteria(_ grids: GridPair) -> (sources: [Criterion], target: Criterion)? {
    let found = sources.compactMap { grids.criterion($0, side.other) }
    guard found.count == sources.count, let target = grids.criterion(rule.criterionID, side) else {
      return nil
    }
    return (found, target)
  }

  /// The elements `level` and `range` in the order of the values.
  var levels: [Element] { element.elements("level") }
  var ranges: [Element] { element.elements("range") }

  /// What every level and range becomes, with its element.
  var answers: [(element: Element, answer: LinkedAnswer)] {
    zip(levels + ranges, rule.levels.map(\.answer) + rule.ranges.map(\.answer))
      .map { (element: $0, answer: $1) }
  }
}

extension Element {
  /// The words of a list that the schema bounds: no more of a hostile one is looked at.
  fileprivate func fewWords(_ name: String) -> [String] { Array(words(name).prefix(50)) }

  fileprivate var becomes: LinkedAnswer {
    number("becomesNumber").map { .number($0) } ?? .levels(fewWords("becomes"))
  }
}
