internal import QualityModel

/// The grid whose sections and criteria are compared, with what its criteria are called in its other
/// versions.
///
/// Of several grids it is the one of most evaluations, and of its versions the one of most. A
/// criterion is the same in another version when it has its id, or had it, and the same answers.
struct ComparedGrid: Sendable {
  /// A criterion with its section.
  struct Item: Sendable {
    let criterion: Criterion
    let sectionID: String
  }

  /// A section's id and name.
  struct Part: Sendable {
    let id: String
    let title: LocalizedText
  }

  let version: GridVersion
  let grid: Grid
  /// The sections, those within included, in reading order.
  let sections: [Part]
  /// The criteria that are not free text, in reading order.
  let criteria: [Item]
  /// By version, the id there of each criterion that can be compared.
  private let names: [GridVersion: [String: String]]

  /// The grid compared; `nil` when the definition of none is known.
  init?(_ panel: Panel, _ grids: [GridVersion: Grid]) {
    let counts = panel.gridCounts
    let known = panel.gridOrder.filter { grids[$0] != nil && counts[$0] != nil }
    var families: [String] = []
    for version in known where !families.contains(version.id) { families.append(version.id) }
    func count(_ family: String) -> Int {
      known.filter { $0.id == family }.reduce(0) { $0 + (counts[$1] ?? 0) }
    }
    // Of as many, the first family and the last version.
    guard let most = families.map(count).max(),
      let family = families.first(where: { count($0) == most })
    else { return nil }
    let versions = known.filter { $0.id == family }
    guard let most = versions.compactMap({ counts[$0] }).max(),
      let version = versions.last(where: { counts[$0] == most }), let grid = grids[version]
    else { return nil }
    self.init(
      grid, version,
      others: versions.compactMap { other in
        grids[other].map { (other, $0) }
      })
  }

  /// A grid compared with other versions of it, itself included.
  init(_ grid: Grid, _ version: GridVersion, others: [(GridVersion, Grid)]) {
    self.version = version
    self.grid = grid
    sections = grid.sections.flatMap(Self.parts)
    criteria = grid.sections.flatMap(Self.items).filter { $0.criterion.kind != .text }
    var names: [GridVersion: [String: String]] = [:]
    for (other, definition) in others {
      for item in criteria {
        names[other, default: [:]][item.criterion.id] =
          definition.criteria.first { item.criterion.isComparable(with: $0) }?.id
      }
    }
    self.names = names
  }

  /// The number of free texts, which nothing can be compared on.
  var freeTextCount: Int { grid.criteria.count { $0.kind == .text } }

  /// Whether evaluations on a grid are compared here.
  func covers(_ version: GridVersion) -> Bool { names[version] != nil }

  /// What a criterion is called in a version; `nil` when it has no counterpart there.
  func name(of criterionID: String, in version: GridVersion) -> String? {
    names[version]?[criterionID]
  }

  private static func parts(_ section: Section) -> [Part] {
    [Part(id: section.id, title: section.title)]
      + section.children.flatMap { child -> [Part] in
        if case .section(let inner) = child { parts(inner) } else { [] }
      }
  }

  private static func items(_ section: Section) -> [Item] {
    section.children.flatMap { child in
      switch child {
      case .criterion(let criterion): [Item(criterion: criterion, sectionID: section.id)]
      case .section(let inner): items(inner)
      }
    }
  }
}

extension Criterion {
  /// Whether a criterion of another version asks the same with the same answers.
  fileprivate func isComparable(with other: Criterion) -> Bool {
    let isSame = id == other.id || formerly.contains(other.id) || other.formerly.contains(id)
    return isSame && kind == other.kind && unit == other.unit
      && levels.map(\.id) == other.levels.map(\.id)
  }
}
