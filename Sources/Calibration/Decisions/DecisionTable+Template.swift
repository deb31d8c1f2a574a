public import Languages
public import QualityModel
internal import Tables

extension DecisionTable {
  /// A table to fill in: a header, then one row a criterion, kept as it is until someone writes
  /// another decision. The column of questions is there to be read, and ignored when it comes back.
  ///
  /// - Returns: Rows of cells for a CSV file or a sheet.
  public static func template(for grid: Grid, language: Language) -> [[String]] {
    let question = BilingualText(fr: "Question", en: "Question")
    let titles = [
      criterion.title, question, decision.title, value.title, reason.title, owner.title, due.title,
    ]
    let keep = DecisionWord.keep.word(language)
    return [titles.map { $0[language] }]
      + grid.criteria.map { criterion in
        [criterion.id, grid.text(criterion.question, in: language), keep, "", "", "", ""]
      }
  }

  /// The words of the column of decisions in a language, for the drop-down list of a sheet.
  public static func words(_ language: Language) -> [String] {
    DecisionWord.allCases.map { $0.word(language) }
  }
}
