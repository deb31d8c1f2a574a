import Languages
import QualityModel
import Testing

@testable import Reports

@Suite("Markdown")
struct MarkdownTests {
  static func text(_ words: String) -> String {
    var buffer = ByteBuffer(capacity: 64)
    buffer.write(markdown: ReportText(outside: words))
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test(
    "What somebody wrote is never markup",
    arguments: [
      ("a | b", #"a \| b"#), ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("[x](javascript:alert(1))", #"\[x\](javascript:alert(1))"#),
      ("![x](y)", #"!\[x\](y)"#), ("&lt;b&gt;", "&amp;lt;b&amp;gt;"), ("`x`", #"\`x\`"#),
      ("**a** _b_ ~~c~~", #"\*\*a\*\* \_b\_ \~\~c\~\~"#), ("# titre", ##"\# titre"##),
      ("- point", #"\- point"#), ("1. point", #"1\. point"#), ("12) point", #"12\) point"#),
      ("    code", "code"), ("https://example.com", "https&#58;//example.com"),
      ("www.example.com", #"www\.example.com"#), ("a\nb\r\n| c", #"a b  \| c"#),
      ("\u{202E}gpj.exe\u{202C}", "gpj.exe"), ("\\|", #"\\\|"#), ("$a$", #"\$a\$"#),
      ("5.6 points", "5.6 points"), ("écart : 5.6", "écart : 5.6"), ("", ""),
    ])
  func escaping(words: String, expected: String) {
    #expect(Self.text(words) == expected)
  }

  @Test("Strong words keep their marks outside of spaces")
  func strong() {
    var buffer = ByteBuffer(capacity: 64)
    buffer.write(markdown: "\(strong: " a*b ") c")
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "**a\\*b**  c")
  }

  @Test("Every row of a table has as many cells as its heading", arguments: Language.allCases)
  func tables(language: Language) {
    for report in SampleCalibration.all + [SampleCalibration.hostile("a|b\n| --- |")] {
      let document = CalibrationReportDocument(report, language: language).document
      let text = String(decoding: MarkdownFormat.render(document), as: UTF8.self)
      var width: Int?
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        guard line.hasPrefix("|") else {
          width = nil
          continue
        }
        let cells = line.replacing("\\\\", with: "").replacing("\\|", with: "")
          .filter { $0 == "|" }.count
        #expect(cells == width ?? cells, "\(line)")
        width = cells
      }
    }
  }

  @Test("A form, a key figure and a quote have their words in Markdown too")
  func sheets() {
    let sheet = CoachingSheetDocument(SampleSheets.full(), language: .french).document
    let text = String(decoding: MarkdownFormat.render(sheet), as: UTF8.self)
    #expect(text.contains("Fiche de coaching"))
    #expect(text.contains("☐"))
    #expect(text.contains("> "))
    #expect(!text.contains("<svg"))
    let grid = GridDocument(
      SampleGrid.grid(), shares: [:], digest: "0f", language: .english
    ).document
    #expect(String(decoding: MarkdownFormat.render(grid), as: UTF8.self).contains("☐ Yes"))
  }
}
