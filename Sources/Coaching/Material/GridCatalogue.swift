internal import QualityModel

/// The grids at hand, found by id and version.
struct GridCatalogue {
  /// A criterion with the section it stands in.
  struct Entry {
    let grid: Grid
    let criterion: Criterion
    let section: Section
  }

  /// What evaluations made on one version refer to.
  struct Contents {
    let title: LocalizedText
    let errorClasses: Set<ErrorClass>
    /// The levels of each criterion.
    let levels: [String: [Level]]
  }

  /// The newest version of each grid, by id.
  let newest: [String: Grid]
  private let exact: [String: [String: Contents]]
  private let entries: [CriterionKey: Entry]

  init(_ grids: [Grid]) {
    var newest: [String: Grid] = [:]
    var exact: [String: [String: Contents]] = [:]
    var entries: [CriterionKey: Entry] = [:]
    for grid in grids.sorted(by: Self.isOlder) {
      newest[grid.id] = grid
      exact[grid.id, default: [:]][grid.version] = Contents(grid)
      for section in grid.sections {
        Self.visit(section) { criterion, section in
          let key = CriterionKey(grid: grid.id, criterion: criterion.id)
          entries[key] = Entry(grid: grid, criterion: criterion, section: section)
        }
      }
    }
    self.newest = newest
    self.exact = exact
    self.entries = entries
  }

  /// The version an evaluation was made on, else the newest at hand.
  func contents(_ id: String, version: String) -> Contents? {
    exact[id]?[version] ?? newest[id].flatMap { exact[id]?[$0.version] }
  }

  /// Whether a grid at hand has the criterion.
  func holds(_ key: CriterionKey) -> Bool {
    entries.keys.contains(key)
  }

  /// A criterion as worded in the newest version that has it.
  func entry(_ key: CriterionKey) -> Entry? {
    entries[key]
  }

  /// The grid that most calls were scored on; the first by id among equals.
  func mainGrid(of calls: AgentCalls) -> Grid? {
    var counts: [String: Int] = [:]
    for call in calls.calls {
      for grid in call.grids { counts[grid, default: 0] += 1 }
    }
    let best = counts.filter { newest[$0.key] != nil }
      .min { ($1.value, $0.key) < ($0.value, $1.key) }
    return best.flatMap { newest[$0.key] }
  }

  private static func visit(_ section: Section, _ body: (Criterion, Section) -> Void) {
    for child in section.children {
      switch child {
      case .criterion(let criterion): body(criterion, section)
      case .section(let inner): visit(inner, body)
      }
    }
  }

  /// By version's numbers: 2.10 is newer than 2.9.
  private static func isOlder(_ left: Grid, _ right: Grid) -> Bool {
    if left.id != right.id { return left.id < right.id }
    let (one, other) = (numbers(left.version), numbers(right.version))
    return one == other ? left.version < right.version : one.lexicographicallyPrecedes(other)
  }

  private static func numbers(_ version: String) -> [Int] {
    version.split(separator: ".").map { Int($0) ?? 0 }
  }
}

extension GridCatalogue.Contents {
  fileprivate init(_ grid: Grid) {
    let criteria = grid.criteria
    title = grid.title
    errorClasses = Set(criteria.flatMap { $0.errors.map(\.errorClass) })
    levels = Dictionary(criteria.map { ($0.id, $0.levels) }) { first, _ in first }
  }
}
