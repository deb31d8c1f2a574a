internal import Languages

/// A report as one self-contained HTML file: its style and its drawings inside, no script, nothing
/// loaded from anywhere. Every element is closed, so that it is also read by an XML parser.
public enum HTMLFormat {
  /// The report's file, in UTF-8.
  public static func render(_ document: ReportDocument) -> [UInt8] {
    var buffer = ByteBuffer(capacity: 64 * 1024)
    buffer.write("<!DOCTYPE html>\n<html lang=\"")
    buffer.writeUnescaped(document.language.rawValue)
    buffer.write("\">\n<head>\n<meta charset=\"utf-8\"/>\n")
    buffer.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n")
    // Nothing may be fetched or run, whatever a text tried.
    buffer.write(
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; ")
    buffer.write("style-src &#39;unsafe-inline&#39;\"/>\n<meta name=\"referrer\" ")
    buffer.write("content=\"no-referrer\"/>\n<title>")
    buffer.write(escaped: document.title.plainText)
    buffer.write("</title>\n<style>\n")
    buffer.write(HTMLStylesheet.text)
    if document.layout == .flowing {
      buffer.write("\n")
      buffer.write(HTMLStylesheet.flowing)
      buffer.write("\n")
      buffer.write(HTMLStylesheet.plots)
    }
    buffer.write("\n</style>\n</head>\n<body>\n<main>\n")
    for page in document.pages {
      switch page.density {
      case .ordinary: buffer.write("<article class=\"page\">\n")
      case .dense: buffer.write("<article class=\"page dense\">\n")
      case .tight: buffer.write("<article class=\"page tight\">\n")
      }
      buffer.write(page.header)
      buffer.write(page.blocks)
      buffer.write("<footer>")
      for line in page.footer {
        buffer.write("<p>")
        buffer.write(text: line)
        buffer.write("</p>")
      }
      buffer.write("</footer>\n</article>\n")
    }
    buffer.write("</main>\n</body>\n</html>\n")
    return buffer.bytes
  }
}

extension ByteBuffer {
  /// A text of the report; what comes from outside is isolated, so that it orders only itself.
  mutating func write(text: ReportText) {
    for span in text.spans {
      switch span {
      case .words(let words): write(escaped: words)
      case .strong(let words):
        write("<strong>")
        write(escaped: words)
        write("</strong>")
      case .outside(let words):
        write("<bdi>")
        write(escaped: words)
        write("</bdi>")
      case .name(let words):
        write("<strong><bdi>")
        write(escaped: words)
        write("</bdi></strong>")
      }
    }
  }

  mutating func write(_ header: ReportPage.Header) {
    switch header {
    case .title(let kicker, let title, let facts):
      write("<header>\n<p class=\"kicker\">")
      write(text: kicker)
      write("</p>\n<h1>")
      write(text: title)
      write("</h1>\n")
      write(facts: facts)
      write("</header>\n")
    case .reminder(let text):
      write("<header class=\"again\"><p>")
      write(text: text)
      write("</p></header>\n")
    }
  }

  mutating func write(facts: [ReportFact]) {
    write("<dl class=\"facts\">")
    for fact in facts {
      write("<div><dt>")
      write(text: fact.label)
      write("</dt><dd>")
      write(text: fact.text)
      write("</dd></div>")
    }
    write("</dl>\n")
  }
}
