internal import Languages
internal import QualityModel
internal import Tables

/// How the levels of a criterion are named in a list: by their titles in the reader's language,
/// with the id behind where titles would not tell two answers apart.
enum LevelTitles {
  static func titles(of levels: [Level], grid: Grid, _ language: Language) -> [String] {
    let reserved = reservedNames
    let plain = levels.map { level in
      let title = FormulaValue.trimmed(singleLine(grid.text(level.title, in: language)))
      return title.isEmpty ? level.id : String(title.prefix(120))
    }
    var counts: [FoldedName: Int] = [:]
    for title in plain { counts[FoldedName(title), default: 0] += 1 }
    return zip(levels, plain).map { level, title in
      let folded = FoldedName(title)
      let isClear = counts[folded] == 1 && !reserved.contains(folded) && !folded.text.isEmpty
      return isClear || title == level.id ? title : "\(title) (\(level.id))"
    }
  }

  /// The text with its line breaks made spaces.
  static func singleLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  /// What means something else than a level.
  private static let reservedNames = Set(
    (["N/A", "NA", "s.o.", "non applicable", "not applicable"]
      + Language.allCases.flatMap { [SheetWords($0).notApplicable, SheetWords($0).noneOfThem] })
      .map { FoldedName($0) })
}
