public import Languages
internal import Tables

/// Why the columns of a sheet of past evaluations cannot be matched.
public struct WideMappingError: ExplainedError {
  enum Problem: Sendable, Hashable {
    case missing(FieldSpecification)
    case unknownTarget(String)
    case unknownColumn(String)
    case severalColumns(String, [Int])
    case unmatched(column: Int, guess: String?)
    case unknownLevel(String)
    case noCriterion
  }

  /// The file as the person named it.
  public let file: String
  let header: [String]
  let problems: [Problem]

  /// Everything that does not match.
  public var problem: BilingualText {
    let texts = problems.map(text)
    return .spaced(
      fr: "\(file) : \(texts.map(\.french).joined(separator: " ; "))",
      en: "\(file): \(texts.map(\.english).joined(separator: "; "))")
  }

  /// The options to type.
  public var remedy: BilingualText {
    let options = problems.compactMap(option)
    guard !options.isEmpty else {
      return BilingualText(
        fr: "vérifiez les options et la grille", en: "check the options and the grid")
    }
    return .spaced(
      fr: "par exemple : \(options.joined(separator: " "))",
      en: "for instance: \(options.joined(separator: " "))")
  }

  private func name(_ column: Int) -> String {
    header[column].isEmpty ? "#\(column + 1)" : header[column]
  }

  private func text(_ problem: Problem) -> BilingualText {
    switch problem {
    case .missing(let field):
      BilingualText(
        fr: "aucune colonne pour « \(field.title.french) »",
        en: "no column for “\(field.title.english)”")
    case .unknownTarget(let name):
      BilingualText(
        fr: "« \(name) » n'est ni un champ ni un critère de la grille",
        en: "“\(name)” is neither a field nor a criterion of the grid")
    case .unknownColumn(let name):
      BilingualText(
        fr: "pas de colonne « \(name) »", en: "no column “\(name)”")
    case .severalColumns(let name, let columns):
      BilingualText(
        fr: "plusieurs colonnes « \(name) » : \(places(columns))",
        en: "several columns “\(name)”: \(places(columns))")
    case .unmatched(let column, let guess):
      BilingualText(
        fr: "colonne « \(name(column)) » sans critère"
          + (guess.map { " (peut-être \($0) ?)" } ?? ""),
        en: "column “\(name(column))” without a criterion"
          + (guess.map { " (perhaps \($0)?)" } ?? ""))
    case .unknownLevel(let level):
      BilingualText(
        fr: "aucun critère n'a de niveau « \(level) »", en: "no criterion has a level “\(level)”")
    case .noCriterion:
      BilingualText(
        fr: "aucune colonne ne correspond à un critère", en: "no column matches a criterion")
    }
  }

  private func places(_ columns: [Int]) -> String {
    columns.map { "#\($0 + 1)" }.joined(separator: ", ")
  }

  private func option(_ problem: Problem) -> String? {
    switch problem {
    case .missing(let field): "--map \"\(field.name)=…\""
    case .unmatched(let column, let guess?): "--map \"\(guess)=\(name(column))\""
    case .unmatched(let column, nil): "--ignore \"\(name(column))\""
    case .severalColumns(_, let columns): "--map \"…=#\((columns.first ?? 0) + 1)\""
    case .unknownTarget, .unknownColumn, .unknownLevel, .noCriterion: nil
    }
  }
}
