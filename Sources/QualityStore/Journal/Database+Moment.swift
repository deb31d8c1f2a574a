internal import Calendars
internal import GRDB

extension Database {
  /// The last entry of the journal written at a moment in UTC or before it; 0 when there is none,
  /// `nil` when there is no moment to look at.
  ///
  /// A place in the journal and not the time of each entry decides what was there: what is seen is a
  /// state that the workspace really was in, even when its clock once went back.
  func lastSequence(at moment: CivilDateTime?) throws -> Int? {
    guard let moment else { return nil }
    let last = try PreparedStatement(
      self, "SELECT sequence FROM journal WHERE time <= ? ORDER BY sequence DESC LIMIT 1")
    last.bind(moment.isoText + "Z")
    defer { last.reset() }
    return try last.step() ? last.number(0) ?? 0 : 0
  }
}
