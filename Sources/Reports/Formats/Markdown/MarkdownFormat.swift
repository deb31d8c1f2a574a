internal import Languages

/// A report as Markdown (CommonMark with GitHub's tables), for a wiki, a ticket or a message.
///
/// Tables stay tables; a drawing in a table is left out, since its row holds its figures; a chart
/// becomes its description. Nothing that a text holds is markup: no link, no element, no column.
public enum MarkdownFormat {
  /// The report's file, in UTF-8.
  public static func render(_ document: ReportDocument) -> [UInt8] {
    var buffer = ByteBuffer(capacity: 32 * 1024)
    for (index, page) in document.pages.enumerated() {
      if index > 0 { buffer.write("---\n\n") }
      buffer.write(markdown: page.header)
      buffer.write(markdown: page.blocks)
      for line in page.footer {
        buffer.write(paragraph: line)
      }
    }
    return buffer.bytes
  }
}

extension ByteBuffer {
  fileprivate mutating func write(markdown header: ReportPage.Header) {
    switch header {
    case .title(let kicker, let title, let facts):
      write(paragraph: kicker)
      write("# ")
      write(markdown: title)
      write("\n\n")
      write(markdown: facts)
    // What a sheet of paper repeats is said once in a file that scrolls.
    case .reminder: break
    }
  }

  mutating func write(markdown facts: [ReportFact]) {
    for fact in facts {
      write("- ")
      write(markdown: fact.label)
      // The label ends as labels do in either language: no mark of its own.
      write(" – **")
      write(markdown: fact.text, isStrong: true)
      write("**\n")
    }
    write("\n")
  }

  mutating func write(paragraph text: ReportText) {
    guard !text.isEmpty else { return }
    write(markdown: text)
    write("\n\n")
  }
}
