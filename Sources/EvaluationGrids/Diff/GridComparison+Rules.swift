internal import ExactNumbers
internal import QualityModel

extension GridComparison {
  /// What the grid says of itself.
  mutating func compareHeads() {
    let (old, new) = (first.grid, second.grid)
    let subject = GridChange.Subject(.grid, new.id)
    report(subject, .id, old.id, new.id, .wording) { .code($0) }
    report(subject, .version, old.version, new.version, .wording) { .code($0) }
    report(subject, .language, old.language, new.language, .wording) { .code($0) }
    report(subject, .channels, old.channels, new.channels, .observation) {
      .list($0.map(\.rawValue))
    }
    compare(old.title, new.title, subject, .title)
  }

  mutating func compareDimensions() {
    compareDeclared(
      first.grid.dimensions, second.grid.dimensions, id: \.id,
      subject: { GridChange.Subject(.dimension, $0) }, effect: { _ in .wording }
    ) { comparison, old, new in
      comparison.compare(
        old.title, new.title, GridChange.Subject(.dimension, new.id), .title)
    }
  }

  mutating func compareScoring() {
    let (old, new) = (first.grid.scoring, second.grid.scoring)
    let subject = GridChange.Subject(.scoring, second.grid.id)
    report(subject, .method, old.method, new.method, .score) { .word($0.rawValue) }
    report(subject, .notApplicable, old.notApplicable, new.notApplicable, .score) {
      .word($0.rawValue)
    }
    report(subject, .decimals, old.decimals, new.decimals, .score) { .code(String($0)) }
    report(subject, .rounding, old.rounding, new.rounding, .score) { .word($0.rawValue) }
    report(subject, .target, old.target, new.target, .score) { $0.map { .number($0) } }
    compareDeclared(
      old.bands, new.bands, id: \.id, subject: { GridChange.Subject(.band, $0) },
      effect: { _ in .score }
    ) { comparison, old, new in
      let subject = GridChange.Subject(.band, new.id)
      comparison.report(subject, .from, old.from, new.from, .score) { .number($0) }
      comparison.compare(old.title, new.title, subject, .title)
    }
  }

  mutating func compareCauses() {
    compareDeclared(
      first.grid.causes, second.grid.causes, id: \.id,
      subject: { GridChange.Subject(.cause, $0) },
      effect: { $0.excludesFromAgentScore ? .score : .observation }
    ) { comparison, old, new in
      let subject = GridChange.Subject(.cause, new.id)
      comparison.report(
        subject, .agentScore, old.excludesFromAgentScore, new.excludesFromAgentScore, .score
      ) { .word($0 ? "exclude" : "include") }
      comparison.compare(old.title, new.title, subject, .title)
    }
  }

  mutating func compareScales() {
    let (before, after) = (first.grid.scaleUses, second.grid.scaleUses)
    compareDeclared(
      first.grid.scales, second.grid.scales, id: \.id,
      subject: { GridChange.Subject(.scale, $0) }, effect: { _ in .wording }
    ) { comparison, old, new in
      let use = [before[new.id], after[new.id]].compactMap { $0 }
      let effect: GridChange.Effect =
        use.contains(.score) ? .score : use.contains(.observation) ? .observation : .wording
      comparison.compareLevels(old.levels, new.levels, in: new.id, effect: effect)
    }
  }

  /// Levels by id; one that only changed its id is recognised by its points and its texts.
  ///
  /// - Parameter effect: What a change of levels touches: the score where they are scored.
  mutating func compareLevels(
    _ old: [Level], _ new: [Level], in holder: String, effect: GridChange.Effect
  ) {
    let (ids, idsNow) = (Set(old.map(\.id)), Set(new.map(\.id)))
    let gone = old.filter { !idsNow.contains($0.id) }
    let come = new.filter { !ids.contains($0.id) }
    var renamed: [String: String] = [:]
    for pair in ListMatching.pairs(gone, come, by: [{ [$0.points, $0.title] as [AnyHashable] }]) {
      if let old = pair.old, let new = pair.new { renamed[new.id] = old.id }
    }
    let asked = max(effect, .observation)
    for (id, former) in renamed.sorted(by: { $0.key < $1.key }) {
      report(
        GridChange(
          .renamed, GridChange.Subject(.level, id, in: holder), field: .id, before: .code(former),
          after: .code(id), effect: asked))
    }
    let known = Dictionary(renamed.map { ($1, $0) }, uniquingKeysWith: { one, _ in one })
    compareDeclared(
      old.map { level in
        known[level.id].map { Level(id: $0, points: level.points, title: level.title) } ?? level
      }, new, id: \.id, subject: { GridChange.Subject(.level, $0, in: holder) },
      effect: { _ in effect }
    ) { comparison, old, new in
      let subject = GridChange.Subject(.level, new.id, in: holder)
      comparison.report(subject, .points, old.points, new.points, effect) { .number($0) }
      comparison.compare(old.title, new.title, subject, .title)
    }
  }
}

extension Grid {
  /// By scale: the weightiest use that a criterion makes of it.
  fileprivate var scaleUses: [String: GridChange.Effect] {
    var uses: [String: GridChange.Effect] = [:]
    for criterion in criteria {
      guard let scale = criterion.scaleID else { continue }
      let use: GridChange.Effect = criterion.isScored ? .score : .observation
      uses[scale] = uses[scale].map { min($0, use) } ?? use
    }
    return uses
  }
}

extension GridChange.Effect: Comparable {
  /// The weightiest first.
  public static func < (left: Self, right: Self) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .score: 0
    case .observation: 1
    case .wording: 2
    }
  }
}
