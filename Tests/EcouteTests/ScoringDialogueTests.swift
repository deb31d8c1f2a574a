import ExactNumbers
import Languages
import QualityModel
import Scoring
import Testing

@testable import ecoute

@Suite("Scoring at a terminal, line by line")
struct ScoringDialogueTests {
  func dialogue(
    _ language: Language = .french, transcript: Bool = true, hold: Int? = nil,
    answers: [Answer] = []
  ) throws -> ScoringDialogue {
    ScoringDialogue(
      try DialogueFixture.subject(language, transcript: transcript, hold: hold), answers: answers)
  }

  @Test("The head says who scores which call, then the first question is asked with its levels")
  func beginning() throws {
    var french = try dialogue()
    let shown = french.begin().joined(separator: "\n")
    #expect(shown.contains("Essai (essai 1.0)"))
    #expect(shown.contains("C1 · téléphone · 03/10/2026 à 09:15 · conseiller\u{A0}: Léa Durand"))
    #expect(shown.contains("question 1/4"))
    #expect(shown.contains("L'accueil est-il complet\u{A0}?"))
    #expect(
      shown.contains("  1  Non  ⚠ erreur critique client · commentaire exigé · citation exigée"))
    #expect(shown.contains("  2  Oui\n  n  sans objet"))
    #expect(!shown.contains("point"))
    #expect(french.prompt == "réponse > ")
    var english = try dialogue(.english)
    let text = english.begin().joined(separator: "\n")
    #expect(text.contains("Trial (essai 1.0)"))
    #expect(
      text.contains("  1  No   ⚠ customer-critical error · comment required · quote required"))
    #expect(text.contains("  n  not applicable"))
    #expect(english.prompt == "answer > ")
  }

  @Test("A required comment and quote are asked right after the answer, then the next question")
  func requirements() throws {
    var dialogue = try dialogue()
    #expect(dialogue.type("1").contains("demande un commentaire"))
    #expect(dialogue.step == .comment("accueil"))
    #expect(dialogue.type("pas de marque").contains("demande une citation"))
    let shown = dialogue.type("0")
    #expect(shown.contains("❝ 00:01 «\u{A0}Allô ?\u{A0}»"))
    #expect(shown.contains("question 2/4"))
    #expect(
      dialogue.answer("accueil")
        == Answer(
          criterionID: "accueil", value: .level("non"), comment: "pas de marque",
          quotes: [Quote(turn: 0, startMilliseconds: 1_000, speaker: .agent, text: "Allô ?")]))
  }

  @Test("A comment on the line of the answer is kept, and only the quote is then asked")
  func commentOnTheLine() throws {
    var dialogue = try dialogue()
    dialogue.type("1 pas de marque, ton sec")
    #expect(dialogue.answer("accueil")?.comment == "pas de marque, ton sec")
    #expect(dialogue.step == .quote("accueil"))
  }

  @Test("A turn to quote is found by a word, accents and case aside, or by a time")
  func quoting() throws {
    var dialogue = try dialogue()
    let found = dialogue.type("1 sec", "RESILIER")
    #expect(found.contains("  1  00:04  client      Je veux résilier, c'est décidé."))
    #expect(!found.contains("voyant"))
    #expect(dialogue.type("1:40").contains("  2  01:35"))
    #expect(dialogue.type("zèbre").contains("Aucun tour ne contient «\u{A0}zèbre\u{A0}»"))
    #expect(dialogue.step == .quote("accueil"))
    dialogue.type("1 2")
    #expect(dialogue.answer("accueil")?.quotes.map(\.turn) == [1, 2])
    #expect(dialogue.answer("accueil")?.quotes.map(\.startMilliseconds) == [4_000, 95_500])
  }

  @Test("Without a transcript, words heard are quoted with their time")
  func heardWords() throws {
    var dialogue = try dialogue(transcript: false)
    dialogue.type("1 sec", "1:35 je ne peux rien faire")
    #expect(
      dialogue.answer("accueil")?.quotes == [
        Quote(
          turn: nil, startMilliseconds: 95_000, speaker: .unknown, text: "je ne peux rien faire")
      ])
    #expect(dialogue.type("t").contains("n'a pas de transcription"))
  }

  @Test("A question opened by an answer is said and asked; one closed again is said and left out")
  func conditions() throws {
    var dialogue = try dialogue()
    let opened = dialogue.type("2", "2")
    #expect(opened.contains("+ question à poser\u{A0}: «\u{A0}Diagnostic\u{A0}»"))
    #expect(opened.contains("question 3/5"))
    dialogue.type("1 2")
    #expect(dialogue.answer("diagnostic")?.value == .levels(["voyant", "cable"]))
    let closed = dialogue.type("b", "b", "1")
    #expect(closed.contains("− question qui ne se pose plus\u{A0}: «\u{A0}Diagnostic\u{A0}»"))
    #expect(dialogue.answer("diagnostic") == nil)
    #expect(dialogue.questionnaire.current == "attente")
  }

  @Test("A number is typed with a comma, as mm:ss, or taken from the measured one by Enter")
  func numbers() throws {
    for (line, seconds) in [("95", 95), ("1:35", 95), ("95 s", 95), ("12,5", nil)] {
      var dialogue = try dialogue()
      dialogue.type("2", "1", line)
      let expected = seconds.map { Rational($0) } ?? Rational(25, over: 2)
      #expect(dialogue.answer("attente")?.value == expected.map(Answer.Value.number))
    }
    var measured = try dialogue(hold: 45)
    #expect(measured.type("2", "1").contains("mesuré\u{A0}: 45 s, Entrée pour le prendre"))
    measured.type("")
    #expect(measured.answer("attente")?.value == .number(45))
  }

  @Test(
    "What is no answer changes nothing and says why",
    arguments: [
      ("7", "Il n'y a pas de réponse 7"), ("1 2", "Une seule réponse"), ("bof", "non comprise"),
      ("2 z", "«\u{A0}z\u{A0}»"), ("", "Tapez une réponse"), ("c", "Répondez d'abord"),
    ])
  func refusals(line: String, message: String) throws {
    var dialogue = try dialogue()
    #expect(dialogue.type(line).contains(message))
    #expect(dialogue.answers.isEmpty)
    #expect(dialogue.questionnaire.current == "accueil")
  }

  @Test("N/A where the grid forbids it is refused with its remedy")
  func forbiddenNotApplicable() throws {
    var dialogue = try dialogue()
    let shown = dialogue.type("n pas d'accueil audible", "n")
    #expect(dialogue.answer("accueil")?.value == .notApplicable)
    #expect(dialogue.answer("accueil")?.comment == "pas d'accueil audible")
    #expect(shown.contains("n'accepte pas « sans objet »"))
    #expect(dialogue.answer("panne") == nil)
  }

  @Test("A comment or a cause typed at the next question is about the answer just given")
  func additionsAfterwards() throws {
    var dialogue = try dialogue()
    dialogue.type("2", "1", "c dit bonjour")
    #expect(dialogue.answer("panne")?.comment == "dit bonjour")
    dialogue.type("k 2")
    #expect(dialogue.answer("panne")?.causeID == "outil")
    #expect(dialogue.type("k 9").contains("de 1 à 2"))
    dialogue.type("-")
    #expect(dialogue.answer("panne")?.causeID == nil)
  }

  @Test("The review lists what is missing, Enter goes there, and only a complete one is submitted")
  func review() throws {
    var dialogue = try dialogue(.english)
    let review = dialogue.type("1 curt", ".", "1", "s", "r")
    #expect(review.contains("Review ─"))
    #expect(review.contains("2/3 required answers · 2 things to complete"))
    #expect(dialogue.type("s").contains("2 things to settle before submitting"))
    #expect(dialogue.end == nil)
    #expect(dialogue.type("").contains("needs a quote"))
    dialogue.type("2")
    #expect(dialogue.step == .review)
    #expect(dialogue.type("").contains("Time on hold"))
    dialogue.type("30", "it was long")
    #expect(dialogue.answer("moment")?.value == .text("it was long"))
    #expect(dialogue.step == .review)
    #expect(dialogue.type("s").contains("Final score"))
    dialogue.type("no")
    #expect(dialogue.step == .review)
    dialogue.type("s", "yes")
    #expect(dialogue.end == .submit)
  }

  @Test("An answer is edited by its number from the review, and Enter keeps it")
  func editing() throws {
    var dialogue = try dialogue()
    dialogue.type("2", "1", "20", "rien", "2")
    #expect(dialogue.questionnaire.current == "panne")
    dialogue.type("")
    #expect(dialogue.step == .review)
    dialogue.type("1", "n")
    #expect(dialogue.answer("accueil")?.value == .notApplicable)
    #expect(dialogue.step == .review)
    dialogue.type("c bonne écoute dans l'ensemble")
    #expect(dialogue.overallComment == "bonne écoute dans l'ensemble")
  }

  @Test("A draft is resumed at its first open question")
  func resuming() throws {
    var dialogue = try dialogue(answers: [
      Answer(criterionID: "accueil", value: .level("oui"), comment: "net")
    ])
    #expect(dialogue.begin().joined(separator: "\n").contains("Est-ce une panne\u{A0}?"))
    let shown = dialogue.type("b")
    #expect(shown.contains("✓ réponse\u{A0}: Oui"))
    #expect(shown.contains("net"))
  }

  @Test("Abandoning asks first, and no is no", arguments: [Language.french, .english])
  func abandoning(language: Language) throws {
    var dialogue = try dialogue(language)
    dialogue.type("2", "x")
    #expect(dialogue.step == .confirmAbandon)
    dialogue.type("peut-être")
    #expect(dialogue.step == .confirmAbandon)
    dialogue.type("")
    #expect(dialogue.step == .question)
    dialogue.type("x", language == .french ? "oui" : "yes")
    #expect(dialogue.end == .abandon)
  }

  @Test("Help says what answers are worth, and the score so far shows its arithmetic")
  func helpAndScore() throws {
    var dialogue = try dialogue()
    #expect(dialogue.type("?").contains("la note est plafonnée à 50"))
    let explained = dialogue.type("2", "e")
    #expect(explained.contains("Note brute\u{A0}: 100,0"))
    #expect(explained.contains("Note provisoire"))
    #expect(explained.contains("question 2/4"))
  }

  @Test("Control characters and escape sequences never reach an answer or the screen")
  func hostileLines() throws {
    var dialogue = try dialogue()
    dialogue.type("2\u{1B}[D \u{1B}[31mtrès bien\u{7}")
    #expect(dialogue.answer("accueil")?.comment == "très bien")
    #expect(dialogue.type("b").unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" })
    dialogue.type(String(repeating: "9 ", count: 20_000))
    #expect(dialogue.answer("accueil")?.value == .level("oui"))
  }
}
