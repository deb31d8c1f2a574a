/// Who passed a call that whom failed.
struct RaterContradictions {
  private let passedOver: [[Bool]]

  init(_ ratings: RatingMatrix) {
    let k = ratings.raterCount
    var passedOver = Array(repeating: Array(repeating: false, count: k), count: k)
    for item in 0..<ratings.itemCount {
      let given = (0..<k).map { ratings.cells[$0 * ratings.itemCount + item] }
      for one in 0..<k where given[one] == 1 {
        for two in 0..<k where given[two] == 0 { passedOver[one][two] = true }
      }
    }
    self.passedOver = passedOver
  }

  /// Whether any two raters differ on a call.
  var exist: Bool { passedOver.contains { $0.contains(true) } }

  /// The raters in groups within which everyone has passed over everyone, if only through others: the
  /// strongly connected parts, for which finite estimates exist (Fischer 1981, Psychometrika 46:59–77).
  var mutualGroups: [[Int]] {
    var assigned: Set<Int> = []
    var groups: [[Int]] = []
    for rater in passedOver.indices where !assigned.contains(rater) {
      let forward = reached(from: rater) { passedOver[$0][$1] }
      let backward = reached(from: rater) { passedOver[$1][$0] }
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
      for other in passedOver.indices where !found.contains(other) && isEdge(rater, other) {
        found.insert(other)
        waiting.append(other)
      }
    }
    return found
  }
}
