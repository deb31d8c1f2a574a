import EvaluationGrids
import ExactNumbers
import GridExchange
import Languages
import QualityModel
import Scoring
import Tables
import Testing
import Workbooks

@Suite("Clients' own tables")
struct ClientTableTests {
  @Test("A French table: sections merged, weights as shares of 1, notations, fatal checks")
  func french() throws {
    let sheet = sheet([
      ["Grille d'écoute 2026"],
      ["Rubrique", "Critère", "Pondération", "Barème", "Commentaire", "Éliminatoire", "Service"],
      ["Accueil", "Salue le client", "0.2", "0/1/2/NA", "Dès le décroché", "", "N1"],
      [nil, "Se présente", "0.3", "Oui/Non", nil, "non", "N1"],
      ["Conformité", "Identifie le client", "0.5", "Oui / Non", nil, "oui", "N2"],
      [nil, "Total", "1"],
    ])
    let imported = try read(sheet)
    let grid = try #require(imported.grid)
    #expect(
      grid.sections.map { $0.allCriteria.map(\.id) } == [
        ["salue-le-client", "se-presente"], ["identifie-le-client"],
      ])
    #expect(grid.sections.map(\.weight) == [50, 50])
    #expect(grid.criteria.map(\.weight) == [20, 30, 50])
    #expect(grid.criteria.map(\.allowsNotApplicable) == [true, false, false])
    #expect(grid.criteria[0].guidance.entries.first?.text == "Dès le décroché")
    #expect(grid.criteria[2].errors.map(\.effect) == [.failGrid])
    #expect(grid.scales.count == 2, "the two yes/no are one scale")
    #expect(rules(of: imported).isEmpty, "\(lines(rules(of: imported)))")
    let scorer = Scorer(grid)
    // By hand: 20 % · 1/2 + 30 % · 1 + 50 % · 1.
    #expect(scorer.scorecard(for: answers(grid, ["1", "oui", "oui"])).final == 90)
    #expect(scorer.scorecard(for: answers(grid, ["2", "oui", "non"])).final == 0)
    let places = imported.leftAside.map { $0.place.part ?? "" }
    #expect(
      Set(places) == ["Feuille!A1", "Feuille!G2", "Feuille!F5", "Feuille!B6", "Feuille!C6"],
      "\(places)")
  }

  @Test("An English table: section rows, marks out of totals, no weights")
  func english() throws {
    let imported = try read(
      sheet([
        ["Question", "Score", "Guidelines"], ["OPENING"], ["Greets the customer", "/5", "Smile"],
        ["Gives name", "/10"], ["CLOSING"], ["Thanks", "Bad / Fair / Good"],
      ]))
    let grid = try #require(imported.grid)
    #expect(grid.sections.map { $0.title.entries[0].text } == ["OPENING", "CLOSING"])
    #expect(grid.scoring.method == .points)
    #expect(grid.criteria.map(\.levels.count) == [6, 11, 3])
    // By hand: (4 + 5 + 2) / (5 + 10 + 2).
    let card = Scorer(grid).scorecard(for: answers(grid, ["4", "5", "good"]))
    #expect(card.final == Rational(1100, over: 17))
    #expect(imported.leftAside.map { $0.place.part ?? "" } == ["Feuille!B6"], "points are supposed")
  }

  @Test("Columns are found, given by hand, or asked for with the columns shown")
  func mapping() throws {
    let table = PlainTable(
      sheet([
        ["Ce qu'on attend", "Combien", "Avis"], ["Salue", "2", "ok"], ["Remercie", "1", "ok"],
      ]))
    do {
      _ = try PlainMapping(of: table, file: "t.xlsx")
      Issue.record("no column can be guessed")
    } catch {
      #expect(error.problem.french.contains("Ce qu'on attend | Combien | Avis"))
      #expect(error.remedy.english.contains("--map \"criterion="))
    }
    let choices = [
      ColumnChoice(field: "critère", column: "Ce qu'on attend"),
      ColumnChoice(field: "weight", column: "#2"),
    ]
    let mapping = try PlainMapping(of: table, choices: choices, file: "t.xlsx")
    let grid = PlainGridReader().read(
      table, mapping: mapping, identity: GridIdentity(language: "fr"), file: "t.xlsx"
    ).grid
    #expect(grid?.criteria.map(\.weight) == [2, 1])
    #expect(throws: PlainMappingError.self) {
      try PlainMapping(
        of: table, choices: [ColumnChoice(field: "poid", column: "Avis")], file: "t.xlsx")
    }
  }

  @Test("What is not understood is named, and the usual taken")
  func notUnderstood() throws {
    let imported = try read(
      sheet([
        ["Critère", "Poids", "Barème", "Éliminatoire", "Id"],
        ["Salue", "beaucoup", "au choix", "parfois", "é 1"],
        ["Remercie", "1", "Oui/Non", "", "R-1"],
      ]))
    let grid = try #require(imported.grid)
    #expect(grid.criteria.map(\.id) == ["salue", "R-1"])
    #expect(grid.criteria[0].levels.map(\.id) == ["non", "oui"])
    #expect(
      Set(imported.leftAside.map { $0.place.part ?? "" })
        == ["Feuille!B2", "Feuille!C2", "Feuille!D2", "Feuille!E2"])
    let empty = try read(sheet([["Critère", "Poids"]]))
    #expect(lines(empty.findings) == ["Feuille E021"])
  }

  @Test("A CSV file is read the same, its cells named without a sheet")
  func csv() throws {
    let text = "Thème;Question;Coef\nAccueil;Salue;2\n;Remercie;x\n"
    let table = try PlainTable(CSVReader(TableSource(name: "g.csv", bytes: Array(text.utf8))))
    let imported = PlainGridReader().read(
      table, mapping: try PlainMapping(of: table, file: "g.csv"),
      identity: GridIdentity(title: "Écoute", language: "fr"), file: "g.csv")
    #expect(imported.grid?.id == "ecoute")
    #expect(imported.grid?.criteria.count == 2)
    #expect(imported.leftAside.map(\.place.text) == ["g.csv:C3"])
  }

  @Test("Wordings that give one id are told apart, and long ones are cut at a word")
  func ids() throws {
    let long = String(repeating: "très ", count: 40) + "long"
    let imported = try read(sheet([["Critère"], ["Salue !"], ["Salue ?"], [long], ["？？"]]))
    let grid = try #require(imported.grid)
    #expect(grid.criteria.map(\.id).prefix(2) == ["salue", "salue-2"])
    #expect(Set(grid.criteria.map(\.id)).count == 4)
    #expect(rules(of: imported).isEmpty, "\(lines(rules(of: imported)))")
  }

  private func sheet(_ rows: [[String?]]) -> Sheet {
    var sheet = Sheet(name: "Feuille")
    for (row, cells) in rows.enumerated() {
      for (column, text) in cells.enumerated() {
        guard let text, !text.isEmpty else { continue }
        sheet[row, column] = Cell(Double(text).map { .number($0) } ?? .text(text))
      }
    }
    return sheet
  }

  private func read(_ sheet: Sheet) throws -> GridImport {
    let table = PlainTable(sheet)
    return PlainGridReader().read(
      table, mapping: try PlainMapping(of: table, file: "t.xlsx"),
      identity: GridIdentity(title: "Grille", language: "fr"), file: "t.xlsx")
  }
}
