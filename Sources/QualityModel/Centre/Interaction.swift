public import Calendars
public import Languages

/// The channel of an interaction.
public enum Channel: String, Sendable, Hashable, CaseIterable {
  /// A call.
  case phone
  /// E-mail.
  case email
  /// Chat or messaging.
  case chat
  /// A social network.
  case social
  /// A visit in a shop.
  case visit

  /// The channel's name in both languages.
  public var title: BilingualText {
    switch self {
    case .phone: BilingualText(fr: "téléphone", en: "phone")
    case .email: BilingualText(fr: "e-mail", en: "e-mail")
    case .chat: BilingualText(fr: "chat", en: "chat")
    case .social: BilingualText(fr: "réseaux sociaux", en: "social")
    case .visit: BilingualText(fr: "visite", en: "visit")
    }
  }
}

/// One contact between a customer and the centre. Durations are whole seconds.
public struct Interaction: Sendable, Hashable {
  /// Who began the contact.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    /// The customer.
    case inbound
    /// The centre.
    case outbound
  }

  /// The interaction's id in the centre's tools.
  public let id: String
  /// The channel.
  public let channel: Channel
  /// Who began it.
  public let direction: Direction
  /// The agent who handled it; `nil` when nobody did.
  public let agentID: String?
  /// When it started, in the workspace's time.
  public let start: CivilDateTime
  /// From start to end.
  public let durationSeconds: Int?
  /// Talking.
  public let talkSeconds: Int?
  /// On hold, all holds together.
  public let holdSeconds: Int?
  /// The longest hold.
  public let longestHoldSeconds: Int?
  /// After-call work.
  public let wrapUpSeconds: Int?
  /// Waiting before an agent answered.
  public let waitSeconds: Int?
  /// The queue.
  public let queue: String?
  /// The product.
  public let product: String?
  /// The campaign.
  public let campaign: String?
  /// The contact reason.
  public let reason: String?
  /// The outcome.
  public let outcome: String?
  /// The customer's reference.
  public let customerReference: String?
  /// Where the recording is, relative to the workspace.
  public let recording: String?

  /// An interaction.
  public init(
    id: String, channel: Channel = .phone, direction: Direction = .inbound, agentID: String?,
    start: CivilDateTime, durationSeconds: Int? = nil, talkSeconds: Int? = nil,
    holdSeconds: Int? = nil, longestHoldSeconds: Int? = nil, wrapUpSeconds: Int? = nil,
    waitSeconds: Int? = nil, queue: String? = nil, product: String? = nil,
    campaign: String? = nil, reason: String? = nil, outcome: String? = nil,
    customerReference: String? = nil, recording: String? = nil
  ) {
    self.id = id
    self.channel = channel
    self.direction = direction
    self.agentID = agentID
    self.start = start
    self.durationSeconds = durationSeconds
    self.talkSeconds = talkSeconds
    self.holdSeconds = holdSeconds
    self.longestHoldSeconds = longestHoldSeconds
    self.wrapUpSeconds = wrapUpSeconds
    self.waitSeconds = waitSeconds
    self.queue = queue
    self.product = product
    self.campaign = campaign
    self.reason = reason
    self.outcome = outcome
    self.customerReference = customerReference
    self.recording = recording
  }
}
