import Languages
import Testing

@Suite("Spelling suggestions and French spaces")
struct SpellingTests {
  @Test(
    "The word probably meant is the closest, when one is close",
    arguments: [
      ("oui-nom", "oui-non"), ("wieght", "weight"), ("EMPATHIE", "empathie"), ("tone", nil),
      ("satisfaction", nil), ("", nil),
    ] as [(String, String?)])
  func suggestions(word: String, expected: String?) {
    let known = ["oui-non", "weight", "empathie", "resolution"]
    #expect(SpellingSuggestion.closest(to: word, among: known) == expected)
  }

  @Test("The first of two equally close words is suggested, the word itself never")
  func ties() {
    #expect(SpellingSuggestion.closest(to: "nom", among: ["nom", "non", "not"]) == "non")
  }

  @Test("French punctuation keeps its spaces unbreakable, other spaces stay")
  func frenchSpaces() {
    #expect(
      FrenchTypography.spaced("Le niveau « non » : est-ce 5 % ? Oui !")
        == "Le niveau «\u{A0}non\u{A0}»\u{A0}: est-ce 5\u{A0}%\u{A0}? Oui\u{A0}!")
    #expect(FrenchTypography.spaced("") == "")
  }
}
