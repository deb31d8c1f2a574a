/// The random numbers of a draw, the same on every machine: xoshiro256** 1.0 (Blackman & Vigna,
/// ACM TOMS 47:36, 2021), its state filled by SplitMix64 (Steele, Lea & Flood, 2014) from the seed.
struct RandomBits: Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  init(seed: UInt64) {
    var seeding = seed
    func filled() -> UInt64 {
      seeding &+= 0x9E37_79B9_7F4A_7C15
      var mixed = seeding
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
    state = (filled(), filled(), filled(), filled())
  }

  mutating func next() -> UInt64 {
    func rotated(_ value: UInt64, _ by: UInt64) -> UInt64 { (value << by) | (value >> (64 - by)) }
    let result = rotated(state.1 &* 5, 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = rotated(state.3, 45)
    return result
  }

  /// A whole number from 0 to below `bound`, each exactly as likely: Lemire (ACM TOMACS 29:3, 2019).
  /// `bound` is above 0.
  mutating func below(_ bound: Int) -> Int {
    let limit = UInt64(max(1, bound))
    var product = next().multipliedFullWidth(by: limit)
    if product.low < limit {
      let threshold = (0 &- limit) % limit
      while product.low < threshold { product = next().multipliedFullWidth(by: limit) }
    }
    return Int(product.high)
  }

  /// Puts at the front `count` elements taken at random, in random order: the start of a Fisher–Yates
  /// shuffle.
  mutating func bringForward<Element>(_ count: Int, of items: inout [Element]) {
    for index in 0..<min(count, items.count) {
      items.swapAt(index, index + below(items.count - index))
    }
  }
}
