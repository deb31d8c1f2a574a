import Calendars
import EvaluationGrids
import EvaluationSheets
import ExactNumbers
import Languages
import QualityModel
import QualityTestSupport
import Scoring
import Testing
import Workbooks

/// What becomes of scoring sheets that LibreOffice opens and saves.
@Suite(
  "Scoring sheets in LibreOffice",
  .enabled(if: LibreOffice.program != nil, "LibreOffice is not installed"))
struct LibreOfficeTests {
  private struct Case {
    let grid: Grid
    let answers: [Answer]
    var digest: String { "d-\(grid.id)" }
  }

  @Test("Nothing is lost, and LibreOffice computes the score that Scoring gives")
  func savedAndImported() throws {
    var cases: [String: Case] = [:]
    for (index, method) in ScoringRules.Method.allCases.enumerated() {
      for (place, policy) in ScoringRules.NotApplicablePolicy.allCases.enumerated() {
        let rounding = RoundingRule.allCases[(index + place) % 3]
        let shape = DrawnCase.Shape {
          ($0.methods, $0.policies, $0.roundings) = ([method], [policy], [rounding])
        }
        var drawn = DrawnCase(seed: UInt64(1000 + index * 10 + place), shape: shape)
        cases["\(method)-\(policy).xlsx"] = Case(grid: drawn.grid, answers: drawn.drawAnswers())
      }
    }
    for name in ["service-client", "vente-sortante", "ecrit"] {
      let bytes = try Repository.bytes(of: "Grids/\(name).xml")
      let grid = try #require(GridReader().read(bytes, file: name).grid)
      var random = SeededGenerator(seed: 7)
      cases["\(name).xlsx"] = Case(grid: grid, answers: grid.anyAnswers(&random))
    }
    var files: [String: [UInt8]] = [:]
    for (name, made) in cases {
      let sheet = SheetMaking.sheet(
        made.grid, made.answers, comment: "=SUM(1;2) n'est que du texte")
      let workbook = ScoringSheetWriter(grid: made.grid).workbook([sheet]).withoutValues
      files[name] = try WorkbookWriter().bytes(of: workbook)
    }
    for (name, bytes) in try LibreOffice.saved(files) {
      let made = try #require(cases[name])
      try check(try WorkbookReader().read(bytes, file: name), made, name)
    }
  }

  private func check(_ workbook: Workbook, _ made: Case, _ name: String) throws {
    let sheet = try #require(workbook.sheets.first)
    let shown = try ShownScore(sheet, made.grid)
    let scorer = Scorer(made.grid)
    let card = scorer.scorecard(for: made.answers)
    let rules = made.grid.scoring
    func text(_ score: Rational?) -> String? {
      score.map { $0.rounded(decimals: rules.decimals, rule: rules.rounding).exactText }
    }
    #expect(shown.raw == text(card.raw), "\(name)")
    #expect(shown.final == text(card.final), "\(name)")
    #expect(shown.sections == card.sections.map { text($0.score) }, "\(name)")
    #expect(shown.answered == scorer.completeness(of: made.answers).answered, "\(name)")
    #expect(shown.required == scorer.completeness(of: made.answers).required, "\(name)")
    // What is out of sight stays there, and locked.
    #expect(workbook.sheets.filter(\.isHidden).count == 2, "\(name)")
    #expect(sheet.isProtected, "\(name)")
    #expect(workbook.properties.contains { $0.value == "C-01" }, "\(name)")
    let guided = made.grid.criteria.count {
      !made.grid.text($0.guidance, in: .english).isEmpty || !$0.examples.isEmpty
    }
    let notes = sheet.orderedRows.flatMap(\.cells).compactMap(\.cell.note)
    #expect(notes.count == guided, "\(name)")
    let reader = ScoringSheetReader(
      grids: [PinnedGrid(grid: made.grid, digest: made.digest)], evaluators: [])
    let read = reader.read(workbook)
    #expect(read.faults.isEmpty, "\(name)")
    let back = try #require(read.sheets.first, "\(name)")
    #expect(back.refusals.isEmpty, "\(name)")
    let asked = Questionnaire(scorer, resuming: made.answers).answers
    #expect(back.evaluation?.answers == asked, "\(name)")
    #expect(back.evaluation?.comment == "=SUM(1;2) n'est que du texte", "\(name)")
    #expect(back.evaluation?.scoredAt == CivilDateTime(startOf: SheetMaking.day), "\(name)")
  }
}

extension Workbook {
  /// The workbook with nothing but zeros computed, so that its figures are those of the program
  /// that opens it.
  fileprivate var withoutValues: Workbook {
    var workbook = self
    for place in workbook.sheets.indices {
      for (row, cells) in workbook.sheets[place].orderedRows {
        for (column, cell) in cells {
          guard case .formula(let text, _) = cell.value else { continue }
          workbook.sheets[place][row, column]?.value = .formula(text, cached: .number(0))
        }
      }
    }
    return workbook
  }
}

extension Grid {
  /// An answer to most criteria, with comments, causes and quotes.
  func anyAnswers(_ random: inout SeededGenerator) -> [Answer] {
    criteria.map { criterion in
      let value: Answer.Value
      switch criterion.kind {
      case .choice:
        let place = Int.random(in: criterion.levels.indices, using: &random)
        value =
          criterion.allowsNotApplicable && place == 0
          ? .notApplicable : .level(criterion.levels[place].id)
      case .multiple: value = .levels(criterion.levels.prefix(2).map(\.id))
      case .number: value = .number(Rational(decimal: "12.5") ?? 12)
      case .text: value = .text("À revoir\nen équipe")
      }
      return Answer(
        criterionID: criterion.id, value: value, causeID: causes.last?.id,
        comment: "-2 + l'« accueil » ; \"bien\"",
        quotes: [
          Quote(turn: 3, startMilliseconds: nil, speaker: .unknown, text: "=Bonjour, madame"),
          Quote(turn: nil, startMilliseconds: nil, speaker: .unknown, text: "[rire] merci"),
        ])
    }
  }
}
