/// The words of a WebVTT cue by voice, tags removed and character references replaced.
enum WebVTTCueText {
  /// What one voice says in a cue.
  struct Span {
    let voice: String?
    var text: String
  }

  static func spans(of payload: [UInt8]) -> [Span] {
    var spans: [Span] = []
    var voice: String?
    var text: [UInt8] = []
    func close() {
      if !text.isEmpty {
        spans.append(Span(voice: voice, text: String(decoding: text, as: UTF8.self)))
      }
      text = []
    }
    var index = 0
    while index < payload.count {
      let byte = payload[index]
      if byte == UInt8(ascii: "<") {
        let stop = payload[index...].firstIndex(of: UInt8(ascii: ">")) ?? payload.count
        let tag = payload[(index + 1)..<stop]
        if let name = voiceName(tag) {
          close()
          voice = name
        } else if tag.elementsEqual("/v".utf8) {
          close()
          voice = nil
        }
        index = stop + 1
      } else if byte == UInt8(ascii: "&"), let reference = reference(payload[index...]) {
        appendScalar(reference.scalar, to: &text)
        index = reference.end
      } else {
        text.append(byte)
        index += 1
      }
    }
    close()
    return spans
  }

  /// The name in `v Name` or `v.class.class Name`.
  private static func voiceName(_ tag: ArraySlice<UInt8>) -> String? {
    guard tag.first == UInt8(ascii: "v"),
      let space = tag.firstIndex(where: { $0 <= 0x20 }),
      tag.count > 1,
      tag[tag.startIndex + 1] == UInt8(ascii: ".") || space == tag.startIndex + 1
    else { return nil }
    var name: [UInt8] = []
    var index = space
    while index < tag.endIndex {
      if tag[index] == UInt8(ascii: "&"), let reference = reference(tag[index...]) {
        appendScalar(reference.scalar, to: &name)
        index = reference.end
      } else {
        name.append(tag[index])
        index += 1
      }
    }
    let text = trimmed(String(decoding: name, as: UTF8.self))
    return text.isEmpty ? nil : text
  }

  private static let named: [(name: String, scalar: UInt32)] = [
    ("amp", 0x26), ("lt", 0x3C), ("gt", 0x3E), ("quot", 0x22), ("apos", 0x27), ("nbsp", 0xA0),
    ("lrm", 0x200E), ("rlm", 0x200F),
  ]

  /// The character of `&name;`, `&#233;` or `&#xE9;` at the start of `bytes`.
  private static func reference(_ bytes: ArraySlice<UInt8>) -> (scalar: UInt32, end: Int)? {
    guard let semicolon = bytes.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[(bytes.startIndex + 1)..<semicolon], as: UTF8.self)
    if let known = named.first(where: { $0.name == name }) {
      return (known.scalar, semicolon + 1)
    }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, value != 0, Unicode.Scalar(value) != nil else { return nil }
    return (value, semicolon + 1)
  }
}
