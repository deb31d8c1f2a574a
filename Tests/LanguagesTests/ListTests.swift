import Languages
import Testing

@Suite("Words in a row")
struct ListTests {
  @Test("The last two are joined by the word, the others by commas")
  func joined() {
    #expect(Language.french.list(["a", "b", "c"], .or) == "a, b ou c")
    #expect(Language.english.list(["a", "b", "c"], .or) == "a, b or c")
    #expect(Language.french.list(["a", "b"], .and) == "a et b")
    #expect(Language.english.list(["a", "b"], .and) == "a and b")
  }

  @Test("One word stands alone, and no words are nothing")
  func few() {
    #expect(Language.french.list(["a"], .and) == "a")
    #expect(Language.english.list([], .or) == "")
  }
}
