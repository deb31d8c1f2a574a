import Foundation
import QualityTestSupport
import Testing

@Suite("ecoute grid new")
struct GridNewTests {
  @Test("Every template is a valid, commented grid in both languages", arguments: bothLanguages)
  func templates(language: String) throws {
    let folder = try TestFolder()
    for template in ["phone", "email", "chat", "blank"] {
      let made = try ecoute(
        "grid", "new", "--template", template, "-o", "g.xml", "--force", "--lang", language,
        in: folder.path)
      #expect(made.status == 0, "\(made.errors)")
      let checked = try ecoute("grid", "check", "g.xml", "--lang", language, in: folder.path)
      #expect(checked.status == 0)
      #expect(!checked.output.contains("→"), "no warning either: \(checked.output)")
      let text = String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/g.xml")), as: UTF8.self)
      #expect(text.contains(language == "fr" ? "<!-- Un critère" : "<!-- A criterion"))
    }
  }

  @Test("Without a terminal a template is needed, and a file is not written over")
  func caution() throws {
    let folder = try TestFolder()
    let asked = try ecoute("grid", "new", "--lang", "fr", in: folder.path)
    #expect(asked.status == 2)
    #expect(asked.errors.contains("--template"))
    try folder.write("g.xml", "mon travail")
    let over = try ecoute("grid", "new", "--template", "chat", "-o", "g.xml", in: folder.path)
    #expect(over.status == 2)
    #expect(
      String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/g.xml")), as: UTF8.self)
        == "mon travail")
    let wrong = try ecoute("grid", "new", "--template", "chat", "--id", "é à", in: folder.path)
    #expect(wrong.status == 2)
    #expect(wrong.output.isEmpty)
  }
}
