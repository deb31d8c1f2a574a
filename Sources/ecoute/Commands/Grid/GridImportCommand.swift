import ArgumentParser
import EvaluationGrids
import GridExchange
import Languages
import QualityModel
import Tables

/// `ecoute grid import`: a grid out of a workbook, a client's table or another tool's form.
struct GridImportCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "import",
    fr: "Fait une grille d'un classeur exporté, d'un tableau de client (XLSX, CSV) "
      + "ou d'un formulaire Genesys Cloud ou Amazon Connect (JSON).",
    en: "Makes a grid of an exported workbook, a client's table (XLSX, CSV) "
      + "or a Genesys Cloud or Amazon Connect form (JSON).",
    examples: examples(
      fr: [
        ("un classeur écrit par grid export", "ecoute grid import grille.xlsx -o grille.xml"),
        (
          "le tableau d'un client, une colonne désignée",
          "ecoute grid import client.xlsx --map criterion=Attendu -o client.xml"
        ),
        ("voir ce qui serait repris", "ecoute grid import formulaire.json --dry-run"),
      ],
      en: [
        ("a workbook written by grid export", "ecoute grid import grid.xlsx -o grid.xml"),
        (
          "a client's table, one column named",
          "ecoute grid import client.xlsx --map criterion=Expected -o client.xml"
        ),
        ("see what would be carried", "ecoute grid import form.json --dry-run"),
      ]))

  @Argument(
    help: bilingualHelp(
      fr: "Le fichier : XLSX, CSV ou JSON ; « - » lit l'entrée standard.",
      en: "The file: XLSX, CSV or JSON; `-` reads the standard input.", value: "fichier", "file"))
  var file: String

  @OptionGroup var target: NamedFileOptions

  @Flag(
    help: bilingualHelp(
      fr: "Tout lire et tout dire, sans rien écrire.",
      en: "Read and tell everything, write nothing."))
  var dryRun = false

  @Option(
    name: .long, parsing: .singleValue,
    help: bilingualHelp(
      fr: "Une colonne d'un tableau de client : champ=en-tête, ou champ=#3 pour la troisième. "
        + "Champs : section, criterion, weight, answers, guidance, critical, id.",
      en: "A column of a client's table: field=header, or field=#3 for the third. "
        + "Fields: section, criterion, weight, answers, guidance, critical, id.",
      value: "champ=colonne", "field=column"))
  var map: [String] = []

  @Option(
    help: bilingualHelp(
      fr: "Identifiant de la grille (sinon tiré du titre).",
      en: "The grid's id (else made from the title).", value: "identifiant", "id"))
  var id: String?

  @Option(
    name: .customLong("grid-version"),
    help: bilingualHelp(
      fr: "Version de la grille, si le fichier n'en dit pas.",
      en: "The grid's version, if the file says none.", value: "version", "version"))
  var gridVersion = "1.0"

  @Option(
    help: bilingualHelp(
      fr: "Titre de la grille (sinon celui du fichier).",
      en: "The grid's title (else the file's).", value: "titre", "title"))
  var title: String?

  @Option(
    help: bilingualHelp(
      fr: "Langue des textes, si le fichier n'en dit pas : fr, en… (sinon celle des messages).",
      en: "Language of the texts, if the file says none: fr, en… (else that of messages).",
      value: "langue", "language"))
  var textLanguage: String?

  @Option(
    help: bilingualHelp(
      fr: "Canaux de la grille, séparés par des virgules : phone, email, chat, social, visit.",
      en: "The grid's channels, separated by commas: phone, email, chat, social, visit.",
      value: "canaux", "channels"))
  var channels: String?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    for choice in map where ColumnChoice(parsing: choice) == nil {
      throw ValidationError(
        inBoth(
          fr: "--map \(choice) : écrivez champ=colonne", en: "--map \(choice): write field=column"))
    }
    for name in channelNames where Channel(rawValue: name) == nil {
      throw ValidationError(
        inBoth(
          fr: "canal inconnu : \(name) ; phone, email, chat, social ou visit",
          en: "unknown channel: \(name); phone, email, chat, social or visit"))
    }
  }

  private var channelNames: [String] {
    (channels ?? "").split(separator: ",").map { String($0.filter { !$0.isWhitespace }) }
  }

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let written = dryRun ? nil : try target.file
    let identity = GridIdentity(
      id: id, version: gridVersion, title: title,
      language: textLanguage ?? context.language.rawValue,
      channels: Channel.allCases.filter { channelNames.contains($0.rawValue) })
    let source = GridSource(
      file: InputFile(name: file), identity: identity,
      choices: map.compactMap { ColumnChoice(parsing: $0) })
    let imported = try source.read(context)
    let checked = CheckedImport(imported)
    let report = ImportedGridPresentation(checked, context: context)
    report.tell()
    guard let grid = checked.grid else { return .no }
    let text = GridWriter().readable(grid)
    if let written {
      try written.write(Array(text.utf8))
    } else if !dryRun {
      context.terminal.printExactly(text)
    }
    report.conclude(grid, in: written?.path, isRehearsal: dryRun)
    return .done
  }
}
