/// A sentence or a few words of a report, with what must stand out and what comes from outside.
///
/// Written as a string literal: the spaces that French puts before `; : ? ! %` and inside « » become
/// non-breaking and apostrophes curved, whatever was typed. `\(outside:)` marks a name, a quote, any
/// text that somebody else wrote, so that a format can isolate it; `\(strong:)` marks what stands
/// out, `\(name:)` both.
public struct ReportText: Sendable, Hashable {
  /// A stretch of a text.
  public enum Span: Sendable, Hashable {
    /// The report's own words.
    case words(String)
    /// The report's own words, standing out.
    case strong(String)
    /// Somebody else's words, kept as they were written.
    case outside(String)
    /// Somebody else's words, standing out: a criterion at the head of a sentence.
    case name(String)
  }

  /// The stretches, in reading order.
  public private(set) var spans: [Span]

  /// A text from its stretches.
  public init(_ spans: [Span]) {
    self.spans = spans
  }

  /// The report's own words, taken as they are.
  public init(words: String) {
    spans = [.words(words)]
  }

  /// Somebody else's words.
  public init(outside: String) {
    spans = [.outside(outside)]
  }

  /// Whether there is nothing to read.
  public var isEmpty: Bool {
    plainText.isEmpty
  }

  /// The text without its marks.
  public var plainText: String {
    var result = ""
    for span in spans {
      switch span {
      case .words(let text), .strong(let text), .outside(let text), .name(let text):
        result += text
      }
    }
    return result
  }

  /// The text on one line: its own spaces do not break.
  var unbroken: ReportText {
    ReportText(
      spans.map { span in
        switch span {
        case .words(let text): .words(ReportText.unbroken(text))
        case .strong(let text): .strong(ReportText.unbroken(text))
        case .outside, .name: span
        }
      })
  }

  private static func unbroken(_ text: String) -> String {
    String(text.map { $0 == " " ? "\u{A0}" : $0 })
  }

  /// One text after another.
  public static func + (left: ReportText, right: ReportText) -> ReportText {
    ReportText(left.spans + right.spans)
  }
}

extension ReportText: ExpressibleByStringInterpolation {
  /// What a literal is gathered into.
  public struct StringInterpolation: StringInterpolationProtocol {
    var spans: [Span] = []
    private var words = ""

    /// An empty text.
    public init(literalCapacity: Int, interpolationCount: Int) {
      words.reserveCapacity(literalCapacity + interpolationCount * 8)
    }

    /// Words of the literal.
    public mutating func appendLiteral(_ literal: String) {
      words += Typography.applied(to: literal)
    }

    /// Words already spaced, a number for instance.
    public mutating func appendInterpolation(_ text: String) {
      words += text
    }

    /// A whole number.
    public mutating func appendInterpolation(_ value: Int) {
      words += String(value)
    }

    /// A text within a text.
    public mutating func appendInterpolation(_ text: ReportText) {
      for span in text.spans {
        if case .words(let more) = span { words += more } else { append(span) }
      }
    }

    /// Words that stand out.
    public mutating func appendInterpolation(strong text: String) {
      append(.strong(text))
    }

    /// Somebody else's words.
    public mutating func appendInterpolation(outside text: String) {
      append(.outside(text))
    }

    /// Somebody else's words, standing out.
    public mutating func appendInterpolation(name text: String) {
      append(.name(text))
    }

    private mutating func append(_ span: Span) {
      flush()
      spans.append(span)
    }

    fileprivate mutating func flush() {
      guard !words.isEmpty else { return }
      spans.append(.words(words))
      words = ""
    }
  }

  /// A text written as a literal.
  public init(stringInterpolation: StringInterpolation) {
    var gathered = stringInterpolation
    gathered.flush()
    spans = gathered.spans
  }

  /// A text written as a literal.
  public init(stringLiteral value: String) {
    spans = value.isEmpty ? [] : [.words(Typography.applied(to: value))]
  }
}
