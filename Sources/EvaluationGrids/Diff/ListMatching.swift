/// Two lists put side by side.
enum ListMatching {
  /// An element of either list or of both.
  struct Pair<Element> {
    let old: Element?
    let new: Element?
  }

  /// Elements paired when equal, then in order when a key is equal, the closest key first; those
  /// that stay alone come with nothing beside them, removed ones last.
  static func pairs<Element: Hashable>(
    _ old: [Element], _ new: [Element], by keys: [(Element) -> AnyHashable]
  ) -> [Pair<Element>] {
    var partner = [Int?](repeating: nil, count: new.count)
    var isTaken = [Bool](repeating: false, count: old.count)
    for key in [{ AnyHashable($0) }] + keys {
      var free: [AnyHashable: [Int]] = [:]
      for index in old.indices.reversed() where !isTaken[index] {
        free[key(old[index]), default: []].append(index)
      }
      for index in new.indices where partner[index] == nil {
        guard let match = free[key(new[index])]?.popLast() else { continue }
        partner[index] = match
        isTaken[match] = true
      }
    }
    return new.indices.map { Pair(old: partner[$0].map { old[$0] }, new: new[$0]) }
      + old.indices.filter { !isTaken[$0] }.map { Pair(old: old[$0], new: nil) }
  }

  /// The places, in `new`, of the fewest elements to move so that those in both lists come in
  /// `old`'s order. Elements are unique in each list.
  static func moved<Element: Hashable>(_ old: [Element], _ new: [Element]) -> [Int] {
    let ranks = Dictionary(
      old.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let common = new.indices.compactMap { index in ranks[new[index]].map { (index, $0) } }
    let kept = longestAscent(common.map(\.1))
    return common.indices.filter { !kept.contains($0) }.map { common[$0].0 }
  }

  /// The places of a longest strictly ascending subsequence.
  private static func longestAscent(_ values: [Int]) -> Set<Int> {
    var ends: [Int] = []
    var previous = [Int?](repeating: nil, count: values.count)
    for index in values.indices {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if values[ends[middle]] < values[index] { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var kept: Set<Int> = []
    var next = ends.last
    while let index = next {
      kept.insert(index)
      next = previous[index]
    }
    return kept
  }
}
