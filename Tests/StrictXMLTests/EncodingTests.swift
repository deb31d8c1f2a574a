import StrictXML
import Testing

@Suite("Encodings")
struct EncodingTests {
  private func read(_ bytes: [UInt8]) throws(XMLError) -> String {
    try Document(reading: bytes, file: "f").root.text
  }

  private func reason(_ bytes: [UInt8]) -> XMLError.Reason? {
    do {
      _ = try read(bytes)
      return nil
    } catch {
      return error.reason
    }
  }

  private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test("UTF-8 is read with and without a byte order mark")
  func utf8() throws {
    #expect(try read(Array("<a>é€𝄞</a>".utf8)) == "é€𝄞")
    #expect(try read([0xEF, 0xBB, 0xBF] + Array("<a>é</a>".utf8)) == "é")
  }

  @Test("UTF-16 is read in both orders, with and without its mark", arguments: [true, false])
  func utf16(bigEndian: Bool) throws {
    let text = #"<?xml version="1.0" encoding="UTF-16"?><a>é€𝄞</a>"#
    #expect(try read(utf16("\u{FEFF}" + text, bigEndian: bigEndian)) == "é€𝄞")
    #expect(try read(utf16(text, bigEndian: bigEndian)) == "é€𝄞")
  }

  @Test("UTF-16 with half a character at its end, or half a pair, is refused")
  func brokenUTF16() {
    let bytes = utf16("\u{FEFF}<a>é</a>", bigEndian: false)
    #expect(reason(bytes + [0x20]) == .invalidBytes(encoding: "UTF-16"))
    #expect(
      reason([0xFF, 0xFE, 0x3C, 0, 0x61, 0, 0x3E, 0, 0, 0xD8, 0x3C, 0])
        == .invalidBytes(encoding: "UTF-16"))
  }

  @Test("Windows-1252 is read when it is declared")
  func western() throws {
    let head = Array(#"<?xml version="1.0" encoding="Windows-1252"?><a>"#.utf8)
    #expect(try read(head + [0xE9, 0x80, 0x9C] + Array("</a>".utf8)) == "é€œ")
    let latin = Array("<?xml version='1.0' encoding='iso-8859-1'?><a>".utf8)
    #expect(try read(latin + [0xE9] + Array("</a>".utf8)) == "é")
  }

  @Test("Bytes that are not the declared UTF-8 are refused at their place")
  func wrongDeclaration() {
    let bytes =
      Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>é".utf8) + [0xE9]
      + Array("t</a>".utf8)
    do {
      _ = try read(bytes)
      Issue.record("read")
    } catch {
      #expect(error.reason == .invalidBytes(encoding: "UTF-8"))
      #expect(error.position == Position(line: 2, column: 5))
    }
  }

  @Test("A declaration that contradicts the bytes is refused")
  func mismatch() {
    #expect(
      reason(Array(#"<?xml version="1.0" encoding="UTF-16"?><a/>"#.utf8))
        == .encodingMismatch(declared: "UTF-16", actual: "UTF-8"))
    #expect(
      reason(utf16("\u{FEFF}<?xml version='1.0' encoding='UTF-8'?><a/>", bigEndian: true))
        == .encodingMismatch(declared: "UTF-8", actual: "UTF-16"))
    #expect(
      reason(
        [0xEF, 0xBB, 0xBF] + Array("<?xml version='1.0' encoding='iso-8859-1'?><a/>".utf8))
        == .encodingMismatch(declared: "iso-8859-1", actual: "UTF-8"))
  }

  @Test("Encodings that are not read are named")
  func unknown() {
    #expect(
      reason(Array(#"<?xml version="1.0" encoding="klingon"?><a/>"#.utf8))
        == .unknownEncoding("klingon"))
    #expect(reason([0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0]) == .unknownEncoding("UTF-32"))
  }

  @Test("NUL and other control characters are refused at their place")
  func controlCharacters() {
    for byte: UInt8 in [0, 1, 8, 0x0B, 0x1F] {
      do {
        _ = try read(Array("<a>\n é".utf8) + [byte] + Array("</a>".utf8))
        Issue.record("read")
      } catch {
        #expect(error.reason == .forbiddenCharacter(UInt32(byte)))
        #expect(error.position == Position(line: 2, column: 3))
      }
    }
  }
}
