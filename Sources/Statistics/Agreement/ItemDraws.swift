/// Draws of items with replacement, the same for a seed on every machine. Two come from each 64 bits;
/// one item is more likely than another by less than items/2³².
struct ItemDraws {
  private var generator: SplitMix64
  private let items: UInt64

  init(seed: UInt64, items: Int) {
    generator = SplitMix64(seed: seed)
    self.items = UInt64(max(0, items))
  }

  /// Fills the buffer with items counted from 0.
  mutating func fill(_ buffer: UnsafeMutableBufferPointer<Int32>) {
    var place = 0
    while place < buffer.count {
      let bits = generator.next()
      buffer[place] = Int32(truncatingIfNeeded: ((bits >> 32) &* items) >> 32)
      place += 1
      guard place < buffer.count else { return }
      buffer[place] = Int32(truncatingIfNeeded: ((bits & 0xFFFF_FFFF) &* items) >> 32)
      place += 1
    }
  }
}
