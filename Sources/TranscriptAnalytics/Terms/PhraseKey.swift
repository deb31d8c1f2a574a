/// Two or three words packed in 63 bits, 21 bits each; the first word is 0 in a pair.
struct PhraseKey: Hashable {
  let packed: UInt64

  init(packed: UInt64) {
    self.packed = packed
  }

  init(_ numbers: [UInt32]) {
    packed = numbers.reduce(0) { $0 << 21 | UInt64($1) }
  }

  /// The words' numbers, in order.
  var numbers: [UInt32] {
    let all = [packed >> 42, packed >> 21, packed].map { UInt32($0 & 0x1F_FFFF) }
    return Array(all.drop { $0 == 0 })
  }
}
