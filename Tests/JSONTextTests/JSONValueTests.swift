import Foundation
import JSONText
import Testing

@Suite("JSON that is written")
struct JSONValueTests {
  @Test("Keys keep their order and every kind of value is written")
  func kinds() {
    let value = JSONValue.object([
      ("b", .array([.integer(1), .number(0.5), .number(2), .digits("82.50")])),
      ("a", .null), ("c", .bool(true)), ("d", .string("é")), ("e", .object([])), ("f", .array([])),
    ])
    #expect(
      value.compactText == #"{"b":[1,0.5,2,82.50],"a":null,"c":true,"d":"é","e":{},"f":[]}"#)
  }

  @Test("Any text comes back as it was from a standard reader")
  func texts() throws {
    let hostile = "\"\\/\n\t\r\u{0}\u{1F}\u{7F}</script>\u{2028}é漢🙂\u{202E}"
    let text = JSONValue.array([.string(hostile)]).indentedText
    let read = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String])
    #expect(read == [hostile])
  }

  @Test("A number that is not finite is null")
  func notFinite() {
    #expect(JSONValue.array([.number(.nan), .number(.infinity)]).compactText == "[null,null]")
  }

  @Test("Indentation is two spaces and the text ends with a line break")
  func indented() {
    #expect(
      JSONValue.object([("a", .array([.integer(1)]))]).indentedText
        == "{\n  \"a\": [\n    1\n  ]\n}\n")
  }
}
