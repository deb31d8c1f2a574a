public import Languages

/// A place in a file that a person can open. Lines and columns count from 1.
public struct Place: Sendable, Hashable, Comparable {
  /// The file as the person named it.
  public let file: String
  /// The line; `nil` when the problem has none.
  public let line: Int?
  /// The column; `nil` when it is not known.
  public let column: Int?
  /// The part of a file that has no lines: a workbook's cell `Criteria!B7`, a path in a JSON
  /// document `$.questionGroups[0].name`.
  public let part: String?

  /// A place.
  public init(file: String, line: Int? = nil, column: Int? = nil, part: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.part = part
  }

  /// `file:line:column` or `file:part`, without what is not known.
  public var text: String {
    [file, part, line.map(String.init), column.map(String.init)].compactMap { $0 }
      .joined(separator: ":")
  }

  /// By file, then line, then column.
  public static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line ?? 0, left.column ?? 0) < (right.file, right.line ?? 0, right.column ?? 0)
  }
}

/// Something found in what was read: an error, or a warning.
public struct Finding: Sendable, Hashable {
  /// How bad it is.
  public enum Severity: String, Sendable, Hashable {
    /// The document cannot be used.
    case error
    /// It can, and should be looked at.
    case warning
  }

  /// The rule's code, `G012`.
  public let code: String
  /// How bad it is.
  public let severity: Severity
  /// Where.
  public let place: Place
  /// The rule that is broken, in both languages.
  public let message: BilingualText
  /// What to do, in both languages.
  public let remedy: BilingualText

  /// A finding.
  public init(
    code: String, severity: Severity, place: Place, message: BilingualText, remedy: BilingualText
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.message = message
    self.remedy = remedy
  }
}
