import Calendars
import ExactNumbers
import QualityModel
import Testing

@testable import QualityStore

/// A workspace with answers, disputes, a survey, transcripts and a sample, and a blind session on two
/// of its three calls.
@Suite("What a blind session hides")
struct BlindnessTests {
  let fixture: WorkspaceFixture
  let clock = AdjustableClock()
  var store: Store { fixture.store }

  init() throws {
    fixture = try WorkspaceFixture(clock: clock.read)
    // Before the opening: a neutral evaluator, disputed, and an ordinary evaluation elsewhere.
    try store.submit(evaluation("N1", of: "C1", by: "E3", comment: "SECRET"), by: "Aline")
    try store.raise(
      dispute(of: "N1", [DisputeItem(criterionID: "greeting", comment: "SECRET")]),
      on: disputedGrid, by: "test")
    try store.submit(evaluation("V2", of: "C2", by: "E1"), by: "Inès")
    try store.importSurveyResponses(
      rows([
        SurveyResponse(
          id: "R1", surveyID: "csat", answeredAt: time("2026-10-03T10:00:00"),
          interactionID: "C1", value: 1, verbatim: "SECRET"),
        SurveyResponse(
          id: "R2", surveyID: "csat", answeredAt: time("2026-11-01T10:00:00"),
          interactionID: "C2", value: 5),
        SurveyResponse(
          id: "R3", surveyID: "csat", answeredAt: time("2026-11-01T10:00:00"), agentID: "A1",
          value: 4),
      ]),
      definition: SurveyDefinition(
        id: "csat", metric: .csat, minimum: 1, maximum: 5,
        direction: .higherIsBetter),
      request())
    try store.importConversations(
      rows([
        ImportedConversation(
          Conversation(
            interactionID: "C1", format: "txt",
            turns: [
              Turn(role: .unknown, label: "Léa D.", text: "Bonjour"),
              Turn(role: .agent, label: "Poste 12", text: "Oui"),
              Turn(role: .customer, label: "Cliente", text: "Bonjour"),
            ]), sourceName: "c1.txt")
      ]), request())
    try store.record(
      Sample(
        id: "octobre", title: "Octobre", planID: "p", planDigest: "ab", planXML: [],
        period: "2026-10", seed: 1, day: CalendarDate(daysSince1970: 20_760), populationCount: 3,
        eligibleCount: 2, populationDigest: "cd", control: .agents, exclusions: [],
        cells: [
          SampleCell(
            agentID: "A1", stratum: "", population: 2, expectedMillionths: 1, drawn: 1)
        ],
        units: [
          SampleUnit(
            position: 1, interactionID: "C1", part: .random, target: "SECRET", cell: 0,
            agentID: "A1",
            probability: Rational(1, over: 2))
        ], shortfalls: []), by: "Inès")
    clock.set("2026-11-23T10:00:00Z")
  }

  private func openAndAnswer() throws {
    try store.open(session(hidesAgent: true), by: "Inès")
    try store.submit(
      evaluation("P1", of: "C1", by: "E2", level: "poor", comment: "SECRET"), by: "Paul")
    try store.correct(
      evaluation("P1", of: "C1", by: "E2", level: "fair", comment: "SECRET"), reason: "SECRET",
      by: "Paul")
    try store.saveDraft(evaluation("P3", of: "C3", by: "E2", comment: "SECRET"), by: "Paul")
  }

  /// All that the readings meant for everybody give, each under its name. Errors are given as such.
  private func everything() throws -> [String: String] {
    let moment = CivilDateTime(iso: "2026-11-30T10:00:00")
    var all = EvaluationFilter(states: Set(Evaluation.State.allCases), revisions: .all)
    var found: [String: String] = [:]
    func note(_ name: String, _ read: () throws -> Any?) {
      found[name] = (try? read()).map { String(describing: $0) } ?? "refused"
    }
    note("evaluations") { try store.evaluations(all) }
    note("columns") { try store.answerColumns(all) }
    note("first") { try store.evaluations(EvaluationFilter(revisions: .first)) }
    note("latest") { try store.evaluations() }
    note("drafts") { try store.drafts() }
    note("draftsOfCall") { try store.drafts(interactionID: "C3") }
    note("draftsOfEvaluator") { try store.drafts(evaluatorID: "E2") }
    all.asOf = moment
    note("asOf") { try store.evaluations(all) }
    all.agentID = "A1"
    note("ofAgent") { try store.evaluations(all) }
    all.agentID = nil
    all.interactionID = "C1"
    note("ofCall") { try store.evaluations(all) }
    note("revisionUse") { try store.revisionUse(EvaluationFilter()) }
    for id in ["P1", "N1"] {
      note("evaluation \(id)") { try store.evaluation(id) }
      note("evaluation \(id) then") { try store.evaluation(id, asOf: moment) }
      note("revisions \(id)") { try store.revisions(of: id) }
    }
    note("disputes") { try store.disputes() }
    note("disputesOf") { try store.disputes(evaluationID: "N1", asOf: moment) }
    note("openDisputes") { try store.openDisputes() }
    note("dispute") { try store.dispute("D1") }
    note("submitted") { try store.evaluationsSubmitted() }
    note("surveys") { try store.surveyResponses() }
    note("surveysOf") { try store.surveyResponses(agentID: "A1", surveyID: "csat") }
    note("interactions") { try store.interactions() }
    note("interactionsOf") { try store.interactions(agentID: "A1") }
    note("interaction") { try store.interaction("C1") }
    note("conversation") { try store.conversation(interactionID: "C1") }
    note("conversations") {
      var read: [Conversation] = []
      try store.forEachConversation { read.append($0) }
      return read
    }
    note("conversationsOf") { try store.interactionsWithTranscript(agentID: "A1") }
    note("candidates") { try store.samplingCandidates(period: .all).map(\.agentID) }
    note("listened") { try store.listenedInteractions().map { "\($0)" } }
    note("sample") { try store.sample("octobre").units }
    note("journal") { try store.journal().map(\.details) }
    note("journalOf") {
      try store.journal(subjectKind: "evaluation", subjectID: "P1").map(\.details)
    }
    note("session") { try store.sessionEvaluations("S1") }
    note("openings") { try store.openings(session: "S1") }
    note("retract") { try store.retract("P1", reason: "R", by: "x", dryRun: true).answers }
    return found
  }

  @Test("No reading gives an answer, a comment, a survey or an agent until the reveal, then all do")
  func readings() throws {
    try openAndAnswer()
    let digests = ["P1", "N1"].map { "WHERE id = '\($0)'" }.compactMap {
      try? fixture.texts("SELECT content_digest FROM evaluations \($0)")
    }.joined()
    #expect(digests.count == 3)
    let hidden = try everything()
    for (name, text) in hidden {
      #expect(!text.contains("SECRET"), "\(name)")
      #expect(!text.contains("\"E2\"") || name == "listened", "\(name)")
      for digest in digests { #expect(!text.contains(digest), "\(name)") }
      if !["surveys", "surveysOf", "sample"].contains(name) {
        #expect(!text.contains("\"A1\""), "\(name)")
      }
    }
    // A response that names its agent itself is about no hidden call.
    #expect(try store.surveyResponses().map(\.id) == ["R2", "R3"])
    #expect(try store.sample("octobre").units.map(\.agentID) == [nil])
    #expect(try store.sample("octobre").units.map(\.cell) == [nil])
    #expect(try store.sample("octobre").units.map(\.probability) == [nil])
    let labels = try store.conversation(interactionID: "C1")?.turns.map(\.label)
    #expect(labels == [nil, nil, "Cliente"])
    #expect(try store.samplingCandidates(period: .all).map(\.isEvaluated) == [true, true, true])
    #expect(
      hidden.filter { $0.value == "refused" }.keys.sorted() == [
        "dispute", "evaluation N1", "evaluation N1 then", "evaluation P1", "evaluation P1 then",
        "openings", "revisions N1", "revisions P1", "session",
      ])

    try store.reveal(session: "S1", reason: "Assez", by: "Inès")
    let shown = try everything()
    #expect(shown.values.allSatisfy { $0 != "refused" })
    for name in [
      "evaluations", "asOf", "ofAgent", "ofCall", "drafts", "draftsOfCall", "draftsOfEvaluator",
      "latest", "evaluation P1", "revisions P1", "evaluation N1", "disputes", "disputesOf",
      "dispute", "surveys", "surveysOf", "session",
    ] { #expect(shown[name]?.contains("SECRET") == true, "\(name)") }
    for name in ["interactions", "interaction", "candidates", "listened", "sample"] {
      #expect(shown[name]?.contains("A1") == true, "\(name)")
    }
    #expect(shown["columns"]?.contains("\"poor\"") == true)
    #expect(shown["journal"]?.contains("SECRET") == true)
    #expect(shown["openDisputes"]?.contains("N1") == true)
    #expect(try store.interactions(agentID: "A1").map(\.id) == ["C1", "C3"])
    #expect(try store.surveyResponses().map(\.id) == ["R1", "R2", "R3"])
    #expect(
      try store.conversation(interactionID: "C1")?.turns.map(\.label)
        == ["Léa D.", "Poste 12", "Cliente"])
    #expect(try store.verifyJournal().isIntact)
  }

  @Test("The agent stays when the session does not hide it")
  func agentShown() throws {
    try store.open(session(), by: "Inès")
    #expect(try store.interaction("C1")?.agentID == "A1")
    #expect(try store.sample("octobre").units.map(\.agentID) == ["A1"])
    #expect(try store.surveyResponses().map(\.id) == ["R2", "R3"])
  }

  @Test("The refusal names the session, and is the same whether or not there is an evaluation")
  func refusal() throws {
    try openAndAnswer()
    let error = StoreError.concealed(session: "S1")
    for id in ["P1", "P3", "N1", "C1/accueil/E2", "C3/accueil/E1"] {
      #expect(throws: error) { try store.evaluation(id) }
      #expect(throws: error) { try store.revisions(of: id) }
    }
    #expect(try store.evaluation("C2/accueil/E2") == nil)
    #expect(try store.evaluation("V2")?.id == "V2")
  }

  @Test("Neither a dispute nor a decision nor an import tells whether a guess is right")
  func guesses() throws {
    try openAndAnswer()
    let error = StoreError.concealed(session: "S1")
    for level in ["poor", "fair", "good"] {
      let guess = DisputeItem(criterionID: "greeting", proposed: .level(level), comment: "?")
      #expect(throws: error) {
        try store.raise(
          dispute(of: "P1", revision: 2, [guess]), on: disputedGrid, by: "x", dryRun: true)
      }
      #expect(throws: error) {
        try store.resolve(
          resolution(by: "E1", [("greeting", .level(level))]), answers: [], on: disputedGrid,
          by: "x", dryRun: true)
      }
      let outcome = try store.importEvaluations(
        rows([evaluation("P1", of: "C1", by: "E2", level: level, comment: "SECRET")]),
        request(dryRun: true))
      #expect(outcome.rejections.map(\.reason) == [.concealed(session: "S1")])
    }
  }

  @Test("A participant resumes a draft, corrects and submits, and reads nobody else's")
  func own() throws {
    try openAndAnswer()
    #expect(ids(try store.drafts(interactionID: "C3", evaluatorID: "E2")) == ["P3"])
    #expect(try store.drafts(interactionID: "C3", evaluatorID: "E1").isEmpty)
    #expect(
      try store.ownEvaluation(interactionID: "C1", evaluatorID: "E1", gridID: "accueil") == nil)
    let mine = try #require(
      try store.ownEvaluation(interactionID: "C1", evaluatorID: "E2", gridID: "accueil"))
    #expect(mine.id == "P1" && mine.revision == 2)
    try store.correct(mine, reason: "Encore", by: "Paul")
    try store.submit(evaluation("P3", of: "C3", by: "E2"), by: "Paul")
    try store.retract("P3", reason: "Erreur", by: "Paul")
    let all = try store.ownEvaluations(
      interactionID: "C3", evaluatorID: "E2", gridID: "accueil")
    #expect(all.map(\.state) == [.retracted])
    #expect(try store.discardDraft("P3", by: "Paul") == false)
    #expect(try store.verifyJournal().isIntact)
  }

  @Test("How many evaluations are hidden is told, never which")
  func counted() throws {
    try openAndAnswer()
    #expect(try store.concealedInteractionIDs() == ["C1", "C3"])
    #expect(try store.concealedEvaluationCount() == 2)
    #expect(try store.concealedEvaluationCount(EvaluationFilter(evaluatorID: "E2")) == 1)
    // Counting by agent would tell the agent.
    #expect(try store.concealedEvaluationCount(EvaluationFilter(agentID: "A1")) == 0)
    #expect(try store.concealedEvaluationCount(EvaluationFilter(states: [.draft])) == 0)
    try store.reveal(session: "S1", reason: "Assez", by: "Inès")
    #expect(try store.concealedEvaluationCount() == 0)
  }

  @Test("The chain of hashes cannot be used to try answers: a hidden entry has random digits")
  func salted() throws {
    try openAndAnswer()
    try store.submit(evaluation("V3", of: "C2", by: "E2"), by: "Paul")
    let details = try fixture.texts(
      "SELECT details FROM journal WHERE action GLOB 'evaluation.*' ORDER BY sequence")
    #expect(details.map { RevisionSeal.salt(of: $0)?.count } == [nil, nil, 32, 32, nil])
    #expect(RevisionSeal.salt(of: details[2]) != RevisionSeal.salt(of: details[3]))
    #expect(try store.verifyJournal().isIntact)
  }
}
