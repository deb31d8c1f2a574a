import Calendars
import Calibration
import ExactNumbers
import QualityModel
import QualityTestSupport
import Testing

@Suite("Answers that are revealed after a commitment")
struct OpeningCheckTests {
  @Test("An honest opening gives back its evaluations, in the session's order and the grids'")
  func honest() throws {
    let fixture = try ExchangeFixture()
    let opening = try fixture.opening(fixture.evaluations.reversed())
    let evaluations = try OpeningCheck.verify(
      opening.bytes, file: "reponses.json", against: try fixture.commitment(),
      session: fixture.session, grids: fixture.grids)
    #expect(evaluations == fixture.evaluations)
  }

  @Test("The order in which evaluations and answers are handed over changes no byte")
  func orderIsIndifferent() throws {
    let fixture = try ExchangeFixture()
    var random = SeededGenerator(seed: 7)
    let bytes = try fixture.opening().bytes
    for _ in 0..<20 {
      let shuffled = fixture.evaluations.shuffled(using: &random).map {
        $0.changed(answers: $0.answers.shuffled(using: &random))
      }
      #expect(try fixture.opening(shuffled).bytes == bytes)
    }
  }

  /// An opening of one evaluation, its commitment, and what is wrong with other bytes.
  private struct SmallOpening {
    let fixture: ExchangeFixture
    let bytes: [UInt8]
    let commitment: Commitment

    init() throws {
      fixture = try ExchangeFixture()
      let opening = try Opening(
        session: fixture.session, side: .provider, evaluations: [fixture.evaluations[2]],
        secret: fixture.secret, acceptingGaps: true)
      (bytes, commitment) = (opening.bytes, opening.commitment(to: fixture.session))
    }

    func accepts(_ bytes: [UInt8]) throws -> Bool {
      try fixture.problems(bytes, commitment: commitment, acceptingGaps: true).isEmpty
    }
  }

  @Test("Another value in any byte of an opening is found")
  func everyByte() throws {
    let small = try SmallOpening()
    #expect(try small.accepts(small.bytes))
    var random = SeededGenerator(seed: 20_261_031)
    for index in small.bytes.indices {
      // Now one bit, now any value that is not the byte's own.
      var changed = small.bytes
      if index.isMultiple(of: 3) {
        changed[index] &+= UInt8.random(in: 1...255, using: &random)
      } else {
        changed[index] ^= 1 << UInt8.random(in: 0...7, using: &random)
      }
      #expect(try !small.accepts(changed), "byte \(index)")
    }
  }

  @Test("A byte more or less anywhere is found")
  func insertedAndRemovedBytes() throws {
    let small = try SmallOpening()
    for index in stride(from: 0, to: small.bytes.count, by: 11) {
      var changed = small.bytes
      changed.remove(at: index)
      #expect(try !small.accepts(changed))
      changed = small.bytes
      changed.insert(0x20, at: index)
      #expect(try !small.accepts(changed))
    }
  }

  @Test("A file cut anywhere is refused, not repaired")
  func truncated() throws {
    let small = try SmallOpening()
    for length in stride(from: 0, to: small.bytes.count - 1, by: 9) {
      #expect(try !small.accepts(Array(small.bytes.prefix(length))))
    }
    #expect(try !small.accepts(small.bytes.dropLast()))
  }

  static let changes: [@Sendable (Answer) -> Answer] = [
    { Answer(criterionID: $0.criterionID, value: .level("non")) },
    { Answer(criterionID: $0.criterionID, value: .notApplicable, comment: $0.comment) },
    {
      Answer(
        criterionID: $0.criterionID, value: $0.value, causeID: $0.causeID,
        comment: ($0.comment ?? "") + " ", quotes: $0.quotes)
    },
    {
      Answer(
        criterionID: $0.criterionID, value: $0.value, causeID: nil, comment: $0.comment,
        quotes: [])
    },
  ]

  @Test("Another answer, comment, cause or N/A under the same secret is tampering")
  func changedAnswers() throws {
    let fixture = try ExchangeFixture()
    let commitment = try fixture.commitment()
    for (place, original) in ExchangeFixture.answers.enumerated() {
      for change in OpeningCheckTests.changes {
        let answer = change(original)
        guard answer != original else { continue }
        let changed = fixture.changing(2) { evaluation in
          var answers = evaluation.answers
          answers[place] = answer
          return evaluation.changed(answers: answers)
        }
        let bytes = try fixture.opening(changed).bytes
        #expect(try fixture.problems(bytes, commitment: commitment).contains(.tampered))
      }
    }
  }

  @Test("The same answers under another secret are tampering")
  func changedSecret() throws {
    let fixture = try ExchangeFixture()
    let other = try Opening(
      session: fixture.session, side: .provider, evaluations: fixture.evaluations,
      secret: try CommitmentSecret.random())
    #expect(try fixture.problems(other.bytes) == [.tampered])
  }

  @Test("A file whose line breaks were rewritten is told apart from changed answers")
  func rewritten() throws {
    let fixture = try ExchangeFixture()
    let text = String(decoding: try fixture.opening().bytes, as: UTF8.self)
    #expect(
      try fixture.problems(Array(text.replacing("\n", with: "\r\n").utf8)) == [.rewritten])
    #expect(try fixture.problems([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == [.rewritten])
  }

  @Test("The files of another session are refused as such")
  func replay() throws {
    let fixture = try ExchangeFixture()
    let past = try ExchangeFixture(sessionID: "S-2026-09")
    let problems = try fixture.problems(try past.opening().bytes)
    #expect(problems.contains(.otherSession(found: "S-2026-09", wanted: "S-2026-10")))
    #expect(problems.contains(.tampered))
    let both = try fixture.problems(
      try past.opening().bytes, commitment: try past.commitment())
    #expect(both == [.otherSession(found: "S-2026-09", wanted: "S-2026-10")])
  }

  @Test("A session that says something else says in what")
  func sessionDiffers() throws {
    let fixture = try ExchangeFixture()
    let other = try ExchangeFixture(deadline: "2026-10-14T18:00:00")
    let problems = try fixture.problems(
      try other.opening().bytes, commitment: try other.commitment())
    #expect(
      problems == [
        .sessionDiffers([
          SessionDifference(
            part: .deadline, here: "2026-10-12T18:00:00", there: "2026-10-14T18:00:00")
        ])
      ])
  }

  @Test("The other side's commitment handed back as one's own cannot be opened")
  func copiedCommitment() throws {
    let fixture = try ExchangeFixture()
    let honest = try fixture.commitment()
    let copy = Commitment(
      session: honest.session, side: .client,
      counts: [.init(evaluatorID: "C1", evaluations: 4)], code: honest.code)
    let problems = try fixture.problems(try fixture.opening().bytes, commitment: copy)
    #expect(problems.contains(.wrongSide(found: .provider, wanted: .client)))
  }

  @Test("An evaluation withdrawn after the commitment is missed by evaluator and call")
  func missing() throws {
    let fixture = try ExchangeFixture()
    let fewer = try fixture.forged(Array(fixture.evaluations.dropLast()))
    let problems = try fixture.problems(fewer.bytes)
    #expect(problems.contains(.tampered))
    #expect(problems.contains(.evaluationMissing(evaluator: "P2", call: "A-100")))
    #expect(problems.contains(.countDiffers(evaluator: "P2", found: 1, committed: 2)))
  }

  @Test("An evaluation missing from the commitment too is accepted only when gaps are")
  func acceptedGap() throws {
    let fixture = try ExchangeFixture()
    let fewer = try fixture.forged(Array(fixture.evaluations.dropLast()))
    #expect(
      try fixture.problems(fewer.bytes, commitment: fewer.commitment)
        == [.evaluationMissing(evaluator: "P2", call: "A-100")])
    #expect(
      try fixture.problems(fewer.bytes, commitment: fewer.commitment, acceptingGaps: true)
        .isEmpty)
  }

  @Test("Evaluations of strangers, of the other side, of other calls or grids are named")
  func strangers() throws {
    let fixture = try ExchangeFixture()
    let other = String(repeating: "a", count: 64)
    let evaluations = [
      fixture.evaluations[0].changed(evaluator: "X9"),
      fixture.evaluations[1].changed(evaluator: "C1"),
      fixture.evaluations[2].changed(call: "A-999"),
      fixture.evaluations[3].changed(digest: other),
    ]
    let forged = try fixture.forged(evaluations)
    let problems = try fixture.problems(forged.bytes, commitment: forged.commitment)
    #expect(problems.contains(.evaluatorUnknown("X9")))
    #expect(problems.contains(.evaluatorOfOtherSide("C1", .client)))
    #expect(problems.contains(.callUnknown("A-999")))
    #expect(
      problems.contains(
        .wrongGrid(
          found: GridVersion(id: "appels", version: "2.0", digest: other),
          wanted: fixture.version)))
  }

  @Test("Answers that the grid does not know are named")
  func foreignAnswers() throws {
    let fixture = try ExchangeFixture()
    let answers = [
      Answer(criterionID: "inconnu", value: .level("oui")),
      Answer(criterionID: "solution", value: .level("peut-etre")),
      Answer(criterionID: "accueil", value: .notApplicable),
      Answer(criterionID: "attente", value: .level("oui"), causeID: "meteo"),
      Answer(criterionID: "actes", value: .levels(["oui", "oui"])),
      Answer(criterionID: "solution", value: .level("oui")),
    ]
    let opening = try fixture.opening(fixture.changing(0) { $0.changed(answers: answers) })
    let problems = try fixture.problems(
      opening.bytes, commitment: opening.commitment(to: fixture.session))
    #expect(
      Set(problems) == [
        .criterionUnknown("inconnu"), .levelUnknown("peut-etre", criterion: "solution"),
        .answerUnfit(criterion: "accueil"), .answerUnfit(criterion: "attente"),
        .causeUnknown("meteo", criterion: "attente"), .answerUnfit(criterion: "actes"),
        .criterionRepeated("solution"),
      ])
  }

  @Test("Without the session's grid, answers are not taken unread")
  func gridAbsent() throws {
    let fixture = try ExchangeFixture()
    #expect(throws: ExchangeRefusal.self) {
      try OpeningCheck.verify(
        try fixture.opening().bytes, file: "r.json", against: try fixture.commitment(),
        session: fixture.session, grids: [:])
    }
  }

  @Test("A side does not commit to drafts, to repeated calls or with gaps unawares")
  func ownEvaluations() throws {
    let fixture = try ExchangeFixture()
    func problems(_ evaluations: [Evaluation]) -> [ExchangeProblem.Reason] {
      do {
        _ = try fixture.opening(evaluations)
        return []
      } catch let refusal as ExchangeRefusal {
        return refusal.problems.map(\.reason)
      } catch {
        return []
      }
    }
    #expect(
      problems(fixture.changing(0) { $0.changed(state: .draft) })
        == [.notSubmitted(evaluator: "P1", call: "A-200")])
    #expect(
      problems(fixture.evaluations + [fixture.evaluations[0]])
        == [.evaluationRepeated(evaluator: "P1", call: "A-200")])
    #expect(
      problems(Array(fixture.evaluations.dropFirst()))
        == [.evaluationMissing(evaluator: "P1", call: "A-200")])
  }
}
