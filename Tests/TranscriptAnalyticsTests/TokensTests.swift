import Testing

@testable import TranscriptAnalytics

@Suite struct TokensTests {
  private func words(_ text: String) -> [String] { Tokens(of: text).map(\.folded) }

  @Test("Elided words are words of their own")
  func elisions() {
    #expect(
      words("L'abonnement qu’il a jusqu'à demain") == [
        "l'", "abonnement", "qu'", "il", "a", "jusqu'", "a", "demain",
      ])
    #expect(
      words("lorsqu'on puisqu`elle quoiquʼun z'avez d'1 an") == [
        "lorsqu'", "on", "puisqu'", "elle", "quoiqu'", "un", "z'", "avez", "d'", "1", "an",
      ])
    #expect(words("qu' il") == ["qu'", "il"])
  }

  @Test(
    "Words that hold an apostrophe stay whole",
    arguments: [
      "aujourd'hui", "entr'ouvert", "prud'homme", "quelqu'un", "presqu'ile", "grand'mere", "don't",
      "i'm", "o'clock", "customer's",
    ])
  func wholeWords(_ word: String) {
    #expect(words(word) == [word])
  }

  @Test("An elision before a whole word is still split")
  func elisionBeforeWhole() {
    #expect(
      words("jusqu'aujourd'hui d'aujourd’hui") == [
        "jusqu'", "aujourd'hui", "d'", "aujourd'hui",
      ])
  }

  @Test("Pronouns after a hyphen match those after a space")
  func hyphenClitics() {
    #expect(words("Puis-je") == words("puis je"))
    #expect(words("a-t-il") == ["a", "t", "il"])
    #expect(words("Donnez-le-moi") == ["donnez", "le", "moi"])
    #expect(words("donne-m'en") == ["donne", "m'", "en"])
    #expect(words("Qu'est-ce qu'elle") == ["qu'", "est", "ce", "qu'", "elle"])
    #expect(words("celui-là rendez-vous") == ["celui", "la", "rendez", "vous"])
  }

  @Test("Other hyphens between letters stay in the word")
  func otherHyphens() {
    #expect(
      words("c'est-à-dire peut-être week‑end t-shirt follow-up") == [
        "c'", "est-a-dire", "peut-etre", "week-end", "t-shirt", "follow-up",
      ])
    #expect(
      words("2025-2026 covid-19 fin- début") == [
        "2025", "2026", "covid", "19", "fin", "debut",
      ])
  }

  @Test("Quotes around words are not part of them")
  func quotes() {
    #expect(
      words("'bonjour' ‘l'eau’ the customers' line") == [
        "bonjour", "l'", "eau", "the", "customers", "line",
      ])
  }

  @Test("Places lead back to the original text, accents and apostrophes included")
  func places() {
    let text = "« Qu’est-ce que l’œuvre, déjà ? » dit-il"
    let utf8 = Array(text.utf8)
    let originals = Tokens(of: text).map { String(decoding: utf8[$0.range], as: UTF8.self) }
    #expect(originals == ["Qu’", "est", "ce", "que", "l’", "œuvre", "déjà", "dit", "il"])
  }

  @Test("Composed and decomposed accents give the same words")
  func normalisation() {
    let composed = "Été À l'hôtel, façade naïve, Ёлка, ΆΛΦΑ, Việt"
    let decomposed =
      "E\u{301}te\u{301} A\u{300} l'ho\u{302}tel, fac\u{327}ade nai\u{308}ve, "
      + "Е\u{308}лка, Α\u{301}ΛΦΑ, Vie\u{323}\u{302}t"
    #expect(words(composed) == words(decomposed))
    #expect(words(composed).first == "ete")
    #expect(words(composed).last == "viet")
  }

  @Test("A run of letters too long to be a word is cut, and the rest is kept")
  func longRun() {
    let cut = words(String(repeating: "a", count: 2_500))
    #expect(cut.map(\.utf8.count) == [1024, 1024, 452])
  }

  @Test("Bytes that are not UTF-8 are passed over without reading beyond the end")
  func invalidBytes() {
    struct Counter: TokenSink {
      var words: [String] = []
      mutating func token(_ folded: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
        words.append(String(decoding: folded, as: UTF8.self))
      }
    }
    for tail in [[0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0xFF, 0xFE], [0x80]] as [[UInt8]] {
      var sink = Counter()
      (Array("mot ".utf8) + tail).withUnsafeBufferPointer {
        Tokenizer.tokenize($0, into: &sink)
      }
      #expect(sink.words == ["mot"])
    }
  }
}
