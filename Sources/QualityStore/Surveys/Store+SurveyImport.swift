internal import Calendars
internal import ExactNumbers
internal import GRDB
public import QualityModel

extension Store {
  /// Imports the responses to one survey, declaring it if it is new.
  ///
  /// A response about an interaction or an agent that the workspace does not know is kept and
  /// counted as unlinked; it is linked as soon as they are imported. A response of the same
  /// identifier with another content is rejected.
  /// - Throws: `StoreError.surveyDeclaredDifferently`.
  @discardableResult
  public func importSurveyResponses(
    _ rows: some Sequence<ImportedRow<SurveyResponse>>, definition: SurveyDefinition,
    _ request: ImportRequest
  ) throws -> ImportOutcome {
    try requireIdentifier(definition.id)
    return try importRows("surveys", request) { database, journal, outcome in
      try declare(definition, database, journal)
      let table = try SurveyResponseTable(database)
      for row in rows {
        if let reason = definition.problem(of: row.value) {
          outcome.reject(row.value.id, line: row.line, reason)
        } else {
          try table.put(row.value, line: row.line, &outcome)
        }
      }
    }
  }

  private func declare(
    _ definition: SurveyDefinition, _ database: Database, _ journal: JournalWriter
  ) throws {
    if let declared = try SurveyRecord.all().with(id: definition.id).fetchOne(database) {
      guard declared.definition == definition else {
        throw StoreError.surveyDeclaredDifferently(definition.id)
      }
      return
    }
    let insert = try PreparedStatement(database, "INSERT INTO surveys VALUES (?, ?, ?, ?, ?, ?, ?)")
    insert.bind(definition.id)
    insert.bind(definition.metric.rawValue)
    insert.bind(definition.minimum.exactText)
    insert.bind(definition.maximum.exactText)
    insert.bind(definition.direction.rawValue)
    insert.bind(definition.satisfiedFrom?.exactText)
    insert.bind(definition.question)
    try insert.run()
    try journal.append(
      JournalEvent(
        .surveyDeclare, "survey", definition.id,
        .object([
          "metric": .text(definition.metric.rawValue),
          "minimum": .text(definition.minimum.exactText),
          "maximum": .text(definition.maximum.exactText),
          "direction": .text(definition.direction.rawValue),
        ])))
  }
}

extension SurveyDefinition {
  fileprivate func problem(of response: SurveyResponse) -> ImportRejectionReason? {
    guard isUsableIdentifier(response.id) else { return .unusableIdentifier }
    guard response.surveyID == id else { return .otherSurvey(response.surveyID) }
    guard minimum <= response.value, response.value <= maximum else {
      return .outOfScale(minimum: minimum.exactText, maximum: maximum.exactText)
    }
    guard Rational(storedText: response.value.exactText) == response.value else {
      return .numberTooLong(criterion: response.surveyID)
    }
    return nil
  }
}

/// The table of responses, which never change once imported.
private final class SurveyResponseTable {
  private let insert: PreparedStatement
  private let select: PreparedStatement
  private let interactions: KnownIdentifiers
  private let agents: KnownIdentifiers
  private var seen = FileIdentifiers()

  init(_ database: Database) throws {
    insert = try PreparedStatement(
      database,
      """
      INSERT INTO survey_responses VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (survey_id, id) DO NOTHING
      """)
    select = try PreparedStatement(
      database,
      """
      SELECT answered_at, interaction_id, agent_id, value, verbatim FROM survey_responses
      WHERE survey_id = ? AND id = ?
      """)
    interactions = try KnownIdentifiers(database, table: "interactions")
    agents = try KnownIdentifiers(database, table: "agents")
  }

  func put(_ response: SurveyResponse, line: Int?, _ outcome: inout ImportOutcome) throws {
    let earlier = seen.note(response.id, line: line)
    let values: [StoredValue] = [
      .number(response.answeredAt.storedSeconds), .optional(response.interactionID),
      .optional(response.agentID), .text(response.value.exactText), .optional(response.verbatim),
    ]
    insert.bind(response.surveyID)
    insert.bind(response.id)
    for value in values { insert.bind(value) }
    if try insert.run() > 0 {
      outcome.new += 1
      if try !isLinked(response) { outcome.unlinked += 1 }
    } else if try holds(response, values) {
      outcome.known += 1
    } else {
      outcome.reject(
        response.id, line: line,
        earlier.map { .contradictsRow(line: $0.line) } ?? .surveyAnswerDiffers)
    }
  }

  private func holds(_ response: SurveyResponse, _ values: [StoredValue]) throws -> Bool {
    select.bind(response.surveyID)
    select.bind(response.id)
    defer { select.reset() }
    guard try select.step() else { return false }
    return values.indices.allSatisfy { select.holds(values[$0], at: $0) }
  }

  /// Whether the response leads to an agent or an interaction of the workspace, and names none that
  /// is unknown.
  private func isLinked(_ response: SurveyResponse) throws -> Bool {
    if let id = response.interactionID, try !interactions.contains(id) { return false }
    if let id = response.agentID, try !agents.contains(id) { return false }
    return response.interactionID != nil || response.agentID != nil
  }
}
