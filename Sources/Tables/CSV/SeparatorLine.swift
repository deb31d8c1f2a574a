/// The line `sep=;` that Excel writes and reads at the start of a file.
struct SeparatorLine {
  let delimiter: Delimiter
  /// The bytes of the line, its end included.
  let byteCount: Int

  init?(_ sample: [UInt8]) {
    guard sample.count >= 5,
      String(decoding: sample[..<4], as: UTF8.self).lowercased() == "sep=",
      let delimiter = Delimiter(String(decoding: sample[4...4], as: UTF8.self))
    else { return nil }
    let rest = sample[5...].prefix(2)
    switch rest.first {
    case nil: byteCount = 5
    case UInt8(ascii: "\n"): byteCount = 6
    case UInt8(ascii: "\r"): byteCount = rest.last == UInt8(ascii: "\n") ? 7 : 6
    default: return nil
    }
    self.delimiter = delimiter
  }
}
