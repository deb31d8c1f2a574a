internal import Calendars

/// A cell as its file writes it.
struct RawCell {
  let type: String
  let value: String?
  let inline: String?

  /// What it holds; `nil` when that is not of its type.
  func content(_ format: NumberFormats.Format, _ context: ReadingContext) -> CellValue? {
    switch type {
    case "inlineStr": return text(inline ?? value ?? "")
    case "s":
      guard let value else { return .empty }
      guard let index = Int(value.trimmedSpace), context.texts.indices.contains(index) else {
        return nil
      }
      return text(context.texts[index])
    case "str": return value.map { .text(EscapedText.decoded($0)) } ?? .empty
    case "b":
      switch value?.trimmedSpace {
      case nil: return .empty
      case "1", "true": return .boolean(true)
      case "0", "false": return .boolean(false)
      default: return nil
      }
    case "e": return value.map { .error($0) } ?? .empty
    case "d":
      guard let value else { return .empty }
      return CivilDateTime(iso: value.trimmedSpace).map { .dateTime($0) }
    case "n":
      guard let value, !value.isEmpty else { return .empty }
      guard let number = RawCell.number(value.trimmedSpace) else { return nil }
      guard format.kind == .day,
        let time = SerialDate.time(of: number, from1904: context.countsFrom1904)
      else { return .number(number) }
      return .dateTime(time)
    default: return nil
    }
  }

  private func text(_ text: String) -> CellValue { text.isEmpty ? .empty : .text(text) }

  /// A decimal number; Swift's own reading also takes hexadecimals and infinity.
  private static func number(_ text: String) -> Double? {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 48...57, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "e"),
        UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard isPlain, let number = Double(text), number.isFinite else { return nil }
    return number
  }
}

extension String {
  /// The text without spaces and line breaks at both ends.
  var trimmedSpace: String {
    guard utf8.first.map({ $0 <= 0x20 }) ?? false || utf8.last.map({ $0 <= 0x20 }) ?? false else {
      return self
    }
    var bytes = Array(utf8)[...]
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
