/// How each word is written in the texts, to show it as people wrote it.
struct Spellings: ~Copyable {
  private var variants = WordTable()
  /// The word and the count of each variant, by its number.
  private var owners: [UInt32] = [0]
  private var counts: [Int] = [0]

  /// Counts a spelling; one that equals the folded word is not kept, it is what remains.
  @inline(__always)
  mutating func add(
    _ written: UnsafeBufferPointer<UInt8>, folded: UnsafeBufferPointer<UInt8>, number: UInt32
  ) {
    if written.count == folded.count, sameBytes(written, folded) { return }
    add(written, number: number, count: 1)
  }

  /// Adds the spellings of other conversations.
  mutating func merge(_ other: borrowing Spellings, numbers: [UInt32]) {
    for index in other.owners.indices.dropFirst() {
      other.variants.withBytes(of: UInt32(index)) {
        add($0, number: numbers[Int(other.owners[index])], count: other.counts[index])
      }
    }
  }

  /// The most seen spelling of each of some words, the first in the order of bytes when several
  /// are as frequent.
  ///
  /// - Parameters:
  ///   - totals: How many times each word is said in all groups.
  func mostSeen(of totals: [UInt32: Int], in words: borrowing WordTable) -> [UInt32: String] {
    var remaining = totals
    var best: [UInt32: (count: Int, text: String)] = [:]
    for index in owners.indices.dropFirst() where totals[owners[index]] != nil {
      let owner = owners[index]
      remaining[owner, default: 0] -= counts[index]
      let candidate = (count: counts[index], text: variants.word(UInt32(index)))
      if let known = best[owner], !Spellings.isBetter(candidate, than: known) { continue }
      best[owner] = candidate
    }
    var result: [UInt32: String] = [:]
    for (number, left) in remaining {
      let plain = (count: left, text: words.word(number))
      if let known = best[number], !Spellings.isBetter(plain, than: known) {
        result[number] = known.text
      } else {
        result[number] = plain.text
      }
    }
    return result
  }

  private static func isBetter(
    _ left: (count: Int, text: String), than right: (count: Int, text: String)
  ) -> Bool {
    left.count != right.count
      ? left.count > right.count : left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  private mutating func add(_ written: UnsafeBufferPointer<UInt8>, number: UInt32, count: Int) {
    let variant = Int(variants.number(of: written))
    if variant == owners.count {
      owners.append(number)
      counts.append(0)
    }
    counts[variant] += count
  }

  @inline(__always)
  private func sameBytes(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var index = 0
    while index < left.count, left[index] == right[index] { index += 1 }
    return index == left.count
  }
}
