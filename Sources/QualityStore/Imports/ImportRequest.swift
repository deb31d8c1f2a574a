/// A value read from a file, with the line it came from.
public struct ImportedRow<Value: Sendable>: Sendable {
  /// The value.
  public let value: Value
  /// The line or the row in the file, from 1; `nil` when the format has none.
  public let line: Int?

  /// A value and its line.
  public init(_ value: Value, line: Int? = nil) {
    self.value = value
    self.line = line
  }
}

/// Who imports which file, and how far to go.
public struct ImportRequest: Sendable, Hashable {
  /// Who imports, for the journal.
  public let actor: String
  /// The file's name, for the journal.
  public let fileName: String
  /// SHA-256 of the file's bytes, when known.
  public let fileDigest: String?
  /// Whether to count and check everything, and write nothing.
  public let dryRun: Bool
  /// Whether to write the good rows when others are rejected.
  public let acceptValid: Bool

  /// A request.
  public init(
    actor: String, fileName: String, fileDigest: String? = nil, dryRun: Bool = false,
    acceptValid: Bool = false
  ) {
    self.actor = actor
    self.fileName = fileName
    self.fileDigest = fileDigest
    self.dryRun = dryRun
    self.acceptValid = acceptValid
  }
}
