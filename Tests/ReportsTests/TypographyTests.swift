import Testing

@testable import Reports

@Suite("Typography of the report's own words")
struct TypographyTests {
  @Test(
    "French keeps its punctuation on the line",
    arguments: [
      ("Un ; deux", "Un\u{202F}; deux"), ("Quoi ?", "Quoi\u{202F}?"), ("Non !", "Non\u{202F}!"),
      ("Ici : là", "Ici\u{A0}: là"), ("82 %", "82\u{A0}%"), ("« mot »", "«\u{A0}mot\u{A0}»"),
      ("n = 14", "n\u{A0}=\u{A0}14"), ("l'appel", "l’appel"), ("a b", "a b"), (" a ", " a "),
      ("", ""), ("a: b; c%", "a: b; c%"),
    ])
  func spacing(typed: String, printed: String) {
    #expect(Typography.applied(to: typed) == printed)
  }

  @Test("Words from outside keep their own spaces and apostrophes")
  func outside() {
    let text: ReportText = "« \(outside: "l'a-t-il dit ?") » ; oui"
    #expect(text.plainText == "«\u{A0}l'a-t-il dit ?\u{A0}»\u{202F}; oui")
  }

  @Test(
    "« de » elides before a vowel and a mute h",
    arguments: [
      ("Imane", "d’Imane"), ("Claire", "de Claire"), ("Élodie", "d’Élodie"),
      ("Hélène Morvan", "d’Hélène Morvan"), ("Hassan", "de Hassan"), ("Yanis", "de Yanis"),
      ("Yves", "d’Yves"), ("œuvre", "d’œuvre"), ("Omar", "d’Omar"), ("appels", "d’appels"),
      ("", "de "),
    ])
  func elision(name: String, with: String) {
    #expect(Elision.of(name) == with)
  }

  @Test("A long text is cut between two words, and says so")
  func excerpt() {
    #expect(Excerpt.of("un deux trois", limit: 9) == "un deux\u{A0}[…]")
    #expect(Excerpt.of("un deux", limit: 9) == "un deux")
    #expect(Excerpt.of("ligne\r\n\tsuite", limit: 20) == "ligne suite")
    #expect(
      Excerpt.of(String(repeating: "x", count: 10_000), limit: 5) == "xxxxx\u{A0}[…]")
    #expect(Excerpt.of("éééé", limit: 4) == "éééé")
  }
}
