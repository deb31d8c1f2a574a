import Calendars
import Calibration
import ExactNumbers
import Languages
import QualityModel
import Testing

@Suite("Documents exchanged between two companies")
struct ExchangeDocumentTests {
  private func refusal(_ read: () throws -> Void) -> [ExchangeProblem] {
    do {
      try read()
      return []
    } catch let refusal as ExchangeRefusal {
      return refusal.problems
    } catch {
      return []
    }
  }

  private func sessionProblems(_ text: String) -> [ExchangeProblem] {
    refusal { _ = try SessionDocument(reading: Array(text.utf8), file: "seance.json") }
  }

  @Test("A session reads back as itself, but for the sample it was drawn by")
  func session() throws {
    let fixture = try ExchangeFixture()
    let document = SessionDocument(fixture.session)
    let read = try SessionDocument(reading: document.bytes, file: "seance.json")
    #expect(read == document)
    #expect(read.digest == document.digest)
    #expect(read.session.sampleID == nil)
    #expect(read.bytes == document.bytes)
  }

  @Test("The digest of a session outlives other line breaks and changes with each part")
  func digest() throws {
    let fixture = try ExchangeFixture()
    let document = SessionDocument(fixture.session)
    let text = String(decoding: document.bytes, as: UTF8.self)
    let windows = Array(text.replacing("\n", with: "\r\n").utf8)
    #expect(try SessionDocument(reading: windows, file: "s").digest == document.digest)
    let changes = [
      ("Octobre", "Novembre"), ("\"5", "\"6"), ("2.5", "3"), ("A-100", "A-101"), ("P2", "P3"),
      ("2026-10-12T18", "2026-10-13T18"), ("\"blind\": true", "\"blind\": false"),
      ("\"hidesAgent\": false", "\"hidesAgent\": true"), ("Responsable", "Directrice"),
      ("\"meetingAt\": null", "\"meetingAt\": \"2026-10-15T14:00:00\""),
      (fixture.version.digest, String(repeating: "0", count: 64)),
    ]
    for (old, new) in changes where text.contains(old) {
      let changed = try SessionDocument(
        reading: Array(text.replacing(old, with: new).utf8), file: "s")
      #expect(changed.digest != document.digest, "\(old)")
      #expect(!document.differences(from: changed).isEmpty, "\(old)")
    }
    #expect(document.differences(from: document).isEmpty)
  }

  @Test("A title that only looks the same is a difference")
  func composedAccents() throws {
    let fixture = try ExchangeFixture()
    let text = String(decoding: SessionDocument(fixture.session).bytes, as: UTF8.self)
    let decomposed = text.replacing("\u{E9}t\u{E9}", with: "e\u{301}te\u{301}")
    let other = try SessionDocument(reading: Array(decomposed.utf8), file: "s")
    let parts = SessionDocument(fixture.session).differences(from: other).map(\.part)
    #expect(parts == [.title])
  }

  @Test("Lists that differ show where they part")
  func listDifference() throws {
    let fixture = try ExchangeFixture()
    let text = String(decoding: SessionDocument(fixture.session).bytes, as: UTF8.self)
    let other = try SessionDocument(
      reading: Array(text.replacing("\"A-100\"", with: "\"A-100\", \"A-300\"").utf8), file: "s")
    #expect(
      SessionDocument(fixture.session).differences(from: other)
        == [SessionDifference(part: .interactions, here: nil, there: "A-300")])
  }

  @Test("A commitment reads back as itself and tells its counts")
  func commitment() throws {
    let fixture = try ExchangeFixture()
    let commitment = try fixture.commitment()
    let read = try Commitment(reading: commitment.bytes, file: "engagement.json")
    #expect(read == commitment)
    #expect(
      read.counts == [
        .init(evaluatorID: "P1", evaluations: 2), .init(evaluatorID: "P2", evaluations: 2),
      ])
    #expect(read.evaluationCount == 4)
    try OpeningCheck.verify(read, file: "engagement.json", session: fixture.session)
  }

  @Test("A commitment shows nothing of the answers and differs under each secret")
  func hiding() throws {
    let fixture = try ExchangeFixture()
    let text = String(decoding: try fixture.commitment().bytes, as: UTF8.self)
    for word in ["oui", "Rappel", "Claire", "notApplicable", fixture.secret.hex] {
      #expect(!text.contains(word))
    }
    let again = try Opening(
      session: fixture.session, side: .provider, evaluations: fixture.evaluations,
      secret: try CommitmentSecret.random()
    ).commitment(to: fixture.session)
    #expect(try again.code != fixture.commitment().code)
    #expect("\(fixture.secret)" == "(secret)")
    var shown = ""
    dump(fixture.secret, to: &shown)
    #expect(!shown.contains("0123"))
  }

  @Test("A commitment to the session of other calls is refused before anything is opened")
  func commitmentOfAnotherSession() throws {
    let fixture = try ExchangeFixture()
    let other = try ExchangeFixture(deadline: "2026-10-14T18:00:00")
    let problems = refusal {
      try OpeningCheck.verify(
        try other.commitment(), file: "engagement.json", session: fixture.session)
    }
    guard case .sessionDiffers(let differences) = problems.first?.reason else {
      Issue.record("\(problems)")
      return
    }
    #expect(differences.map(\.part) == [.deadline])
  }

  @Test("A commitment whose session was edited by hand is found")
  func editedCommitment() throws {
    let fixture = try ExchangeFixture()
    let text = String(decoding: try fixture.commitment().bytes, as: UTF8.self)
    let problems = refusal {
      _ = try Commitment(
        reading: Array(text.replacing("A-100", with: "A-101").utf8), file: "engagement.json")
    }
    #expect(problems.map(\.reason) == [.inconsistentDigest])
  }

  @Test("The code is the HMAC that other tools compute")
  func knownCode() throws {
    let fixture = try ExchangeFixture()
    // Python 3.11: hmac.new(secret, b"ecoute.commitment/1\n" + json.dumps(everything but the secret,
    // ensure_ascii=False, separators=(",", ":")).encode(), hashlib.sha256).hexdigest().
    #expect(
      try fixture.commitment().code
        == "82b5d6841882f58ce96f6643b24096bf1b78d5acc639f0ef27b32b0e78cf59c7")
  }

  @Test(
    "Files that are no document of ours are refused with the reason",
    arguments: [
      ("", "vide"), ("{", "coupé"), ("PK\u{3}\u{4}", "JSON"), ("[]", "schéma"), ("null", "schéma"),
      ("{\"schema\":\"ecoute.session/2\"}", "ecoute.session/2"),
      ("{\"schema\":12}", "schéma"), ("{\"schema\":\"ecoute.session/1\"}", "manque"),
      (String(repeating: "[", count: 5000), "niveaux"),
    ])
  func notOurs(text: String, word: String) {
    let problems = sessionProblems(text)
    #expect(!problems.isEmpty)
    #expect(problems.first?.problem.french.contains(word) == true, "\(problems)")
    #expect(problems.first?.problem.french.hasPrefix("seance.json") == true)
  }

  @Test("A file beyond the limit is refused before it is read")
  func enormous() {
    let bytes = [UInt8](repeating: 0x20, count: ExchangeSchema.answers.byteLimit + 1)
    let problems = refusal { _ = try Opening(reading: bytes, file: "reponses.json") }
    #expect(problems.map(\.reason) == [.tooLarge(limit: ExchangeSchema.answers.byteLimit)])
  }

  @Test("A document full of faults lists a hundred and counts the others")
  func manyFaults() {
    let items = Array(repeating: "1", count: 5000).joined(separator: ",")
    let text = "{\"schema\":\"ecoute.answers/1\",\"evaluations\":[\(items)]}"
    do {
      _ = try Opening(reading: Array(text.utf8), file: "reponses.json")
      Issue.record("accepted")
    } catch {
      #expect(error.problems.count == ExchangeRefusal.limit)
      #expect(error.omitted > 4800)
      #expect(error.problem.english.contains("more problems"))
    }
  }

  @Test(
    "Values of other forms are refused with their path",
    arguments: [
      ("\"tolerance\": \"2.5\"", "\"tolerance\": 2.5", "$.tolerance"),
      ("\"tolerance\": \"2.5\"", "\"tolerance\": \"101\"", "$.tolerance"),
      ("\"tolerance\": \"2.5\"", "\"tolerance\": \"1/0\"", "$.tolerance"),
      ("\"blind\": true", "\"blind\": 1", "$.blind"),
      ("\"2026-10-01T09:00:00\"", "\"2026-02-30T09:00:00\"", "$.openedAt"),
      (
        "\"side\": \"client\"", "\"side\": \"bank\"", "$.participants[1].side $.reference.evaluator"
      ),
      ("\"A-200\"", "\"A-100\"", "$.interactions[1]"),
      ("\"A-200\"", "\"\"", "$.interactions[0]"),
      ("Octobre", "Octobre\\u001b[2J", "$.title"),
      ("Octobre", "Octobre\\u202e", "$.title"),
      ("\"P1\"", "\"P2\"", "$.participants[2].evaluator"),
      (
        "\"evaluator\": \"C1\",\n      \"side\"", "\"evaluator\": \"C7\",\n      \"side\"",
        "$.reference.evaluator"
      ),
    ])
  func wrongValues(old: String, new: String, paths: String) throws {
    let fixture = try ExchangeFixture()
    let text = String(decoding: SessionDocument(fixture.session).bytes, as: UTF8.self)
    #expect(text.contains(old))
    let problems = sessionProblems(text.replacing(old, with: new))
    #expect(problems.compactMap(\.place.part).joined(separator: " ") == paths)
  }

  @Test("Every problem has words in both languages and never an answer's comment")
  func words() throws {
    let fixture = try ExchangeFixture()
    let text = String(decoding: try fixture.opening().bytes, as: UTF8.self)
    let broken = text.replacing("\"speaker\": \"agent\"", with: "\"speaker\": \"nobody\"")
      .replacing("\"level\": \"oui\"", with: "\"level\": 4")
    let problems = refusal { _ = try Opening(reading: Array(broken.utf8), file: "reponses.json") }
    #expect(problems.count == 8)
    for problem in problems {
      for sentence in [problem.problem, problem.remedy] {
        #expect(!sentence.french.isEmpty && !sentence.english.isEmpty)
        #expect(!sentence.french.contains("Claire"))
      }
    }
  }

  @Test("Every reason has words in both languages, on one line, and something to do")
  func everyReason() {
    let grid = GridVersion(id: "g\n", version: "1", digest: "abcdef0123")
    let difference = SessionDifference(part: .deadline, here: nil, there: "x\u{1B}y")
    let reasons: [ExchangeProblem.Reason] = [
      .empty, .tooLarge(limit: 2_097_152), .wrongSchema(found: "x\n", wanted: .session),
      .wrongSchema(found: nil, wanted: .answers), .missingValue, .unknownName, .repeated("a\n"),
      .expertAbsent("a"), .otherSession(found: "a\u{202E}", wanted: "b"),
      .sessionDiffers([difference]), .sessionDiffers([]), .inconsistentDigest,
      .wrongSide(found: .client, wanted: .neutral), .rewritten, .tampered, .evaluatorUnknown("a"),
      .evaluatorOfOtherSide("a", .client), .sideAbsent(.provider), .callUnknown("a"),
      .evaluationMissing(evaluator: "a", call: "b"),
      .countDiffers(evaluator: "a", found: 1, committed: 2),
      .evaluationRepeated(evaluator: "a", call: "b"), .notSubmitted(evaluator: "a", call: "b"),
      .wrongGrid(found: grid, wanted: grid), .gridAbsent(grid), .criterionUnknown("a"),
      .criterionRepeated("a"), .levelUnknown("a", criterion: "b"), .answerUnfit(criterion: "a"),
      .causeUnknown("a", criterion: "b"),
    ]
    let wrong = ExchangeProblem.Expectation.allCases.map { ExchangeProblem.Reason.wrongValue($0) }
    for reason in reasons + wrong {
      let problem = ExchangeProblem(reason, at: Place(file: "r\r.json", part: "$.a"))
      #expect(problem.problem.french.hasPrefix("r .json:$.a\u{A0}: "))
      for sentence in [problem.problem, problem.remedy] {
        for text in [sentence.french, sentence.english] {
          #expect(text.count > 15, "\(reason)")
          #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
        }
      }
    }
  }
}
