internal import Digests
public import QualityModel

/// A conversation with the file it came from.
public struct ImportedConversation: Sendable, Hashable {
  /// The conversation.
  public let conversation: Conversation
  /// The file's name.
  public let sourceName: String
  /// SHA-256 of the file's bytes, when known.
  public let sourceDigest: String?

  /// A conversation and its file.
  public init(_ conversation: Conversation, sourceName: String, sourceDigest: String? = nil) {
    self.conversation = conversation
    self.sourceName = sourceName
    self.sourceDigest = sourceDigest
  }
}

extension Conversation {
  /// SHA-256 of what was said, by whom and when.
  var contentDigest: String {
    var digest = SHA256()
    let head: [CanonicalJSON] = [
      .text("ecoute.conversation/1"), .text(interactionID), .optional(language), .text(format),
      .text(roleSource.rawValue),
    ]
    digest.update(CanonicalJSON.list(head).bytes)
    for turn in turns {
      let words: [CanonicalJSON] = turn.words.map {
        .list([.text($0.text), .number($0.startMilliseconds), .number($0.endMilliseconds)])
      }
      digest.update(
        CanonicalJSON.list([
          .text(turn.role.rawValue), .optional(turn.label), .optional(turn.startMilliseconds),
          .optional(turn.endMilliseconds), .text(turn.text), .list(words),
        ]).bytes)
    }
    return digest.hexDigest()
  }
}
