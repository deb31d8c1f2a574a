internal import CMemoryHints

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The counts of a word or phrase.
struct Occurrences {
  /// How many times it is said.
  var frequency: UInt32 = 0
  /// In how many conversations.
  var conversations: UInt32 = 0
  /// The last conversation in which it was seen, from 1.
  var latest: UInt32 = 0

  @inline(__always)
  mutating func add(in conversation: UInt32) {
    frequency &+= 1
    conversations &+= latest == conversation ? 0 : 1
    latest = conversation
  }
}

/// Counts phrases of two and three words by their packed key.
///
/// Open addressing with linear probing, at most 5 slots used of 8, 24 bytes a slot. Keys come in
/// batches so that the memory of a key is asked for a dozen keys before it is needed.
struct PhraseTable: ~Copyable {
  struct Slot {
    var key: UInt64
    var occurrences: Occurrences
  }

  /// A key and the conversation it was read in.
  struct Entry {
    let key: UInt64
    let conversation: UInt32
  }

  private static let lookAhead = 12

  private var slots: UnsafeMutablePointer<Slot>
  private var bits: Int
  private(set) var count = 0

  init() {
    bits = 12
    slots = PhraseTable.emptySlots(1 << 12)
  }

  deinit {
    slots.deallocate()
  }

  /// The memory of the table, in bytes.
  var byteCount: Int { (1 << bits) * MemoryLayout<Slot>.stride }

  /// Counts each entry once, in order.
  mutating func add(_ entries: UnsafeBufferPointer<Entry>) {
    reserve(count + entries.count)
    let slots = slots
    let shift = UInt64(64 - bits)
    let mask = 1 << bits - 1
    var added = 0
    for position in 0..<entries.count {
      let ahead = position + PhraseTable.lookAhead
      if ahead < entries.count {
        memory_hint_will_write(slots + PhraseTable.home(entries[ahead].key, shift))
      }
      let entry = entries[position]
      var index = PhraseTable.home(entry.key, shift)
      while slots[index].key != entry.key {
        if slots[index].key == 0 {
          slots[index].key = entry.key
          added += 1
          break
        }
        index = (index + 1) & mask
      }
      slots[index].occurrences.add(in: entry.conversation)
    }
    count += added
  }

  /// Adds counts made elsewhere, in other conversations.
  mutating func add(_ occurrences: Occurrences, key: UInt64) {
    reserve(count + 1)
    let index = slot(of: key)
    if slots[index].key == 0 {
      slots[index].key = key
      count += 1
    }
    slots[index].occurrences.frequency += occurrences.frequency
    slots[index].occurrences.conversations += occurrences.conversations
  }

  /// The counts of a phrase, zero when it was not seen.
  func occurrences(of key: UInt64) -> Occurrences {
    slots[slot(of: key)].occurrences
  }

  /// Calls `body` with each phrase, in no useful order.
  func forEach(_ body: (UInt64, Occurrences) -> Void) {
    for index in 0..<(1 << bits) where slots[index].key != 0 {
      body(slots[index].key, slots[index].occurrences)
    }
  }

  private func slot(of key: UInt64) -> Int {
    var index = PhraseTable.home(key, UInt64(64 - bits))
    let mask = 1 << bits - 1
    while slots[index].key != key, slots[index].key != 0 { index = (index + 1) & mask }
    return index
  }

  private mutating func reserve(_ wanted: Int) {
    guard wanted > (1 << bits) / 8 * 5 else { return }
    let old = slots
    let oldCapacity = 1 << bits
    while wanted > (1 << bits) / 8 * 5 { bits += 1 }
    slots = PhraseTable.emptySlots(1 << bits)
    for index in 0..<oldCapacity where old[index].key != 0 {
      slots[slot(of: old[index].key)] = old[index]
    }
    old.deallocate()
  }

  @inline(__always)
  private static func home(_ key: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: ((key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  private static func emptySlots(_ capacity: Int) -> UnsafeMutablePointer<Slot> {
    let size = capacity * MemoryLayout<Slot>.stride
    let page = 1 << 21
    let raw = UnsafeMutableRawPointer.allocate(
      byteCount: size, alignment: size >= page ? page : MemoryLayout<Slot>.alignment)
    #if os(Linux)
      // Large pages spare a table walk for nearly every key; refusal changes only the speed.
      if size >= page { _ = madvise(raw, size, MADV_HUGEPAGE) }
    #endif
    let slots = raw.bindMemory(to: Slot.self, capacity: capacity)
    slots.initialize(repeating: Slot(key: 0, occurrences: Occurrences()), count: capacity)
    return slots
  }
}
