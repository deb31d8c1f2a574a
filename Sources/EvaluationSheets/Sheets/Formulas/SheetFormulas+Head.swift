internal import ExactNumbers
internal import QualityModel
internal import Workbooks

/// The score above the table: raw, effects, final.
extension SheetFormulas {
  mutating func addHead() {
    let root = layout.sections[0]
    let hasScore = hasScore(root, .total)
    let nothing = Formula.text("")
    set(
      SheetHead.exactRaw,
      .choose(hasScore, held(total(root, .total, removing: false)), nothing))
    let caps = layout.criteria.map(\.row).filter { formulas[SheetColumn.cap.cell($0)] != nil }
    set(
      SheetHead.lowestCap,
      caps.isEmpty
        ? .whole(SheetFormulas.noCap)
        : caps.map { cell(.cap, $0) }.chunked(by: 30).map { .call(.least, $0) }.reducedToLeast)
    let cap = Formula.cell(SheetHead.lowestCap)
    let capped = Formula.call(.least, [cap, held(total(root, .total, removing: true))])
    let isFailed = sum(.failsGrid).above(0)
    set(
      SheetHead.exactFinal, .choose(hasScore, .choose(isFailed, .none, capped), nothing))
    set(
      SheetHead.score,
      .choose(hasScore, rounded(.cell(SheetHead.exactFinal)), .text(words.noScore)))
    set(
      SheetHead.raw,
      .choose(hasScore, rounded(.cell(SheetHead.exactRaw)), .text(words.noScore)))
    set(SheetHead.band, .choose(hasScore, band, nothing))
    let failedSections = sum(.isFailed)
    set(
      SheetHead.sections,
      .choose(.all([hasScore, failedSections.above(0)]), failedSections, nothing))
    let isCapped = cap.below(.whole(SheetFormulas.noCap))
    set(SheetHead.cap, .choose(.all([hasScore, isCapped]), cap, nothing))
    set(SheetHead.failed, .choose(.all([hasScore, isFailed]), .text(words.yes), nothing))
    set(
      SheetHead.progress,
      sum(.done).joined(.text(words.answeredOf.middle)).joined(sum(.required))
        .joined(.text(words.answeredOf.end)))
  }

  private var band: Formula {
    let score = Formula.call(.round, [.cell(SheetHead.exactFinal), .whole(9)])
    let ascending = rules.bands.sorted { $0.from < $1.from }
    return ascending.reduce(Formula.text("")) { lower, band in
      let title = layout.grid.text(band.title, in: words.language)
      return .choose(
        score.atLeast(.number(band.from)),
        .text(String(LevelTitles.singleLine(title.isEmpty ? band.id : title).prefix(120))), lower)
    }
  }
}

extension [Formula] {
  /// Functions take at most 30 arguments in every program.
  fileprivate func chunked(by size: Int) -> [[Formula]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }

  fileprivate var reducedToLeast: Formula {
    count == 1 ? self[0] : .call(.least, self)
  }
}
