/// One to three words packed in 63 bits, 21 bits each; the words that are missing are 0, first.
struct PhraseKey: Hashable {
  let packed: UInt64

  init(packed: UInt64) {
    self.packed = packed
  }

  init(_ numbers: [UInt32]) {
    packed = numbers.reduce(0) { $0 << 21 | UInt64($1) }
  }

  /// How many words there are.
  var count: Int { packed >> 42 != 0 ? 3 : packed >> 21 != 0 ? 2 : 1 }

  /// The words' numbers, in order.
  var numbers: [UInt32] {
    let all = [packed >> 42, packed >> 21, packed].map { UInt32($0 & 0x1F_FFFF) }
    return Array(all.drop { $0 == 0 })
  }
}
