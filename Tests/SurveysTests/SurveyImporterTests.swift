import Calendars
import ExactNumbers
import Languages
import QualityModel
import Tables
import Testing

@testable import Surveys

@Suite("Importing surveys")
struct SurveyImporterTests {
  private let csat = SurveyDefinition(
    id: "csat", metric: .csat, minimum: 0, maximum: 10, direction: .higherIsBetter,
    satisfiedFrom: 8)
  private let nps = SurveyDefinition(
    id: "nps", metric: .nps, minimum: 0, maximum: 10, direction: .higherIsBetter)

  private func read(
    _ bytes: [UInt8], _ definition: SurveyDefinition,
    isKnownAgent: (@Sendable (String) -> Bool)? = nil
  ) throws -> TableImport<ImportedResponse> {
    // A digest that shows what it was given: the test then sees what makes two rows the same.
    try SurveyImporter(
      definition, isKnownAgent: isKnownAgent,
      digest: { String(decoding: $0, as: UTF8.self) }
    ).read(TableSource(name: "enquete.csv", bytes: bytes))
  }

  private func read(
    _ text: String, _ definition: SurveyDefinition,
    isKnownAgent: (@Sendable (String) -> Bool)? = nil
  ) throws -> TableImport<ImportedResponse> {
    try read(Array(text.utf8), definition, isKnownAgent: isKnownAgent)
  }

  @Test("The French Excel export: semicolons, Windows-1252, decimal commas, day first")
  func frenchExcel() throws {
    let text =
      "N° de réponse;N° de contact;Matricule conseiller;Date de réponse;"
      + "Note de satisfaction (0 à 10);Commentaire\r\n"
      + "R1;I-7;A106;01/08/2026 17:24;6,5;\r\n"
      + "R2;I-5;A101;02/08/2026 11:43;10;\"Très bien ; merci, Zoé\"\r\n"
    let result = try read(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }, csat)
    let half = try #require(Rational(13, over: 2))
    #expect(result.dialect.encoding == .windows1252)
    #expect(result.values.map(\.value.response.value) == [half, 10])
    #expect(result.values.map(\.value.response.verbatim) == [nil, "Très bien ; merci, Zoé"])
    #expect(result.values.map(\.value.response.answeredAt.isoText).first == "2026-08-01T17:24:00")
    #expect(result.values.map(\.value.response.agentID) == ["A106", "A101"])
    #expect(result.values.allSatisfy { !$0.value.hasWeakID })
  }

  @Test("Answers outside the declared scale, percentages and words are refused")
  func outOfScale() throws {
    let result = try read(
      "id,date,note\n1,2026-08-01,11\n2,2026-08-01,-1\n3,2026-08-01,72 %\n4,2026-08-01,bien\n"
        + "5,2026-08-01,\n6,2026-08-01,0\n7,2026-08-01,10\n", csat)
    #expect(result.values.map(\.value.response.id) == ["6", "7"])
    #expect(result.problems.map(\.line) == [2, 3, 4, 5, 6])
    #expect(result.problems[0].reason.french == "réponse hors de l'échelle déclarée, 0–10")
    #expect(result.tally == ImportTally(read: 7, accepted: 2, duplicate: 0, rejected: 5))
  }

  @Test("NPS takes whole answers alone")
  func wholeNPS() throws {
    let result = try read("id,date,nps\n1,2026-08-01,\"8,5\"\n2,2026-08-01,9\n", nps)
    #expect(result.values.map(\.line) == [3])
  }

  @Test("Without an id, the same answer in every column is one, whatever the columns' order")
  func weakID() throws {
    let first = try read(
      "date;agent;note\n01/08/2026;A1;9\n01/08/2026;A1;9\n01/08/2026;A2;9\n", csat)
    #expect(first.tally == ImportTally(read: 3, accepted: 2, duplicate: 1, rejected: 0))
    #expect(first.values.allSatisfy { $0.value.hasWeakID })
    let second = try read("note;agent;date\n9,0;A1;2026-08-01\n", csat)
    #expect(second.values[0].value.response.id == first.values[0].value.response.id)
    #expect(first.values[0].value.response.id != first.values[1].value.response.id)
  }

  @Test("An unknown agent is refused; customers' words never appear in a problem")
  func unknownAgent() throws {
    let result = try read(
      "id,date,note,agent,comment\n1,2026-08-01,9,A9,mon secret\n2,2026-08-01,9,A1,mon secret\n",
      csat, isKnownAgent: { $0 == "A1" })
    #expect(result.values.map(\.line) == [3])
    #expect(result.problems.map(\.column) == ["agent"])
    #expect(!result.problems.contains { $0.text.french.contains("secret") })
  }

  @Test("A declaration that makes no sense is refused before any file is read")
  func declarations() {
    func error(
      _ metric: SurveyDefinition.Metric, _ minimum: Rational, _ maximum: Rational,
      satisfiedFrom: Rational? = nil, direction: SurveyDefinition.Direction = .higherIsBetter
    ) -> SurveyDefinitionError? {
      let definition = SurveyDefinition(
        id: "s", metric: metric, minimum: minimum, maximum: maximum, direction: direction,
        satisfiedFrom: satisfiedFrom)
      do throws(SurveyDefinitionError) {
        try definition.validate()
        return nil
      } catch {
        return error
      }
    }
    #expect(error(.ces, 7, 1) == .emptyScale(survey: "s"))
    #expect(error(.csat, 1, 5) == .missingThreshold(survey: "s"))
    #expect(error(.csat, 1, 5, satisfiedFrom: 6) == .thresholdOutsideScale(survey: "s"))
    #expect(error(.nps, 1, 10) == .notNPSScale(survey: "s"))
    #expect(error(.nps, 0, 10, direction: .lowerIsBetter) == .notNPSScale(survey: "s"))
    #expect(error(.csat, 1, 5, satisfiedFrom: 4) == nil)
    #expect(error(.nps, 0, 10) == nil)
    #expect(error(.ces, 1, 7, direction: .lowerIsBetter) == nil)
  }
}
