import Calendars
import Languages
import Testing

@testable import Tables

@Suite("Importing rows")
struct TableImporterTests {
  struct Visit: Sendable, Hashable {
    let id: String
    let at: CivilDateTime
    let note: String?
  }

  private static let id = FieldSpecification(
    "id", title: BilingualText(same: "id"), isRequired: true)
  private static let at = FieldSpecification(
    "at", title: BilingualText(same: "date"), isRequired: true, aliases: ["date"])
  private static let note = FieldSpecification(
    "note", title: BilingualText(same: "note"), holdsCustomerWords: true)

  private let importer = TableImporter<Visit>(fields: [id, at, note], key: \.id) { row in
    let (id, at) = (row.identifier(id), row.dateTime(at))
    if let text = row.text(note), text == "interdit" {
      row.refuse(note, BilingualText(fr: "mot refusé", en: "refused word"))
    }
    guard let id, let at else { return nil }
    return Visit(id: id, at: at, note: row.text(note))
  }

  private func read(
    _ text: String, settings: ImportSettings = ImportSettings()
  ) throws -> TableImport<Visit> {
    try importer.read(TableSource(name: "a.csv", bytes: Array(text.utf8)), settings: settings)
  }

  @Test("Rows are accepted, known again or refused, and the count balances")
  func balance() throws {
    let result = try read(
      """
      id;date;note
      1;31/10/2026 10:00;a
      2;hier;b
      1;31/10/2026 10:00;a
      1;31/10/2026 11:00;a
      ;31/10/2026;
      3;01/11/2026

      4;01/11/2026;d;;
      """)
    #expect(
      result.tally == ImportTally(read: 7, accepted: 2, duplicate: 1, rejected: 4))
    #expect(result.values.map(\.line) == [2, 9])
    #expect(result.problems.map(\.line) == [3, 5, 6, 7])
    #expect(result.problems[0].column == "date")
    #expect(
      result.problems[0].text.french
        == "ligne 3, colonne «\u{A0}date\u{A0}»\u{A0}: «\u{A0}hier\u{A0}» – une date et une heure sont attendues, "
        + "comme 31/10/2026 14:05")
    #expect(result.problems[1].reason.french == "« 1 » est déjà à la ligne 2 avec d'autres valeurs")
    #expect(result.problems[2].reason == CellProblem.empty.reason)
    #expect(result.problems[3].reason.english.hasPrefix("2 cells where the header has 3"))
  }

  @Test("What customers wrote is never shown")
  func customersWords() throws {
    let result = try read("id;date;note\n1;31/10/2026;interdit\n")
    #expect(result.problems.count == 1)
    #expect(result.problems[0].cell == nil)
    #expect(!result.problems[0].text.french.contains("interdit"))
  }

  @Test("A cell shown in a message is short and has no control characters")
  func shortened() throws {
    let cell = "\u{1B}[31m" + String(repeating: "x", count: 500)
    let result = try read("id;date;note\n1;\(cell);\n")
    let shown = try #require(result.problems[0].cell)
    #expect(shown.count == 61)
    #expect(!shown.unicodeScalars.contains("\u{1B}"))
  }

  @Test("An identifier that Excel has shortened is refused")
  func shortenedIdentifier() throws {
    let result = try read("id;date\n1,23E+10;31/10/2026\n12E4;31/10/2026\n")
    #expect(result.problems.map(\.reason) == [CellProblem.shortenedByExcel.reason])
    #expect(result.values.map(\.value.id) == ["12E4"])
  }

  @Test("A time with an offset goes through UTC to the workspace's time, or is refused")
  func offsets() throws {
    let text = "id;date\n1;2026-10-31T23:30:00-02:00\n2;2026-10-31T00:30:00+02:00\n"
    #expect(
      try read(text).problems.map(\.reason)
        == [CellProblem.unknownOffset.reason, CellProblem.unknownOffset.reason])
    let utc = try read(text, settings: ImportSettings(localTime: { $0 }))
    #expect(
      utc.values.map(\.value.at.isoText) == ["2026-11-01T01:30:00", "2026-10-30T22:30:00"])
  }

  @Test("A tally that does not balance cannot be made")
  func tally() throws {
    #expect(ImportTally(read: 5, accepted: 3, duplicate: 1, rejected: 2) == nil)
    #expect(ImportTally(read: 1, accepted: 2, duplicate: -1, rejected: 0) == nil)
    let tally = try #require(ImportTally(read: 1204, accepted: 1180, duplicate: 20, rejected: 4))
    #expect(
      tally.text.french == "lu 1\u{202F}204 = accepté 1\u{202F}180 + doublon 20 + rejeté 4")
    #expect(tally.text.english == "read 1,204 = accepted 1,180 + duplicate 20 + rejected 4")
  }

  @Test("Progress grows to the size of the file")
  func progress() throws {
    var seen: [Int] = []
    let text = "id;date;note\n" + (0..<30_000).map { "\($0);31/10/2026;abcdefghijkl\n" }.joined()
    let source = TableSource(name: "a.csv", bytes: Array(text.utf8))
    let result = try importer.read(source) { seen.append($0) }
    #expect(result.tally.accepted == 30_000)
    #expect(seen.count > 1)
    #expect(seen == seen.sorted())
    #expect(seen.last == text.utf8.count)
  }
}
