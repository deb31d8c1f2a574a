/// The way from the root of a JSON document to one of its bytes.
enum JSONPath {
  private enum Step {
    case field(String)
    case index(Int)
  }

  /// The path of the value that stands at `offset`, as in `$.segments[3].end`.
  ///
  /// It is computed only for an error, by reading the document again up to the byte: what comes
  /// before it is known to be well formed.
  static func path(to offset: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> String
  {
    guard let base = bytes.baseAddress else { return "$" }
    var cursor = JSONCursor(base: base, from: start, end: bytes.count)
    var steps: [Step] = []
    while cursor.at < min(offset, bytes.count) {
      let byte = cursor.peek()
      guard cursor.at < offset else { break }
      switch byte {
      case UInt8(ascii: "{"): steps.append(.field(""))
      case UInt8(ascii: "["): steps.append(.index(0))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): steps = steps.dropLast()
      case UInt8(ascii: ","):
        if case .index(let index) = steps.last { steps[steps.count - 1] = .index(index + 1) }
      case UInt8(ascii: "\""):
        let text = String(decoding: bytes[textRange(&cursor, end: bytes.count)], as: UTF8.self)
        if cursor.peek() == UInt8(ascii: ":"), case .field = steps.last {
          steps[steps.count - 1] = .field(text)
        }
        continue
      default: break
      }
      cursor.at += 1
    }
    return steps.reduce(into: "$") { path, step in
      switch step {
      case .field(let name): path += name.isEmpty ? "" : ".\(name)"
      case .index(let index): path += "[\(index)]"
      }
    }
  }

  private static func textRange(_ cursor: inout JSONCursor, end: Int) -> Range<Int> {
    guard let text = try? cursor.scanString() else {
      cursor.at = end
      return end..<end
    }
    return text.start..<min(text.end, text.start + 64)
  }
}
