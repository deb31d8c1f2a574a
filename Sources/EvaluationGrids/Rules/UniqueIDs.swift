internal import QualityModel
internal import StrictXML

/// Every id is unique in its grid, and every level's in its scale.
struct UniqueIDs: GridRule {
  func findings(in grid: GridOutline) -> [Finding] {
    var findings: [Finding] = []
    var lines: [String: Int] = [:]
    let owners =
      grid.root.elements("dimension") + (grid.root.first("scoring")?.elements("band") ?? [])
      + grid.root.elements("scale") + grid.root.elements("cause") + grid.sections
      + grid.criteria.map(\.element)
    for element in owners.sorted(by: { $0.position < $1.position }) where !element.id.isEmpty {
      if let line = lines[element.id] {
        findings.append(
          ReferenceProblem.duplicateID(element.id, firstLine: line)
            .finding(file: grid.file, at: element.place(of: "id")))
      } else {
        lines[element.id] = element.position.line
      }
    }
    for scale in grid.allScales { findings += repeatedLevels(of: scale, in: grid) }
    return findings
  }

  private func repeatedLevels(of scale: Element, in grid: GridOutline) -> [Finding] {
    var (findings, lines) = ([Finding](), [String: Int]())
    for level in scale.elements("level") where !level.id.isEmpty {
      if let line = lines[level.id] {
        findings.append(
          ReferenceProblem.duplicateLevel(level.id, firstLine: line)
            .finding(file: grid.file, at: level.place(of: "id")))
      } else {
        lines[level.id] = level.position.line
      }
    }
    return findings
  }
}
