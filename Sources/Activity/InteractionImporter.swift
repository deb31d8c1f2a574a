internal import Calendars
internal import Languages
public import QualityModel
public import Tables

/// Reads the contacts that a telephone or messaging system exports, one row a contact.
public struct InteractionImporter: Sendable {
  private let channel: Channel
  private let direction: Interaction.Direction
  private let isKnownAgent: (@Sendable (String) -> Bool)?

  /// An importer.
  ///
  /// - Parameters:
  ///   - channel: The channel of rows that name none.
  ///   - direction: Who began the contacts whose rows do not say it.
  ///   - isKnownAgent: Whether an agent id is known; rows with another are refused. `nil` takes
  ///     them all.
  public init(
    channel: Channel = .phone, direction: Interaction.Direction = .inbound,
    isKnownAgent: (@Sendable (String) -> Bool)? = nil
  ) {
    self.channel = channel
    self.direction = direction
    self.isKnownAgent = isKnownAgent
  }

  /// Reads a file.
  ///
  /// - Throws: `TableError` or `ColumnMappingError`, when the file as a whole cannot be read.
  public func read(
    _ source: TableSource, settings: ImportSettings = ImportSettings(),
    progress: ((Int) -> Void)? = nil
  ) throws -> TableImport<Interaction> {
    let importer = TableImporter<Interaction>(
      fields: InteractionFields.all, key: \.id, build: { interaction(&$0) })
    return try importer.read(source, settings: settings, progress: progress)
  }

  private func interaction(_ row: inout MappedRow) -> Interaction? {
    let (id, start) = (row.identifier(InteractionFields.id), start(of: &row))
    let agent = row.identifier(InteractionFields.agent)
    if let agent, let isKnownAgent, !isKnownAgent(agent) {
      row.refuse(
        InteractionFields.agent,
        BilingualText(
          fr: "conseiller inconnu : importez d'abord le fichier des conseillers",
          en: "unknown agent: import the file of agents first"))
    }
    let channel = row.choice(InteractionFields.channel, InteractionImporter.channelWords)
    let direction = row.choice(InteractionFields.direction, InteractionImporter.directionWords)
    let times = [
      InteractionFields.duration, InteractionFields.talk, InteractionFields.hold,
      InteractionFields.longestHold, InteractionFields.wrapUp, InteractionFields.wait,
    ].map { row.duration($0) }
    guard let id, let start else { return nil }
    return Interaction(
      id: id, channel: channel ?? self.channel, direction: direction ?? self.direction,
      agentID: agent, start: start, durationSeconds: times[0], talkSeconds: times[1],
      holdSeconds: times[2], longestHoldSeconds: times[3], wrapUpSeconds: times[4],
      waitSeconds: times[5], queue: row.text(InteractionFields.queue),
      product: row.text(InteractionFields.product),
      campaign: row.text(InteractionFields.campaign), reason: row.text(InteractionFields.reason),
      outcome: row.text(InteractionFields.outcome),
      customerReference: row.text(InteractionFields.customer),
      recording: row.text(InteractionFields.recording))
  }

  /// The start, from one column or from a column of days and one of times.
  private func start(of row: inout MappedRow) -> CivilDateTime? {
    guard let day = row.dateTime(InteractionFields.start) else { return nil }
    guard day.secondOfDay == 0, row.mapping.column(of: InteractionFields.time) != nil else {
      return day
    }
    guard let second = row.timeOfDay(InteractionFields.time) else { return day }
    return CivilDateTime(date: day.date, secondOfDay: second)
  }

  private static let channelWords: [(value: Channel, words: [String])] = [
    (.phone, ["phone", "téléphone", "appel", "call", "voice", "voix", "tel"]),
    (.email, ["email", "e-mail", "mail", "courriel"]),
    (.chat, ["chat", "tchat", "messagerie", "messaging", "webchat", "whatsapp"]),
    (.social, ["social", "réseaux sociaux", "réseau social", "facebook", "instagram", "x"]),
    (.visit, ["visit", "visite", "boutique", "agence", "shop", "store"]),
  ]

  private static let directionWords: [(value: Interaction.Direction, words: [String])] = [
    (.inbound, ["inbound", "entrant", "entrants", "entrante", "in", "réception"]),
    (.outbound, ["outbound", "sortant", "sortants", "sortante", "out", "émission"]),
  ]
}
