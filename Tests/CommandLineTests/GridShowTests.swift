import QualityTestSupport
import Testing

@Suite("ecoute grid show")
struct GridShowTests {
  @Test(
    "The HTML form holds every question of an example grid, in either language",
    arguments: GridCheckTests.examples, bothLanguages)
  func form(name: String, language: String) throws {
    let folder = try TestFolder()
    let file = try folder.write("\(name).xml", Repository.bytes(of: "Grids/\(name).xml"))
    let outcome = try ecoute("grid", "show", file, "--format", "html", "--lang", language)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">"))
    #expect(outcome.output.hasSuffix("</html>\n"))
    let source = String(decoding: try Repository.bytes(of: "Grids/\(name).xml"), as: UTF8.self)
    let tag = language == "fr" ? "<question>" : "<question xml:lang=\"en\">"
    let questions = source.split(separator: tag).dropFirst().compactMap {
      $0.split(separator: "<", maxSplits: 1).first
    }
    #expect(questions.count > 10)
    for question in questions where !question.contains("'") {
      #expect(outcome.output.contains("<bdi>\(question)</bdi>"), "\(question)")
    }
  }

  @Test("A grid with errors is not shown")
  func refused() throws {
    let folder = try TestFolder()
    try folder.write("essai.xml", GridCheckTests.dangling)
    let outcome = try ecoute("grid", "show", "essai.xml", "--format", "html", in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("ecoute grid check essai.xml"))
  }
}
