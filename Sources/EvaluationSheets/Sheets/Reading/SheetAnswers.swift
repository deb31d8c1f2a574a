internal import ExactNumbers
internal import Languages
internal import QualityModel
internal import Tables
internal import Workbooks

/// The answers of a sheet, from what is typed in its cells.
struct SheetAnswers {
  private(set) var answers: [Answer] = []
  private(set) var problems: [(slot: SheetSlot, reason: BilingualText, remedy: BilingualText)] = []
  private let entries: [SheetSlot: CellValue]
  private let grid: Grid
  private let language: Language
  private let words: AnswerVocabulary
  private let syntax: CellSyntax

  init(
    _ entries: [SheetSlot: CellValue], _ grid: Grid, _ language: Language, _ syntax: CellSyntax
  ) {
    self.entries = entries
    self.grid = grid
    self.language = language
    self.syntax = syntax
    words = AnswerVocabulary(grid)
    for criterion in grid.criteria { read(criterion) }
  }

  private mutating func read(_ criterion: Criterion) {
    let id = criterion.id
    let before = problems.count
    let value =
      criterion.kind == .multiple ? chosenLevels(criterion) : single(criterion)
    let cause = cause(id)
    let comment = free(.comment(criterion: id))
    let quotes = free(.quote(criterion: id)).map(QuoteLines.quotes) ?? []
    guard let value else {
      let isSaid = cause != nil || comment != nil || !quotes.isEmpty
      if isSaid, problems.count == before {
        refuse(
          .answer(criterion: id),
          BilingualText(
            fr: "la réponse est vide alors que la ligne porte une cause, un commentaire ou une "
              + "citation",
            en: "the answer is empty while its row has a cause, a comment or a quote"),
          choices(criterion))
      }
      return
    }
    answers.append(
      Answer(
        criterionID: id, value: value, causeID: cause, comment: comment, quotes: quotes))
  }

  private mutating func refuse(
    _ slot: SheetSlot, _ reason: BilingualText, _ remedy: BilingualText
  ) {
    problems.append((slot, reason, remedy))
  }

  private mutating func single(_ criterion: Criterion) -> Answer.Value? {
    let slot = SheetSlot.answer(criterion: criterion.id)
    switch TypedCell(entries[slot], isFree: criterion.kind == .text) {
    case .nothing: return nil
    case .refused(let reason):
      refuse(slot, reason, choices(criterion))
      return nil
    case .texts(let texts):
      let titles = Language.allCases.map {
        LevelTitles.titles(of: criterion.levels, grid: grid, $0).map { $0.lowercased() }
      }
      for text in texts where criterion.kind == .choice {
        for names in titles {
          if let place = names.firstIndex(of: FormulaValue.trimmed(text).lowercased()) {
            return .level(criterion.levels[place].id)
          }
        }
      }
      var refused: CellProblem = .empty
      for text in texts {
        do throws(CellProblem) {
          return try words.value(text, to: criterion, syntax: syntax)
        } catch {
          refused = error
        }
      }
      let shown = String(LevelTitles.singleLine(texts[0]).prefix(60))
      refuse(
        slot,
        .spaced(
          fr: "« \(shown) » : \(refused.reason.french)", en: "“\(shown)”: \(refused.reason.english)"
        ), choices(criterion))
      return nil
    }
  }

  private mutating func chosenLevels(_ criterion: Criterion) -> Answer.Value? {
    var chosen: [String] = []
    var isWrong = false
    for level in criterion.levels {
      let slot = SheetSlot.level(criterion: criterion.id, level: level.id)
      switch TypedCell(entries[slot]) {
      case .nothing: continue
      case .texts(let texts) where texts.contains(where: { SheetAnswers.ticks.contains($0) }):
        chosen.append(level.id)
      case .texts, .refused:
        isWrong = true
        refuse(
          slot, BilingualText(fr: "ce n'est pas une coche", en: "this is no tick"),
          BilingualText(fr: "cochez par x, ou laissez vide", en: "tick with x, or leave empty"))
      }
    }
    guard !isWrong else { return nil }
    let slot = SheetSlot.answer(criterion: criterion.id)
    if case .nothing = TypedCell(entries[slot]) { return chosen.isEmpty ? nil : .levels(chosen) }
    guard let value = single(criterion) else { return nil }
    guard chosen.isEmpty || value == .levels(chosen) else {
      refuse(
        slot,
        BilingualText(
          fr: "la réponse contredit les lignes cochées dessous",
          en: "the answer contradicts the lines ticked below"),
        BilingualText(
          fr: "videz cette cellule, ou les coches", en: "empty this cell, or the ticks"))
      return nil
    }
    return value
  }

  private static let ticks: Set<String> = [
    "x", "X", "✓", "✔", "☑", "1", "oui", "Oui", "OUI", "yes", "Yes", "YES", "vrai", "true",
  ]

  private mutating func cause(_ id: String) -> String? {
    let slot = SheetSlot.cause(criterion: id)
    switch TypedCell(entries[slot]) {
    case .nothing: return nil
    case .refused(let reason):
      refuse(slot, reason, causeRemedy)
      return nil
    case .texts(let texts):
      for language in Language.allCases {
        if let found = CauseTitles(grid, language).id(of: texts[0]) { return found }
      }
      do throws(CellProblem) {
        return try words.cause(texts[0])
      } catch {
        refuse(slot, error.reason, causeRemedy)
        return nil
      }
    }
  }

  private mutating func free(_ slot: SheetSlot) -> String? {
    switch TypedCell(entries[slot], isFree: true) {
    case .nothing: return nil
    case .texts(let texts): return texts[0]
    case .refused(let reason):
      refuse(
        slot, reason,
        BilingualText(
          fr: "écrivez du texte ; devant un signe =, tapez une apostrophe",
          en: "write text; before an equals sign, type an apostrophe"))
      return nil
    }
  }

  /// The comment on the whole.
  mutating func overallComment() -> String? { free(.overallComment) }

  private var causeRemedy: BilingualText {
    let titles = CauseTitles(grid, language).titles.joined(separator: ", ")
    return .spaced(fr: "choisissez : \(titles)", en: "choose: \(titles)")
  }

  /// What a criterion can be answered with.
  private func choices(_ criterion: Criterion) -> BilingualText {
    switch criterion.kind {
    case .number: return BilingualText(fr: "écrivez un nombre", en: "write a number")
    case .text: return BilingualText(fr: "écrivez du texte", en: "write text")
    case .choice, .multiple:
      let titles = LevelTitles.titles(of: criterion.levels, grid: grid, language)
        .joined(separator: ", ")
      return .spaced(fr: "choisissez : \(titles)", en: "choose: \(titles)")
    }
  }
}
