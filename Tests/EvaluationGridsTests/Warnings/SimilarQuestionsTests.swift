import EvaluationGrids
import Testing

@Suite("W006: questions that are nearly the same")
struct SimilarQuestionsTests {
  private func grid(_ first: String, _ second: String) -> String {
    SmallGrid.text(
      criteria: SmallGrid.asking(first, "a")
        + SmallGrid.asking(second, "b").replacing("<question>", with: "1️⃣<question>"))
  }

  private func apart(_ first: String, _ second: String) {
    expectWarnings("W006", grid(first, second).replacing("1️⃣", with: ""))
  }

  @Test("Accents, case, punctuation and small words do not make two questions")
  func same() {
    expectWarnings(
      "W006", grid("L'appel est-il conclu ?", "Appel CONCLU"), says: [1: "is that of \"a\""])
    expectWarnings(
      "W006",
      grid(
        "Le conseiller reformule-t-il la demande du client ?",
        "Le conseiller reformule-t-il bien la demande du client ?"),
      says: [1: "they share 4 words of 5"])
  }

  @Test("A word that changes what is asked makes another question")
  func different() {
    apart("Le prénom est-il donné ?", "Le nom est-il donné ?")
    apart(
      "Le client est-il salué au début de l'appel ?", "Le client est-il salué à la fin de l'appel ?"
    )
    apart(
      "Le client patiente-t-il sans être prévenu ?",
      "Le client patiente-t-il après avoir été prévenu ?")
  }

  @Test("Questions that are never asked together may be the same")
  func exclusive() {
    let when = { (level: String) in
      "<appliesWhen><answer criterion='z' in='\(level)'/></appliesWhen>"
    }
    let pair = { (second: String) in
      SmallGrid.text(
        criteria: SmallGrid.criterion("z")
          + SmallGrid.asking("La suite est-elle datée ?", "a", "scale='oui-non'", when("oui"))
          + SmallGrid.asking("La suite est-elle datée ?", "b", "scale='oui-non'", when(second)))
    }
    expectWarnings("W006", pair("non"))
    expectWarnings(
      "W006",
      pair("oui").replacing(
        "<criterion id=\"b\" scale='oui-non'><",
        with:
          "<criterion id=\"b\" scale='oui-non'>1️⃣<"))
  }

  @Test("Ten thousand criteria are compared in a moment, and a twin among them is found")
  func many() {
    let words = (0..<9_999).map { index in
      "Le mot\(index) du conseiller et le client\(index % 97) sont-ils dits au terme\(index % 89) ?"
    }
    let criteria = words.enumerated().map { SmallGrid.asking($1, "c\($0)") }.joined()
    let twin = SmallGrid.asking(words[5_000], "twin").replacing("<question>", with: "1️⃣<question>")
    let clock = ContinuousClock()
    let time = clock.measure { expectWarnings("W006", SmallGrid.text(criteria: criteria + twin)) }
    #expect(time < .seconds(300), "\(time)")
  }
}
