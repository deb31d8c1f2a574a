import Foundation
import QualityTestSupport
import Testing

@Suite("ecoute grid import and new, at a terminal")
struct GridDialogueTests {
  @Test("Columns of a client's table are asked one by one, the guess kept by Enter")
  func columns() throws {
    let folder = try TestFolder()
    try folder.write("muet.csv", "Ce qu'on attend;Poids;Divers\nSalue;2;x\nRemercie;1;y\n")
    let session = try TerminalSession(
      .ecoute,
      ["grid", "import", "muet.csv", "-o", "g.xml", "--lang", "fr", "--no-color"],
      in: folder.path)
    try session.wait(for: "Ce qu'on attend [-]")
    session.type("9")
    try session.wait(for: "de 1 à 7")
    session.type("2")
    try session.wait(for: "Poids [Poids]")
    session.type("")
    try session.wait(for: "Divers [-]")
    session.type("-")
    let (output, status) = session.finish()
    #expect(status == 0, "\(output)")
    let text = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/g.xml")), as: UTF8.self)
    #expect(text.contains("weight=\"2\""))
    #expect(text.contains("<question>Remercie</question>"))
  }

  @Test("A new grid follows the answers, and Enter keeps what is offered")
  func newGrid() throws {
    let folder = try TestFolder()
    let session = try TerminalSession(
      .ecoute, ["grid", "new", "-o", "g.xml", "--lang", "en", "--no-color"], in: folder.path)
    for (question, answer) in [
      ("Name of the grid", "Hotline"), ("Id (", "hotline"), ("Channels", "1 3"),
      ("How the score is computed", "2"), ("Sections", "4"), ("Levels of answers", ""),
      ("out of 100", "72.5"),
    ] {
      try session.wait(for: question)
      session.type(answer)
    }
    let (output, status) = session.finish()
    #expect(status == 0, "\(output)")
    let checked = try ecoute("grid", "check", "g.xml", in: folder.path)
    #expect(checked.status == 0, "\(checked.output)")
    #expect(checked.output.contains("Hotline (hotline 1.0)"))
    let text = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/g.xml")), as: UTF8.self)
    #expect(text.contains("channels=\"phone chat\""))
    #expect(text.contains("method=\"points\" target=\"72.5\""))
  }
}
