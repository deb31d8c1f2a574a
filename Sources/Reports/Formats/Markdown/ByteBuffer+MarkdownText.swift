/// The one place where a text becomes Markdown: names, quotes and comments come from outside.
extension ByteBuffer {
  /// A text on one line; strong within something strong already is left as it is.
  mutating func write(markdown text: ReportText, isStrong: Bool = false) {
    for span in text.spans {
      switch span {
      case .words(let words), .outside(let words): write(markdownEscaped: words)
      case .strong(let words), .name(let words):
        if isStrong {
          write(markdownEscaped: words)
        } else {
          write(markdownStrong: words)
        }
      }
    }
  }

  /// Strong words; the marks hold only when no space stands inside them.
  private mutating func write(markdownStrong words: String) {
    guard let first = words.firstIndex(where: { !$0.isWhitespace }),
      let last = words.lastIndex(where: { !$0.isWhitespace })
    else { return write(markdownEscaped: words) }
    write("**")
    write(markdownEscaped: String(words[first...last]))
    write("**")
    write(markdownEscaped: String(words[words.index(after: last)...]))
  }

  /// Text as text, whatever it holds.
  ///
  /// Every character that Markdown or HTML could read as markup is escaped, so that no text becomes
  /// an element, a link, a heading or another column of a table. Line breaks and controls become
  /// spaces; marks that would change the direction of what follows are left out.
  mutating func write(markdownEscaped text: String) {
    let scalars = Array(text.unicodeScalars)
    let start = scalars.firstIndex { !$0.properties.isWhitespace } ?? 0
    let beginsLine = isAtLineStart
    let firstNumber = scalars[start...].prefix { ("0"..."9").contains($0) }.endIndex
    // Spaces at the beginning of a line would make it code.
    for index in (beginsLine ? start : 0)..<scalars.count {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalars[index] {
      case "<": write("&lt;")
      case ">": write("&gt;")
      case "&": write("&amp;")
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$": write(escapedMark: scalars[index])
      // What begins a list or a heading when it begins a line.
      case "-", "+", "#":
        index == start ? write(escapedMark: scalars[index]) : write(plain: scalars[index])
      case ".", ")":
        // "12. " too, and the address that begins with "www." for the renderers that link it.
        let isItem =
          beginsLine && index == firstNumber && index > start
          && next?.properties.isWhitespace ?? true
        let isAddress = ByteBuffer.endsInWWW(scalars[..<index])
        isItem || isAddress ? write(escapedMark: scalars[index]) : write(plain: scalars[index])
      case ":" where next == "/": write("&#58;")
      default: write(plain: scalars[index])
      }
    }
  }

  /// Whether a line, or what a list's or a quote's mark opens, begins here.
  private var isAtLineStart: Bool {
    guard let last = bytes.last, last != UInt8(ascii: "\n") else { return true }
    let marks = [UInt8(ascii: "-"), UInt8(ascii: ">"), UInt8(ascii: "#")]
    return last == UInt8(ascii: " ") && bytes.dropLast().last.map(marks.contains) ?? false
  }

  private static func endsInWWW(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.count >= 3 && scalars.suffix(3).allSatisfy { $0 == "w" || $0 == "W" }
  }

  private mutating func write(escapedMark scalar: Unicode.Scalar) {
    write(byte: UInt8(ascii: "\\"))
    write(contentsOf: String(scalar).utf8)
  }

  private mutating func write(plain scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x202A...0x202E, 0x2066...0x2069: return
    case 0x2028...0x2029, 0xFFFE...0xFFFF: write(" ")
    default:
      if scalar.properties.generalCategory == .control {
        write(" ")
      } else {
        write(contentsOf: String(scalar).utf8)
      }
    }
  }
}
