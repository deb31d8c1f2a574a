import Calendars
import Calibration
import ExactNumbers
import Languages
import QualityModel
import Tables
import Testing

@Suite("Tables of decisions")
struct DecisionTableTests {
  private func read(_ text: String) throws -> TableImport<CalibrationDecision> {
    try DecisionTable.read(
      TableSource(name: "decisions.csv", bytes: Array(text.utf8)), language: "fr")
  }

  private func kinds(_ text: String) throws -> [CalibrationDecision.Kind] {
    let table = try read(text)
    #expect(table.problems.map(\.text.english) == [])
    return table.values.map(\.value.kind)
  }

  private func text(_ french: String, _ english: String? = nil) -> LocalizedText {
    LocalizedText(
      [.init(language: "fr", text: french)]
        + (english.map { [.init(language: "en", text: $0)] } ?? []))
  }

  static let french = """
    Critère;Décision;Valeur;Motif;Responsable;Échéance
    accueil;conserver;;;;
    sourire;Reformuler;Le sourire s'entend-il ?;Flou;Claire Roy;01/12/2026
    debit;reformuler la consigne;"Compter les sigles.
    en: Count acronyms.";Flou;;
    solution;scinder;"solution-donnee : Une solution est-elle donnée ?
    en : Is a solution given?
    solution-datee : Est-elle datée : jour et heure ?";Deux sujets;;2026-12-15
    personnalisation;fusionner;reassurance, ecoute | Le client est-il pris en charge ?;Doublon;;
    accueil2;pondérer;2,5;Trop léger;;
    ton;niveau;partiel = 1,5;Écart;;
    ton;niveau;partiel = À moitié | en: Half done;Écart;;
    ton;niveau;complet = 3 | Complet;Écart;;
    ;former;"E1, E4 ; E7";Sévérité;;
    """

  @Test("Every decision is read from French words")
  func frenchWords() throws {
    let table = try read(DecisionTableTests.french)
    #expect(table.problems.map(\.text.french) == [])
    #expect(
      table.values.map(\.value.kind) == [
        .keep, .reword(question: text("Le sourire s'entend-il ?"), guidance: nil),
        .reword(question: nil, guidance: text("Compter les sigles.", "Count acronyms.")),
        .split(into: [
          .init(
            id: "solution-donnee",
            question: text("Une solution est-elle donnée ?", "Is a solution given?")),
          .init(id: "solution-datee", question: text("Est-elle datée : jour et heure ?")),
        ]),
        .merge(
          with: ["reassurance", "ecoute"], question: text("Le client est-il pris en charge ?")),
        .weight(Rational(5, over: 2) ?? 0),
        .level(id: "partiel", points: Rational(3, over: 2), title: nil),
        .level(id: "partiel", points: nil, title: text("À moitié", "Half done")),
        .level(id: "complet", points: 3, title: text("Complet")),
        .train(["E1", "E4", "E7"]),
      ])
    let second = table.values[1].value
    #expect(second.owner == "Claire Roy" && second.reason == "Flou")
    #expect(second.dueOn == CalendarDate(year: 2026, month: 12, day: 1))
    #expect(table.values[9].value.criterionID == nil)
  }

  @Test("Every decision is read from English words, whatever the case and the delimiter")
  func englishWords() throws {
    let found = try kinds(
      """
      Criterion\tDecision\tValue\tReason\tOwner\tDue
      a\tKeep\t\t\t\t
      b\tREWORD\tIs it clear?\tVague\t\t
      c\treword guidance\tListen twice.\tVague\t\t
      d\tsplit\td1: One? | d2: Two?\tTwo things\t\t
      e\tmerge\tf;g\tTwice the same\t\t
      h\tweight\t2.5\tLight\t\t
      i\tlevel\tpartial = 1\tGap\t\t
      j\ttrain\tE1\tSevere\t\t
      """)
    #expect(found.count == 8)
    #expect(found[4] == .merge(with: ["f", "g"], question: nil))
    #expect(found[6] == .level(id: "partial", points: 1, title: nil))
  }

  @Test("Rows that say nothing usable are refused with their line, column and an example")
  func refusals() throws {
    let table = try read(
      """
      critere;decision;valeur;motif;echeance
      a;supprimer;;x;
      ;pondérer;2;x;
      a;pondérer;;x;
      a;pondérer;lourd;x;
      a;pondérer;20 %;x;
      a;scinder;sans question;x;
      a;niveau;partiel 2;x;
      a;fusionner;un deux trois;x;
      a;reformuler;Un ? | Deux ?;x;
      a;former;,;x;
      a;pondérer;2;;
      a;pondérer;2;x;31/02/2026
      a;conserver;;;
      """)
    #expect(table.tally.accepted == 2)
    #expect(table.problems.map(\.line) == [2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13])
    let columns = table.problems.map { $0.column ?? "" }
    #expect(
      columns == [
        "decision", "critere", "valeur", "valeur", "valeur", "valeur", "valeur", "valeur",
        "valeur", "motif", "echeance",
      ])
    #expect(table.problems[0].text.french.contains("conserver, reformuler"))
    #expect(table.problems[5].text.english.contains("id: question"))
  }

  @Test("The table to fill in reads back as keeping everything", arguments: Language.allCases)
  func template(language: Language) throws {
    let grid = try RevisionFixture.grid()
    let rows = DecisionTable.template(for: grid, language: language)
    let bytes = CSVWriter(style: .frenchExcel).bytes(of: rows)
    let table = try DecisionTable.read(
      TableSource(name: "modele.csv", bytes: bytes), language: "fr")
    #expect(table.problems.isEmpty)
    #expect(table.values.map(\.value.criterionID) == grid.criteria.map(\.id))
    #expect(table.values.allSatisfy { $0.value.kind == .keep })
    #expect(rows[1][2] == (language == .french ? "conserver" : "keep"))
    for word in DecisionTable.words(language).dropFirst() {
      let row = try read("criterion;decision;value;reason\na;\(word);;x\n")
      #expect(row.problems.map(\.column) == ["value"], "\(word)")
    }
  }

  @Test("A training of nobody is left for the revision to refuse")
  func nobody() throws {
    #expect(try kinds("critere;decision;valeur;motif\n;former;,;x") == [.train([])])
  }

  @Test("A table without its columns says which and what it has")
  func columns() {
    #expect(throws: ColumnMappingError.self) { try read("a;b\n1;2") }
    #expect(throws: TableError.self) { try read("") }
    #expect(throws: TableError.self) { try read("critere;decision;motif\n") }
    #expect(throws: TableError.self) { try read("critere;decision;motif\na;\"keep;x\n") }
  }

  @Test("Bytes of every kind are refused or read, never a crash")
  func hostile() throws {
    let rows = [
      "a;split;|||;x", "a;split;:::;x", "a;level;=;x", "a;level;= = =;x", "a;merge;;;;;x",
      "a;reword;en:;x", "a;reword;en: | fr:;x", "a;split;en: x | b: y;x", "\u{202E};keep;;x",
      "a;weight;1e400;x", "a;weight;٣;x", "a;weight;99999999999999999999999999999999999999;x",
    ]
    for row in rows {
      let table = try read("criterion;decision;value;reason\n\(row)\n")
      #expect(table.tally.read == 1)
    }
    let long = String(repeating: "x | ", count: 20_000)
    #expect(try read("criterion;decision;value;reason\na;split;\(long);x\n").tally.rejected == 1)
  }
}
