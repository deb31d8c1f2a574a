import EvaluationGrids
import ExactNumbers
import Languages
import QualityModel
import QualityTestSupport
import Testing

@Suite("Reading and writing crosswalks")
struct CrosswalkReadingTests {
  @Test("A whole crosswalk is read without a word to say")
  func whole() throws {
    let reading = try SmallCrosswalk.read(SmallCrosswalk.whole)
    #expect(reading.lines == [])
    let crosswalk = try #require(reading.crosswalk)
    let first = try #require(crosswalk.links.first)
    #expect(first.a == ["ton", "debit"] && first.b == ["voix"])
    #expect(first.isConfirmed && first.origin == .person)
    #expect(first.note == "Vu avec le prestataire.")
    #expect(first.toB.map(\.combination) == [.worst])
    #expect(first.toA.map(\.criterionID) == ["ton", "debit"])
    #expect(
      first.toA.first?.levels.first
        == LevelLink(level: "faible", answer: .levels(["non"]), origin: .person))
    #expect(
      crosswalk.unmatched.first
        == Crosswalk.Unmatched(side: .a, criterionID: "mot", reason: "Propre au client."))
  }

  @Test(
    "What is written reads back equal, with comments in both languages",
    arguments: Language.allCases)
  func roundTrip(language: Language) throws {
    let grids = try SmallCrosswalk.grids()
    let crosswalk = try #require(try SmallCrosswalk.read(SmallCrosswalk.whole).crosswalk)
    let text = CrosswalkWriter(language: language).readable(crosswalk, between: grids)
    let again = CrosswalkReader().read(Array(text.utf8), file: "liens.xml", between: grids)
    #expect(again.lines == [])
    #expect(again.crosswalk == crosswalk)
    #expect(text.contains("<!-- A, ton : Le ton est-il souriant ? -->"))
    #expect(text.contains(language == .french ? "Relisez-le" : "Read it"))
  }

  @Test("Hyphens of a question do not end the comment that quotes it")
  func hyphens() throws {
    let odd = SmallCrosswalk.client.replacing("Le ton est-il souriant ?", with: "Ton --> b -- ?-")
    let pair = GridPair(
      a: try #require(readGrid(odd).grid), b: try SmallCrosswalk.grids().b)
    let proposal = CrosswalkProposal(pair).crosswalk
    let text = CrosswalkWriter(language: .french).readable(proposal, between: pair)
    let reading = CrosswalkReader().read(Array(text.utf8), file: "liens.xml", between: pair)
    #expect(reading.errors == [])
    #expect(reading.crosswalk == proposal)
  }

  @Test("The grids that it names can be known before it is read")
  func references() throws {
    let grids = try SmallCrosswalk.grids()
    let named = try #require(
      CrosswalkReader().references(Array(try SmallCrosswalk.text("").utf8), file: "liens.xml"))
    #expect(named.a == grids.reference(.a) && named.b == grids.reference(.b))
    #expect(CrosswalkReader().references(Array("<a/>".utf8), file: "x") == nil)
    #expect(CrosswalkReader().references([], file: "x") == nil)
  }

  @Test("The schema in the program is the one in the repository")
  func schema() throws {
    let file = String(decoding: try Repository.bytes(of: "Grids/crosswalk.xsd"), as: UTF8.self)
    #expect(CrosswalkSchema.text.hasPrefix(file))
  }

  @Test("Coverage counts criteria and the share of the total that they carry")
  func coverage() throws {
    let grids = try SmallCrosswalk.grids()
    let crosswalk = try #require(
      try SmallCrosswalk.read(
        """
        <link a="ton" b="voix"><toB><level id="non" becomes="faible"/>
        <level id="oui" becomes="fort"/></toB></link>
        <only in="a" criterion="mot">Libre.</only>
        """
      ).crosswalk)
    let shares: [String: Rational] = ["ton": Rational.reduced(1, 4)]
    let a = CrosswalkCoverage(of: .a, in: crosswalk, between: grids, shares: shares)
    #expect(a.criteria == 5 && a.linked == 1 && a.confirmed == 0 && a.answered == 0)
    #expect(a.linkedShare == Rational.reduced(1, 4) && a.answeredShare == .zero)
    #expect(a.alone.map(\.criterionID) == ["debit", "attente", "actes", "mot"])
    #expect(a.alone.last?.reason == "Libre." && a.alone.first?.reason == nil)
    let b = CrosswalkCoverage(of: .b, in: crosswalk, between: grids, shares: [:])
    #expect(b.answered == 1 && b.linkedShare == .zero)
  }
}
