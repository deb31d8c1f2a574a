import Calendars
import Languages
import QualityModel
import Testing

@testable import QualityStore

@Suite("Errors as people read them")
struct ErrorTextTests {
  private static let errors: [any ExplainedError] =
    [
      StoreError.notAWorkspace(folder: "/x"), StoreError.alreadyAWorkspace(folder: "/x"),
      StoreError.folderNotEmpty(folder: "/x"), StoreError.fileFailed(path: "/x", reason: "why"),
      StoreError.databaseMissing(path: "/x"), StoreError.notAStore(path: "/x"),
      StoreError.newerVersion(path: "/x", found: 9, supported: 8), StoreError.locked(path: "/x"),
      StoreError.readOnly(path: "/x"), StoreError.diskFull(path: "/x"),
      StoreError.damaged(path: "/x"), StoreError.diskFailed(path: "/x"),
      StoreError.refused(rule: "r"), StoreError.databaseFailed(code: 1),
      StoreError.unreadableValue(column: "c"), StoreError.unusableIdentifier("x"),
      StoreError.gridPublishedDifferently(
        id: "g", version: "1", publishedDigest: "aa", offeredDigest: "bb"),
      StoreError.gridDigestWrong(
        id: "g", version: "1", declaredDigest: "aa", computedDigest: "bb"),
      StoreError.unknownGrid(id: "g", version: "1"), StoreError.unknownInteraction("i"),
      StoreError.unknownSample("s"), StoreError.notInSample(interaction: "i", sample: "s"),
      StoreError.alreadyReplaced(interaction: "i", sample: "s"),
      StoreError.unknownEvaluator("e"), StoreError.unknownEvaluation("v"),
      StoreError.alreadySubmitted("v"), StoreError.alreadyRetracted("v"),
      StoreError.revisedMeanwhile(id: "v", expected: 1, found: 2), StoreError.reasonMissing("v"),
      StoreError.surveyDeclaredDifferently("s"), StoreError.numberTooLong(criterion: "c"),
      StoreError.unknownSession("s"), StoreError.concealed(session: "s"),
    ] + rejectionReasons + disputeErrors + calibrationErrors

  private static let calibrationErrors: [any ExplainedError] =
    ([
      .sessionTaken("s"), .noCall(session: "s"), .callTwice(interaction: "i"),
      .tooFewParticipants(session: "s"), .participantTwice(evaluator: "e"),
      .expertNotParticipating(evaluator: "e"), .deadlineBeforeOpening(session: "s"),
      .negativeTolerance(session: "s"), .inAnotherSession(interaction: "i", session: "s"),
      .scoredBefore([.init(evaluatorID: "e", interactionID: "i")]), .stillBlind(session: "s"),
      .notRevealed(session: "s"), .alreadyRevealed(session: "s"), .alreadyClosed(session: "s"),
      .answersMissing(session: "s", [.init(evaluatorID: "e", missing: 2)]),
      .decisionReasonMissing(criterion: "c"), .decisionReasonMissing(criterion: nil),
      .notBlind(session: "s"), .sideAbsent(session: "s", side: .client),
      .alreadyCommitted(session: "s", side: .client),
      .answersCommitted(session: "s", side: .provider),
      .commitmentMissing(session: "s", side: .provider),
      .alreadyOpened(session: "s", side: .provider),
      .outsideSession(evaluation: "v", session: "s"),
    ] as [CalibrationError])

  private static let disputeErrors: [any ExplainedError] =
    ([
      .stillADraft(evaluation: "v"), .retracted(evaluation: "v"),
      .supersededRevision(evaluation: "v", disputed: 1, latest: 2),
      .otherGrid(evaluation: "v", grid: "g 1"), .nothingDisputed(evaluation: "v"),
      .unknownCriterion("c", grid: "g 1", closest: "d"),
      .unknownCriterion("c", grid: "g 1", closest: nil), .notAnswered(criterion: "c"),
      .criterionTwice("c"), .commentMissing(criterion: "c"),
      .impossibleAnswer(criterion: "c", possible: ["a", "b"]),
      .impossibleAnswer(criterion: "c", possible: []), .sameAnswer(criterion: "c"),
      .alreadyDisputed(criterion: "c", dispute: "D1"), .unknownPerson("p", role: "agent"),
      .anotherAgentsCall(agent: "a", interaction: "i"), .ownEvaluation(evaluator: "e"),
      .deadlineInThePast(CalendarDate(daysSince1970: 0)), .unknownDispute("D1"),
      .alreadyResolved("D1"), .closedByRetraction("D1", evaluation: "v"),
      .resolvedByItsEvaluator("e"), .resolvedByItsAuthor("e"),
      .otherCriteria(dispute: "D1", disputed: ["c"]), .acceptedAnswerMissing(criterion: "c"),
      .reasonMissing("D1"), .correctionWhileDisputed(evaluation: "v", dispute: "D1"),
    ] as [DisputeError])

  private static let rejectionReasons: [any ExplainedError] =
    ([
      .unusableIdentifier, .contradictsRow(line: 3), .contradictsRow(line: nil), .unknownAgent("a"),
      .unknownInteraction("i"), .unknownEvaluator("e"), .unknownGrid(id: "g", version: "1"),
      .negativeDuration, .endsBeforeStart, .transcriptDiffers, .emptyTranscript,
      .surveyAnswerDiffers, .otherSurvey("s"), .outOfScale(minimum: "1", maximum: "5"),
      .evaluationDiffers, .numberTooLong(criterion: "c"), .concealed(session: "s"),
      .answersCommitted(session: "s", side: .client),
    ] as [ImportRejectionReason])

  @Test("Every error says what was wrong and what to do, in both languages")
  func complete() {
    for error in Self.errors {
      for text in [error.problem, error.remedy] {
        for sentence in [text.french, text.english] {
          #expect(sentence.hasSuffix("."), "\(error)")
          #expect(sentence.count > 15, "\(error)")
        }
        #expect(text.french != text.english)
      }
    }
  }

  @Test("A grid published with another content shows both digests")
  func digests() throws {
    let fixture = try WorkspaceFixture()
    let changed = PublishedGrid(
      id: "accueil", version: "1.0",
      digest: "2d2f0a1ad6ddcad3bd4a0ffc7e9cb4c1e6cd2f4a6b0b7aebcaf3b8c4e1b2d3f4",
      canonicalXML: Array("<grid />".utf8))
    #expect(
      throws: StoreError.gridDigestWrong(
        id: "accueil", version: "1.0", declaredDigest: changed.digest,
        computedDigest: changed.computedDigest)
    ) { try fixture.store.publish(changed, by: "x") }
    let honest = PublishedGrid(
      id: "accueil", version: "1.0", digest: changed.computedDigest,
      canonicalXML: changed.canonicalXML)
    let expected = StoreError.gridPublishedDifferently(
      id: "accueil", version: "1.0", publishedDigest: exampleGrid.digest,
      offeredDigest: changed.computedDigest)
    #expect(throws: expected) { try fixture.store.publish(honest, by: "x") }
    #expect(expected.problem.english.contains(exampleGrid.digest))
    #expect(expected.problem.english.contains(changed.computedDigest))
    #expect(try !fixture.store.publish(exampleGrid, by: "x"))
    #expect(try fixture.store.publishedGrids() == [exampleGrid])
    #expect(try fixture.store.publishedGrid(id: "accueil", version: "1.0") == exampleGrid)
    #expect(try fixture.store.publishedGrid(id: "accueil", version: "2.0") == nil)
  }

  // Codes from sqlite.org/rescode.html.
  @Test(
    "SQLite's codes become words",
    arguments: [
      (5, StoreError.locked(path: "/x")), (261, .locked(path: "/x")), (6, .locked(path: "/x")),
      (8, .readOnly(path: "/x")), (14, .readOnly(path: "/x")), (13, .diskFull(path: "/x")),
      (778, .diskFull(path: "/x")), (266, .diskFailed(path: "/x")), (11, .damaged(path: "/x")),
      (26, .notAStore(path: "/x")), (18, .databaseFailed(code: 18)),
    ])
  func codes(code: Int, expected: StoreError) {
    #expect(StoreError(sqliteCode: code, message: nil, path: "/x") == expected)
  }

  @Test("What a person wrote is never shown with a failure of the database")
  func noArguments() throws {
    let fixture = try WorkspaceFixture()
    let error = #expect(throws: StoreError.self) {
      try fixture.store.write { database in
        let insert = try PreparedStatement(
          database, "INSERT INTO evaluators VALUES ('E7', ?, 'friend', NULL)")
        insert.bind("a customer's secret")
        try insert.run()
      }
    }
    #expect(error?.problem.english.contains("CHECK constraint failed") == true)
    #expect(error?.problem.english.contains("secret") == false)
  }
}
