public import Calendars

/// What a draw looks at of one interaction.
public struct SamplingCandidate: Sendable, Hashable {
  /// The interaction's id.
  public let id: String
  /// The channel.
  public let channel: Channel
  /// The agent who handled it; `nil` when nobody did.
  public let agentID: String?
  /// When it started, in the workspace's time.
  public let start: CivilDateTime
  /// From start to end, in seconds.
  public let durationSeconds: Int?
  /// On hold, all holds together, in seconds.
  public let holdSeconds: Int?
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
  /// Whether the workspace holds its transcript.
  public let hasTranscript: Bool
  /// Whether the workspace knows where its recording is.
  public let hasRecording: Bool
  /// Whether it has an evaluation that counts.
  public let isEvaluated: Bool

  /// A candidate.
  public init(
    id: String, channel: Channel = .phone, agentID: String?, start: CivilDateTime,
    durationSeconds: Int? = nil, holdSeconds: Int? = nil, queue: String? = nil,
    product: String? = nil, campaign: String? = nil, reason: String? = nil,
    outcome: String? = nil, customerReference: String? = nil, hasTranscript: Bool = false,
    hasRecording: Bool = false, isEvaluated: Bool = false
  ) {
    self.id = id
    self.channel = channel
    self.agentID = agentID
    self.start = start
    self.durationSeconds = durationSeconds
    self.holdSeconds = holdSeconds
    self.queue = queue
    self.product = product
    self.campaign = campaign
    self.reason = reason
    self.outcome = outcome
    self.customerReference = customerReference
    self.hasTranscript = hasTranscript
    self.hasRecording = hasRecording
    self.isEvaluated = isEvaluated
  }
}
