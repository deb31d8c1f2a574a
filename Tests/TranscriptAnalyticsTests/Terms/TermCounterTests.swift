import Foundation
import Languages
import QualityModel
import Testing

@testable import TranscriptAnalytics

@Suite struct TermCounterTests {
  private func counts(_ calls: [Conversation]) throws -> ReferenceCounts {
    var counter = TermCounter()
    for call in calls { try counter.add(call) }
    return ReferenceCounts(counter)
  }

  @Test("Counts equal those of a plain implementation", arguments: [1, 2, 3, 4, 5] as [UInt64])
  func exactCounts(seed: UInt64) throws {
    let calls = SampleCalls.random(400, seed: seed)
    #expect(try counts(calls) == ReferenceCounts(calls))
  }

  @Test("Each speaker's counts equal those of a plain implementation")
  func speakers() throws {
    let calls = SampleCalls.random(300, seed: 11)
    var counter = TermCounter(groups: 2)
    for call in calls { try counter.add(call, grouping: TermGrouping(agent: 0, customer: 1)) }
    #expect(ReferenceCounts(counter, group: 0) == ReferenceCounts(calls, speaker: .agent))
    #expect(ReferenceCounts(counter, group: 1) == ReferenceCounts(calls, speaker: .customer))
  }

  @Test("The order of the conversations changes nothing")
  func order() throws {
    let calls = SampleCalls.random(200, seed: 7)
    var first = TermCounter()
    var second = TermCounter()
    for call in calls { try first.add(call) }
    for call in calls.reversed() { try second.add(call) }
    let stopWords = StopWords([.french, .english])
    let listing = TermListing(minimumConversations: 2, stopWords: stopWords)
    #expect(first.terms(listing) == second.terms(listing))
  }

  @Test("Counting parts apart and merging them gives the whole", arguments: [0, 1, 57, 200])
  func merging(cut: Int) throws {
    let calls = SampleCalls.random(200, seed: 23)
    var whole = TermCounter(groups: 2)
    var first = TermCounter(groups: 2)
    var second = TermCounter(groups: 2)
    let grouping = TermGrouping(agent: 0, customer: 1)
    for call in calls { try whole.add(call, grouping: grouping) }
    for call in calls[..<cut] { try first.add(call, grouping: grouping) }
    for call in calls[cut...] { try second.add(call, grouping: grouping) }
    try first.merge(second)
    for group in 0..<2 {
      let all = TermListing(minimumConversations: 1)
      #expect(first.terms(group: group, all) == whole.terms(group: group, all))
      #expect(ReferenceCounts(first, group: group) == ReferenceCounts(whole, group: group))
    }
  }

  @Test("Conversations can still be added after a listing or a merge")
  func addingLater() throws {
    let calls = SampleCalls.random(90, seed: 5)
    var counter = TermCounter()
    var other = TermCounter()
    for call in calls[..<30] { try counter.add(call) }
    _ = counter.terms()
    for call in calls[30..<60] { try other.add(call) }
    try counter.merge(other)
    for call in calls[60...] { try counter.add(call) }
    #expect(ReferenceCounts(counter) == ReferenceCounts(calls))
  }

  @Test("A file of lines gives the counts of its conversations")
  func lines() throws {
    let calls = SampleCalls.random(150, seed: 31)
    let names: [SpeakerRole: String] = [.agent: "Conseiller", .customer: "client", .other: "SVI"]
    let lines = calls.map { call in
      let turns = call.turns.map { turn in
        let text = turn.text.replacing("é", with: "\\u00e9").replacing("/", with: "\\/")
        let name = names[turn.role].map { "\"\($0)\"" } ?? "null"
        return "{\"text\":\"\(text)\",\"speaker\":\(name),\"x\":[1,{}]}"
      }
      return "{\"id\":\"\(call.interactionID)\",\"turns\":[\(turns.joined(separator: ","))]}"
    }
    for ending in ["\n", "\r\n", "\n\n"] {
      let path = try write("\u{FEFF}" + lines.joined(separator: ending))
      defer { try? FileManager.default.removeItem(atPath: path) }
      var counter = TermCounter(groups: 2)
      try counter.addLines(
        ofFile: path, grouping: TermGrouping(agent: 0, customer: 1))
      #expect(ReferenceCounts(counter, group: 0) == ReferenceCounts(calls, speaker: .agent))
      #expect(ReferenceCounts(counter, group: 1) == ReferenceCounts(calls, speaker: .customer))
      var read: [Conversation] = []
      try TranscriptReader().forEachConversation(inLinesOf: path) { call, _ in read.append(call) }
      #expect(ReferenceCounts(read) == ReferenceCounts(calls))
    }
  }

  @Test("A line longer than a block is read whole")
  func longLine() throws {
    let text = String(repeating: "coupure de courant ", count: 80_000)
    let line = "{\"turns\":[{\"text\":\"\(text)\"}]}"
    let path = try write("\(line)\n\(line)")
    defer { try? FileManager.default.removeItem(atPath: path) }
    var counter = TermCounter()
    try counter.addLines(ofFile: path)
    #expect(counter.wordCount(group: 0) == 480_000)
    #expect(counter.conversationCount(group: 0) == 2)
  }

  @Test("A bad line is an error with its number and path")
  func badLines() throws {
    func error(_ second: String) throws -> TranscriptError? {
      let path = try write("{\"turns\":[{\"text\":\"oui\"}]}\n\(second)\n")
      defer { try? FileManager.default.removeItem(atPath: path) }
      var counter = TermCounter()
      do throws(TranscriptError) {
        try counter.addLines(ofFile: path)
        return nil
      } catch {
        #expect(error.place.line == 2)
        return error
      }
    }
    #expect(try error("{\"turns\":[{\"text\":3}]}")?.path == "$.turns[0].text")
    #expect(try error("{\"turns\":[{\"text\":\"a\"}]")?.reason == .truncated)
    #expect(try error("{\"id\":1}")?.reason == .missingField("turns"))
    #expect(try error("{\"turns\":[{\"speaker\":\"a\"}]}")?.reason == .missingField("text"))
    #expect(try error("\u{0}")?.reason == .unexpected(.object))
    var counter = TermCounter()
    #expect(throws: TranscriptError.self) { try counter.addLines(ofFile: "/nowhere/at/all") }
  }

  @Test("Phrases never cross a turn")
  func turns() throws {
    let call = Conversation(
      interactionID: "1", format: "text",
      turns: [Turn(role: .agent, text: "un deux"), Turn(role: .agent, text: "trois")])
    let counts = try counts([call])
    #expect(counts.terms[["deux", "trois"]] == nil)
    #expect(counts.terms[["un", "deux"]]?.frequency == 1)
  }

  @Test("Terms are shown as they are most often written, and ranked without ties left to chance")
  func listing() throws {
    let texts = [
      "La résiliation, la RÉSILIATION", "resiliation de l’abonnement",
      "résiliation de l'abonnement",
    ]
    var counter = TermCounter()
    for (index, text) in texts.enumerated() {
      try counter.add(
        Conversation(
          interactionID: "\(index)", format: "text", turns: [Turn(role: .customer, text: text)]))
    }
    let listing = TermListing(minimumConversations: 2, stopWords: StopWords([.french]), limit: 4)
    let terms = counter.terms(listing)
    #expect(
      terms.map(\.text) == [
        "résiliation", "abonnement", "de l'abonnement", "l'abonnement",
      ])
    #expect(terms[0].frequency == 4)
    #expect(terms[0].conversations == 3)
    #expect(terms[0].words == ["resiliation"])
  }

  @Test("A vocabulary that fits no key is refused, not miscounted")
  func vocabularyLimit() throws {
    #expect(WordTable.packedLimit == 2_097_151)
    var counter = TermCounter(groups: 1, vocabularyLimit: 1000)
    var refused: TranscriptError.Reason?
    for block in 0..<11 {
      #expect(refused == nil, "after \(block) hundreds of words")
      let words = (0..<100).map { "w\(block * 100 + $0)" }.joined(separator: " ")
      let call = Conversation(
        interactionID: "B\(block)", format: "text", turns: [Turn(role: .agent, text: words)])
      do throws(TranscriptError) { try counter.add(call) } catch { refused = error.reason }
    }
    #expect(refused == .vocabularyFull(limit: 1000))
  }
}

func write(_ text: String) throws -> String {
  let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("ecoute-\(UUID().uuidString).ndjson").path
  try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  return path
}
