import EvaluationGrids
import ExactNumbers
import GridExchange
import QualityModel
import Scoring
import Testing

@Suite("Amazon Connect forms")
struct ConnectFormTests {
  @Test("The documented example scores 60 %, and 75 % when the fourth question is N/A")
  func documentedScore() throws {
    // Amazon Connect administrator guide, "Use scoring and weights", weights of optional questions.
    let imported = read(VendorForms.connectExample)
    let grid = try #require(imported.grid)
    let scorer = Scorer(grid)
    #expect(score(scorer, ["a1", "a2", "a2", "a3"]) == 60)
    #expect(score(scorer, ["a1", "a2", "a2", nil]) == 75)
    #expect(rules(of: imported).isEmpty)
    #expect(imported.leftAside.isEmpty)
  }

  @Test("Questions keep their share of the form across sections of different sizes")
  func sections() throws {
    let second = """
      ]}}, {"Section": {"Title": "Deux", "RefId": "s2", "Items": [
      \(VendorForms.connectQuestion("Q3", weight: 50))
      """
    let json = VendorForms.connect(
      VendorForms.connectQuestion("Q1", weight: 10) + ","
        + VendorForms.connectQuestion("Q2", weight: 40) + second)
    let scorer = Scorer(try #require(read(json).grid))
    // By hand: 10 % · 1 + 40 % · 0.5 + 50 % · 0 = 30 %.
    #expect(score(scorer, ["a1", "a2", "a3"]) == 30)
    // By hand, Q2 out and its 40 % shared 10 : 50: 10/60 = 16.67 %.
    #expect(score(scorer, ["a1", nil, "a3"]) == Rational(100, over: 6))
  }

  @Test("Weights by section are even among the questions of each")
  func weightsBySection() throws {
    let second = """
      ]}}, {"Section": {"Title": "Deux", "RefId": "s2", "Weight": 25, "Items": [
      \(VendorForms.connectQuestion("Q3", weight: 0))
      """
    let json = VendorForms.connect(
      VendorForms.connectQuestion("Q1", weight: 0) + ","
        + VendorForms.connectQuestion("Q2", weight: 0) + second, mode: "SECTION_ONLY"
    ).replacing("\"Weight\": 100", with: "\"Weight\": 75")
    // By hand: 75 % · (1 + 0.5)/2 + 25 % · 0 = 56.25 %.
    #expect(
      score(Scorer(try #require(read(json).grid)), ["a1", "a2", "a3"]) == Rational(5625, over: 100))
  }

  @Test("An automatic fail puts the form, or the question's own section, at 0")
  func automaticFail() throws {
    let whole = VendorForms.connectQuestion("Q1", weight: 50, option: #", "AutomaticFail": true"#)
    let own = VendorForms.connectQuestion(
      "Q2", weight: 25,
      option: #", "AutomaticFail": true, "AutomaticFailConfiguration": {"TargetSection": "s1"}"#)
    let other = VendorForms.connectQuestion(
      "Q3", weight: 25,
      option: #", "AutomaticFail": true, "AutomaticFailConfiguration": {"TargetSection": "s9"}"#)
    let imported = read(VendorForms.connect([whole, own, other].joined(separator: ",")))
    let grid = try #require(imported.grid)
    #expect(
      grid.criteria.map { $0.errors.first?.effect } == [.failGrid, .failSection, .some(.none)])
    #expect(score(Scorer(grid), ["a3", "a1", "a1"]) == 0)
    let named = imported.leftAside.map { $0.place.part ?? "" }
    #expect(named.count == 2, "the class supposed, and the other section: \(named)")
    #expect(named.last?.hasSuffix("AutomaticFailConfiguration.TargetSection") == true)
  }

  @Test("Numbers become ranges that touch; holes, limits and automation are named")
  func numbers() throws {
    let json = VendorForms.connect(
      """
      {"Question": {"Title": "Attente", "RefId": "n", "QuestionType": "NUMERIC", "Weight": 100,
       "QuestionTypeProperties": {"Numeric": {"MinValue": 0, "MaxValue": 600, "Options": [
        {"MinValue": 0, "MaxValue": 59, "Score": 10}, {"MinValue": 70, "MaxValue": 600, "Score": 2}],
       "Automation": {"PropertyValue": {"Label": "LONGEST_HOLD_DURATION"}}}}}},
      {"Question": {"Title": "Suite", "RefId": "t", "QuestionType": "TEXT"}},
      {"Question": {"Title": "Rappel", "RefId": "d", "QuestionType": "DATETIME"}}
      """)
    let imported = read(json)
    let grid = try #require(imported.grid)
    #expect(
      grid.criteria[0].ranges == [
        NumberRange(from: nil, to: 60, points: 10), NumberRange(from: 60, to: 70, points: 0),
        NumberRange(from: 70, to: nil, points: 2),
      ])
    #expect(grid.criteria[0].measure == "interaction.longestHold")
    #expect(grid.criteria.map(\.kind) == [.number, .text, .text])
    #expect(
      imported.leftAside.map { $0.place.part?.split(separator: ".").last ?? "" }
        == ["Numeric", "Automation", "Options", "Question"], "limits, automation, hole, date")
    #expect(rules(of: imported).isEmpty)
  }

  @Test("Enablement becomes a condition, or is named when it cannot be said")
  func enablement() throws {
    func enabled(_ comparator: String, _ action: String) -> String {
      #", "Enablement": {"Action": "\#(action)", "Condition": {"Operator": "AND", "Operands": [{"Expression": {"Source": {"Type": "QUESTION_REF_ID", "RefId": "Q1"}, "Comparator": "\#(comparator)", "Values": [{"Type": "OPTION_REF_ID", "RefId": "Q1-1"}, {"Type": "OPTION_REF_ID", "RefId": "Q1-2"}]}}]}}"#
    }
    let questions = [
      VendorForms.connectQuestion("Q1", weight: 25),
      VendorForms.connectQuestion("Q2", weight: 25, more: enabled("IN", "ENABLE")),
      VendorForms.connectQuestion("Q3", weight: 25, more: enabled("IN", "DISABLE")),
      VendorForms.connectQuestion("Q4", weight: 25, more: enabled("EXACT", "ENABLE")),
    ]
    let imported = read(VendorForms.connect(questions.joined(separator: ",")))
    let grid = try #require(imported.grid)
    let answer = Condition.answer(criterion: "question-q1", levels: ["a1", "a2"])
    #expect(grid.criteria.map(\.appliesWhen) == [nil, answer, .not(answer), nil])
    #expect(imported.leftAside.map { $0.place.part?.hasSuffix(".Enablement") } == [true])
  }

  @Test("A form that is not scored gives a grid that records")
  func disabled() throws {
    let imported = read(
      VendorForms.connect(VendorForms.connectQuestion("Q1", weight: 0), status: "DISABLED"))
    #expect(try #require(imported.grid).criteria.allSatisfy { !$0.isScored })
    #expect(rules(of: imported).isEmpty)
    #expect(imported.leftAside.count == 1)
  }

  private func read(_ json: String) -> GridImport {
    let (vendor, result) = VendorFormReader().read(
      Array(json.utf8), identity: GridIdentity(language: "fr"), file: "f.json")
    #expect(vendor == .amazonConnect)
    #expect(result.findings.isEmpty, "\(lines(result.findings))")
    return result
  }

  private func score(_ scorer: Scorer, _ levels: [String?]) -> Rational? {
    scorer.scorecard(for: answers(scorer.grid, levels)).final
  }
}
