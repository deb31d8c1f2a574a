public import QualityModel

/// The transcript of one channel of a stereo recording, and who is heard on it.
public struct ChannelTranscript: Sendable, Hashable {
  /// Who is heard on the channel.
  public let role: SpeakerRole
  /// The file's bytes.
  public let source: [UInt8]
  /// The file's name, for errors.
  public let file: String

  /// A channel's transcript.
  public init(role: SpeakerRole, source: [UInt8], file: String) {
    self.role = role
    self.source = source
    self.file = file
  }
}

extension TranscriptReader {
  /// Puts the channels of a recording, transcribed apart, together into one conversation.
  ///
  /// The turns are put in order of start; at the same time, in order of the channels. A channel
  /// in which nothing was said is allowed when another one has words.
  ///
  /// - Throws: ``TranscriptError``; `untimedChannel` when a turn has no start.
  public static func conversation(
    channels: [ChannelTranscript], interactionID: String? = nil
  ) throws(TranscriptError) -> Conversation {
    var turns: [Turn] = []
    var first: Conversation?
    var silence: TranscriptError?
    for channel in channels {
      let reader = TranscriptReader(channelRole: channel.role)
      do throws(TranscriptError) {
        let part = try reader.conversation(
          from: channel.source, file: channel.file, interactionID: interactionID)
        guard part.turns.allSatisfy({ $0.startMilliseconds != nil }) else {
          throw TranscriptError(.untimedChannel, at: Place(file: channel.file))
        }
        turns.append(contentsOf: part.turns)
        first = first ?? part
      } catch {
        guard error.reason == .noTurns else { throw error }
        silence = silence ?? error
      }
    }
    guard let first else {
      throw silence ?? TranscriptError(.empty, at: Place(file: ""))
    }
    let order = turns.indices.sorted {
      (turns[$0].startMilliseconds ?? 0, $0) < (turns[$1].startMilliseconds ?? 0, $1)
    }
    return Conversation(
      interactionID: first.interactionID, language: first.language, format: first.format,
      roleSource: .channel, turns: order.map { turns[$0] })
  }
}
