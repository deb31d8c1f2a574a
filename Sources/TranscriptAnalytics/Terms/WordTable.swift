/// Gives each distinct word a number, from 1, in order of first appearance.
///
/// Open addressing with linear probing. Words of at most 15 bytes are compared inside the table;
/// longer ones by their hash, then by their bytes.
struct WordTable: ~Copyable {
  /// The most words that fit in the 21 bits of a packed n-gram.
  static let packedLimit = 1 << 21 - 1

  private struct Slot {
    var low: UInt64
    var high: UInt64
    var number: UInt32
  }

  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  /// The bytes of the words, one after another, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  /// How many words have a number.
  var count: Int { ends.count - 1 }

  init() {
    let capacity = 1 << 12
    slots = WordTable.emptySlots(capacity)
    mask = capacity - 1
  }

  deinit {
    slots.deallocate()
  }

  /// The number of a word, new or known.
  @inline(__always)
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let key = WordTable.key(of: word)
    var index = WordTable.hash(key) & mask
    while true {
      let slot = slots[index]
      if slot.number == 0 { return insert(word, key: key, at: index) }
      if slot.low == key.low, slot.high == key.high,
        key.high >> 56 == 0 || holds(slot.number, word)
      {
        return slot.number
      }
      index = (index + 1) & mask
    }
  }

  /// Calls `body` with the bytes of a word.
  func withBytes<Result>(
    of number: UInt32, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let range = ends[Int(number) - 1]..<ends[Int(number)]
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// A word as text.
  func word(_ number: UInt32) -> String {
    withBytes(of: number) { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a word comes before another in the order of their bytes.
  func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
    withBytes(of: left) { first in
      withBytes(of: right) { second in first.lexicographicallyPrecedes(second) }
    }
  }

  private static func emptySlots(_ capacity: Int) -> UnsafeMutablePointer<Slot> {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: capacity)
    slots.initialize(repeating: Slot(low: 0, high: 0, number: 0), count: capacity)
    return slots
  }

  private func holds(_ number: UInt32, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    withBytes(of: number) { $0.elementsEqual(word) }
  }

  @inline(never)
  private mutating func insert(
    _ word: UnsafeBufferPointer<UInt8>, key: (low: UInt64, high: UInt64), at index: Int
  ) -> UInt32 {
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    let number = UInt32(count)
    slots[index] = Slot(low: key.low, high: key.high, number: number)
    if count * 2 > mask { grow() }
    return number
  }

  private mutating func grow() {
    let old = slots
    let oldCapacity = mask + 1
    slots = WordTable.emptySlots(oldCapacity * 2)
    mask = oldCapacity * 2 - 1
    for position in 0..<oldCapacity where old[position].number != 0 {
      let slot = old[position]
      var index = WordTable.hash((slot.low, slot.high)) & mask
      while slots[index].number != 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
    old.deallocate()
  }

  @inline(__always)
  private static func hash(_ key: (low: UInt64, high: UInt64)) -> Int {
    let mixed = (key.low ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
      by: key.high ^ 0xD6E8_FEB8_6659_FD93)
    return Int(truncatingIfNeeded: (mixed.high ^ mixed.low) & 0x7FFF_FFFF_FFFF_FFFF)
  }

  /// Up to 15 bytes in two integers; beyond, a hash and the length marked in the top byte.
  @inline(__always)
  private static func key(of word: UnsafeBufferPointer<UInt8>) -> (low: UInt64, high: UInt64) {
    let raw = UnsafeRawBufferPointer(word)
    let count = word.count
    if count >= 8 {
      if count > 15 { return longKey(raw) }
      let low = raw.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
      let tail = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      return (low, count == 8 ? 0 : tail >> UInt64(8 * (16 - count)))
    }
    if count >= 4 {
      let first = UInt64(raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
      let last = UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      return (first | last << UInt64(8 * (count - 4)), 0)
    }
    var low: UInt64 = 0
    for index in 0..<count { low |= UInt64(word[index]) << UInt64(8 * index) }
    return (low, 0)
  }

  private static func longKey(_ raw: UnsafeRawBufferPointer) -> (low: UInt64, high: UInt64) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in raw { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return (hash, 0xFF << 56 | UInt64(raw.count))
  }
}
