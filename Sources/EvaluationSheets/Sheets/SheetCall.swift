public import Languages
public import QualityModel

/// What the head of a scoring sheet says of the call, in the evaluator's language.
public struct SheetCall: Sendable, Hashable {
  /// When it began.
  public let start: String
  /// The channel.
  public let channel: String
  /// How long it lasted.
  public let duration: String
  /// Who handled it.
  public let agent: String

  /// Texts as they are.
  public init(start: String, channel: String, duration: String, agent: String) {
    self.start = start
    self.channel = channel
    self.duration = duration
    self.agent = agent
  }

  /// What is known of an interaction.
  ///
  /// - Parameter isBlind: Whether the agent stays unnamed.
  public init(_ interaction: Interaction, agent: Agent?, isBlind: Bool, _ language: Language) {
    let name = agent?.name ?? interaction.agentID ?? "–"
    self.init(
      start: DateText.dayAndTime(interaction.start, language),
      channel: interaction.channel.title[language],
      duration: interaction.durationSeconds.map(SheetCall.clock) ?? "–",
      agent: isBlind ? SheetWords(language).hidden : name)
  }

  private static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    let rest = two(seconds % 60)
    return hours > 0 ? "\(hours):\(two(minutes)):\(rest)" : "\(minutes):\(rest)"
  }
}
