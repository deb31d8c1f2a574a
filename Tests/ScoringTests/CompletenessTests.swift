import ExactNumbers
import Languages
import QualityModel
import Scoring
import Testing

@Suite("What is missing before submitting")
struct CompletenessTests {
  private let grid = Grid(
    id: "essai", version: "1.0", language: "fr", title: text("Essai"),
    causes: [Cause(id: "outil", title: text("Outil"))],
    sections: [
      section(
        "s",
        [
          criterion("motif", isScored: false),
          criterion("suite", appliesWhen: .answer(criterion: "motif", levels: ["oui"])),
          Criterion(
            id: "ton", levels: yesNo, allowsNotApplicable: false, question: text("Ton ?"),
            comment: .levels(["non"]), evidence: .levels(["non"])),
          Criterion(
            id: "attente", kind: .number,
            ranges: [NumberRange(from: 0, to: 60, points: 1)], question: text("Attente ?")),
          Criterion(id: "note", kind: .text, question: text("Note ?"), comment: .all),
        ])
    ])

  @Test("Complete answers leave nothing to do")
  func complete() {
    let completeness = Scorer(grid).completeness(of: [
      Answer(criterionID: "motif", value: .level("non")),
      Answer(
        criterionID: "ton", value: .level("non"), causeID: "outil", comment: "Sec.",
        quotes: [Quote(turn: 3, startMilliseconds: nil, speaker: .agent, text: "…")]),
      Answer(criterionID: "attente", value: .notApplicable),
    ])
    #expect(completeness.problems.isEmpty)
    #expect(completeness.isComplete)
    #expect(completeness.required == 3 && completeness.answered == 3)
  }

  @Test("A criterion that another depends on is required, one that only records is not")
  func unanswered() {
    let problems = Scorer(grid).completeness(of: []).problems
    #expect(problems.map(\.criterionID) == ["motif", "ton", "attente"])
    #expect(problems.map(\.kind) == [.unanswered, .unanswered, .unanswered])
  }

  @Test("A comment of spaces is no comment, and a weak answer needs its quote")
  func requirements() {
    let answer = Answer(criterionID: "ton", value: .level("non"), comment: "  \n")
    #expect(kinds([answer], of: "ton") == [.commentMissing, .evidenceMissing])
    #expect(kinds([Answer(criterionID: "ton", value: .level("oui"))], of: "ton") == [])
    let note = Answer(criterionID: "note", value: .text("à rappeler"))
    #expect(kinds([note], of: "note") == [.commentMissing])
  }

  @Test(
    "A value that a criterion does not accept is named",
    arguments: [
      ("ton", Answer.Value.notApplicable, SubmissionProblem.Kind.notApplicableForbidden),
      ("ton", .level("peut-être"), .unknownLevel("peut-être")),
      ("ton", .number(1), .wrongKind), ("ton", .levels(["oui"]), .wrongKind),
      ("attente", .number(61), .outsideRanges(61)), ("attente", .level("oui"), .wrongKind),
      ("note", .level("oui"), .wrongKind),
    ])
  func faults(criterion: String, value: Answer.Value, kind: SubmissionProblem.Kind) {
    let answer = Answer(criterionID: criterion, value: value, comment: "x")
    #expect(kinds([answer], of: criterion) == [kind])
    // And it scores as no answer.
    #expect(Scorer(grid).scorecard(for: [answer]) == Scorer(grid).scorecard(for: []))
  }

  @Test("Unknown causes and criteria, and second answers, are named")
  func unknown() {
    let answer = Answer(criterionID: "ton", value: .level("oui"), causeID: "météo")
    #expect(kinds([answer], of: "ton") == [.unknownCause("météo")])
    let twice = Answer(criterionID: "ton", value: .level("oui"))
    #expect(kinds([twice, twice], of: "ton") == [.answeredTwice])
    let stray = Answer(criterionID: "sourire", value: .level("oui"))
    #expect(kinds([stray], of: "sourire") == [.unknownCriterion])
  }

  @Test("An answer to a hidden criterion is not looked at")
  func hidden() {
    let answers = [
      Answer(criterionID: "motif", value: .level("non")),
      Answer(criterionID: "suite", value: .level("inconnu")),
    ]
    #expect(kinds(answers, of: "suite") == [])
    let asked = [Answer(criterionID: "motif", value: .level("oui")), answers[1]]
    #expect(kinds(asked, of: "suite") == [.unknownLevel("inconnu")])
  }

  @Test("Problems are told in both languages with their remedy")
  func texts() throws {
    let answer = Answer(criterionID: "ton", value: .level("peut-être"))
    let problem = try #require(
      Scorer(grid).completeness(of: [answer]).problems.first { $0.criterionID == "ton" })
    #expect(problem.problem[.french] == "Le critère « ton » n'a pas de niveau « peut-être ».")
    #expect(problem.problem[.english] == "Criterion “ton” has no level “peut-être”.")
    #expect(problem.remedy[.french] == "Choisissez un niveau : non, oui.")
    #expect(problem.remedy[.english] == "Choose one level: non, oui.")
  }

  private func kinds(_ answers: [Answer], of criterion: String) -> [SubmissionProblem.Kind] {
    Scorer(grid).completeness(of: answers).problems
      .filter { $0.criterionID == criterion }.map(\.kind)
  }
}
