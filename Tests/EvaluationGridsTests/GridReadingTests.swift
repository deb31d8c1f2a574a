import EvaluationGrids
import ExactNumbers
import Languages
import QualityModel
import QualityTestSupport
import Testing

@Suite("Reading grids")
struct GridReadingTests {
  @Test("The customer service grid reads whole")
  func designExample() throws {
    let reading = readGrid(DesignExample.text)
    #expect(reading.lines == [])
    let grid = try #require(reading.grid)
    #expect(grid.id == "service-client")
    #expect(grid.version == "3.0")
    #expect(grid.channels == [.phone])
    #expect(grid.title.entries.map(\.language) == ["fr", "en"])
    #expect(grid.scoring.target == 85)
    #expect(grid.scoring.bands.map(\.id) == ["a-revoir", "conforme", "excellent"])
    #expect(grid.scales.map(\.id) == ["oui-non", "quatre-niveaux"])
    #expect(grid.causes.map(\.excludesFromAgentScore) == [false, true, true])
    #expect(
      grid.criteria.map(\.id) == [
        "sourire", "emotion", "reformulation", "solution", "reformulation-solution",
        "mise-en-attente", "identification",
      ])
    let solution = try #require(grid.criterion("solution"))
    #expect(
      solution.errors == [
        CriticalError(errorClass: .customer, levels: ["non"], effect: .cap(at: 50))
      ])
    let reformulation = try #require(grid.criterion("reformulation-solution"))
    #expect(reformulation.appliesWhen == .answer(criterion: "solution", levels: ["oui"]))
    #expect(!reformulation.allowsNotApplicable)
    #expect(
      reformulation.cues == [
        Cue(lexicon: "reformulation", speaker: .agent, within: "last 60s", suggests: "oui")
      ])
    let hold = try #require(grid.criterion("mise-en-attente"))
    #expect(hold.ranges.map(\.points) == [2, 1, 0])
    #expect(hold.ranges.map(\.lower) == [nil, 60, 120])
    #expect(hold.measure == "interaction.longestHold")
  }

  @Test("A section without a title bears its dimension's name, a level without one its id")
  func borrowedNames() throws {
    let grid = try #require(readGrid(DesignExample.text).grid)
    #expect(grid.text(grid.sections[4].title, in: .french) == "Conformité")
    #expect(grid.text(grid.sections[4].title, in: .english) == "Compliance")
    #expect(grid.text(grid.scales[1].levels[0].title, in: .french) == "insuffisant")
  }

  @Test("Every element and attribute of the language reaches the model")
  func wholeLanguage() throws {
    let reading = readGrid(WholeLanguage.text)
    #expect(reading.lines == [])
    let grid = try #require(reading.grid)
    #expect(grid.channels == [.phone, .chat])
    #expect(grid.dimensions.map(\.id) == ["vente"])
    #expect(grid.scoring.method == .points)
    #expect(grid.scoring.notApplicable == .asWorst)
    #expect(grid.scoring.decimals == 2)
    #expect(grid.scoring.rounding == .halfEven)
    #expect(grid.scoring.bands.map(\.from) == [0, Rational(decimal: "66.6")])
    #expect(grid.scales[0].levels[0].points == Rational(decimal: "-1.5"))
    #expect(grid.metadata.map(\.xml) == [#"<code xmlns="urn:crm">42</code>"#])
    let first = try #require(grid.criterion("premier"))
    #expect(first.isBonus)
    #expect(first.formerly == ["ancien", "tres-ancien"])
    #expect(first.question.entries.map(\.text) == ["Première question ?", "First question?"])
    #expect(first.examples.map(\.level) == ["plus", "plus", nil])
    #expect(first.examples[0].text.entries.map(\.text) == ["Exemple un", "Example one"])
    #expect(first.errors.map(\.effect) == [.failSection, .none])
    #expect(first.comment == .all)
    #expect(first.evidence == .levels(["moins", "plus"]))
    #expect(first.coaching.map(\.module) == ["M1", nil])
    #expect(first.cues.map(\.otherwise) == ["moins"])
    #expect(
      first.metadata.map(\.xml) == [
        #"<note xmlns="urn:client" code="A" xmlns:n1="urn:client" n1:rang="1"><x>é</x></note>"#
      ])
    let several = try #require(grid.criterion("plusieurs"))
    #expect(several.maximum == 2)
    #expect(several.levels.map(\.id) == ["a", "b", "c"])
    #expect(several.scaleID == nil)
    #expect(
      several.appliesWhen
        == .all([
          .any([
            .answer(criterion: "premier", levels: ["moins", "plus"]),
            .answer(criterion: "premier", levels: ["plus"]),
          ]),
          .not(.all([.answer(criterion: "premier", levels: ["moins"])])),
        ]))
    let reason = try #require(grid.criterion("motif"))
    #expect(!reason.isScored)
    let text = try #require(grid.criterion("texte"))
    #expect(text.kind == .text && !text.isScored)
  }

  @Test("The schema inside the program is the file Grids/grid.xsd, byte for byte")
  func embeddedSchema() throws {
    #expect(try Array(GridSchema.text.utf8) == Repository.bytes(of: "Grids/grid.xsd"))
  }
}
