internal import QualityModel

/// Reads the JSON of Amazon Transcribe Call Analytics and of Contact Lens.
///
/// A turn has a `ParticipantRole`, or a `ParticipantId` that `Participants` resolves wherever it
/// stands in the file. Loudness, sentiment and everything else that is not words is ignored.
struct CallAnalyticsReader {
  private static let rootFields: [StaticString] = [
    "Transcript", "Participants", "LanguageCode",
  ]
  private static let turnFields: [StaticString] = [
    "ParticipantRole", "ParticipantId", "BeginOffsetMillis", "EndOffsetMillis", "Content", "Items",
  ]
  private static let itemFields: [StaticString] = [
    "Content", "BeginOffsetMillis", "EndOffsetMillis",
  ]
  private static let participantFields: [StaticString] = ["ParticipantId", "ParticipantRole"]

  private struct PendingTurn {
    var draft: TurnDraft
    var participant: (id: String, offset: Int)?
  }

  private var pending: [PendingTurn] = []
  private var participants: [String: String] = [:]
  private var order = TimeOrder()

  static func read(_ cursor: inout JSONCursor) throws(ReadingFault) -> ConversationDraft {
    var reader = CallAnalyticsReader()
    var draft = ConversationDraft(format: .callAnalytics)
    var hasTranscript = false
    try cursor.object(rootFields) { cursor, field throws(ReadingFault) in
      switch field {
      case 0:
        hasTranscript = true
        try cursor.array { cursor throws(ReadingFault) in try reader.turn(&cursor) }
      case 1:
        try cursor.array { cursor throws(ReadingFault) in try reader.participant(&cursor) }
      default: draft.language = cursor.isNull() ? nil : try cursor.string()
      }
    }
    try cursor.finish()
    guard hasTranscript else {
      throw ReadingFault(offset: 0, reason: .missingField("Transcript"))
    }
    for var turn in reader.pending {
      if let participant = turn.participant {
        guard let role = reader.participants[participant.id] else {
          throw ReadingFault(offset: participant.offset, reason: .unknownParticipant)
        }
        turn.draft.role = CallAnalyticsReader.role(role)
      }
      if !turn.draft.text.isEmpty { draft.turns.append(turn.draft) }
    }
    draft.sortByStart()
    return draft
  }

  private static func role(_ name: String) -> SpeakerRole {
    switch name {
    case "AGENT": .agent
    case "CUSTOMER": .customer
    default: SpeakerNames.role(of: name) ?? .other
    }
  }

  private mutating func participant(_ cursor: inout JSONCursor) throws(ReadingFault) {
    var id: String?
    var role: String?
    try cursor.object(CallAnalyticsReader.participantFields) { cursor, field throws(ReadingFault) in
      if field == 0 { id = try cursor.string() } else { role = try cursor.string() }
    }
    if let id, let role { participants[id] = role }
  }

  private mutating func turn(_ cursor: inout JSONCursor) throws(ReadingFault) {
    let place = cursor.at
    var start: (value: Int, offset: Int)?
    var end: (value: Int, offset: Int)?
    var role: String?
    var participant: (id: String, offset: Int)?
    var text: String?
    var words: [TimedWord] = []
    try cursor.object(CallAnalyticsReader.turnFields) { cursor, field throws(ReadingFault) in
      let offset = cursor.at
      switch field {
      case 0: role = try cursor.string()
      case 1: participant = (try cursor.string(), offset)
      case 2: start = (try cursor.milliseconds(unit: 1), offset)
      case 3: end = (try cursor.milliseconds(unit: 1), offset)
      case 4: text = try cursor.string()
      default: words = cursor.isNull() ? [] : try CallAnalyticsReader.items(&cursor)
      }
    }
    guard let start, let end else {
      let name = start == nil ? "BeginOffsetMillis" : "EndOffsetMillis"
      throw ReadingFault(offset: place, reason: .missingField(name))
    }
    guard let text else { throw ReadingFault(offset: place, reason: .missingField("Content")) }
    guard let speaker = role ?? participant?.id else {
      throw ReadingFault(offset: place, reason: .missingField("ParticipantRole"))
    }
    try order.check(
      start: start.value, end: end.value, speaker: speaker, startOffset: start.offset,
      endOffset: end.offset)
    let draft = TurnDraft(
      label: speaker, role: role.map(CallAnalyticsReader.role), start: start.value,
      end: end.value, text: trimmed(text), words: words)
    pending.append(PendingTurn(draft: draft, participant: role == nil ? participant : nil))
  }

  /// The words of a turn; punctuation has no times and stays in the text only.
  private static func items(_ cursor: inout JSONCursor) throws(ReadingFault) -> [TimedWord] {
    try cursor.timedWords(fields: itemFields, unit: 1)
  }
}
