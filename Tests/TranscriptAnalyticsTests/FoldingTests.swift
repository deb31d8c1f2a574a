import Testing

@testable import TranscriptAnalytics

@Suite struct FoldingTests {
  @Test("Every French letter folds to its plain lower-case form")
  func frenchLetters() {
    #expect(Folding.fold("ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ") == "aaaceeeeiioouuuyoeae")
    #expect(Folding.fold("àâäçéèêëîïôöùûüÿœæ") == "aaaceeeeiioouuuyoeae")
  }

  @Test("Letters of the other languages of Europe fold as well")
  func otherLetters() {
    #expect(Folding.fold("Straße Łódź Øre Đặng İstanbul ñ") == "strasse lodz ore dang istanbul n")
  }

  @Test("Every kind of apostrophe becomes the plain one")
  func apostrophes() {
    #expect(Folding.fold("l’a lʼa l`a l´a l′a") == "l'a l'a l'a l'a l'a")
  }

  @Test("Invisible characters inside a word do not hide it")
  func invisibleCharacters() {
    #expect(Folding.fold("rési\u{AD}li\u{200B}ation\u{FEFF}") == "resiliation")
  }

  @Test("Folding a folded text changes nothing")
  func idempotent() {
    for value in UInt32(1)..<0x2500 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = Folding.fold(String(Character(scalar)))
      #expect(Folding.fold(once) == once, "U+\(String(value, radix: 16))")
    }
  }

  @Test("A letter and its canonical equivalents fold to the same")
  func canonicalEquivalence() {
    let marks = (UInt32(0x300)...0x36F).compactMap(Unicode.Scalar.init)
    var equivalents: [String: String] = [:]
    for base in "aceghijklnorstuwyzACEGIO".unicodeScalars {
      for mark in marks {
        var text = String.UnicodeScalarView()
        text.append(base)
        text.append(mark)
        equivalents[String(text)] = String(text)
      }
    }
    var compared = 0
    for value in UInt32(0xC0)..<0x2000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      guard let decomposed = equivalents[String(Character(scalar))] else { continue }
      compared += 1
      #expect(Folding.fold(String(Character(scalar))) == Folding.fold(decomposed))
    }
    #expect(compared > 200)
  }
}
