/// Between which raters a call could have been graded otherwise with the same sum.
struct GradeExchanges {
  /// Whether some call would let a grade pass from one rater to another.
  private let allowed: [[Bool]]

  /// The exchanges between raters, each call a list of grades and `nil` for gaps; grades stay
  /// between the lowest and the highest in use.
  init(_ calls: [[Int?]], raterCount: Int, lowest: Int, highest: Int) {
    var allowed = Array(repeating: Array(repeating: false, count: raterCount), count: raterCount)
    for call in calls {
      for (one, grade) in call.enumerated() {
        guard let grade, grade > lowest else { continue }
        for (two, other) in call.enumerated() where one != two {
          if let other, other < highest { allowed[one][two] = true }
        }
      }
    }
    self.allowed = allowed
  }

  /// The raters in groups within which a grade can pass from everyone to everyone, if only through
  /// others: the strongly connected parts, for which finite estimates exist (Fischer 1981,
  /// Psychometrika 46:59–77).
  var mutualGroups: [[Int]] {
    var assigned: Set<Int> = []
    var groups: [[Int]] = []
    for rater in allowed.indices where !assigned.contains(rater) {
      let forward = reached(from: rater) { allowed[$0][$1] }
      let backward = reached(from: rater) { allowed[$1][$0] }
      let group = forward.intersection(backward).sorted()
      assigned.formUnion(group)
      groups.append(group)
    }
    return groups
  }

  private func reached(from start: Int, _ isEdge: (Int, Int) -> Bool) -> Set<Int> {
    var found: Set<Int> = [start]
    var waiting = [start]
    while let rater = waiting.popLast() {
      for other in allowed.indices where !found.contains(other) && isEdge(rater, other) {
        found.insert(other)
        waiting.append(other)
      }
    }
    return found
  }
}
