import Foundation
import JSONText
import Languages
import QualityTestSupport
import Testing

@Suite("JSON that is read")
struct JSONReadingTests {
  @Test("Every kind of value is read, in order")
  func kinds() throws {
    let text = " {\"b\": [1, true, false, null],\r\n\t\"a\": {}, \"\": \"é\", \"c\": []} "
    let value = try JSONValue(reading: Array(text.utf8))
    #expect(value.members?.map(\.name) == ["b", "a", "", "c"])
    #expect(value["b"] == .array([.digits("1"), .bool(true), .bool(false), .null]))
    #expect(value["a"]?.members?.isEmpty == true && value[""] == .string("é"))
    #expect(value["z"] == nil && value["c"]?.members == nil)
  }

  @Test(
    "Numbers stay as they are written",
    arguments: [
      "0", "-0", "12", "-1.50", "1e3", "1E-7", "2.5e+10", "0.1", "123456789012345678901234567890",
    ])
  func numbers(digits: String) throws {
    let value = try JSONValue(reading: Array(digits.utf8))
    #expect(value == .digits(digits) && value.compactText == digits)
  }

  @Test("Escapes become the characters that they stand for")
  func escapes() throws {
    let text = #""\"\\\/\b\f\n\r\t\u00e9\u0000\ud83d\uDE42""#
    #expect(
      try JSONValue(reading: Array(text.utf8))
        == .string("\"\\/\u{8}\u{c}\n\r\té\u{0}🙂"))
  }

  @Test("What is written reads back equal, compact or indented")
  func roundTrip() throws {
    let value = JSONValue.object([
      ("a", .array([.integer(-3), .number(0.25), .digits("82.50"), .null])),
      ("b", .string("\u{0}\u{1F}\"\\ é漢🙂\u{202E}")), ("c", .object([("d", .bool(true))])),
    ])
    #expect(try JSONValue(reading: Array(value.compactText.utf8)) == value)
    #expect(try JSONValue(reading: Array(value.indentedText.utf8)) == value)
  }

  @Test("A byte order mark is passed over and makes no column")
  func byteOrderMark() throws {
    #expect(try JSONValue(reading: Array("\u{FEFF}[1]".utf8)) == .array([.digits("1")]))
    #expect(fault("\u{FEFF}[1,]") == "unexpected 1:4")
    #expect(fault("\u{FEFF}") == "truncated 1:1")
  }
}

@Suite("JSON that is refused")
struct JSONFaultTests {
  @Test(
    "Each fault has its reason and its place",
    arguments: [
      ("", "truncated 1:1"), (" \n ", "truncated 2:2"), ("{", "truncated 1:2"),
      ("{\"questionGroups\": [", "truncated 1:21"), ("nul", "unexpected 1:1"),
      ("True", "unexpected 1:1"), ("NaN", "unexpected 1:1"), ("{}x", "unexpected 1:3"),
      ("[1,]", "unexpected 1:4"), ("[1 2]", "unexpected 1:4"), ("{\"a\" 1}", "unexpected 1:6"),
      ("{a: 1}", "unexpected 1:2"), ("{\"a\":1,}", "unexpected 1:8"),
      ("// a\n1", "unexpected 1:1"), ("'a'", "unexpected 1:1"),
      ("{\"a\":1,\"a\":2}", "repeatedName 1:8"),
      ("{\"a\":1,\n \"\\u0061\":2}", "repeatedName 2:2"), ("{\"a\": 01}", "unexpected 1:7"),
      ("[-]", "unexpected 1:2"), ("[1.]", "unexpected 1:4"), ("[.5]", "unexpected 1:2"),
      ("[+1]", "unexpected 1:2"), ("[1e]", "unexpected 1:4"), ("[0x1]", "unexpected 1:3"),
      ("\"\\ud800\"", "badEscape 1:8"), ("\"\\udc00\"", "badEscape 1:8"),
      ("\"\\ud800\\u0041\"", "badEscape 1:14"), ("\"\\x\"", "badEscape 1:2"),
      ("\"\\u00g0\"", "badEscape 1:4"), ("\"a\u{1}\"", "controlCharacter 1:3"),
      ("\"a\nb\"", "controlCharacter 1:3"), ("\"a", "truncated 1:3"),
      ("[\"éà\",\n \"è\" x]", "unexpected 2:6"), ("[\"éà\"x]", "unexpected 1:6"),
    ])
  func faults(text: String, expected: String) {
    #expect(fault(text) == expected)
  }

  @Test("Bytes that are not UTF-8 are refused where their text starts")
  func encoding() {
    let bytes = Array("[1, \"a".utf8) + [0xE9] + Array("\"]".utf8)
    #expect(read(bytes).map { [$0.line, $0.column] } == [1, 5] && read(bytes)?.reason == .notText)
    #expect(read([0x7B, 0xFF, 0xFE, 0])?.reason == .unexpected)
    let utf16 = "[]".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(throws: JSONFault.self) { try JSONValue(reading: utf16) }
  }

  @Test("Levels up to the limit are read, and a hundred thousand are no danger")
  func depth() throws {
    let limit = JSONValue.depthLimit
    func nested(_ count: Int) -> String {
      String(repeating: "[", count: count) + String(repeating: "]", count: count)
    }
    #expect(try JSONValue(reading: Array(nested(limit).utf8)).compactText == nested(limit))
    #expect(fault(nested(limit + 1)) == "tooDeep 1:\(limit + 1)")
    #expect(fault(String(repeating: "[", count: 100_000))?.hasPrefix("tooDeep") == true)
    #expect(fault(String(repeating: "{\"a\":", count: 100_000))?.hasPrefix("tooDeep") == true)
  }

  @Test("A document cut at any byte is refused")
  func cuts() {
    let bytes = Array(#"{"é": [1, -2.5e3, "a\n\ud83d\ude42", true], "b": {"c": null}}"#.utf8)
    for end in 0..<bytes.count {
      #expect(throws: JSONFault.self) { try JSONValue(reading: Array(bytes[..<end])) }
    }
  }

  @Test("What is read after random damage, a standard reader reads too")
  func damage() throws {
    var generator = SeededGenerator(seed: 7)
    let whole = Array(#"{"a": [1, -2.5, "b\n\u00e9", true], "c": {"d": null, "e": ""}}"#.utf8)
    let likely = Array("{}[]\",:\\u0 e+-.1tfn".utf8) + [0xC3, 0x80, 0xFF, 0x00]
    var count = 0
    for _ in 0..<3000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...2, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = likely.randomElement(using: &generator) ?? 0
      }
      guard let value = try? JSONValue(reading: bytes) else { continue }
      count += 1
      #expect(throws: Never.self, "\(value.compactText)") {
        try JSONSerialization.jsonObject(with: Data(bytes))
      }
      #expect(try JSONValue(reading: Array(value.compactText.utf8)) == value)
    }
    #expect(count > 100)
  }

  @Test("Each reason is told in both languages")
  func words() {
    for text in [
      "x", "", String(repeating: "[", count: 99), #"{"a":1,"a":1}"#, "\"\u{1}\"", #""\x""#,
    ] {
      let summary = read(Array(text.utf8))?.summary
      #expect(summary?.french.isEmpty == false && summary?.french != summary?.english)
    }
  }
}

/// Why a text is refused, and where: `truncated 1:2`; `nil` when it is read.
private func fault(_ text: String) -> String? {
  read(Array(text.utf8)).map { "\($0.reason) \($0.line):\($0.column)" }
}

private func read(_ bytes: [UInt8]) -> JSONFault? {
  do {
    _ = try JSONValue(reading: bytes)
    return nil
  } catch {
    return error
  }
}
