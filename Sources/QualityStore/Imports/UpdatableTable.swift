internal import GRDB

/// A table whose rows an import may add and replace: people and interactions.
final class UpdatableTable {
  private let insert: PreparedStatement
  private let select: PreparedStatement
  private let update: PreparedStatement
  private let journal: JournalWriter
  private let fields: [String]
  private let kind: String
  private let action: JournalEvent.Action
  private var seen = FileIdentifiers()
  private var expectsKnown = false

  /// - Parameter fields: The columns beside `id`, in the order in which rows give them.
  init(
    _ database: Database, _ journal: JournalWriter, name: String, kind: String,
    update action: JournalEvent.Action, fields: [String]
  ) throws {
    let columns = fields.joined(separator: ", ")
    let places = fields.map { _ in "?" }.joined(separator: ", ")
    insert = try PreparedStatement(
      database,
      "INSERT INTO \(name) (id, \(columns)) VALUES (?, \(places)) ON CONFLICT (id) DO NOTHING")
    select = try PreparedStatement(database, "SELECT \(columns) FROM \(name) WHERE id = ?")
    update = try PreparedStatement(
      database, "UPDATE \(name) SET (\(columns)) = (\(places)) WHERE id = ?")
    self.journal = journal
    self.fields = fields
    self.kind = kind
    self.action = action
  }

  /// Adds the row, or replaces the one of the same identifier, and counts it.
  func put(
    _ id: String, line: Int?, _ values: [StoredValue], _ outcome: inout ImportOutcome
  ) throws {
    guard isUsableIdentifier(id) else {
      return outcome.reject(id, line: line, .unusableIdentifier)
    }
    let earlier = seen.note(id, line: line)
    // A file that was imported before is mostly known: then looking first spares the attempt.
    var changed = expectsKnown ? try changedFields(id, values) : nil
    if changed == nil {
      insert.bind(id)
      for value in values { insert.bind(value) }
      guard try insert.run() == 0 else {
        outcome.new += 1
        expectsKnown = false
        return
      }
      changed = try changedFields(id, values)
    }
    expectsKnown = true
    let fields = changed ?? []
    guard !fields.isEmpty else {
      outcome.known += 1
      return
    }
    if let earlier {
      return outcome.reject(id, line: line, .contradictsRow(line: earlier.line))
    }
    for value in values { update.bind(value) }
    update.bind(id)
    try update.run()
    try journal.append(
      JournalEvent(action, kind, id, .object(["fields": .list(fields.map(CanonicalJSON.text))])))
    outcome.updated += 1
  }

  /// The fields that differ from the row held; `nil` when there is none.
  private func changedFields(_ id: String, _ values: [StoredValue]) throws -> [String]? {
    select.bind(id)
    defer { select.reset() }
    guard try select.step() else { return nil }
    return fields.indices.filter { !select.holds(values[$0], at: $0) }.map { fields[$0] }
  }
}
