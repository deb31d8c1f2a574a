import Activity
import Calendars
import Languages
import QualityModel
import Tables
import Testing

@Suite("Importing interactions")
struct InteractionImporterTests {
  private func read(
    _ bytes: [UInt8], settings: ImportSettings = ImportSettings(),
    importer: InteractionImporter = InteractionImporter()
  ) throws -> TableImport<Interaction> {
    try importer.read(TableSource(name: "appels.csv", bytes: bytes), settings: settings)
  }

  private func read(
    _ text: String, settings: ImportSettings = ImportSettings(),
    importer: InteractionImporter = InteractionImporter()
  ) throws -> TableImport<Interaction> {
    try read(Array(text.utf8), settings: settings, importer: importer)
  }

  @Test("A French export: Windows-1252, day and time apart, clocks and seconds")
  func french() throws {
    let text =
      "N° appel;Date de l'appel;Heure;Matricule conseiller;Sens;Durée;Mise en attente;"
      + "Post-appel;Motif;Client\r\n"
      + "0042;14/03/2026;09:05;A7;Sortant;4:05;0:30;75;Résiliation;X9\r\n"
    let result = try read(text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) })
    let start = CivilDateTime(iso: "2026-03-14T09:05:00")
    #expect(
      try result.values.map(\.value) == [
        Interaction(
          id: "0042", direction: .outbound, agentID: "A7", start: #require(start),
          durationSeconds: 245, holdSeconds: 30, wrapUpSeconds: 75, reason: "Résiliation",
          customerReference: "X9")
      ])
    #expect(result.dialect.encoding == .windows1252)
  }

  @Test("Rows that name no channel or direction take those given")
  func defaults() throws {
    let result = try read(
      "id,start,channel\n1,2026-03-14T09:05,\n2,2026-03-14T09:05,tchat\n",
      importer: InteractionImporter(channel: .email, direction: .outbound))
    #expect(result.values.map(\.value.channel) == [.email, .chat])
    #expect(result.values.map(\.value.direction) == [.outbound, .outbound])
    #expect(result.values.map(\.value.agentID) == [nil, nil])
  }

  @Test("An unknown agent, a wrong date, a wrong duration and an unknown channel are refused")
  func refused() throws {
    let result = try read(
      """
      id,start,agent,duration,channel
      1,2026-03-14T09:05,A1,60,phone
      2,2026-03-14T09:05,A9,60,phone
      3,14 mars,A1,60,phone
      4,2026-03-14T09:05,A1,"12,30",phone
      5,2026-03-14T09:05,A1,60,télégramme
      """, importer: InteractionImporter(isKnownAgent: { $0 == "A1" }))
    #expect(result.values.map(\.line) == [2])
    #expect(result.problems.map(\.line) == [3, 4, 5, 6])
    #expect(result.problems.map(\.column) == ["agent", "start", "duration", "channel"])
    #expect(result.tally == ImportTally(read: 5, accepted: 1, duplicate: 0, rejected: 4))
  }

  @Test("A month-first file is refused until the order is set")
  func monthFirst() throws {
    let text = "id,start\n1,12/31/2026 10:00\n"
    #expect(
      try read(text).problems.map(\.reason) == [CellProblem.otherDayOrder(.monthFirst).reason])
    let settings = ImportSettings(syntax: CellSyntax(dayOrder: .monthFirst))
    #expect(
      try read(text, settings: settings).values.map(\.value.start.isoText)
        == ["2026-12-31T10:00:00"])
  }

  @Test("The same row twice is a duplicate, the same id with other values is refused")
  func duplicates() throws {
    let result = try read(
      "id,start,agent\n1,2026-03-14,A1\n1,2026-03-14,A1\n1,2026-03-14,A2\n")
    #expect(result.tally == ImportTally(read: 3, accepted: 1, duplicate: 1, rejected: 1))
  }

  @Test("A customer's reference is not shown, even when its column is given twice")
  func customer() {
    let error = #expect(throws: ColumnMappingError.self) {
      try read("id,start,client,customer\n1,2026-03-14,secret,secret\n")
    }
    #expect(error?.problem.french.contains("secret") == false)
  }

  @Test("Damaged files are named errors", arguments: ["", "id;start\n", "id;start\n1;\"2026"])
  func damaged(text: String) {
    #expect(throws: TableError.self) { try read(text) }
  }
}
