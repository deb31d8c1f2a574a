import ArgumentParser
import EvaluationSheets
import ExactNumbers
import Languages

/// What is said about a committee's own sheet: one row a call, one column a criterion.
struct WideOptions: ParsableArguments {
  /// How a file of evaluations is laid out.
  enum Layout: String, ExpressibleByArgument, CaseIterable {
    /// One row an answer.
    case long
    /// One row a call, one column a criterion.
    case wide
  }

  @Option(
    help: bilingualHelp(
      fr: "Disposition : long (une ligne par réponse) ou wide (une ligne par contact).",
      en: "Layout: long (a row an answer) or wide (a row a call).", value: "long|wide"))
  var layout: Layout = .long

  @Option(
    help: bilingualHelp(
      fr: "wide : la grille, par son identifiant.", en: "wide: the grid, by its id.", value: "id"))
  var grid: String?

  @Option(
    help: bilingualHelp(
      fr: "wide : sa version (sinon la plus haute).", en: "wide: its version (else the highest).",
      value: "version"))
  var gridVersion: String?

  @Option(
    help: bilingualHelp(
      fr: "wide : l'évaluateur des lignes qui n'en nomment pas.",
      en: "wide: the evaluator of rows that name none.", value: "id"))
  var evaluator: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: bilingualHelp(
      fr: "wide : un mot qui vaut un niveau, OK=oui, ou critère:OK=oui, ou OK=N/A.",
      en: "wide: a word for a level, OK=oui, or criterion:OK=oui, or OK=N/A.",
      value: "mot=niveau", "word=level"))
  var level: [String] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: bilingualHelp(
      fr: "wide : une colonne à laisser de côté.", en: "wide: a column to leave out.",
      value: "colonne", "column"))
  var ignore: [String] = []

  @Option(
    help: bilingualHelp(
      fr: "wide : la colonne de la note d'origine, à comparer avec la note recalculée.",
      en: "wide: the column of the original score, to compare with the score computed again.",
      value: "colonne", "column"))
  var total: String?

  @Option(
    help: bilingualHelp(
      fr: "wide : la note d'origine est sur ce nombre (100 par défaut).",
      en: "wide: the original score is out of this number (100 by default).", value: "n"))
  var totalOutOf: String?

  @Option(
    help: bilingualHelp(
      fr: "wide : la correspondance enregistrée par --save-mapping.",
      en: "wide: the mapping saved by --save-mapping.", value: "fichier", "file"))
  var mapping: String?

  @Option(
    help: bilingualHelp(
      fr: "wide : enregistre la correspondance pour la prochaine fois.",
      en: "wide: saves the mapping for next time.", value: "fichier", "file"))
  var saveMapping: String?

  func validate() throws {
    let isSaid =
      grid != nil || gridVersion != nil || evaluator != nil || !level.isEmpty || !ignore.isEmpty
      || total != nil || totalOutOf != nil || mapping != nil || saveMapping != nil
    if layout == .long, isSaid {
      throw ValidationError(
        inBoth(
          fr: "--grid, --level, --ignore, --total, --mapping vont avec --layout wide",
          en: "--grid, --level, --ignore, --total, --mapping go with --layout wide"))
    }
    if layout == .wide, grid == nil {
      throw ValidationError(
        inBoth(fr: "--layout wide demande --grid", en: "--layout wide needs --grid"))
    }
    for text in level where WideMapping.Word(parsing: text) == nil {
      throw ValidationError(
        inBoth(
          fr: "--level \(text) : écrivez mot=niveau", en: "--level \(text): write word=level"))
    }
    if let totalOutOf, outOf == nil {
      throw ValidationError(
        inBoth(
          fr: "--total-out-of \(totalOutOf) : un nombre au-dessus de 0 est attendu",
          en: "--total-out-of \(totalOutOf): a number above 0 is expected"))
    }
  }

  /// What the original scores are out of; `nil` when it is not said, or is no such number.
  var outOf: Rational? {
    guard let totalOutOf, let number = Rational(decimal: totalOutOf), number > 0 else { return nil }
    return number
  }
}
