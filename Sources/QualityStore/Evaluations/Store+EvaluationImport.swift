internal import GRDB
public import QualityModel

extension Store {
  /// Imports evaluations made elsewhere, each as a first submitted revision.
  ///
  /// An evaluation that the workspace holds in any revision with the same content is known; with
  /// another content it is rejected, since a correction is a revision with its reason.
  /// - Parameter grids: Grids that the evaluations may be on; those they use are published with
  ///   them, in the same transaction.
  @discardableResult
  public func importEvaluations(
    _ rows: some Sequence<ImportedRow<Evaluation>>, offering grids: [PublishedGrid] = [],
    _ request: ImportRequest
  ) throws -> ImportOutcome {
    let rows = Array(rows)
    let used = Set(rows.map(\.value.gridDigest))
    let needed = grids.filter { used.contains($0.digest) }
    for grid in needed { try requirePublishable(grid) }
    return try importRows("evaluations", request) { database, journal, outcome in
      for grid in needed { _ = try insertOnce(grid, database, journal) }
      let references = try EvaluationReferences(database)
      let held = try PreparedStatement(
        database, "SELECT content_digest FROM evaluations WHERE id = ? AND state <> 'draft'")
      let writer = try EvaluationWriter(database)
      let blind = try BlindnessOfImports(database)
      var seen = FileIdentifiers()
      for row in rows {
        let evaluation = row.value.placed(revision: 1, state: .submitted)
        if let reason = try references.problem(of: evaluation) {
          outcome.reject(evaluation.id, line: row.line, reason)
          continue
        }
        let earlier = seen.note(evaluation.id, line: row.line)
        let contents = try held.texts(evaluation.id)
        if let reason = try blind.problem(of: evaluation, isNew: contents.isEmpty) {
          outcome.reject(evaluation.id, line: row.line, reason)
        } else if contents.contains(evaluation.contentDigest) {
          outcome.known += 1
        } else if contents.isEmpty {
          try writer.discardDraft(of: evaluation.id)
          try writer.insertSealed(evaluation, reason: nil, .evaluationSubmit, journal)
          outcome.new += 1
        } else {
          outcome.reject(
            evaluation.id, line: row.line,
            earlier.map { .contradictsRow(line: $0.line) } ?? .evaluationDiffers)
        }
      }
    }
  }
}

/// What an import may not do, nor tell, while a session is blind.
private struct BlindnessOfImports {
  private let database: Database
  private let isNeeded: Bool

  init(_ database: Database) throws {
    self.database = database
    isNeeded = try !database.concealedInteractions().isEmpty
  }

  func problem(of evaluation: Evaluation, isNew: Bool) throws -> ImportRejectionReason? {
    guard isNeeded else { return nil }
    if !isNew {
      return try database.session(concealingEvaluation: evaluation.id).map {
        .concealed(session: $0)
      }
    }
    return try database.commitment(binding: evaluation).map {
      .answersCommitted(session: $0.0, side: $0.1)
    }
  }
}

/// Whether what an evaluation refers to is in the workspace.
private final class EvaluationReferences {
  private let interactions: KnownIdentifiers
  private let evaluators: KnownIdentifiers
  private let grids: Set<[String]>

  init(_ database: Database) throws {
    interactions = try KnownIdentifiers(database, table: "interactions")
    evaluators = try KnownIdentifiers(database, table: "evaluators")
    grids = Set(
      try GridRecord.fetchAll(database).map { [$0.grid.id, $0.grid.version, $0.grid.digest] })
  }

  func problem(of evaluation: Evaluation) throws -> ImportRejectionReason? {
    guard isUsableIdentifier(evaluation.id), evaluation.hasUsableAnswers else {
      return .unusableIdentifier
    }
    guard try interactions.contains(evaluation.interactionID) else {
      return .unknownInteraction(evaluation.interactionID)
    }
    guard try evaluators.contains(evaluation.evaluatorID) else {
      return .unknownEvaluator(evaluation.evaluatorID)
    }
    guard grids.contains([evaluation.gridID, evaluation.gridVersion, evaluation.gridDigest]) else {
      return .unknownGrid(id: evaluation.gridID, version: evaluation.gridVersion)
    }
    return evaluation.criterionWithTooLongNumber.map { .numberTooLong(criterion: $0) }
  }
}

extension Evaluation {
  fileprivate var hasUsableAnswers: Bool {
    answers.allSatisfy { answer in
      guard isUsableIdentifier(answer.criterionID) else { return false }
      if case .levels(let levels) = answer.value { return levels.allSatisfy(isUsableIdentifier) }
      return true
    }
  }
}

extension PreparedStatement {
  /// The first column of every row for one identifier.
  fileprivate func texts(_ id: String) throws -> [String] {
    bind(id)
    defer { reset() }
    var found: [String] = []
    while try step() { found.append(text(0) ?? "") }
    return found
  }
}
