public import Calendars
internal import GRDB
internal import QualityModel

/// Which revisions the figures over some evaluations rest on.
public struct RevisionUse: Sendable, Hashable {
  /// The evaluations whose latest revision is not their first.
  public let revised: Set<String>
  /// The evaluations retracted, which count nowhere.
  public let retracted: Set<String>
  /// The evaluations about which a dispute is open.
  public let disputed: Set<String>
}

extension Store {
  /// How the evaluations that a filter is about stand, whatever the states and the revisions that it
  /// wants.
  public func revisionUse(_ filter: EvaluationFilter) throws -> RevisionUse {
    var all = filter
    (all.states, all.revisions) = ([.submitted, .retracted], .latest)
    all.excludesDisputed = false
    return try read { database in
      let last = try database.lastSequence(at: filter.asOf)
      typealias Columns = EvaluationRecord.Columns
      let rows = try Row.fetchAll(
        database,
        EvaluationRecord.all().matching(all, upTo: last)
          .select(Columns.id, Columns.revision, Columns.state))
      var (revised, retracted, submitted) = (Set<String>(), Set<String>(), Set<String>())
      for row in rows {
        let id = try row.text(Columns.id)
        let state: Evaluation.State = try row.choice(Columns.state)
        if state == .retracted {
          retracted.insert(id)
        } else {
          submitted.insert(id)
          if try row.number(Columns.revision) > 1 { revised.insert(id) }
        }
      }
      let open = try database.openDisputes(upTo: last).keys
      return RevisionUse(
        revised: revised, retracted: retracted, disputed: submitted.intersection(open))
    }
  }

  /// How many changes to people and interactions the journal recorded after a moment in UTC. Imports
  /// update them in place, so what they were then is not known.
  public func updatesOfRecords(after moment: CivilDateTime) throws -> Int {
    try read { database in
      let last = try database.lastSequence(at: moment) ?? 0
      let actions: [JournalEvent.Action] = [.agentUpdate, .evaluatorUpdate, .interactionUpdate]
      return
        try JournalRecord
        .filter(JournalRecord.Columns.sequence > last)
        .filter(actions.map(\.rawValue).contains(JournalRecord.Columns.action))
        .fetchCount(database)
    }
  }
}
