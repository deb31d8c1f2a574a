import Languages
import Testing

@testable import Tables

@Suite("Finding the columns")
struct ColumnMappingTests {
  private let agent = FieldSpecification(
    "agent", title: BilingualText(fr: "conseiller", en: "agent"), isRequired: true,
    aliases: ["conseiller", "téléconseiller", "agent id"])
  private let duration = FieldSpecification(
    "duration", title: BilingualText(fr: "durée", en: "duration"), aliases: ["durée d'appel"])

  private func mapping(
    _ header: [String], _ choices: [ColumnChoice] = []
  ) throws(ColumnMappingError) -> ColumnMapping {
    try ColumnMapping(fields: [agent, duration], header: header, choices: choices, file: "a.csv")
  }

  @Test(
    "Case, accents, spaces and underscores do not matter",
    arguments: ["Agent", "TELECONSEILLER", "Télé-conseiller", "agent_id", " Conseiller "])
  func folded(header: String) throws {
    #expect(try mapping(["x", header]).column(of: agent) == 1)
  }

  @Test("An optional field may be absent; unused columns are known")
  func optional() throws {
    let mapping = try mapping(["agent", "DUREE_D_APPEL", "note"])
    #expect(mapping.column(of: duration) == 1)
    #expect(mapping.unusedColumns == ["note"])
    #expect(try self.mapping(["agent"]).column(of: duration) == nil)
  }

  @Test("A given column wins over the aliases, by name or by place")
  func choices() throws {
    let header = ["agent", "Login", "Login"]
    #expect(
      try mapping(header, [ColumnChoice(field: "agent", column: "#2")]).column(of: agent) == 1)
    #expect(
      try mapping(["agent", "Mon login"], [ColumnChoice(field: "Agent", column: "mon_login")])
        .column(of: agent) == 1)
  }

  @Test("Choices are typed as field=column")
  func typed() {
    #expect(
      ColumnChoice(parsing: "agent = Nom=court")
        == ColumnChoice(field: "agent", column: "Nom=court"))
    for text in ["agent", "=x", "agent=", ""] { #expect(ColumnChoice(parsing: text) == nil) }
  }

  @Test("A missing column shows the file's columns and the nearest guess")
  func missing() throws {
    do {
      _ = try mapping(["date", "Conseiler", "note"])
      Issue.record("the column was found")
    } catch {
      #expect(error.guess(for: agent) == "Conseiler")
      #expect(
        error.problem.french
          == "a.csv\u{A0}: aucune colonne pour «\u{A0}conseiller\u{A0}» (agent) "
          + "(peut-être «\u{A0}Conseiler\u{A0}»\u{A0}?). "
          + "Colonnes du fichier\u{A0}: date | Conseiler | note")
      #expect(error.remedy.english == "Name the columns, such as: --map \"agent=Conseiler\"")
    }
  }

  @Test("Nothing near is not guessed")
  func noGuess() throws {
    let error = #expect(throws: ColumnMappingError.self) { try mapping(["date", "note"]) }
    #expect(error?.guess(for: agent) == nil)
    #expect(
      error?.problem.english == "a.csv: no column for “agent” (agent). "
        + "The file's columns: date | note")
  }

  @Test("A header read with the wrong delimiter says which one it seems to be")
  func wrongDelimiter() throws {
    let table = try reader("agent;note\nA1;3\n", options: CSVOptions(delimiter: .comma))
    let error = #expect(throws: ColumnMappingError.self) { try mapping(table.header) }
    #expect(
      error?.remedy.french
        == "L'en-tête n'a qu'une colonne et contient «\u{A0};\u{A0}»\u{A0}: indiquez ce séparateur."
    )
  }

  @Test("Two columns for one field, and duplicate headers, are refused with their places")
  func several() throws {
    let error = #expect(throws: ColumnMappingError.self) { try mapping(["agent", "Conseiller"]) }
    #expect(error?.problems == [.severalColumns(agent, [0, 1])])
    let duplicate = #expect(throws: ColumnMappingError.self) { try mapping(["agent", "agent"]) }
    #expect(duplicate?.remedy.french.contains("agent=#1") == true)
    #expect(try mapping(["note", "agent", "note"]).column(of: agent) == 1)
  }

  @Test("A choice that names nothing is refused")
  func unknownChoices() throws {
    let error = #expect(throws: ColumnMappingError.self) {
      try mapping(
        ["agent"],
        [ColumnChoice(field: "agnt", column: "agent"), ColumnChoice(field: "agent", column: "#7")])
    }
    #expect(error?.problems == [.unknownField("agnt"), .unknownColumn("#7", field: agent)])
  }
}
