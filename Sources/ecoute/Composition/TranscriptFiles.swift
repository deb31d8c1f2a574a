import Digests
import Languages
import QualityModel
import QualityStore
import TranscriptAnalytics

/// Reads transcript files, putting together those that hold one channel of a recording each.
struct TranscriptFiles {
  /// What could be read, and what could not.
  struct Reading {
    var conversations: [ImportedConversation] = []
    var errors: [any ExplainedError] = []
  }

  let agentSpeaker: String?

  func read(_ files: [String]) -> Reading {
    var reading = Reading()
    for recording in TranscriptFiles.recordings(files) {
      do {
        reading.conversations.append(try read(recording))
      } catch let error as any ExplainedError {
        reading.errors.append(error)
      } catch {
        reading.errors.append(InputFileError.unreadable(recording.files[0].name))
      }
    }
    return reading
  }

  /// The files of one interaction: one, or one for each channel.
  struct Recording {
    let interactionID: String
    var files: [(name: String, role: SpeakerRole?)]
  }

  /// Files by interaction, in the order given. `C-17.agent.json` and `C-17.customer.json` are the
  /// two channels of `C-17`.
  static func recordings(_ files: [String]) -> [Recording] {
    var places: [String: Int] = [:]
    var recordings: [Recording] = []
    for file in files {
      let (id, role) = identity(of: file)
      if role != nil, let place = places[id] {
        recordings[place].files.append((file, role))
      } else {
        if role != nil { places[id] = recordings.count }
        recordings.append(Recording(interactionID: id, files: [(file, role)]))
      }
    }
    return recordings
  }

  private static func identity(of file: String) -> (id: String, role: SpeakerRole?) {
    let name = file.split(separator: "/").last ?? ""
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
    for role in [SpeakerRole.agent, .customer] where stem.hasSuffix("." + role.rawValue) {
      return (String(stem.dropLast(role.rawValue.count + 1)), role)
    }
    return (String(stem), nil)
  }

  func read(_ recording: Recording) throws -> ImportedConversation {
    let contents = try recording.files.map { file in
      (name: file.name, role: file.role, bytes: try InputFile(name: file.name).bytes())
    }
    let names = recording.files.map(\.name).joined(separator: " + ")
    let digest = Digest.sha256Hex(of: contents.flatMap(\.bytes))
    let conversation: Conversation
    if contents.count == 1, let only = contents.first {
      conversation = try TranscriptReader(channelRole: only.role, agentSpeaker: agentSpeaker)
        .conversation(
          from: only.bytes, file: only.name, interactionID: recording.interactionID)
    } else {
      conversation = try TranscriptReader.conversation(
        channels: contents.map {
          ChannelTranscript(role: $0.role ?? .unknown, source: $0.bytes, file: $0.name)
        }, interactionID: recording.interactionID)
    }
    return ImportedConversation(conversation, sourceName: names, sourceDigest: digest)
  }
}
