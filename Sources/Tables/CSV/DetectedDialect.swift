public import Languages

/// How a file is written, and how each fact is known.
public struct DetectedDialect: Sendable, Hashable {
  /// How a fact is known.
  public enum Origin: String, Sendable, Hashable {
    /// A byte-order mark says it.
    case mark
    /// A `sep=` line says it.
    case separatorLine = "sep-line"
    /// It was found by looking at the content.
    case content
    /// The person said it.
    case given
  }

  /// The end of a line.
  public enum LineEnding: String, Sendable, Hashable {
    /// CR LF.
    case crlf
    /// LF.
    case lf
    /// CR.
    case cr
    /// There is a single line without an end.
    case none
  }

  /// The encoding.
  public let encoding: TextEncoding
  /// How the encoding is known.
  public let encodingOrigin: Origin
  /// Whether the file starts with a byte-order mark.
  public let hasByteOrderMark: Bool
  /// The delimiter.
  public let delimiter: Delimiter
  /// How the delimiter is known.
  public let delimiterOrigin: Origin
  /// The end of the first line.
  public let lineEnding: LineEnding
  /// The line of the file that holds the header, from 1.
  public let headerLine: Int
  /// The number of columns of the header.
  public let columnCount: Int

  /// The dialect in one sentence, as it is printed before an import.
  public var summary: BilingualText {
    let mark = hasByteOrderMark ? " (BOM)" : ""
    let title = delimiter.title
    let separator = BilingualText(
      fr: delimiter == .tab ? "tabulation" : "« \(title) »",
      en: delimiter == .tab ? "tab" : "“\(title)”")
    let columns =
      columnCount > 1
      ? BilingualText(fr: "\(columnCount) colonnes", en: "\(columnCount) columns")
      : BilingualText(fr: "une colonne", en: "one column")
    return .spaced(
      fr: "\(encoding.title)\(mark), séparateur \(separator.french)"
        + "\(delimiterOrigin == .separatorLine ? " (ligne sep=)" : ""), "
        + "\(columns.french), en-tête ligne \(headerLine)",
      en: "\(encoding.title)\(mark), separator \(separator.english)"
        + "\(delimiterOrigin == .separatorLine ? " (sep= line)" : ""), "
        + "\(columns.english), header on line \(headerLine)")
  }
}
