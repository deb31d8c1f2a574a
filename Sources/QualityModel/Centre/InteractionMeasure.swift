/// A measured field of an interaction that can fill a number criterion, as grids name it.
public enum InteractionMeasure: String, Sendable, Hashable, CaseIterable {
  /// From start to end.
  case duration = "interaction.duration"
  /// Talking.
  case talk = "interaction.talk"
  /// On hold, all holds together.
  case hold = "interaction.hold"
  /// The longest hold.
  case longestHold = "interaction.longestHold"
  /// After-call work.
  case wrapUp = "interaction.wrapUp"
  /// Waiting before an agent answered.
  case wait = "interaction.wait"

  /// The interaction's value in seconds; `nil` when it was not measured.
  public func seconds(of interaction: Interaction) -> Int? {
    switch self {
    case .duration: interaction.durationSeconds
    case .talk: interaction.talkSeconds
    case .hold: interaction.holdSeconds
    case .longestHold: interaction.longestHoldSeconds
    case .wrapUp: interaction.wrapUpSeconds
    case .wait: interaction.waitSeconds
    }
  }
}
