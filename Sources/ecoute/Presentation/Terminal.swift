import Languages

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The two output streams, and what they can show. Results go to the standard output, everything
/// else to the standard error.
struct Terminal {
  /// A colour or a weight; written only where colours are wanted.
  enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case cyan = "36"
  }

  let usesColor: Bool
  let outputIsTerminal: Bool
  let errorIsTerminal: Bool
  let inputIsTerminal: Bool

  /// Colours follow `NO_COLOR` (any non-empty value), `TERM=dumb` and `--no-color`.
  init(noColor: Bool) {
    outputIsTerminal = isatty(STDOUT_FILENO) == 1
    errorIsTerminal = isatty(STDERR_FILENO) == 1
    inputIsTerminal = isatty(STDIN_FILENO) == 1
    let refused =
      noColor || Environment.value("NO_COLOR") != nil || Environment.value("TERM") == "dumb"
    usesColor = outputIsTerminal && !refused
  }

  /// Columns of the terminal, 100 when it is none.
  var width: Int {
    var size = winsize()
    guard outputIsTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0
    else { return 100 }
    return Int(size.ws_col)
  }

  /// Lines of the terminal, 30 when it is none.
  var height: Int {
    var size = winsize()
    guard outputIsTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0
    else { return 30 }
    return Int(size.ws_row)
  }

  /// Writes a result and a line break.
  func print(_ text: String = "") {
    Terminal.write(text + "\n", to: STDOUT_FILENO)
  }

  /// Writes a result as it is.
  func printExactly(_ text: String) {
    Terminal.write(text, to: STDOUT_FILENO)
  }

  /// Writes a remark, a question's context or an error, and a line break.
  func note(_ text: String) {
    Terminal.write(text + "\n", to: STDERR_FILENO)
  }

  /// Rewrites the current line of the standard error.
  func status(_ text: String) {
    Terminal.write("\r\u{1B}[2K" + text, to: STDERR_FILENO)
  }

  /// The text in a style, or as it is where colours are not wanted.
  func styled(_ text: String, _ styles: Style...) -> String {
    guard usesColor, !styles.isEmpty else { return text }
    return "\u{1B}[\(styles.map(\.rawValue).joined(separator: ";"))m\(text)\u{1B}[0m"
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty, let base = rest.baseAddress {
        #if canImport(Glibc)
          let written = Glibc.write(descriptor, base, rest.count)
        #else
          let written = Darwin.write(descriptor, base, rest.count)
        #endif
        if written < 0 {
          if errno == EINTR { continue }
          return
        }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
      }
    }
  }
}

/// The process's environment.
enum Environment {
  /// The value of a variable, or `nil` when it is unset or empty.
  static func value(_ name: String) -> String? {
    guard let pointer = getenv(name) else { return nil }
    let text = String(cString: pointer)
    return text.isEmpty ? nil : text
  }
}
