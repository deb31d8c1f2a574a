import EvaluationGrids
import Languages
import QualityModel
import QualityTestSupport
import Testing

/// Two small grids of a client and a provider, and the crosswalk around what a test is about.
enum SmallCrosswalk {
  static let client = """
    <grid xmlns="urn:ecoute:grid:1" id="client" version="1.0" xml:lang="fr">
      <title>Client</title>
      <scale id="oui-non"><level id="non" points="0"/><level id="oui" points="1"/></scale>
      <section id="s"><title>S</title>
        <criterion id="ton" scale="oui-non"><question>Le ton est-il souriant ?</question></criterion>
        <criterion id="debit" scale="oui-non"><question>Le débit convient-il ?</question></criterion>
        <criterion id="attente" kind="number" unit="s"><question>Durée de l'attente</question>
          <range to="60" points="2"/><range from="60" points="0"/></criterion>
        <criterion id="actes" kind="multiple"><question>Quels actes ?</question>
          <scale><level id="salue" points="1"/><level id="remercie" points="1"/></scale></criterion>
        <criterion id="mot" kind="text"><question>Un mot ?</question></criterion>
      </section>
    </grid>
    """

  static let provider = """
    <grid xmlns="urn:ecoute:grid:1" id="presta" version="2.0" xml:lang="fr">
      <title>Prestataire</title>
      <section id="p"><title>P</title>
        <criterion id="voix"><question>La voix est-elle souriante et posée ?</question>
          <scale><level id="faible" points="0"/><level id="moyen" points="1"/>
          <level id="fort" points="2"/></scale></criterion>
        <criterion id="duree" kind="number" unit="s"><question>Attente, en secondes</question>
          <range to="30" points="1"/><range from="30" points="0"/></criterion>
        <criterion id="gestes" kind="multiple"><question>Quels gestes ?</question>
          <scale><level id="bonjour" points="1"/><level id="merci" points="2"/></scale></criterion>
        <criterion id="remarque" kind="text"><question>Remarque</question></criterion>
      </section>
    </grid>
    """

  static func grids() throws -> GridPair {
    GridPair(
      a: try #require(readGrid(client).grid), b: try #require(readGrid(provider).grid))
  }

  static func text(_ links: String) throws -> String {
    let grids = try grids()
    func head(_ side: Crosswalk.Side) -> String {
      let grid = grids.reference(side)
      return "<\(side.rawValue) grid=\"\(grid.id)\" version=\"\(grid.version)\" "
        + "digest=\"\(grid.digest)\"/>"
    }
    return """
      <crosswalk xmlns="urn:ecoute:crosswalk:1">
        \(head(.a))
        \(head(.b))
        \(links)
      </crosswalk>
      """
  }

  /// Every criterion linked or said to be alone, both ways: nothing to say.
  static let whole = """
    <link a="ton debit" b="voix" status="confirmed">
      <note>Vu avec le prestataire.</note>
      <toB combine="worst">
        <level id="non" becomes="faible"/><level id="oui" becomes="fort"/>
      </toB>
      <toA criterion="ton">
        <level id="faible" becomes="non"/><level id="moyen" becomes="non"/>
        <level id="fort" becomes="oui"/>
      </toA>
      <toA criterion="debit">
        <level id="faible" becomes="non"/><level id="moyen" becomes="oui"/>
        <level id="fort" becomes="oui"/>
      </toA>
    </link>
    <link a="attente" b="duree" status="confirmed"><toB copy="true"/><toA copy="true"/></link>
    <link a="actes" b="gestes" status="confirmed">
      <toB><level id="salue" becomes="bonjour"/><level id="remercie" becomes="merci"/></toB>
      <toA><level id="bonjour" becomes="salue"/><level id="merci" becomes=""/></toA>
    </link>
    <only in="a" criterion="mot">Propre au client.</only>
    <only in="b" criterion="remarque"/>
    """

  static func read(_ links: String) throws -> CrosswalkReading {
    CrosswalkReader().read(Array(try text(links).utf8), file: "liens.xml", between: try grids())
  }
}

extension CrosswalkReading {
  /// `code message` for each finding, in English.
  var lines: [String] { findings.map { "\($0.code) \($0.message.english)" } }
}

/// Expects one error at each marker, of the code given for it, and no other; warnings aside.
func expectErrors(
  _ marked: String, _ codes: [Int: String], sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let source = MarkedSource(try SmallCrosswalk.text(marked))
  let reading = CrosswalkReader().read(
    source.bytes, file: "liens.xml", between: try SmallCrosswalk.grids())
  let expected = source.places.sorted { $0.key < $1.key }.map { marker, place in
    "\(place) \(codes[marker] ?? "?")"
  }
  let found = reading.errors.map {
    "\($0.place.line ?? 0):\($0.place.column ?? 0) \($0.code)"
  }
  #expect(found == expected, "\(reading.lines)", sourceLocation: sourceLocation)
  #expect(reading.crosswalk == nil, sourceLocation: sourceLocation)
  for finding in reading.findings {
    #expect(!finding.message.french.isEmpty && finding.message.french != finding.message.english)
    #expect(!finding.remedy.french.isEmpty && finding.remedy.french != finding.remedy.english)
    #expect(!finding.message.french.contains(" :") && !finding.message.french.contains(" »"))
  }
}
