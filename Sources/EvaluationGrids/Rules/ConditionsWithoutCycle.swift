internal import QualityModel
internal import StrictXML

/// No criterion depends on its own answer, directly or through others. A criterion depends on the
/// criteria of its own conditions and of those of the sections around it.
struct ConditionsWithoutCycle: GridRule {
  func findings(in grid: GridOutline) -> [Finding] {
    let edges = dependencies(in: grid)
    let waiting = unresolved(edges)
    var (findings, visited) = ([Finding](), Set<String>())
    for criterion in grid.criteria where waiting.contains(criterion.id) {
      guard let cycle = cycle(from: criterion.id, edges, waiting, &visited),
        let start = cycle.first, let next = cycle.dropFirst().first,
        let owner = grid.criteriaByID[start]
      else { continue }
      let answer = owner.conditions.flatMap(answers(in:))
        .first { $0.value("criterion") == next }
      findings.append(
        ReferenceProblem.conditionCycle(cycle).finding(
          file: grid.file, at: (answer ?? owner.element).place(of: "criterion")))
    }
    return findings
  }

  private func dependencies(in grid: GridOutline) -> [String: [String]] {
    var edges: [String: [String]] = [:]
    var answered: [Position: [String]] = [:]
    for criterion in grid.criteria where edges[criterion.id] == nil {
      edges[criterion.id] = criterion.conditions.flatMap { condition in
        if let known = answered[condition.position] { return known }
        let ids = answers(in: condition).compactMap { $0.value("criterion") }
          .filter { grid.criteriaByID[$0] != nil }
        answered[condition.position] = ids
        return ids
      }
    }
    return edges
  }

  /// What is left when criteria that depend on nothing are taken away, again and again.
  private func unresolved(_ edges: [String: [String]]) -> Set<String> {
    var dependents: [String: [String]] = [:]
    var missing: [String: Int] = [:]
    for (id, targets) in edges {
      missing[id] = targets.count
      for target in targets { dependents[target, default: []].append(id) }
    }
    var free = missing.filter { $0.value == 0 }.map(\.key)
    while let id = free.popLast() {
      missing[id] = nil
      for dependent in dependents[id] ?? [] {
        guard let count = missing[dependent] else { continue }
        missing[dependent] = count - 1
        if count == 1 { free.append(dependent) }
      }
    }
    return Set(missing.keys)
  }

  /// The cycle met by following conditions from `start`, its first criterion again at its end;
  /// `nil` when the walk meets what was walked before.
  private func cycle(
    from start: String, _ edges: [String: [String]], _ waiting: Set<String>,
    _ visited: inout Set<String>
  ) -> [String]? {
    var (path, steps, current) = ([String](), [String: Int](), start)
    while true {
      if let first = steps[current] { return path[first...] + [current] }
      guard visited.insert(current).inserted,
        let next = edges[current]?.first(where: { waiting.contains($0) })
      else { return nil }
      steps[current] = path.count
      path.append(current)
      current = next
    }
  }
}

/// The `answer` elements of a condition, at any depth.
func answers(in condition: Element) -> [Element] {
  condition.elements.flatMap { $0.name == "answer" ? [$0] : answers(in: $0) }
}
