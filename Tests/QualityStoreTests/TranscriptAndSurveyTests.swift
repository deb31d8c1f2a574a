import Calendars
import ExactNumbers
import QualityModel
import Testing

@testable import QualityStore

@Suite("Transcripts")
struct TranscriptTests {
  let fixture: WorkspaceFixture
  var store: Store { fixture.store }

  init() throws {
    fixture = try WorkspaceFixture()
  }

  private func imported(_ id: String, _ texts: [String]) -> ImportedConversation {
    ImportedConversation(
      Conversation(
        interactionID: id, format: "webvtt", turns: texts.map { Turn(role: .agent, text: $0) }),
      sourceName: id + ".vtt", sourceDigest: "00")
  }

  @Test("Conversations are handed over one by one, in order, for a period and an agent")
  func streaming() throws {
    try store.importConversations(
      rows([imported("C3", ["c"]), imported("C1", ["a", "b"]), imported("C2", ["d"])]), request())
    var seen: [String] = []
    try store.forEachConversation { seen.append("\($0.interactionID)\($0.turns.count)") }
    #expect(seen == ["C12", "C21", "C31"])
    #expect(try store.interactionsWithTranscript(agentID: "A1") == ["C1", "C3"])
    let october = try #require(Period(parsing: "2026-10"))
    #expect(try store.interactionsWithTranscript(period: october, agentID: "A1") == ["C1"])
    #expect(try store.conversation(interactionID: "C9") == nil)
    #expect(throws: StoreError.unknownGrid(id: "", version: "")) {
      try store.forEachConversation { _ in throw StoreError.unknownGrid(id: "", version: "") }
    }
  }

  @Test("Another transcript of an interaction, an empty one, and one of nothing are rejected")
  func rejected() throws {
    try store.importConversations(rows([imported("C1", ["a"])]), request())
    let outcome = try store.importConversations(
      rows([
        imported("C1", ["b"]), imported("C2", []), imported("C9", ["a"]), imported("C3", ["a"]),
        imported("C3", ["b"]),
      ]), request())
    #expect(
      outcome.rejections.map(\.reason) == [
        .transcriptDiffers, .emptyTranscript, .unknownInteraction("C9"), .contradictsRow(line: 5),
      ])
    #expect(try store.interactionsWithTranscript() == ["C1"])
  }
}

@Suite("Surveys")
struct SurveyTests {
  let fixture: WorkspaceFixture
  var store: Store { fixture.store }
  let definition = SurveyDefinition(
    id: "csat", metric: .csat, minimum: 1, maximum: 5, direction: .higherIsBetter,
    satisfiedFrom: 4, question: "Êtes-vous satisfait ?")

  init() throws {
    fixture = try WorkspaceFixture()
  }

  private func response(
    _ id: String, interaction: String? = nil, agent: String? = nil, value: Rational = 4,
    at: String = "2026-10-05T08:00:00", survey: String = "csat"
  ) -> SurveyResponse {
    SurveyResponse(
      id: id, surveyID: survey, answeredAt: time(at), interactionID: interaction, agentID: agent,
      value: value, verbatim: "Merci")
  }

  @Test("Responses are linked to agents, and those of unknown interactions are kept and counted")
  func linking() throws {
    let file = rows([
      response("R1", interaction: "C2"), response("R2", agent: "A1"),
      response("R3", interaction: "C9"), response("R4"),
      response("R5", interaction: "C2", agent: "A1", value: Rational(9, over: 2) ?? 0),
    ])
    let outcome = try store.importSurveyResponses(file, definition: definition, request())
    #expect((outcome.new, outcome.unlinked) == (5, 2))
    #expect(try store.counts().unlinkedSurveyResponses == 2)
    #expect(
      try store.surveyResponses().map(\.agentID) == ["A2", "A1", nil, nil, "A1"])
    #expect(try store.surveyResponses(agentID: "A1").map(\.id) == ["R2", "R5"])
    #expect(try store.surveyResponses(agentID: "A1").last?.value == Rational(9, over: 2))
    #expect(try store.surveyDefinitions() == [definition])
    // The interaction comes later: the response finds it.
    try store.importInteractions(rows([interaction("C9", agent: "A2")]), request())
    #expect(try store.surveyResponses(agentID: "A2").map(\.id) == ["R1", "R3"])
    let again = try store.importSurveyResponses(file, definition: definition, request())
    #expect((again.known, again.unlinked) == (5, 0))
  }

  @Test("A period holds its first second and its last")
  func period() throws {
    try store.importSurveyResponses(
      rows([
        response("R1", at: "2026-09-30T23:59:59"), response("R2", at: "2026-10-01"),
        response("R3", at: "2026-10-31T23:59:59"), response("R4", at: "2026-11-01"),
      ]), definition: definition, request())
    let october = try #require(Period(parsing: "2026-10"))
    #expect(try store.surveyResponses(period: october).map(\.id) == ["R2", "R3"])
    #expect(try store.surveyResponses(period: october, surveyID: "nps").isEmpty)
  }

  @Test("A changed answer, one out of scale and one of another survey are rejected")
  func rejected() throws {
    try store.importSurveyResponses(rows([response("R1")]), definition: definition, request())
    let outcome = try store.importSurveyResponses(
      rows([
        response("R1", value: 5), response("R2", value: 6), response("R3", value: 0),
        response("R4", survey: "nps"), response(""), response("R5"), response("R5", agent: "A1"),
      ]), definition: definition, request())
    #expect(
      outcome.rejections.map(\.reason) == [
        .surveyAnswerDiffers, .outOfScale(minimum: "1", maximum: "5"),
        .outOfScale(minimum: "1", maximum: "5"), .otherSurvey("nps"), .unusableIdentifier,
        .contradictsRow(line: 7),
      ])
    #expect(try store.surveyResponses().map(\.id) == ["R1"])
  }

  @Test("A survey declared differently is refused, and a refused file declares nothing")
  func redeclared() throws {
    let bad = rows([response("R1", value: 9)])
    #expect(
      try !store.importSurveyResponses(bad, definition: definition, request()).written)
    #expect(try store.surveyDefinitions().isEmpty)
    try store.importSurveyResponses(rows([response("R1")]), definition: definition, request())
    let other = SurveyDefinition(
      id: "csat", metric: .csat, minimum: 1, maximum: 10, direction: .higherIsBetter)
    #expect(throws: StoreError.surveyDeclaredDifferently("csat")) {
      try store.importSurveyResponses(rows([response("R2")]), definition: other, request())
    }
  }
}
