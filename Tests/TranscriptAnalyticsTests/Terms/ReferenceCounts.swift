import QualityModel

@testable import TranscriptAnalytics

/// Counts written without any trick, to compare with.
struct ReferenceCounts: Equatable {
  struct Counts: Equatable {
    var frequency = 0
    var conversations = 0
  }

  var terms: [[String]: Counts] = [:]
  var conversations = 0
  var words = 0

  init(_ calls: [Conversation], speaker: SpeakerRole? = nil) {
    for call in calls {
      var seen: Set<[String]> = []
      for turn in call.turns where speaker == nil || turn.role == speaker {
        let tokens = Tokens(of: turn.text).map(\.folded)
        words += tokens.count
        for start in tokens.indices {
          for size in 1...3 where start + size <= tokens.count {
            let term = Array(tokens[start..<(start + size)])
            terms[term, default: Counts()].frequency += 1
            seen.insert(term)
          }
        }
      }
      for term in seen { terms[term, default: Counts()].conversations += 1 }
      if !seen.isEmpty { conversations += 1 }
    }
  }

  init(_ counter: borrowing TermCounter, group: Int = 0) {
    conversations = counter.conversationCount(group: group)
    words = counter.wordCount(group: group)
    for term in counter.terms(group: group, TermListing(minimumConversations: 1)) {
      terms[term.words] = Counts(frequency: term.frequency, conversations: term.conversations)
    }
  }
}

/// A generator whose numbers are the same at each run (SplitMix64, Steele et al. 2014).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

enum SampleCalls {
  static let phrases = [
    "Bonjour, l'abonnement qu’il a ?", "Puis-je vous aider ? Puis je…", "J'ai une coupure",
    "ÉTÉ e\u{301}te\u{301} été", "aujourd'hui c'est-à-dire peut-être", "I don't know, you know",
    "Let me check your account, please.", "euh du coup la box Orvanne", "", "… !",
    "antidisestablishmentarianism anticonstitutionnellement", "34,99 euros le 12/10",
    "rendez-vous rendez vous", "Ça ne marche pas, ça ne marche plus",
  ]

  static func random(_ count: Int, seed: UInt64) -> [Conversation] {
    var generator = SeededGenerator(state: seed)
    return (0..<count).map { index in
      let turns = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
        let text = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
          Bool.random(using: &generator)
            ? phrases[Int.random(in: 0..<phrases.count, using: &generator)]
            : "mot\(Int.random(in: 0..<400, using: &generator))"
        }
        let role = SpeakerRole.allCases[Int.random(in: 0..<4, using: &generator)]
        return Turn(role: role, text: text.joined(separator: " "))
      }
      return Conversation(interactionID: "C\(index)", format: "text", turns: turns)
    }
  }
}
