internal import QualityModel

/// Takes calls of one cell, each with the same chance, and reserves in random order.
struct CellDraw {
  let drawn: [Int]
  let reserves: [Int]

  /// - Parameter members: The cell's calls, in the order of their ids.
  init(
    _ members: [Int], count: Int, reserves reserveCount: Int, _ method: RandomPart.Method,
    _ candidates: [SamplingCandidate], _ random: inout RandomBits
  ) {
    guard count > 0 else {
      (drawn, reserves) = ([], [])
      return
    }
    let spare = min(members.count - count, count * reserveCount)
    switch method {
    case .simple:
      var order = members
      random.bringForward(count + spare, of: &order)
      drawn = Array(order.prefix(count))
      reserves = Array(order.dropFirst(count).prefix(spare))
    case .systematic:
      let order = members.sorted {
        let (left, right) = (candidates[$0].start, candidates[$1].start)
        return left == right ? $0 < $1 : left < right
      }
      // Of the N starts r, exactly n take a given call: ⌊(r + kN) / n⌋ for k from 0 to n − 1
      // (Madow & Madow 1944, with a fractional step).
      let start = random.below(order.count)
      let places = Set((0..<count).map { (start + $0 * order.count) / count })
      drawn = places.sorted().map { order[$0] }
      var rest = order.indices.filter { !places.contains($0) }.map { order[$0] }
      random.bringForward(spare, of: &rest)
      reserves = Array(rest.prefix(spare))
    }
  }
}
