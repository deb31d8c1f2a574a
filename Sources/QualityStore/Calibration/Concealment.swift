internal import GRDB
internal import QualityModel

/// What blind sessions hide, for every reading of the workspace. The view `concealed_interactions`
/// alone decides.
extension SQL {
  /// The condition that the interaction named by a column is in no blind session that is open.
  static func visible(_ column: String) -> SQL {
    SQL(sql: "(\(column) IS NULL OR \(column) NOT IN (SELECT interaction_id")
      + " FROM concealed_interactions))"
  }

  /// The condition that the agent of the interaction named by a column may be told.
  static func agentVisible(_ column: String) -> SQL {
    SQL(sql: "\(column) NOT IN (SELECT interaction_id FROM concealed_interactions")
      + " WHERE hides_agent = 1)"
  }
}

extension Database {
  /// The blind session that hides an evaluation, whatever revision of it is about a hidden call.
  ///
  /// An identifier that begins with a hidden call and a slash, as Ecoute makes them, is hidden whether
  /// or not there is such an evaluation: the answer is the same.
  func session(concealingEvaluation id: String) throws -> String? {
    let row = try PreparedStatement(
      self,
      """
      SELECT session_id FROM concealed_interactions WHERE interaction_id IN
        (SELECT interaction_id FROM evaluations WHERE id = ?1)
        OR substr(?1, 1, length(interaction_id) + 1) = interaction_id || '/'
      ORDER BY session_id LIMIT 1
      """)
    row.bind(id)
    defer { row.reset() }
    return try row.step() ? row.text(0) : nil
  }

  /// Refuses to tell of an evaluation that a blind session hides.
  func requireVisible(evaluation id: String) throws {
    if let session = try session(concealingEvaluation: id) {
      throw StoreError.concealed(session: session)
    }
  }

  /// The interactions that blind sessions hide.
  func concealedInteractions() throws -> Set<String> {
    try identifiers("SELECT interaction_id FROM concealed_interactions")
  }

  /// The interactions whose agent is hidden.
  func interactionsWithHiddenAgent() throws -> Set<String> {
    try identifiers("SELECT interaction_id FROM concealed_interactions WHERE hides_agent = 1")
  }

  /// The interactions, without their agent where a blind session hides it.
  func concealingAgents(_ interactions: [Interaction]) throws -> [Interaction] {
    let hidden = try interactionsWithHiddenAgent()
    guard !hidden.isEmpty else { return interactions }
    return interactions.map { hidden.contains($0.id) ? $0.withoutAgent : $0 }
  }

  /// The first column of every row.
  func identifiers(_ sql: String) throws -> Set<String> {
    let rows = try PreparedStatement(self, sql)
    var found: Set<String> = []
    while try rows.step() { found.insert(rows.text(0) ?? "") }
    return found
  }
}
