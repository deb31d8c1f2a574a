import Activity
import Calendars
import Languages
import QualityModel
import Tables
import Testing

@Suite("Importing people")
struct PeopleImporterTests {
  private func read(_ text: String, kind: Person.Kind? = nil) throws -> TableImport<Person> {
    try PeopleImporter(kind: kind).read(TableSource(name: "gens.csv", bytes: Array(text.utf8)))
  }

  @Test("A file of agents with French headers")
  func agents() throws {
    let result = try read(
      """
      Matricule;Nom;Prénom;Équipe;Site;Prestataire;Superviseur;Date d'entrée;Date de sortie
      0101;Delmas;Claire;Mistral;Limoges;Relais & Voix;Hélène Faure;14/03/2022;
      """)
    #expect(
      result.values.map(\.value) == [
        .agent(
          Agent(
            id: "0101", name: "Claire Delmas", team: "Mistral", site: "Limoges",
            provider: "Relais & Voix", coach: "Hélène Faure",
            startDate: .init(year: 2022, month: 3, day: 14)))
      ])
  }

  @Test("A file with a side column holds evaluators")
  func evaluators() throws {
    let result = try read(
      "evaluator,name,side,role\nE1,Anne,client,Analyste\nE2,Bob,Prestataire,\nE3,Zoé,neutre,\n")
    #expect(
      result.values.map(\.value) == [
        .evaluator(Evaluator(id: "E1", name: "Anne", side: .client, role: "Analyste")),
        .evaluator(Evaluator(id: "E2", name: "Bob", side: .provider)),
        .evaluator(Evaluator(id: "E3", name: "Zoé", side: .neutral)),
      ])
  }

  @Test("One file can hold both, told apart by its kind column")
  func both() throws {
    let result = try read(
      """
      id;nom;type;camp
      A1;Claire;conseillère;
      A1;Claire;évaluatrice;client
      A2;Léo;stagiaire;
      A3;Max;;
      A4;Ben;évaluateur;
      """)
    #expect(result.values.map(\.value.id) == ["A1", "A1"])
    #expect(result.problems.map(\.line) == [4, 5, 6])
    #expect(result.problems.map(\.column) == ["type", "type", "camp"])
    #expect(result.tally == ImportTally(read: 5, accepted: 2, duplicate: 0, rejected: 3))
  }

  @Test("What the rows are can be given")
  func given() throws {
    let result = try read("id;nom\nE1;Anne\n", kind: .evaluator)
    #expect(result.values.isEmpty)
    #expect(result.problems.first?.reason.english.hasPrefix("an evaluator represents") == true)
  }

  @Test("Wrong dates, missing names and an end before the start are refused with their line")
  func refused() throws {
    let result = try read(
      """
      agent,name,start_date,end_date
      A1,Claire,2026-02-30,
      A2,,2026-01-01,
      A3,Max,2026-03-01,2026-02-01
      A4,Zoé,2026-03-01,2026-03-01
      """)
    #expect(result.values.map(\.value.id) == ["A4"])
    #expect(result.problems.map(\.line) == [2, 3, 4])
    #expect(result.problems.map(\.column) == ["start_date", "name", "end_date"])
  }

  @Test("A file without a column for names is refused as a whole")
  func missingColumn() {
    let error = #expect(throws: ColumnMappingError.self) { try read("agent;équipe\nA1;Nord\n") }
    #expect(error?.problem.french.contains("aucune colonne pour") == true)
  }
}
