internal import ExactNumbers

/// How many evaluations went from each band to each.
public struct BandCrossings: Sendable, Hashable {
  /// The bands on the grids they were made on, lowest first; last `nil`, for no score or no band.
  public let from: [String?]
  /// The bands of the other grid, lowest first; last `nil`.
  public let to: [String?]
  /// The evaluations, by `from` and `to`.
  public let counts: [[Int]]

  /// Evaluations whose band is of another id than before, those without a band on one side
  /// included.
  public var changed: Int { total { $0 != $1 } }

  /// Evaluations in a higher band than before, and in a lower one; `nil` where the two grids' bands
  /// are not the same ids in the same order.
  public var moved: (up: Int, down: Int)? {
    guard from == to else { return nil }
    var (up, down) = (0, 0)
    for old in from.indices.dropLast() {
      for new in to.indices.dropLast() where new != old {
        if new > old { up += counts[old][new] } else { down += counts[old][new] }
      }
    }
    return (up, down)
  }

  private func total(_ isCounted: (String?, String?) -> Bool) -> Int {
    from.indices.reduce(0) { sum, old in
      sum + to.indices.reduce(0) { $0 + (isCounted(from[old], to[$1]) ? counts[old][$1] : 0) }
    }
  }
}

extension RescoringComparison {
  /// The bands crossed by all the evaluations.
  public var bandCrossings: BandCrossings {
    crossings(by: [Int](repeating: 0, count: callMeans.count), count: 1)[0]
  }

  /// The bands crossed by the evaluations of each group of calls.
  public func crossings(by groups: [Int], count: Int) -> [BandCrossings] {
    let from: [String?] = oldBands + [nil]
    let to: [String?] = newBands + [nil]
    func places(_ bands: [String?]) -> [String?: Int] {
      Dictionary(zip(bands, bands.indices), uniquingKeysWith: { first, _ in first })
    }
    let (oldPlaces, newPlaces) = (places(from), places(to))
    let nothing = [[Int]](repeating: [Int](repeating: 0, count: to.count), count: from.count)
    var counts = [[[Int]]](repeating: nothing, count: max(0, count))
    for crossing in crossings where crossing.call < groups.count {
      let group = groups[crossing.call]
      guard counts.indices.contains(group), let old = oldPlaces[crossing.from],
        let new = newPlaces[crossing.to]
      else { continue }
      counts[group][old][new] += 1
    }
    return counts.map { BandCrossings(from: from, to: to, counts: $0) }
  }
}
