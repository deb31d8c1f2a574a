import Calendars
import EvaluationGrids
import QualityModel
import Scoring
import Tables
import Testing

@testable import ecoute

@Suite("Past evaluations against what the grid asks")
struct AskedRowsTests {
  @Test("What a row lacks is refused at the cell of its criterion, or as a whole without a column")
  func refusedCells() throws {
    let grid = try #require(
      GridReader().read(
        Array(
          """
          <grid xmlns="urn:ecoute:grid:1" id="g" version="1.0" xml:lang="fr">
            <title>Grille</title>
            <scale id="oui-non"><level id="non" points="0"/><level id="oui" points="1"/></scale>
            <section id="s">
              <title>Rubrique</title>
              <criterion id="a" scale="oui-non"><question>A ?</question></criterion>
              <criterion id="b" scale="oui-non"><question>B ?</question></criterion>
              <criterion id="c" scale="oui-non">
                <question>C ?</question>
                <appliesWhen><answer criterion="a" in="non"/></appliesWhen>
              </criterion>
            </section>
          </grid>
          """.utf8), file: "g.xml"
      ).grid)
    let day = try #require(CivilDateTime(iso: "2026-10-03"))
    func row(_ line: Int, _ answers: [String]) -> Located<Evaluation> {
      Located(
        Evaluation(
          id: "EV\(line)", state: .submitted, interactionID: "C\(line)", evaluatorID: "E1",
          gridID: "g",
          gridVersion: "1.0", gridDigest: "d",
          scoredAt: day,
          answers: answers.map { Answer(criterionID: $0, value: .level("oui")) }), line: line)
    }
    let rows = AskedRows([row(2, ["a", "b", "c"]), row(3, ["a"]), row(4, ["b"])], Scorer(grid))
    #expect(rows.complete.map(\.line) == [2])
    #expect(rows.complete.first?.value.answers.map(\.criterionID) == ["a", "b"])
    #expect(rows.unasked == ["c": [2]])
    let refused = rows.rejectedRows(columns: ["b": 5])
    #expect(refused.map { [$0.line, $0.columnNumber ?? 0] } == [[3, 5], [4, 0]])
    #expect(rows.refusals.map(\.line) == [3, 4])
  }
}
