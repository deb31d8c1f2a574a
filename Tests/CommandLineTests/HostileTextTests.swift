import Foundation
import QualityTestSupport
import Testing

@Suite("Names and quotes that would do harm, from CSV to the sheet")
struct HostileTextTests {
  private static let grid = """
    <grid xmlns="urn:ecoute:grid:1" id="court" version="1.0" xml:lang="fr">
      <title>Grille courte</title>
      <scale id="oui-non"><level id="non" points="0"/><level id="oui" points="1"/></scale>
      <section id="appel">
        <title>Appel</title>
        <criterion id="accueil" scale="oui-non"><question>Accueil ?</question></criterion>
        <criterion id="suite" scale="oui-non"><question>Suite ?</question></criterion>
      </section>
    </grid>
    """

  private static let script = "<script>alert(1)</script>"
  /// Turns the direction of what follows, so that a name reads as another.
  private static let override = "\u{202E}"
  private static let name = "\(script)\"'><img src=x onerror=alert(2)> \(override)ecilA"

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// A workspace where the agent, her team, the comments and the quotes are hostile.
  private func hostileWorkspace() throws -> TestWorkspace {
    let workspace = try TestWorkspace(language: "fr")
    try workspace.folder.write("centre/Grids/court.xml", Self.grid)
    try workspace.folder.write(
      "agents.csv",
      "id,name,team\nA1,\(quoted(Self.name)),\(quoted("\"><svg onload=alert(3)>"))\n")
    let comment = String(repeating: Self.script + "\(Self.override) ", count: 400).prefix(10_000)
    var contacts = "interaction,channel,direction,agent,start\n"
    var answers =
      "evaluation,interaction,evaluator,grid,version,scored_at,criterion,answer,comment,quote_turn,"
      + "quote\n"
    for number in 1...6 {
      contacts += "I\(number),phone,inbound,A1,2026-10-0\(number)T10:00:00\n"
      let head = "EV\(number),I\(number),E1,court,1.0,2026-10-0\(number)T12:00:00"
      let quote = quoted("</blockquote>\(Self.script)\(Self.override)\u{2066}x")
      answers += "\(head),accueil,non,\(quoted(String(comment))),,\(quote)\n"
      answers += "\(head),suite,oui,,,\n"
    }
    try workspace.folder.write("contacts.csv", contacts)
    try workspace.folder.write("answers.csv", answers)
    for (kind, file) in [
      ("people", "agents"), ("interactions", "contacts"), ("evaluations", "answers"),
    ] {
      let outcome = try workspace.run("import", kind, "../\(file).csv")
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors.prefix(2_000))")
    }
    return workspace
  }

  @Test("The sheets and the index hold no markup of theirs, and no change of direction")
  func sheets() throws {
    let workspace = try hostileWorkspace()
    for language in bothLanguages {
      let outcome = try workspace.run(
        "coach", "--all", "--format", "html", "--lang", language, "--output", "../sheets")
      #expect(outcome.status == 0, "\(outcome.errors)")
      for page in ["A1.html", "index.html"] {
        let data = try Data(
          contentsOf: URL(fileURLWithPath: "\(workspace.folder.path)/sheets/\(page)"))
        let html = String(decoding: data, as: UTF8.self)
        #expect(html.contains("&lt;script"), "\(page)")
        #expect(html.firstRange(of: /<script|<img|<svg[^>]*onload|<\/blockquote>&lt;script/) == nil)
        let controls = html.unicodeScalars.filter {
          (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
        }
        #expect(controls.allSatisfy { $0 == "\u{2068}" || $0 == "\u{2069}" }, "\(page)")
      }
      #expect(try workspace.folder.names(in: "sheets").count == 4)
    }
  }

  @Test("The terminal shows them without obeying")
  func terminal() throws {
    let workspace = try hostileWorkspace()
    let list = try workspace.run("evaluations", "average", "--by", "agent")
    #expect(list.status == 0)
    #expect(!list.output.unicodeScalars.contains("\u{202E}"))
    let shown = try workspace.run("evaluations", "show", "EV1")
    #expect(shown.status == 0)
    #expect(!shown.output.unicodeScalars.contains("\u{202E}"))
  }
}
