public import Languages

/// What replaying the journal found.
public struct JournalVerification: Sendable, Hashable {
  /// Entries read.
  public internal(set) var entries = 0
  /// Submitted and retracted revisions compared with their entries.
  public internal(set) var revisions = 0
  /// Disputes and resolutions compared with their entries.
  public internal(set) var disputes = 0
  /// Published grids compared with their entries.
  public internal(set) var grids = 0
  /// Samples, and replacements in them, compared with their entries.
  public internal(set) var samples = 0
  /// Calibration sessions, and what happened to them, compared with their entries.
  public internal(set) var sessions = 0
  /// What is broken: the first broken entry of the chain, then every record that differs from it.
  public internal(set) var breaks: [JournalBreak] = []

  /// Whether nothing is broken.
  public var isIntact: Bool { breaks.isEmpty }
}

/// One thing that the journal disproves.
public enum JournalBreak: Sendable, Hashable {
  /// An entry does not give its own hash: it was altered.
  case entryAltered(sequence: Int)
  /// An entry does not follow the one before: one of them was replaced or moved.
  case entryUnlinked(sequence: Int)
  /// An entry is not there.
  case entryMissing(sequence: Int)
  /// Entries at the end are not there.
  case endMissing(expected: Int, found: Int)
  /// The last entry is not the one noted as last.
  case headDiffers(sequence: Int)
  /// The entry noted elsewhere is not the one in the journal.
  case witnessDiffers(sequence: Int)
  /// A revision does not say what was submitted.
  case revisionAltered(id: String, revision: Int, sequence: Int)
  /// A revision that no entry tells of.
  case revisionUnrecorded(id: String, revision: Int)
  /// A revision that an entry tells of is not there.
  case revisionMissing(id: String, sequence: Int)
  /// A dispute does not say what was raised.
  case disputeAltered(id: String, sequence: Int)
  /// A dispute that no entry tells of.
  case disputeUnrecorded(id: String)
  /// A dispute that an entry tells of is not there.
  case disputeMissing(id: String, sequence: Int)
  /// The resolution of a dispute does not say what was decided.
  case resolutionAltered(id: String, sequence: Int)
  /// A resolution that no entry tells of.
  case resolutionUnrecorded(id: String)
  /// A resolution that an entry tells of is not there.
  case resolutionMissing(id: String, sequence: Int)
  /// A grid is not the one that was published.
  case gridAltered(id: String, version: String)
  /// A grid that no entry tells of.
  case gridUnrecorded(id: String, version: String)
  /// A grid that an entry tells of is not there.
  case gridMissing(label: String, sequence: Int)
  /// A sample, or a replacement in it, is not what was drawn.
  case sampleAltered(id: String, sequence: Int)
  /// A sample, or a replacement in it, that an entry tells of is not there.
  case sampleMissing(id: String, sequence: Int)
  /// A calibration session, or something that happened to it, is not what was recorded; or no entry
  /// tells of it.
  case sessionAltered(id: String, sequence: Int)
  /// A calibration session, or something that happened to it, that an entry tells of is not there.
  case sessionMissing(id: String, sequence: Int)
}
