import EvaluationGrids
import ExactNumbers
import Languages
import QualityModel
import QualityTestSupport
import Testing

@Suite("What can be wrong with a crosswalk")
struct CrosswalkProblemTests {
  private static let simple = """
    <toB><level id="non" becomes="faible"/><level id="oui" becomes="fort"/></toB>
    """

  @Test("X010: criteria exist, and rules answer those of their link")
  func criteria() throws {
    try expectErrors(#"<link 1️⃣a="tonn" b="voix"/>"#, [1: "X010"])
    try expectErrors(#"<only in="b" 1️⃣criterion="ton"/>"#, [1: "X010"])
    try expectErrors(
      #"<link a="ton" b="voix">1️⃣<toB 2️⃣criterion="gestes"/></link>"#, [1: "X014", 2: "X010"])
    try expectErrors(
      """
      <link a="ton debit" b="voix">1️⃣<toA><level id="faible" becomes="non"/>
      <level id="moyen" becomes="non"/><level id="fort" becomes="oui"/></toA></link>
      """, [1: "X010"])
    let reading = try SmallCrosswalk.read(#"<link a="tonn" b="voix"/>"#)
    #expect(reading.lines.contains { $0.contains("did you mean \"ton\"?") })
  }

  @Test("X011: levels exist")
  func levels() throws {
    try expectErrors(
      """
      <link a="ton" b="voix"><toB>
      <level 1️⃣id="nom" becomes="faible"/><level id="non" becomes="faible"/>
      <level id="oui" 2️⃣becomes="forte"/></toB></link>
      """, [1: "X011", 2: "X011"])
  }

  @Test("X012: a level is linked once in a direction")
  func twice() throws {
    try expectErrors(
      """
      <link a="ton" b="voix"><toB><level id="non" becomes="faible"/>
      <level 1️⃣id="non" becomes="moyen"/><level id="oui" becomes="fort"/></toB></link>
      """, [1: "X012"])
  }

  @Test("X013: a criterion is answered by one rule in a direction")
  func answeredTwice() throws {
    try expectErrors(
      """
      <link a="ton" b="voix">\(Self.simple)</link>
      <link a="debit" b="voix">1️⃣\(Self.simple)</link>
      """, [1: "X013"])
  }

  @Test("X014: every level of a criterion becomes something")
  func missing() throws {
    try expectErrors(
      """
      <link a="ton" b="voix">1️⃣<toB><level id="non" becomes="faible"/></toB></link>
      """, [1: "X014"])
    let reading = try SmallCrosswalk.read(
      #"<link a="ton" b="voix"><toB><level id="non" becomes="faible"/></toB></link>"#)
    #expect(
      reading.lines.contains(
        #"X014 nothing says what level "oui" of "ton" becomes in "voix""#))
  }

  @Test("X015: an answer becomes one of the kind that is taken")
  func kinds() throws {
    try expectErrors(#"<link a="mot" b="voix">1️⃣<toB/></link>"#, [1: "X015"])
    try expectErrors(
      #"<link a="ton" b="voix">1️⃣<toB copy="true"/></link>"#, [1: "X015"])
    try expectErrors(
      """
      <link a="ton" b="voix"><toB>
      1️⃣<level id="non" becomesNumber="3"/><level id="oui" becomes="fort"/></toB></link>
      """, [1: "X015"])
    try expectErrors(
      """
      <link a="ton" b="voix"><toB>
      1️⃣<level id="non" becomes="faible moyen"/><level id="oui" becomes="fort"/></toB></link>
      """, [1: "X015"])
    try expectErrors(
      """
      <link a="ton" b="voix"><toB combine="mean">
      1️⃣<level id="non" becomes="faible"/></toB></link>
      """, [1: "X015"])
  }

  @Test("X016: several answers are put together by a rule, and one is not")
  func combinations() throws {
    try expectErrors(
      """
      <link a="ton debit" b="voix">1️⃣<toB><level id="non" becomes="faible"/>
      <level id="oui" becomes="fort"/></toB></link>
      """, [1: "X016"])
    try expectErrors(
      """
      <link a="ton" b="voix"><toB 1️⃣combine="worst"><level id="non" becomes="faible"/>
      <level id="oui" becomes="fort"/></toB></link>
      """, [1: "X016"])
  }

  @Test("X017: ranges cover every number, once")
  func ranges() throws {
    try expectErrors(
      #"<link a="attente" b="voix">1️⃣<toB/></link>"#, [1: "X017"])
    try expectErrors(
      """
      <link a="attente" b="voix"><toB>1️⃣<range to="30" becomes="fort"/>
      <range from="40" becomes="faible"/></toB></link>
      """, [1: "X017"])
    let right = try SmallCrosswalk.read(
      """
      <link a="attente" b="voix"><toB><range to="30" becomes="fort"/>
      <range from="30" to="90" becomes="moyen"/><range from="90" becomes="faible"/></toB></link>
      """)
    #expect(right.errors == [])
  }

  @Test("X018: a number is one that the criterion accepts")
  func numbers() throws {
    // Ranges that a file can hold cover every number; a grid made by a program may leave some out.
    let grids = try SmallCrosswalk.grids()
    let narrow = Criterion(
      id: "duree", kind: .number, unit: "s",
      ranges: [NumberRange(from: 0, to: 60, points: 1)],
      question: LocalizedText("Attente", language: "fr"))
    let provider = Grid(
      id: "presta", version: "2.0", language: "fr", title: grids.b.title,
      sections: [
        QualityModel.Section(id: "p", title: grids.b.title, children: [.criterion(narrow)])
      ])
    let pair = GridPair(a: grids.a, b: provider)
    let text = try SmallCrosswalk.text(
      """
      <link a="ton" b="duree"><toB><level id="non" becomesNumber="90"/>
      <level id="oui" becomesNumber="10"/></toB></link>
      """
    ).replacing(grids.reference(.b).digest, with: pair.reference(.b).digest)
    let reading = CrosswalkReader().read(Array(text.utf8), file: "liens.xml", between: pair)
    #expect(reading.errors.map(\.code) == ["X018"])
    #expect(reading.errors.first?.message.english == #"90 is in no range of "duree""#)
  }

  @Test("X019: a criterion is linked or alone, and alone once")
  func alone() throws {
    try expectErrors(
      """
      <link a="ton" b="voix">\(Self.simple)</link>
      1️⃣<only in="a" criterion="ton">Seul.</only>
      """, [1: "X019"])
    try expectErrors(
      """
      <only in="a" criterion="ton"/>
      1️⃣<only in="a" criterion="ton"/>
      """, [1: "X019"])
  }

  @Test("X020: the grids are those that it was drawn on, down to their words")
  func otherGrids() throws {
    let text = try SmallCrosswalk.text("")
    let grids = try SmallCrosswalk.grids()
    func codes(_ text: String, _ pair: GridPair) -> [String] {
      CrosswalkReader().read(Array(text.utf8), file: "liens.xml", between: pair).errors.map(\.code)
    }
    #expect(codes(text, grids) == [])
    #expect(codes(text, GridPair(a: grids.b, b: grids.a)) == ["X020", "X020"])
    let reworded = SmallCrosswalk.client.replacing("souriant", with: "chaleureux")
    let changed = GridPair(a: try #require(readGrid(reworded).grid), b: grids.b)
    #expect(codes(text, changed) == ["X020"])
  }

  @Test("X021 to X023: proposals, criteria forgotten and one-way links are warnings")
  func warnings() throws {
    let reading = try SmallCrosswalk.read(
      #"<link a="ton" b="voix" origin="wording">\#(Self.simple)</link>"#)
    #expect(reading.crosswalk != nil)
    let counts = Dictionary(grouping: reading.findings, by: \.code).mapValues(\.count)
    #expect(counts == ["X021": 1, "X022": 7, "X023": 1])
    #expect(reading.findings.allSatisfy { $0.severity == .warning })
  }

  @Test("X001 to X009: a file that is not a crosswalk is refused at its place")
  func documents() throws {
    func codes(_ text: String) -> [String] {
      CrosswalkReader().read(Array(text.utf8), file: "liens.xml", between: nil).errors.map(\.code)
    }
    #expect(codes("") == ["X001"])
    #expect(codes("<crosswalk") == ["X001"])
    #expect(codes("<?xml version='1.0' encoding='UTF-16'?><crosswalk/>") == ["X002"])
    #expect(codes("<!DOCTYPE crosswalk><crosswalk/>") == ["X003"])
    #expect(
      codes(
        String(repeating: "<crosswalk>", count: 40) + String(repeating: "</crosswalk>", count: 40))
        == ["X004"])
    #expect(codes(SmallCrosswalk.client) == ["X005"])
    #expect(codes(try SmallCrosswalk.text("<lien/>")) == ["X006"])
    #expect(codes("<crosswalk xmlns='urn:ecoute:crosswalk:1'/>") == ["X007"])
    #expect(codes(try SmallCrosswalk.text("<link a='ton'/>")) == ["X008"])
    #expect(codes(try SmallCrosswalk.text("<only in='c' criterion='ton'/>")) == ["X009"])
  }

  @Test("Lists and links made to be hostile are refused in little time and few findings")
  func hostile() throws {
    let ids = String(repeating: "ton ", count: 500_000)
    let long = try SmallCrosswalk.read("<link a='\(ids)' b='voix'/>")
    #expect(long.crosswalk == nil)
    #expect(long.findings.count < 100)
    #expect(long.findings.allSatisfy { $0.message.english.utf8.count < 2000 })
    let many = String(repeating: "<link a='inconnu' b='inconnu'/>", count: 5001)
    #expect(try SmallCrosswalk.read(many).lines.first?.hasPrefix("X004 ") ?? false)
    #expect(try SmallCrosswalk.read(many).findings.count == 1)
  }
}
