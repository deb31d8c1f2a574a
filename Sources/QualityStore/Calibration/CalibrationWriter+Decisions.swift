internal import Calendars
internal import Digests
internal import GRDB
internal import QualityModel

extension CalibrationWriter {
  /// Adds decisions behind those that a session has.
  func insert(_ decisions: [CalibrationDecision], session id: String, after count: Int) throws {
    let sequence = try append(.calibrationDecide, id, .decisionDetails(decisions))
    let row = try PreparedStatement(
      database, "INSERT INTO calibration_decisions VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    let part = try PreparedStatement(
      database, "INSERT INTO calibration_decision_parts VALUES (?, ?, ?, ?, ?, ?)")
    for (index, decision) in decisions.enumerated() {
      let position = count + index + 1
      for (place, field) in decision.kind.storedFields.enumerated() {
        part.bind(id)
        part.bind(position)
        part.bind(place)
        for text in [field.field, field.key, field.value] { part.bind(text) }
        try part.run()
      }
      row.bind(id)
      row.bind(position)
      row.bind(decision.criterionID)
      row.bind(decision.kind.storedKind)
      row.bind(decision.reason)
      row.bind(decision.owner)
      row.bind(decision.dueOn?.daysSince1970)
      row.bind(sequence)
      try row.run()
    }
  }
}

extension CanonicalJSON {
  /// What the journal keeps of decisions: how many, and a digest of what they say.
  static func decisionDetails(_ decisions: [CalibrationDecision]) -> CanonicalJSON {
    .object([
      "count": .number(decisions.count),
      "content": .text(
        Digest.sha256Hex(of: CanonicalJSON.list(decisions.map(\.canonicalJSON)).bytes)),
    ])
  }
}
