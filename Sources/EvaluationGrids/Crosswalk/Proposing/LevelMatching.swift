internal import ExactNumbers
internal import Languages
internal import QualityModel

/// How the answers to some criteria could become answers to another: a proposal.
struct LevelMatching {
  let sources: [Criterion]
  let target: Criterion

  /// A rule for every answer that there can be; `nil` when no honest one can be made up.
  func rule() -> AnswerRule? {
    guard let source = sources.first else { return nil }
    if sources.count == 1, source.kind == target.kind,
      source.kind == .text || (source.kind == .number && source.unit == target.unit)
    {
      return AnswerRule(criterionID: target.id, copies: true)
    }
    guard !sources.contains(where: { $0.kind == .text }) else { return nil }
    switch target.kind {
    case .text: return nil
    case .number: return sources.count == 1 && source.kind == .choice ? linked(source) : nil
    case .multiple: return sources.count == 1 && source.kind != .number ? linked(source) : nil
    case .choice:
      if sources.contains(where: { $0.kind == .multiple }) { return mean() }
      return sources.count == 1 ? linked(source) : combined()
    }
  }

  private func linked(_ source: Criterion) -> AnswerRule? {
    guard let levels = levels(of: source), let ranges = ranges(of: source) else { return nil }
    return AnswerRule(criterionID: target.id, levels: levels, ranges: ranges)
  }

  private func mean() -> AnswerRule? {
    let isPossible = sources.allSatisfy { $0.kind != .number || !$0.ranges.isEmpty }
    return isPossible ? AnswerRule(criterionID: target.id, combination: .mean) : nil
  }

  private func combined() -> AnswerRule? {
    guard sources.allSatisfy({ $0.kind == .choice }) else { return mean() }
    var all: [LevelLink] = []
    for source in sources {
      guard let levels = levels(of: source) else { return nil }
      all += levels.map {
        LevelLink(criterionID: source.id, level: $0.level, answer: $0.answer, origin: $0.origin)
      }
    }
    return AnswerRule(criterionID: target.id, combination: .worst, levels: all)
  }

  private func levels(of source: Criterion) -> [LevelLink]? {
    var links: [LevelLink] = []
    for (index, level) in source.levels.enumerated() {
      guard let (answer, origin) = counterpart(of: level, at: index, in: source) else { return nil }
      links.append(LevelLink(level: level.id, answer: answer, origin: origin))
    }
    return links
  }

  private func ranges(of source: Criterion) -> [RangeLink]? {
    guard source.kind == .number else { return [] }
    let scale = Merit(source.ranges.map(\.points))
    guard !source.ranges.isEmpty else { return nil }
    var links: [RangeLink] = []
    for range in source.ranges {
      guard let merit = scale.merit(of: range.points), let answer = nearest(merit) else {
        return nil
      }
      links.append(
        RangeLink(from: range.lower, to: range.upper, answer: answer, origin: .points))
    }
    return links
  }

  /// The level of the same id, else of the same words, else the nearest in points.
  private func counterpart(
    of level: Level, at index: Int, in source: Criterion
  ) -> (LinkedAnswer, CrosswalkLink.Origin)? {
    if target.level(level.id) != nil { return (.levels([level.id]), .id) }
    if let same = target.levels.first(where: { $0.title.isSaid(like: level.title) }) {
      return (.levels([same.id]), .wording)
    }
    guard target.kind != .multiple,
      let merit = Merit(source.levels.map(\.points)).merit(of: level.points),
      let answer = nearest(merit)
    else { return nil }
    return (answer, .points)
  }

  /// The level, or a number of the range, whose merit is nearest; of two as near, the lower.
  private func nearest(_ merit: Rational) -> LinkedAnswer? {
    let points = target.kind == .number ? target.ranges.map(\.points) : target.levels.map(\.points)
    guard let place = Merit(points).nearest(to: merit) else { return nil }
    guard target.kind == .number else { return .levels([target.levels[place].id]) }
    let range = target.ranges[place]
    return .number(range.lower ?? range.upper.map { $0 - 1 } ?? .zero)
  }
}

/// Where points stand between the worst, 0, and the best, 1.
struct Merit {
  private let points: [Rational]
  private let worst: Rational
  private let span: Rational

  init(_ points: [Rational]) {
    self.points = points
    worst = points.min() ?? .zero
    span = (points.max() ?? .zero) - worst
  }

  /// `nil` when all points are the same: nothing is better than anything.
  func merit(of value: Rational) -> Rational? { (value - worst).divided(by: span) }

  func nearest(to merit: Rational) -> Int? {
    var best: (place: Int, distance: Rational, merit: Rational)?
    for (place, value) in points.enumerated() {
      guard let own = self.merit(of: value) else { return nil }
      let distance = max(own - merit, merit - own)
      guard let known = best else {
        best = (place, distance, own)
        continue
      }
      if (distance, own) < (known.distance, known.merit) { best = (place, distance, own) }
    }
    return best?.place
  }
}

extension LocalizedText {
  /// Whether both say the same in a language that both have, case and accents aside.
  fileprivate func isSaid(like other: LocalizedText) -> Bool {
    entries.contains { entry in
      other.entries.contains {
        $0.language == entry.language
          && AlphabeticalOrder.folded($0.text) == AlphabeticalOrder.folded(entry.text)
      }
    }
  }
}
