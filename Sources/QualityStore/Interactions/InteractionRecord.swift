internal import Calendars
internal import GRDB
internal import QualityModel

/// A row of `interactions`.
struct InteractionRecord: FetchableRecord, TableRecord {
  static let databaseTableName = "interactions"

  enum Columns {
    static let id = Column("id")
    static let channel = Column("channel")
    static let direction = Column("direction")
    static let agentID = Column("agent_id")
    static let startAt = Column("start_at")
    static let duration = Column("duration")
    static let talk = Column("talk")
    static let hold = Column("hold")
    static let longestHold = Column("longest_hold")
    static let wrapUp = Column("wrap_up")
    static let wait = Column("wait")
    static let queue = Column("queue")
    static let product = Column("product")
    static let campaign = Column("campaign")
    static let reason = Column("reason")
    static let outcome = Column("outcome")
    static let customerReference = Column("customer_reference")
    static let recording = Column("recording")
  }

  let interaction: Interaction

  init(row: Row) throws {
    interaction = Interaction(
      id: try row.text(Columns.id), channel: try row.choice(Columns.channel),
      direction: try row.choice(Columns.direction),
      agentID: try row.optionalText(Columns.agentID), start: try row.time(Columns.startAt),
      durationSeconds: try row.optionalNumber(Columns.duration),
      talkSeconds: try row.optionalNumber(Columns.talk),
      holdSeconds: try row.optionalNumber(Columns.hold),
      longestHoldSeconds: try row.optionalNumber(Columns.longestHold),
      wrapUpSeconds: try row.optionalNumber(Columns.wrapUp),
      waitSeconds: try row.optionalNumber(Columns.wait),
      queue: try row.optionalText(Columns.queue), product: try row.optionalText(Columns.product),
      campaign: try row.optionalText(Columns.campaign),
      reason: try row.optionalText(Columns.reason),
      outcome: try row.optionalText(Columns.outcome),
      customerReference: try row.optionalText(Columns.customerReference),
      recording: try row.optionalText(Columns.recording))
  }
}

extension Interaction {
  /// The same interaction, its agent not told.
  var withoutAgent: Interaction {
    Interaction(
      id: id, channel: channel, direction: direction, agentID: nil, start: start,
      durationSeconds: durationSeconds, talkSeconds: talkSeconds, holdSeconds: holdSeconds,
      longestHoldSeconds: longestHoldSeconds, wrapUpSeconds: wrapUpSeconds,
      waitSeconds: waitSeconds, queue: queue, product: product, campaign: campaign,
      reason: reason, outcome: outcome, customerReference: customerReference,
      recording: recording)
  }
}

extension DerivableRequest<InteractionRecord> {
  /// The interactions that started in a period.
  func started(in period: Period) -> Self {
    let seconds = period.storedSeconds
    let start = InteractionRecord.Columns.startAt
    return filter(start >= seconds.lowerBound && start < seconds.upperBound)
  }

  /// The interactions that an agent handled, but those whose agent a blind session hides.
  func handled(by agentID: String) -> Self {
    filter(InteractionRecord.Columns.agentID == agentID)
      .filter(literal: .agentVisible("interactions.id"))
  }

  /// The interactions in order of start, then of identifier.
  func inOrderOfStart() -> Self {
    order(InteractionRecord.Columns.startAt, InteractionRecord.Columns.id)
  }
}
