/// Bytes of UTF-8 written once, from front to back.
struct ByteBuffer {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Markup and keywords of the format itself.
  mutating func write(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// A text as it is, without escaping.
  mutating func writeUnescaped(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  mutating func write(contentsOf slice: some Collection<UInt8>) {
    bytes.append(contentsOf: slice)
  }

  mutating func write(byte: UInt8) {
    bytes.append(byte)
  }

  mutating func write(_ value: Int) {
    if value < 0 {
      bytes.append(UInt8(ascii: "-"))
    }
    var (rest, divisor) = (value.magnitude, UInt(1))
    while rest / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  /// A coordinate of a drawing, to a tenth, without a trailing zero.
  mutating func write(coordinate value: Double) {
    let tenths = value.isFinite && value.magnitude < 1e12 ? Int((value * 10).rounded()) : 0
    if tenths < 0 {
      bytes.append(UInt8(ascii: "-"))
    }
    write(Int(tenths.magnitude / 10))
    let tenth = tenths.magnitude % 10
    guard tenth != 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: tenth))
  }
}
