internal import GRDB

extension Store {
  /// Runs an import in one transaction and writes it in the journal.
  ///
  /// `body` counts every row in the outcome. When a row is rejected nothing is kept, unless the
  /// request says to accept the valid rows; on a dry run nothing is kept either.
  func importRows(
    _ kind: String, _ request: ImportRequest,
    body: (Database, JournalWriter, inout ImportOutcome) throws -> Void
  ) throws -> ImportOutcome {
    var outcome = ImportOutcome()
    try transaction { database in
      let journal = try JournalWriter(database, actor: request.actor, time: clock())
      try body(database, journal, &outcome)
      guard !request.dryRun, outcome.rejections.isEmpty || request.acceptValid else { return false }
      try journal.append(
        JournalEvent(.importFile, kind, "", outcome.journalDetails(of: request)))
      return true
    }
    outcome.written =
      !request.dryRun && (outcome.rejections.isEmpty || request.acceptValid)
    return outcome
  }
}

extension ImportOutcome {
  mutating func reject(_ id: String, line: Int?, _ reason: ImportRejectionReason) {
    rejections.append(ImportRejection(line: line, id: id, reason: reason))
  }

  fileprivate func journalDetails(of request: ImportRequest) -> CanonicalJSON {
    .object([
      "file": .text(request.fileName), "digest": .optional(request.fileDigest),
      "read": .number(read), "new": .number(new), "updated": .number(updated),
      "known": .number(known), "rejected": .number(rejections.count),
      "unlinked": .number(unlinked),
    ])
  }
}

/// Which identifiers a file already gave, and where, so that a file that contradicts itself is
/// found whatever the workspace holds.
struct FileIdentifiers {
  private var lines: [String: Int] = [:]

  /// Notes an identifier; says where the file gave it before, if it did.
  mutating func note(_ id: String, line: Int?) -> Earlier? {
    let place = line ?? 0
    guard let first = lines.updateValue(place, forKey: id) else { return nil }
    lines[id] = first
    return Earlier(line: first == 0 ? nil : first)
  }

  /// An earlier row of the same file.
  struct Earlier {
    let line: Int?
  }
}
