import QualityTestSupport
import Testing

@Suite("Grids that are broken or hostile, through the command")
struct HostileGridTests {
  /// A file, the code of its error, and the line that the error names when it has a place.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    let code: String
    let line: Int?

    init(_ description: String, _ text: String, _ code: String, line: Int?) {
      self.init(description, bytes: Array(text.utf8), code, line: line)
    }

    init(_ description: String, bytes: [UInt8], _ code: String, line: Int?) {
      testDescription = description
      self.bytes = bytes
      self.code = code
      self.line = line
    }
  }

  private static let root = "<grid xmlns='urn:ecoute:grid:1' id='g' version='1.0' xml:lang='fr'>"

  /// A right grid but for what is written in its section.
  private static func grid(_ criteria: String) -> String {
    """
    \(root)
    <title>Essai</title>
    <scale id='oui-non'><level id='non' points='0'/><level id='oui' points='1'/></scale>
    <section id='s'><title>S</title>
    \(criteria)
    </section></grid>
    """
  }

  private static func criterion(_ id: String, onlyAfter other: String? = nil) -> String {
    let condition =
      other.map { "<appliesWhen><answer criterion='\($0)' in='oui'/></appliesWhen>" } ?? ""
    return "<criterion id='\(id)' scale='oui-non'><question>Q ?</question>\(condition)</criterion>"
  }

  private static var bomb: String {
    let entities = (1...9).map { level in
      let inner = String(repeating: "&l\(level - 1);", count: 10)
      return "<!ENTITY l\(level) \"\(inner)\">"
    }
    return "<!DOCTYPE grid [<!ENTITY l0 \"lol\">\(entities.joined())]>\n"
      + "\(root)<title>&l9;</title></grid>"
  }

  static let cases = [
    Case("empty", "", "G001", line: nil),
    Case("truncated", String(grid(criterion("c")).dropLast(40)), "G001", line: 5),
    Case("mismatched tags", "\(root)\n<title>T</titre></grid>", "G001", line: 2),
    Case("DOCTYPE", "<!DOCTYPE grid>\n\(root)</grid>", "G003", line: 1),
    Case(
      "external entity",
      "<!DOCTYPE grid [<!ENTITY s SYSTEM \"secret.txt\">]>\n\(root)<title>&s;</title></grid>",
      "G003", line: 1),
    Case("entity bomb", bomb, "G003", line: 1),
    Case(
      "300-deep nesting",
      root + String(repeating: "<section>", count: 300)
        + String(repeating: "</section>", count: 300) + "</grid>", "G004", line: 1),
    Case(
      "5 MiB of text", "\(root)<title>\(String(repeating: "x", count: 5 << 20))</title></grid>",
      "G004", line: nil),
    Case(
      "5 MiB of elements", root + String(repeating: "<criterion/>\n", count: 403_298) + "</grid>",
      "G004", line: nil),
    Case(
      "wrong namespace", "\n<grid xmlns='urn:autre' id='g' version='1.0'/>", "G005", line: 2),
    Case("duplicate ids", grid(criterion("c") + "\n" + criterion("c")), "G010", line: 6),
    Case(
      "dangling reference", grid(criterion("c") + "\n" + criterion("d", onlyAfter: "x")), "G013",
      line: 6),
    Case(
      "cyclic conditions",
      grid(criterion("c", onlyAfter: "d") + "\n" + criterion("d", onlyAfter: "c")), "G016",
      line: 5),
    Case(
      "wrong encoding declaration", "<?xml version='1.0' encoding='UTF-16'?>\(root)</grid>", "G002",
      line: nil),
    Case(
      "not UTF-8", bytes: Array("\(root)\n<title>".utf8) + [0xE9] + Array("</title></grid>".utf8),
      "G002", line: 2),
  ]

  /// 200 MB of private memory, the system's own limit: beyond it an allocation fails.
  private func limited(
    kilobytes: Int, _ arguments: [String], in folder: String
  ) throws -> ProcessRunner.Outcome {
    var shell = ProcessRunner("/bin/sh")
    shell.environment = ["LC_ALL": "C.UTF-8"]
    return try shell.run(
      ["-c", "ulimit -d \(kilobytes); exec \"$0\" \"$@\"", ProcessRunner.ecoute.program]
        + arguments, in: folder)
  }

  @Test("Each is a named error at its place, with a remedy, within 200 MB", arguments: cases)
  func refused(_ hostile: Case) throws {
    let folder = try TestFolder()
    try folder.write("g.xml", hostile.bytes)
    try folder.write("secret.txt", "un-secret-de-ce-dossier")
    for language in bothLanguages {
      let outcome = try limited(
        kilobytes: 200_000, ["grid", "check", "g.xml", "--lang", language], in: folder.path)
      #expect(outcome.status == 1, "\(outcome.errors)")
      let place = hostile.line.map { "g.xml:\($0):" } ?? "g.xml:"
      let label = language == "fr" ? "erreur \(hostile.code)" : "error \(hostile.code):"
      let line = outcome.output.split(separator: "\n").first { $0.contains(label) }
      #expect(line?.hasPrefix(place) == true, "\(outcome.output)")
      #expect(outcome.output.contains("\n  → "))
      #expect(!(outcome.output + outcome.errors).contains("un-secret"))
      #expect(outcome.output.utf8.count < 20_000)
    }
  }

  @Test("The limit of these tests bites: in 2 MB the command cannot even start")
  func control() throws {
    #expect(try limited(kilobytes: 2_000, ["--version"], in: "/").status != 0)
  }
}
