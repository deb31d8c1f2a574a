import Calendars
import ExactNumbers
import GridExchange
import Languages
import QualityModel
import Testing
import Workbooks

@Suite("Workbooks that people edited")
struct WorkbookEditingTests {
  /// Cells of the sheet of criteria that cannot be read, and the code of each problem.
  static let wrong: [(cell: String, value: CellValue, code: String)] = [
    ("B3", .text("choi"), "E007"), ("G3", .text("deux"), "E006"),
    ("G3", .error("#REF!"), "E004"), ("A3", .number(9), "E009"), ("N3", .text("peut-être"), "E007"),
    ("Q3", .text("client non"), "E011"), ("Q3", .text("client si non → plafond"), "E011"),
    ("T3", .text("a = b et c = d ou e = f"), "E010"), ("T3", .text("a = "), "E010"),
    ("T3", .text(String(repeating: "(", count: 5000)), "E010"), ("K3", .text("60"), "E012"),
    ("U3", .text("oui"), "E013"), ("R3", .text("non,"), "E014"),
  ]

  @Test("A wrong cell is named, with what to write instead", arguments: wrong)
  func wrongCell(cell: String, value: CellValue, code: String) throws {
    let imported = read(try changing(workbook(), "Critères", [cell: value]))
    #expect(imported.grid == nil)
    #expect(lines(imported.findings) == ["Critères!\(cell) \(code)"])
    for finding in imported.findings {
      #expect(finding.message.french != finding.message.english)
      #expect(!finding.remedy.english.isEmpty)
    }
  }

  @Test("Every wrong cell is named at once")
  func allAtOnce() throws {
    var changed = try changing(
      workbook(), "Critères", ["G3": .text("deux"), "T4": .text("oui"), "N4": .text("si")])
    changed = try changing(changed, "Échelles", ["C2": .text("zéro")])
    changed = try changing(changed, "Réglages", ["C7": .text("au hasard")])
    let found = Set(lines(read(changed).findings))
    #expect(
      found == [
        "Critères!G3 E006", "Critères!T4 E010", "Critères!N4 E007", "Échelles!C2 E006",
        "Réglages!C7 E007",
      ])
  }

  @Test("A rule of the grid language that is broken is said at the cell it comes from")
  func rulesAtCells() throws {
    let base = try workbook()
    let cases: [(sheet: String, cell: String, value: CellValue, at: String)] = [
      ("Critères", "J4", .text("oui-nom"), "Critères!J4 G012"),
      ("Critères", "T4", .text("absent = oui"), "Critères!T4 G013"),
      ("Critères", "Q3", .text("client si jamais"), "Critères!Q3 G014"),
      ("Critères", "I2", .text("inconnue"), "Critères!I2 G015"),
      ("Critères", "V4", .text("interaction.rien"), "Critères!V4 G029"),
      ("Échelles", "C3", .number(-3), "Échelles!C3 G018"),
    ]
    for (sheet, cell, value, expected) in cases {
      let imported = read(try changing(base, sheet, [cell: value]))
      #expect(imported.findings.isEmpty, "\(cell) \(lines(imported.findings))")
      let found = lines(rules(of: imported))
      #expect(found.contains(expected), "\(expected): \(found)")
    }
  }

  @Test("Edits are read: words of the other language, numbers as text, rows added")
  func edits() throws {
    var changed = try changing(
      workbook(), "Critères",
      [
        "B4": .text("Choice"), "N4": .text("No"), "G4": .text("2,5"), "T4": .text("c1 = oui"),
        "A5": .number(2), "B5": .text("texte"), "C5": .text("suite"), "E5": .text("Et ensuite ?"),
      ])
    changed = try changing(changed, "Réglages", ["C7": .text("pooled points")])
    let grid = try #require(read(changed).grid)
    #expect(grid.criterion("c2")?.isScored == false)
    #expect(grid.criterion("c2")?.weight == Rational(5, over: 2))
    #expect(grid.criterion("c2")?.appliesWhen == .answer(criterion: "c1", levels: ["oui"]))
    #expect(grid.criterion("suite")?.kind == .text)
    #expect(grid.scoring.method == .points)
  }

  @Test("What the grid does not hold is named, and changes nothing")
  func leftAside() throws {
    let base = try workbook()
    var changed = try changing(
      base, "Critères",
      ["Z1": .text("Avis"), "Z3": .text("à revoir"), "AB4": .text("perdu"), "L2": .number(3)])
    var extra = Sheet(name: "Brouillon")
    extra[0, 0] = Cell(.text("notes"))
    changed.sheets.append(extra)
    let place = try #require(changed.sheets.firstIndex { $0.name == "Critères" })
    changed.sheets[place][2, 4]?.note = "vu en comité"
    changed.sheets[place][3, 6] = Cell(.formula("1+1", cached: .number(2)))
    let imported = read(changed)
    let places = imported.leftAside.map { $0.place.part ?? "" }
    #expect(
      Set(places) == [
        "Critères!Z1", "Critères!AB4", "Critères!L2", "Brouillon", "Critères!E3", "Critères!G4",
      ], "\(places)")
    #expect(imported.grid?.criterion("c2")?.weight == 2)
  }

  @Test("Missing sheets, missing columns and dates are named")
  func structure() throws {
    var without = try workbook()
    without.sheets.removeAll { $0.name == "Réglages" || $0.name == "Critères" }
    without.properties = [:]
    #expect(lines(read(without).findings) == ["- E001", "- E001"])
    let headless = try changing(workbook(), "Critères", ["C1": .text("Code client")])
    #expect(lines(read(headless).findings).contains("Critères E002"))
    let dated = try changing(
      workbook(), "Réglages",
      ["C3": .dateTime(try #require(CivilDateTime(iso: "2026-01-03T00:00:00")))])
    #expect(lines(read(dated).findings).contains("Réglages!C3 E005"))
    let nameless = try changing(workbook(), "Critères", ["C3": .empty])
    #expect(lines(read(nameless).findings) == ["Critères!C3 E008", "Textes!B6 E015"])
    let twice = try changing(workbook(), "Critères", ["C4": .text("c1")])
    #expect(lines(read(twice).findings).contains("Critères!C4 E017"))
  }

  @Test("Two texts that differ are refused rather than one being lost")
  func differingTexts() throws {
    let base = try workbook()
    let texts = try #require(base.sheet("Textes"))
    let row = try #require(
      texts.rows.keys.sorted().first { texts[$0, 1]?.value == .text("c1") })
    let cell = CellReference(row: row, column: 4).text
    let imported = read(try changing(base, "Textes", [cell: .text("Autre question ?")]))
    #expect(lines(imported.findings) == ["Textes!\(cell) E016"])
    let orphan = read(try changing(base, "Textes", ["B\(row + 1)": .text("c9")]))
    #expect(lines(orphan.findings) == ["Textes!B\(row + 1) E015"])
  }

  @Test("Texts that begin like formulas are texts there and back")
  func formulaLookalikes() throws {
    for text in ["=1+1", "+33 1", "-rien", "@moi", "=HYPERLINK(\"http://x\")"] {
      let grid = grid(question: text)
      let workbook = GridWorkbookWriter(language: .french).workbook(of: grid)
      let cell = try #require(workbook.sheet("Critères")?[2, 4])
      #expect(cell.value == .text(text))
      #expect(try read(throughAFile(workbook)).grid == grid)
    }
  }

  private func workbook() throws -> Workbook {
    GridWorkbookWriter(language: .french).workbook(of: grid(question: "Première ?"))
  }

  private func grid(question: String) -> Grid {
    func text(_ text: String) -> LocalizedText { LocalizedText(text, language: "fr") }
    let levels = [
      Level(id: "non", points: 0, title: text("Non")),
      Level(id: "oui", points: 1, title: text("Oui")),
    ]
    let criteria = [
      Criterion(id: "c1", scaleID: "oui-non", levels: levels, question: text(question)),
      Criterion(id: "c2", scaleID: "oui-non", levels: levels, question: text("Seconde ?")),
    ]
    return Grid(
      id: "g", version: "1.0", language: "fr", title: text("Grille"),
      scales: [Scale(id: "oui-non", levels: levels)],
      sections: [
        Section(id: "s", title: text("Rubrique"), children: criteria.map { .criterion($0) })
      ])
  }

  private func read(_ workbook: Workbook) -> GridImport {
    GridWorkbookReader().read(workbook, file: "g.xlsx")
  }
}
