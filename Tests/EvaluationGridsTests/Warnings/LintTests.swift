import EvaluationGrids
import Languages
import QualityModel
import QualityTestSupport
import Testing

@Suite("Warnings as a whole")
struct LintTests {
  @Test("A grid with an error has no warning; one without has no warning unless they are asked for")
  func errorsFirst() {
    let wrong = SmallGrid.text(criteria: SmallGrid.criterion("a", "scale='oui-nom' weight='0'"))
    let findings = GridReader().lint(Array(wrong.utf8), file: "g.xml") { _ in LintContext() }
      .findings
    #expect(findings.map(\.code) == ["G012"])
    let idle = SmallGrid.text(criteria: SmallGrid.criterion("a", "scale='oui-non' weight='0'"))
    #expect(readGrid(idle).findings.isEmpty)
    let reading = GridReader().lint(Array(idle.utf8), file: "g.xml") { _ in LintContext() }
    #expect(reading.findings.contains { $0.code == "W003" })
    #expect(reading.errors.isEmpty)
    #expect(reading.grid == readGrid(idle).grid && reading.digest == readGrid(idle).digest)
  }

  @Test("Warnings come by place, the same at each reading")
  func order() {
    let text = DesignExample.text
    let findings = {
      GridReader().lint(Array(text.utf8), file: "g.xml") { _ in LintContext() }.findings
    }
    let first = findings()
    #expect(!first.isEmpty)
    #expect(first.map(\.place) == first.map(\.place).sorted())
    #expect(first == findings())
  }

  @Test("Every rule has a code of its own, in order, with a title, a reason and a remedy")
  func catalogue() {
    let rules = GridRuleCatalogue.all
    let errors = (1...33).map { $0 < 10 ? "G00\($0)" : "G0\($0)" }
    let warnings = (1...23).map { $0 < 10 ? "W00\($0)" : "W0\($0)" }
    #expect(rules.map(\.code) == errors + warnings)
    for rule in rules {
      #expect(rule.severity == (rule.code.hasPrefix("W") ? .warning : .error))
      #expect((rule.reason == nil) == rule.code.hasPrefix("G"))
      for text in [rule.title, rule.remedy, rule.reason ?? rule.title] {
        #expect(!text.french.isEmpty && !text.english.isEmpty && text.french != text.english)
        for ordinary in [" :", " »", "« ", " %", " ;"] {
          #expect(!text.french.contains(ordinary), "\(text.french)")
        }
      }
    }
    #expect(GridRuleCatalogue.rule("w007")?.code == "W007")
    #expect(GridRuleCatalogue.rule("W999") == nil)
  }

  @Test("The article lists the warnings, each once and in order")
  func article() throws {
    let path = "Sources/EvaluationGrids/EvaluationGrids.docc/GridProblems.md"
    let text = String(decoding: try Repository.bytes(of: path), as: UTF8.self)
    let codes = text.split(separator: "\n").filter { $0.hasPrefix("| W0") }
      .map { String($0.dropFirst(2).prefix(4)) }
    #expect(codes == GridRuleCatalogue.all.map(\.code).filter { $0.hasPrefix("W") })
  }

  @Test("A grid of ten thousand criteria with conditions is looked at in a moment")
  func enormous() {
    let criteria = (0..<10_000).map { index in
      SmallGrid.criterion(
        "c\(index)", "scale='oui-non'",
        index == 0
          ? "" : "<appliesWhen><answer criterion='c\(index - 1)' in='oui'/></appliesWhen>")
    }
    let bytes = Array(SmallGrid.text(criteria: criteria.joined()).utf8)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(GridReader().lint(bytes, file: "g.xml") { _ in LintContext() }.grid != nil)
    }
    #expect(time < .seconds(300), "\(time)")
  }
}
