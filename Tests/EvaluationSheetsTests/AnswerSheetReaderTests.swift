import EvaluationSheets
import ExactNumbers
import Languages
import QualityModel
import Tables
import Testing

@Suite("Reading a file of answers")
struct AnswerSheetReaderTests {
  private func read(_ text: String) throws -> AnswerSheet {
    try AnswerSheetReader(grid: ExampleGrid.grid).read(
      TableSource(name: "reponses.csv", bytes: Array(text.utf8)))
  }

  private func value(_ criterion: String, _ answer: String) throws -> Answer.Value? {
    try read("criterion\tanswer\n\(criterion)\t\(answer)\n").answers.first?.value
  }

  @Test("Every kind of answer is read, in the grid's order whatever the file's")
  func kinds() throws {
    let sheet = try read(
      """
      critère;réponse;cause;commentaire;tour;citation;commentaire général
      suite;Rappel lundi;;;;;
      attente;1:05;;;;;
      formules;merci | bonjour;;;;;
      identification;oui;;;;;
      sourire;En partie;outil;Ligne mauvaise;12;"Oui ; j'écoute";Bon appel
      """)
    #expect(sheet.problems.isEmpty)
    #expect(sheet.comment == "Bon appel")
    #expect(sheet.tally == ImportTally(read: 5, accepted: 5, duplicate: 0, rejected: 0))
    #expect(
      sheet.answers == [
        Answer(
          criterionID: "sourire", value: .level("partiel"), causeID: "outil",
          comment: "Ligne mauvaise",
          quotes: [
            Quote(turn: 12, startMilliseconds: nil, speaker: .unknown, text: "Oui ; j'écoute")
          ]),
        Answer(criterionID: "identification", value: .level("oui")),
        Answer(criterionID: "formules", value: .levels(["bonjour", "merci"])),
        Answer(criterionID: "attente", value: .number(65)),
        Answer(criterionID: "suite", value: .text("Rappel lundi")),
      ])
  }

  @Test(
    "Not applicable is written as people write it",
    arguments: ["N/A", "NA", "na", "sans objet", "S.O.", "Non applicable", "not applicable"])
  func notApplicable(word: String) throws {
    #expect(try value("sourire", word) == .notApplicable)
  }

  @Test("Criteria and levels go by id, title or question, case and accents aside")
  func names() throws {
    #expect(try value("SOURIRE", "OUI") == .level("oui"))
    #expect(try value("Le ton est-il souriant ?", "en partie") == .level("partiel"))
    #expect(try value("formules", "aucune") == .levels([]))
    #expect(try value("formules", "Prise de congé|merci|merci") == .levels(["merci", "conge"]))
    #expect(try value("formules", "merci conge") == .levels(["merci", "conge"]))
    #expect(try value("attente", "1 234,5") == .number(#require(Rational(2469, over: 2))))
  }

  static let refusals: [(String, String, String)] = [
    ("sourir", "oui", "the grid has no such criterion (did you mean “sourire”?)"),
    ("zzz", "oui", "the grid has no such criterion"),
    ("sourire", "partie", "no level of the criterion (did you mean “partiel”?)"),
    ("sourire", "excellent", "no level of the criterion; possible: non, partiel, oui"),
    ("identification", "N/A", "this criterion cannot be not applicable"),
    ("formules", "bonjour|bonsoir", "no level of the criterion (did you mean “bonjour”?)"),
    ("attente", "longtemps", "a number is expected, such as 1234.5 or 72 %"),
    ("attente", "72 %", "a number is expected, such as 1234.5 or 72 %"),
  ]

  @Test("What the grid does not have is refused, with what was probably meant", arguments: refusals)
  func refused(criterion: String, answer: String, reason: String) throws {
    let sheet = try read("x;criterion;answer\n1;\(criterion);\(answer)\n")
    #expect(sheet.answers.isEmpty)
    #expect(sheet.problems.map(\.reason.english) == [reason])
    #expect(sheet.problems.map(\.line) == [2])
    #expect(sheet.tally.rejected == 1)
  }

  @Test("An unknown cause and a negative turn are refused; comments are not shown")
  func parts() throws {
    let sheet = try read(
      "criterion;answer;cause;comment;turn\nsourire;oui;outils;secret;\nsuite;x;;secret;-1\n")
    #expect(sheet.problems.map(\.column) == ["cause", "turn"])
    #expect(sheet.problems[0].reason.english.contains("did you mean “outil”?"))
    #expect(!sheet.problems.contains { $0.text.french.contains("secret") })
  }

  @Test("An empty answer leaves the criterion unanswered, unless something is said about it")
  func empty() throws {
    let sheet = try read("criterion;answer;comment\nsourire;;\nsuite;;à voir\n")
    #expect(sheet.answers.isEmpty)
    #expect(sheet.problems.map(\.line) == [3])
    #expect(sheet.tally == ImportTally(read: 2, accepted: 1, duplicate: 0, rejected: 1))
  }

  @Test("A second row adds a quote, repeats, or contradicts")
  func secondRow() throws {
    let sheet = try read(
      """
      criterion;answer;turn
      sourire;oui;3
      sourire;oui;9
      sourire;oui;9
      sourire;non;
      """)
    #expect(sheet.answers.first?.quotes.map(\.turn) == [3, 9])
    #expect(sheet.problems.map(\.line) == [5])
    #expect(sheet.problems[0].reason.english == "this criterion has another answer on line 2")
    #expect(sheet.tally == ImportTally(read: 4, accepted: 2, duplicate: 1, rejected: 1))
  }

  @Test("Without its columns, or without rows, the file is refused as a whole")
  func wholeFile() {
    #expect(throws: ColumnMappingError.self) { try read("a;b\n1;2\n") }
    #expect(throws: TableError.self) { try read("criterion;answer\n") }
    #expect(throws: TableError.self) { try read("") }
  }
}
