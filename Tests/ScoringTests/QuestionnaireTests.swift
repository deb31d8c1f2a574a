import ExactNumbers
import QualityModel
import Scoring
import Testing

@Suite("Scoring question by question")
struct QuestionnaireTests {
  private let sample = grid(
    section("accueil", [criterion("salut"), criterion("souci")]),
    section(
      "suite", appliesWhen: .answer(criterion: "souci", levels: ["oui"]),
      [criterion("excuses"), criterion("délai")]),
    section("fin", [criterion("congé")]),
    causes: [Cause(id: "outil", title: text("Outil"))])

  @Test("Questions come in the grid's order, those of a true condition included")
  func order() throws {
    var questions = Questionnaire(Scorer(sample))
    #expect(questions.visible == ["salut", "souci", "congé"])
    var asked: [String] = []
    while let current = questions.current {
      asked.append(current)
      try questions.answer(.level("oui"))
    }
    #expect(asked == ["salut", "souci", "excuses", "délai", "congé"])
    #expect(questions.percentDone == 100)
    #expect(questions.completeness.isComplete)
    #expect(questions.scorecard.raw == 100)
  }

  @Test("A hidden answer leaves the answers and comes back with its condition")
  func memory() throws {
    var questions = Questionnaire(Scorer(sample))
    try questions.answer(.level("oui"))
    try questions.answer(.level("oui"))
    try questions.answer(.level("non"))
    questions.comment("Aucune excuse.", on: "excuses")
    #expect(questions.answers.map(\.criterionID) == ["salut", "souci", "excuses"])
    try questions.set(.level("non"), for: "souci")
    #expect(questions.answers.map(\.criterionID) == ["salut", "souci"])
    #expect(questions.answer(to: "excuses") == nil)
    #expect(questions.current == "congé")
    try questions.set(.level("oui"), for: "souci")
    #expect(questions.answer(to: "excuses")?.comment == "Aucune excuse.")
  }

  @Test("Going back and forward keeps answers, and the review comes last")
  func moves() throws {
    var questions = Questionnaire(Scorer(sample))
    questions.back()
    #expect(questions.current == "salut")
    try questions.answer(.level("oui"))
    questions.back()
    #expect(questions.current == "salut")
    questions.forward()
    #expect(questions.current == "souci")
    questions.skip()
    #expect(questions.current == "congé")
    try questions.answer(.notApplicable)
    #expect(questions.current == nil)
    #expect(questions.percentDone == 66)
    #expect(questions.reviewList.map(\.problems.count) == [0, 1, 0])
    questions.go(to: "souci")
    try questions.answer(.level("non"))
    #expect(questions.current == nil)
    questions.back()
    #expect(questions.current == "congé")
    questions.forward()
    #expect(questions.current == nil)
  }

  @Test("A value that is not accepted changes nothing")
  func refused() throws {
    var questions = Questionnaire(Scorer(sample))
    #expect(throws: SubmissionProblem.self) { try questions.answer(.level("bof")) }
    #expect(questions.current == "salut")
    #expect(questions.answers.isEmpty)
    #expect(throws: SubmissionProblem.self) { try questions.set(.level("oui"), for: "excuses") }
    #expect(throws: SubmissionProblem.self) { try questions.cause("météo", of: "salut") }
  }

  @Test("Comment, cause and quotes stay when the level changes, and go when the answer does")
  func companions() throws {
    let quote = Quote(turn: 2, startMilliseconds: 4000, speaker: .agent, text: "Bonjour")
    var questions = Questionnaire(Scorer(sample))
    questions.comment("trop tôt", on: "salut")
    #expect(questions.answers.isEmpty)
    try questions.answer(.level("non"))
    questions.comment("Sec.", on: "salut")
    try questions.cause("outil", of: "salut")
    questions.quote(quote, for: "salut")
    questions.quote(quote, for: "salut")
    try questions.set(.level("oui"), for: "salut")
    #expect(
      questions.answer(to: "salut")
        == Answer(
          criterionID: "salut", value: .level("oui"), causeID: "outil", comment: "Sec.",
          quotes: [quote]))
    questions.comment(" ", on: "salut")
    questions.removeQuotes(of: "salut")
    #expect(questions.answer(to: "salut")?.comment == nil)
    #expect(questions.answer(to: "salut")?.quotes == [])
    questions.clear("salut")
    #expect(questions.answer(to: "salut") == nil)
  }

  @Test("A draft is resumed at its first open question")
  func resume() {
    let draft = answers(["souci": "non", "inconnu": "oui"])
    let questions = Questionnaire(Scorer(sample), resuming: draft)
    #expect(questions.current == "salut")
    #expect(questions.answers.map(\.criterionID) == ["souci"])
    #expect(questions.nextAfterAnswering == "congé")
  }
}

extension Questionnaire {
  /// What is asked once the current question is answered.
  fileprivate var nextAfterAnswering: String? {
    var copy = self
    copy.skip()
    return copy.current
  }
}
