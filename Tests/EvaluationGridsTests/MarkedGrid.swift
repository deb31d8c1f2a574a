import EvaluationGrids
import Languages
import QualityModel
import QualityTestSupport
import Testing

/// A grid around what a test is about.
enum SmallGrid {
  static func text(
    declarations: String = "", criteria: String = "", sections: String = "",
    attributes: String = #"id="g" version="1.0" xml:lang="fr""#
  ) -> String {
    """
    <grid xmlns="urn:ecoute:grid:1" \(attributes)>
      <title>Grille</title>
      \(declarations)
      <scale id="oui-non">
        <level id="non" points="0"/>
        <level id="oui" points="1"/>
      </scale>
      <section id="s">
        <title>Rubrique</title>
        \(criteria.isEmpty ? criterion("c") : criteria)
      </section>
      \(sections)
    </grid>
    """
  }

  static func criterion(
    _ id: String, _ attributes: String = #"scale="oui-non""#, _ parts: String = ""
  )
    -> String
  {
    #"<criterion id="\#(id)" \#(attributes)><question>Question ?</question>\#(parts)</criterion>"#
  }
}

/// Expects one finding at each marker, of the code given for it, and no other.
func expectFindings(
  _ marked: String, _ codes: [Int: String], sourceLocation: SourceLocation = #_sourceLocation
) {
  let source = MarkedSource(marked)
  let reading = GridReader().read(source.bytes, file: "grille.xml")
  let expected = source.places.sorted { $0.key < $1.key }.map { marker, place in
    "\(place) \(codes[marker] ?? "?")"
  }
  let found = reading.findings.map { finding in
    "\(finding.place.line ?? 0):\(finding.place.column ?? 0) \(finding.code)"
  }
  #expect(found == expected, "\(reading.lines)", sourceLocation: sourceLocation)
  #expect(reading.grid == nil, sourceLocation: sourceLocation)
  for finding in reading.findings {
    #expect(!finding.message.french.isEmpty && finding.message.french != finding.message.english)
    #expect(!finding.remedy.french.isEmpty && !finding.remedy.english.isEmpty)
    #expect(!finding.message.french.contains(" :") && !finding.message.french.contains(" »"))
  }
}
