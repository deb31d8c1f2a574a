import EvaluationGrids
import QualityModel
import QualityTestSupport
import Testing

@Suite("Writing grids")
struct GridWritingTests {
  @Test("A hundred and twenty generated grids read back equal, from both forms, with one digest")
  func roundTrip() {
    for seed: UInt64 in 0..<120 {
      var generator = GridGenerator(seed: seed)
      let grid = generator.grid()
      let canonical = readGrid(GridWriter().canonical(grid))
      let readable = readGrid(GridWriter().readable(grid))
      #expect(canonical.lines == [], "seed \(seed)")
      #expect(canonical.grid == grid, "seed \(seed)")
      #expect(readable.grid == grid, "seed \(seed)")
      #expect(canonical.digest == GridWriter().digest(of: grid))
      #expect(readable.digest == canonical.digest)
    }
  }

  @Test("Layout, comments, defaults and the order of attributes do not change the digest")
  func meaningOnly() {
    let plain = readGrid(SmallGrid.text())
    let dressed = readGrid(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- une grille -->
      <g:grid xml:lang="fr" version="1.0" id="g" xmlns:g="urn:ecoute:grid:1"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="urn:ecoute:grid:1 grid.xsd">
        <g:title xml:lang="fr">
          Grille
        </g:title>
        <g:scoring method="weighted" notApplicable="within-section" decimals="1"
            rounding="half-up"/>
        <g:scale id="oui-non">
          <g:level points="0.00" id="non"><g:title>non</g:title></g:level>
          <g:level points="1.0" id="oui"/>
        </g:scale>
        <g:section id="s" weight="1"><g:title>Rubrique</g:title>
          <g:criterion kind="choice" scored="true" bonus="false" notApplicable="allowed" weight="1.0"
              scale="oui-non" id="c"><g:question><![CDATA[Question ?]]></g:question></g:criterion>
        </g:section>
      </g:grid>
      """)
    #expect(dressed.lines == [])
    #expect(dressed.grid == plain.grid)
    #expect(dressed.digest != nil)
    #expect(dressed.digest == plain.digest)
  }

  @Test(
    "What means something changes the digest",
    arguments: [
      ("points=\"1\"", "points=\"2\""), ("Question ?", "Question !"),
      ("version=\"1.0\"", "version=\"1.1\""),
      ("<section id=\"s\">", "<section id=\"s\" weight=\"2\">"), ("id=\"c\"", "id=\"d\""),
    ])
  func changes(old: String, new: String) {
    let text = SmallGrid.text()
    #expect(text.contains(old))
    let changed = readGrid(text.replacing(old, with: new))
    #expect(changed.digest != nil)
    #expect(changed.digest != readGrid(text).digest)
  }

  @Test("The canonical form is the one that digests were published with")
  func published() {
    let reading = readGrid(SmallGrid.text())
    let canonical = reading.grid.map { GridWriter().canonical($0) }
    #expect(
      canonical == #"<grid xmlns="urn:ecoute:grid:1" id="g" version="1.0" xml:lang="fr">"#
        + #"<title>Grille</title><scale id="oui-non"><level id="non" points="0">"#
        + #"<title>non</title></level><level id="oui" points="1"><title>oui</title></level>"#
        + #"</scale><section id="s"><title>Rubrique</title><criterion id="c" scale="oui-non">"#
        + "<question>Question ?</question></criterion></section></grid>")
  }

  @Test("The readable form has one element a line and reads back equal")
  func readable() {
    let grid = readGrid(DesignExample.text).grid
    let text = grid.map { GridWriter().readable($0) } ?? ""
    #expect(text.contains("\n      <question>Le ton est-il souriant"))
    #expect(text.contains("\n        <answer criterion=\"solution\" in=\"oui\"/>"))
    #expect(text.hasSuffix("</grid>\n"))
    #expect(readGrid(text).grid == grid)
  }
}
