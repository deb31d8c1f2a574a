import Calendars
import ExactNumbers
import Languages
import QualityModel
import Testing

@testable import QualityStore

/// Texts that break what handles them carelessly.
private let hostileTexts = [
  "L'éléphant \"cité\"", "<script>alert('x')</script>", "'; DROP TABLE agents; --",
  "\u{202E}gauche\u{202C} \u{200F}", "a\u{0}b", "\u{0}", "", " ", "\r\n\t", "😀👩‍👩‍👧", "e\u{301}",
  "\u{FEFF}x", "%s %n ?1 :a @b $c", String(repeating: "é", count: 100_000),
]

@Suite("Hostile texts")
struct TextTests {
  let fixture: WorkspaceFixture
  var store: Store { fixture.store }

  init() throws {
    fixture = try WorkspaceFixture()
  }

  private func same(_ left: String?, _ right: String?) -> Bool {
    left.map { Array($0.utf8) } == right.map { Array($0.utf8) }
  }

  @Test("Names, comments, quotes and turns come back byte for byte", arguments: hostileTexts)
  func roundTrip(text: String) throws {
    try store.importPeople(
      agents: rows([Agent(id: "H", name: text, team: text)]), evaluators: [], request())
    let agent = try store.agent("H")
    #expect(same(agent?.name, text))
    #expect(same(agent?.team, text))

    let quote = Quote(turn: 3, startMilliseconds: 0, speaker: .customer, text: text)
    try store.submit(
      Evaluation(
        id: "H", state: .draft, interactionID: "C1", evaluatorID: "E1", gridID: exampleGrid.id,
        gridVersion: exampleGrid.version, gridDigest: exampleGrid.digest,
        scoredAt: time("2026-11-02"),
        answers: [
          Answer(criterionID: "c", value: .text(text), comment: text, quotes: [quote])
        ], comment: text), by: "Inès")
    let found = try #require(try store.evaluation("H"))
    #expect(same(found.comment, text))
    #expect(same(found.answers.first?.comment, text))
    #expect(same(found.answers.first?.quotes.first?.text, text))
    #expect(found.answers.first?.value == .text(text))

    let words = [TimedWord(text: text, startMilliseconds: -1, endMilliseconds: .max)]
    let conversation = Conversation(
      interactionID: "C1", language: "fr", format: "vtt", roleSource: .channel,
      turns: [
        Turn(role: .agent, label: text, startMilliseconds: 0, endMilliseconds: 9, text: text),
        Turn(role: .customer, text: text, words: words + words),
      ])
    let file = rows([ImportedConversation(conversation, sourceName: text, sourceDigest: nil)])
    #expect(try store.importConversations(file, request()).new == 1)
    #expect(try store.importConversations(file, request()).known == 1)
    let kept = try #require(try store.conversation(interactionID: "C1"))
    #expect(kept == conversation)
    #expect(same(kept.turns.last?.words.last?.text, text))
    #expect(try store.verifyJournal().isIntact)
  }

  @Test(
    "An identifier that cannot name anything is refused",
    arguments: ["", "a\u{0}b", "a\nb", "\u{7F}", String(repeating: "a", count: 201)])
  func identifiers(id: String) throws {
    let outcome = try store.importPeople(
      agents: rows([Agent(id: id, name: "x")]),
      evaluators: rows([Evaluator(id: id, name: "x", side: .client)]), request())
    #expect(outcome.rejections.map(\.reason) == [.unusableIdentifier, .unusableIdentifier])
    #expect(throws: StoreError.unusableIdentifier(id)) {
      try store.submit(evaluation(id), by: "Inès")
    }
    let message = StoreError.unusableIdentifier(id).problem.english
    #expect(message.unicodeScalars.allSatisfy { $0.value >= 0x20 })
    #expect(message.count < 120)
  }

  @Test("Identifiers with quotes, SQL, markup or accents are identifiers like any other")
  func strangeIdentifiers() throws {
    for id in hostileTexts where isUsableIdentifier(id) {
      try store.importPeople(agents: rows([Agent(id: id, name: "x")]), evaluators: [], request())
      try store.importInteractions(rows([interaction("i" + id, agent: id)]), request())
      #expect(same(try store.agent(id)?.id, id))
      #expect(try store.interactions(agentID: id).map(\.id) == ["i" + id])
    }
  }

  @Test("An accent in one code point or in two makes two identifiers, as for the database")
  func composition() throws {
    try store.importPeople(
      agents: rows([Agent(id: "Zo\u{E9}", name: "x")]), evaluators: [], request())
    let outcome = try store.importInteractions(
      rows([interaction("N1", agent: "Zoe\u{301}")]), request())
    #expect(outcome.rejections.map(\.reason) == [.unknownAgent("Zoe\u{301}")])
    let renamed = try store.importPeople(
      agents: rows([Agent(id: "Zo\u{E9}", name: "e\u{301}")]), evaluators: [], request())
    #expect(renamed.updated == 1)
  }
}

@Suite("Values as stored")
struct StoredValueTests {
  @Test("Exact numbers read back as themselves")
  func numbers() throws {
    for numerator in [-1_000_000_007, -290, -1, 0, 1, 3, 85, Int.max] {
      for denominator in [1, 2, 3, 7, 8, 125, 1_024, 1_000_003] {
        let number = try #require(Rational(numerator, over: denominator))
        #expect(Rational(storedText: number.exactText) == number)
      }
    }
    for text in ["", "x", "1/0", "1/", "/2", "1/2/3", "1,5", " 1"] {
      #expect(Rational(storedText: text) == nil)
    }
  }

  @Test("Times read back as themselves, before 1970 too")
  func times() {
    for text in [
      "0001-01-01T00:00:00", "1969-12-31T23:59:59", "1970-01-01T00:00:00",
      "2024-02-29T12:34:56", "9999-12-31T23:59:59",
    ] {
      #expect(CivilDateTime(storedSeconds: time(text).storedSeconds).isoText == text)
    }
  }

  @Test("Words cut anywhere are refused, not misread")
  func words() {
    let words = [TimedWord(text: "écoute", startMilliseconds: 300, endMilliseconds: -5)]
    let bytes = WordTimes.encode(words)
    #expect(WordTimes.decode(bytes) == words)
    #expect(WordTimes.decode([]) == [])
    for count in 1..<bytes.count { #expect(WordTimes.decode(Array(bytes.prefix(count))) == nil) }
    #expect(WordTimes.decode([UInt8](repeating: 0xFF, count: 40)) == nil)
  }
}
