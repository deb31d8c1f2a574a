internal import QualityModel

/// Which criteria and which sections of two grids are the same ones.
struct GridMatching {
  /// By id in the second grid: the id in the first.
  private(set) var criteria: [String: String] = [:]
  private(set) var sections: [String: String] = [:]
  /// By id in the first grid, for criteria put together with another: that one, in the second.
  private(set) var merged: [String: String] = [:]
  /// By id in the second grid, for criteria that share their former id with another.
  private(set) var split: [String: String] = [:]

  init(_ first: PlacedGrid, _ second: PlacedGrid) {
    for placed in second.criteria where first.criteriaByID[placed.id] != nil {
      criteria[placed.id] = placed.id
    }
    var taken = Set(criteria.values)
    matchFormerIDs(first, second, &taken)
    for section in second.sections where first.sectionsByID[section.id] != nil {
      sections[section.id] = section.id
    }
    matchSectionsByContent(first, second)
  }

  private mutating func matchFormerIDs(
    _ first: PlacedGrid, _ second: PlacedGrid, _ taken: inout Set<String>
  ) {
    // A later version knows its former ids; comparing backwards, the first grid is the later one.
    let backwards = Dictionary(
      first.criteria.flatMap { placed in placed.criterion.formerly.map { ($0, placed.id) } },
      uniquingKeysWith: { one, _ in one })
    for placed in second.criteria {
      let known = placed.criterion.formerly.filter { first.criteriaByID[$0] != nil }
      for former in known + [backwards[placed.id]].compactMap({ $0 }) {
        if criteria[placed.id] == nil, !taken.contains(former) {
          criteria[placed.id] = former
          taken.insert(former)
        } else if !taken.contains(former) {
          merged[former] = placed.id
          taken.insert(former)
        } else if criteria[placed.id] == nil {
          split[placed.id] = former
        }
      }
    }
  }

  /// A section without its id in the other grid is the one that gave it most of its criteria.
  private mutating func matchSectionsByContent(_ first: PlacedGrid, _ second: PlacedGrid) {
    var taken = Set(sections.values)
    for section in second.sections where sections[section.id] == nil {
      var votes: [String: Int] = [:]
      let children = second.criteriaOf[section.id] ?? []
      for child in children {
        guard let origin = criteria[child].flatMap({ first.criteriaByID[$0]?.section }) else {
          continue
        }
        if !taken.contains(origin) { votes[origin, default: 0] += 1 }
      }
      let best = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let best, best.value * 2 > max(children.count, first.criteriaOf[best.key]?.count ?? 0)
      else { continue }
      sections[section.id] = best.key
      taken.insert(best.key)
    }
  }
}

/// A grid with what holds each of its parts.
struct PlacedGrid {
  struct PlacedCriterion {
    let criterion: Criterion
    let section: String
    var id: String { criterion.id }
  }

  struct PlacedSection {
    let section: Section
    let parent: String?
    var id: String { section.id }
  }

  let grid: Grid
  private(set) var criteria: [PlacedCriterion] = []
  private(set) var sections: [PlacedSection] = []
  private(set) var criteriaByID: [String: PlacedCriterion] = [:]
  private(set) var sectionsByID: [String: PlacedSection] = [:]
  /// By section: the ids of its own criteria.
  private(set) var criteriaOf: [String: [String]] = [:]

  init(_ grid: Grid) {
    self.grid = grid
    for section in grid.sections { add(section, in: nil) }
    criteriaByID = Dictionary(criteria.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    sectionsByID = Dictionary(sections.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
  }

  private mutating func add(_ section: Section, in parent: String?) {
    sections.append(PlacedSection(section: section, parent: parent))
    for child in section.children {
      switch child {
      case .criterion(let criterion):
        criteria.append(PlacedCriterion(criterion: criterion, section: section.id))
        criteriaOf[section.id, default: []].append(criterion.id)
      case .section(let inner): add(inner, in: section.id)
      }
    }
  }
}
