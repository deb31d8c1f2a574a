import Languages
import Testing

struct AlphabeticalOrderTests {
  @Test("Names are in order of their letters, accents, case and ligatures aside")
  func names() {
    let names = ["Zoé", "œuvre", "Élodie", "eric", "Ève", "Noël", "Ça va", "Céline", "Odile"]
    #expect(
      names.sorted(by: AlphabeticalOrder.precedes)
        == ["Ça va", "Céline", "Élodie", "eric", "Ève", "Noël", "Odile", "œuvre", "Zoé"])
  }

  @Test("Names that differ by an accent alone keep one order, and equal names none")
  func ties() {
    #expect(AlphabeticalOrder.precedes("Helene", "Hélène"))
    #expect(!AlphabeticalOrder.precedes("Hélène", "Helene"))
    #expect(!AlphabeticalOrder.precedes("Ana", "Ana"))
  }
}
