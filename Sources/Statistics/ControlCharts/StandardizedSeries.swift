/// Points of a control chart as multiples of σ from its centre.
struct StandardizedSeries {
  private let steps: [Double]
  private let scores: [Double]

  init(values: [Double], center: Double, sigmas: [Double]) {
    steps = zip(values, values.dropFirst()).map { $1 - $0 }
    scores = zip(values, sigmas).map { ($0 - center) / $1 }
  }

  /// The places where a pattern is complete.
  func places(of rule: NelsonRules.Rule, _ runs: NelsonRules.Runs) -> [Int] {
    switch rule {
    case .beyondThreeSigma: scores.indices.filter { isBeyond(3, $0) }
    case .sameSide: ends(ofRuns: runs.sameSide, in: scores.indices) { side($0) }
    case .trend:
      // A step ends at the point after it.
      ends(ofRuns: runs.trend, in: steps.indices) { direction($0) }.map { $0 + 1 }
    case .alternation:
      ends(ofRuns: runs.alternation, in: steps.indices) {
        direction($0) * ($0.isMultiple(of: 2) ? 1 : -1)
      }.map { $0 + 1 }
    case .twoOfThree: places(where: 2, of: 3, beyond: 2)
    case .fourOfFive: places(where: 4, of: 5, beyond: 1)
    case .crowding: ends(ofRuns: 15, in: scores.indices) { isBeyond(1, $0) ? 0 : 1 }
    case .avoidance: ends(ofRuns: 8, in: scores.indices) { isBeyond(1, $0) ? 1 : 0 }
    }
  }

  /// The places where at least `length` in a row have had the same mark, other than 0.
  private func ends(ofRuns length: Int, in places: Range<Int>, mark: (Int) -> Int) -> [Int] {
    var (current, count) = (0, 0)
    return places.filter { place in
      let found = mark(place)
      count = found == current ? count + 1 : 1
      current = found
      return current != 0 && count >= length
    }
  }

  /// The points beyond `limit` that make `needed` of the last `window` so, on their own side.
  private func places(where needed: Int, of window: Int, beyond limit: Double) -> [Int] {
    scores.indices.filter { place in
      guard isBeyond(limit, place) else { return false }
      let recent = max(0, place - window + 1)...place
      return recent.count { isBeyond(limit, $0) && side($0) == side(place) } >= needed
    }
  }

  private func isBeyond(_ limit: Double, _ place: Int) -> Bool {
    scores[place].magnitude > limit * (1 + 1e-9)
  }

  private func side(_ place: Int) -> Int { scores[place] > 0 ? 1 : scores[place] < 0 ? -1 : 0 }

  private func direction(_ step: Int) -> Int { steps[step] > 0 ? 1 : steps[step] < 0 ? -1 : 0 }
}
