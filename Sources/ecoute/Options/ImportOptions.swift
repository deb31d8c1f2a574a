import ArgumentParser
import Languages
import Tables

/// How files to import are written, and how far to go.
struct ImportOptions: ParsableArguments {
  @Argument(
    help: bilingualHelp(
      fr: "Les fichiers, CSV ou XLSX ; « - » lit l'entrée standard.",
      en: "The files, CSV or XLSX; `-` reads the standard input.", value: "fichier", "file"))
  var files: [String]

  @Option(
    name: .long, parsing: .singleValue,
    help: bilingualHelp(
      fr: "Une colonne : champ=en-tête, ou champ=#3 pour la troisième.",
      en: "A column: field=header, or field=#3 for the third.", value: "champ=colonne",
      "field=column"))
  var map: [String] = []

  @Option(
    help: bilingualHelp(
      fr: "Encodage (sinon détecté) : utf-8, windows-1252, utf-16le, utf-16be.",
      en: "Encoding (else detected): utf-8, windows-1252, utf-16le, utf-16be.", value: "nom", "name"
    ))
  var encoding: String?

  @Option(
    help: bilingualHelp(
      fr: "Séparateur (sinon détecté) : « , », « ; » ou tab.",
      en: "Delimiter (else detected): `,`, `;` or tab.", value: "caractère", "character"))
  var delimiter: String?

  @Option(
    help: bilingualHelp(
      fr: "Feuille d'un classeur (sinon la première visible et remplie).",
      en: "Sheet of a workbook (else the first that is visible and filled).", value: "nom", "name"))
  var sheet: String?

  @Option(
    help: bilingualHelp(
      fr: "Ligne de l'en-tête, si des titres la précèdent.",
      en: "Line of the header, if titles come before it.", value: "n"))
  var headerLine: Int?

  @Flag(
    help: bilingualHelp(
      fr: "Les dates s'écrivent mois/jour/année.", en: "Dates are written month/day/year."))
  var monthFirst = false

  @OptionGroup var extent: ImportExtent

  /// What the person says about the files.
  func settings(_ clock: CentreClock) throws -> ImportSettings {
    var csv = CSVOptions()
    csv.headerLine = headerLine
    csv.sheet = sheet
    if let encoding { csv.encoding = TextEncoding(name: encoding) }
    if let delimiter { csv.delimiter = Delimiter(delimiter) }
    return ImportSettings(
      csv: csv, syntax: CellSyntax(dayOrder: monthFirst ? .monthFirst : .dayFirst),
      choices: map.compactMap { ColumnChoice(parsing: $0) },
      localTime: { clock.local(utc: $0) })
  }

  func validate() throws {
    guard !files.isEmpty else {
      throw ValidationError(inBoth(fr: "nommez au moins un fichier", en: "name at least one file"))
    }
    for choice in map where ColumnChoice(parsing: choice) == nil {
      throw ValidationError(
        inBoth(
          fr: "--map \(choice) : écrivez champ=colonne", en: "--map \(choice): write field=column"))
    }
    if let encoding, TextEncoding(name: encoding) == nil {
      throw ValidationError(
        inBoth(fr: "encodage inconnu : \(encoding)", en: "unknown encoding: \(encoding)"))
    }
    if let delimiter, Delimiter(delimiter) == nil {
      throw ValidationError(
        inBoth(
          fr: "séparateur inconnu : \(delimiter) ; un seul caractère, ou tab",
          en: "unknown delimiter: \(delimiter); one character, or tab"))
    }
  }
}

/// How far an import goes.
struct ImportExtent: ParsableArguments {
  @Flag(
    help: bilingualHelp(
      fr: "Tout vérifier et compter, sans rien écrire.",
      en: "Check and count everything, write nothing."))
  var dryRun = false

  @Flag(
    help: bilingualHelp(
      fr: "Prendre les lignes justes même si d'autres sont refusées.",
      en: "Take the good rows even if others are refused."))
  var acceptValid = false
}
