internal import ExactNumbers
internal import QualityModel

/// Where everything of a grid is on a scoring sheet.
struct SheetLayout: Sendable {
  let grid: Grid
  private(set) var sections: [SheetSection] = []
  private(set) var criteria: [SheetCriterion] = []
  /// The place of each criterion by its id.
  private(set) var places: [String: Int] = [:]
  /// The first row under the table.
  private(set) var end: Int

  init(_ grid: Grid) {
    self.grid = grid
    end = SheetHead.tableRow + 1
    sections.append(
      SheetSection(section: nil, parent: nil, depth: 0, row: SheetHead.tableRow))
    append(grid.sections.map { .section($0) }, to: 0)
    for (place, criterion) in criteria.enumerated() where places[criterion.criterion.id] == nil {
      places[criterion.criterion.id] = place
    }
    markBonusSections()
    markRequiredAndAsked()
  }

  private mutating func append(_ children: [Section.Child], to parent: Int) {
    for child in children {
      switch child {
      case .criterion(let criterion):
        let placed = SheetCriterion(
          criterion, section: parent, method: grid.scoring.method, row: end)
        end += 1 + placed.levelRows.count
        sections[parent].criteria.append(criteria.count)
        sections[parent].extend(with: placed.row..<end)
        criteria.append(placed)
      case .section(let section):
        let place = sections.count
        sections[parent].sections.append(place)
        sections.append(
          SheetSection(
            section: section, parent: parent, depth: sections[parent].depth + 1, row: end))
        end += 1
        append(section.children, to: place)
      }
    }
  }

  private mutating func markBonusSections() {
    for place in sections.indices.reversed() where place > 0 {
      let roles = allCriteria(of: place).map { criteria[$0].role }
      sections[place].isBonusOnly = roles.contains(.bonus) && !roles.contains(.counted)
    }
  }

  /// The criteria of a section and of those within.
  func allCriteria(of section: Int) -> [Int] {
    sections[section].criteria + sections[section].sections.flatMap { allCriteria(of: $0) }
  }

  /// The conditions a criterion depends on: its own and those of the sections around it.
  func conditions(of criterion: Int) -> [Condition] {
    var found = [criteria[criterion].criterion.appliesWhen].compactMap { $0 }
    var section: Int? = criteria[criterion].section
    while let place = section {
      if let condition = sections[place].section?.appliesWhen { found.append(condition) }
      section = sections[place].parent
    }
    return found
  }

  /// Criteria whose conditions run in a circle, and those that depend on them, are never asked.
  private mutating func markRequiredAndAsked() {
    let references = criteria.indices.map { conditions(of: $0).flatMap(\.criteria) }
    let referredTo = Set(references.flatMap(\.self))
    var decided = [Bool](repeating: false, count: criteria.count)
    var isMoving = true
    while isMoving {
      isMoving = false
      for place in criteria.indices where !decided[place] {
        let needed = references[place].compactMap { places[$0] }
        guard needed.allSatisfy({ decided[$0] }) else { continue }
        decided[place] = true
        isMoving = true
      }
    }
    for place in criteria.indices {
      let criterion = criteria[place]
      criteria[place].isNeverAsked = !decided[place]
      criteria[place].isRequired =
        criterion.role != .unscored || !criterion.criterion.errors.isEmpty
        || referredTo.contains(criterion.criterion.id)
    }
  }
}

extension SheetSection {
  /// Adds the rows of a criterion; rows that follow each other are one range.
  fileprivate mutating func extend(with rows: Range<Int>) {
    if let last = criterionRows.last, last.upperBound == rows.lowerBound {
      criterionRows[criterionRows.count - 1] = last.lowerBound..<rows.upperBound
    } else {
      criterionRows.append(rows)
    }
  }
}
