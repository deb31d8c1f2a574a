internal import Languages
internal import QualityModel
internal import Workbooks

extension SheetDraft {
  /// The call on the left, the score on the right.
  mutating func writeHead() {
    let title = grid.text(grid.title, in: words.language)
    put(.text(title), SheetColumn.question.cell(SheetHead.titleRow), SheetStyles.title)
    let lines: [(Int, String, String?)] = [
      (SheetHead.interactionRow, words.interaction, content.identity.interactionID),
      (SheetHead.startRow, words.start, content.call.start),
      (SheetHead.channelRow, words.channel, content.call.channel),
      (SheetHead.durationRow, words.duration, content.call.duration),
      (SheetHead.agentRow, words.agent, content.call.agent),
      (SheetHead.evaluatorRow, words.evaluator, evaluatorText),
      (SheetHead.dateRow, words.scoredOn, nil),
      (SheetHead.commentRow, words.overallComment, nil),
    ]
    for (row, label, value) in lines {
      put(.text(label), SheetColumn.question.cell(row), SheetStyles.label)
      if let value { put(.text(value), SheetColumn.answer.cell(row)) }
    }
    let scores: [(Int, String)] = [
      (SheetHead.scoreRow, words.score), (SheetHead.rawRow, words.rawScore),
      (SheetHead.sectionsRow, words.failedSections), (SheetHead.capRow, words.cap),
      (SheetHead.failedRow, words.failedGrid), (SheetHead.progressRow, words.progress),
    ]
    for (row, label) in scores {
      put(.text(label), SheetColumn.comment.cell(row), SheetStyles.label)
    }
    sheet.mergedCells.append(
      CellRange(SheetHead.comment, SheetColumn.status.cell(SheetHead.commentRow)))
    sheet.rowHeights[SheetHead.commentRow] = 32
  }

  private var evaluatorText: String? {
    content.identity.evaluatorID.map { kit.evaluatorTitle($0) }
  }

  /// The questions by section, with guidance in notes.
  mutating func writeTable() {
    for (column, title) in zip(SheetColumn.shown, words.columnTitles) {
      put(.text(title), column.cell(SheetHead.tableRow), SheetStyles.head)
    }
    for section in layout.sections {
      guard let definition = section.section else { continue }
      let title = grid.text(definition.title, in: words.language)
      let indent = String(repeating: "    ", count: section.depth - 1)
      for column in SheetColumn.shown {
        put(.empty, column.cell(section.row), SheetStyles.section)
      }
      put(
        .text(indent + (title.isEmpty ? definition.id : title)),
        SheetColumn.question.cell(section.row), SheetStyles.section)
    }
    for placed in layout.criteria { write(placed) }
  }

  private mutating func write(_ placed: SheetCriterion) {
    let criterion = placed.criterion
    let title = grid.text(criterion.title, in: words.language)
    let question = grid.text(criterion.question, in: words.language)
    var text = title.isEmpty || title == question ? question : "\(title)\n\(question)"
    if criterion.kind == .number, let unit = criterion.unit { text += " (\(unit))" }
    put(
      .text(text), SheetColumn.question.cell(placed.row), SheetStyles.question,
      note: guidance(criterion))
    put(.text(""), SheetColumn.status.cell(placed.row), SheetStyles.status)
    let levels = LevelTitles.titles(of: criterion.levels, grid: grid, words.language)
    for (title, row) in zip(levels, placed.levelRows) {
      for column in SheetColumn.shown { put(.empty, column.cell(row), SheetStyles.question) }
      put(.text("    – \(title)"), SheetColumn.question.cell(row), SheetStyles.question)
    }
  }

  /// How to observe, and what is heard at each level.
  private func guidance(_ criterion: Criterion) -> String? {
    let language = words.language
    var lines = [grid.text(criterion.guidance, in: language)].filter { !$0.isEmpty }
    let titles = LevelTitles.titles(of: criterion.levels, grid: grid, language)
    for example in criterion.examples {
      let place = criterion.levels.firstIndex { $0.id == example.level }
      lines.append(
        words.example(place.map { titles[$0] }, grid.text(example.text, in: language)))
    }
    return lines.isEmpty ? nil : String(lines.joined(separator: "\n").prefix(8_000))
  }
}
