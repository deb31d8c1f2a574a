import ArgumentParser
import FoundationEssentials
import Languages
import QualityStore

/// `ecoute init`: a workspace, empty or filled with the example centre.
struct InitCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "init", fr: "Créer un espace de travail.", en: "Make a workspace.",
    examples: examples(
      fr: [
        ("dans un nouveau dossier", "ecoute init qualite-2026 --name \"Service client\""),
        ("rempli d'un centre fictif, pour essayer", "ecoute init essai --example"),
      ],
      en: [
        ("in a new folder", "ecoute init quality-2026 --name \"Customer service\""),
        ("filled with a fictional centre, to try", "ecoute init trial --example"),
      ]))

  @Argument(
    help: bilingualHelp(
      fr: "Le dossier à créer (par défaut : le dossier courant).",
      en: "The folder to make (by default the current one).", value: "dossier", "folder"))
  var folder = "."

  @Flag(
    help: bilingualHelp(
      fr: "Le remplir du centre de contacts d'exemple.",
      en: "Fill it with the example contact centre."))
  var example = false

  @Option(
    help: bilingualHelp(fr: "Le nom du centre.", en: "The centre's name.", value: "nom", "name"))
  var name: String?

  @Option(
    help: bilingualHelp(
      fr: "Le donneur d'ordre.", en: "The client company.", value: "nom", "name"))
  var client: String?

  @Option(
    help: bilingualHelp(
      fr: "Le prestataire, s'il y en a un.", en: "The outsourced provider, if any.", value: "nom",
      "name"))
  var provider: String?

  @Option(
    help: bilingualHelp(
      fr: "Le fuseau horaire du centre.", en: "The centre's time zone.", value: "zone"))
  var timeZone = "Europe/Paris"

  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    _ = try CentreClock(timeZone: timeZone)
    let source = example ? try ExampleCentre.locate() : nil
    let settings =
      source.map { _ in ExampleCentre.settings(context.language) }
      ?? WorkspaceSettings(
        name: name ?? defaultName, language: context.language, timeZone: timeZone,
        clientName: client ?? name ?? defaultName, providerName: provider, scoreTarget: nil)
    let workspace = try WorkspaceFolder.create(at: folder, settings: settings, by: Actor.current)
    context.terminal.print(
      context.say(
        fr: "Espace de travail créé : \(workspace.path)",
        en: "Workspace made: \(workspace.path)"))
    guard let source else {
      sayNext(context)
      return .done
    }
    let opened = try OpenWorkspace(workspace)
    let status = try ExampleImport(centre: source, workspace: opened, context: context).run()
    try opened.store.close()
    return status
  }

  private var defaultName: String {
    let path =
      folder.hasPrefix("/") ? folder : FileManager.default.currentDirectoryPath + "/" + folder
    let name = path.split(separator: "/").last { $0 != "." && $0 != ".." }
    return name.map(String.init) ?? "Ecoute"
  }

  private func sayNext(_ context: CommandContext) {
    context.terminal.note(
      context.say(
        fr: "Ensuite : placez vos grilles dans Grids/, puis « ecoute import people », "
          + "« ecoute import interactions » (ecoute import --help).",
        en: "Next: put your grids in Grids/, then `ecoute import people`, "
          + "`ecoute import interactions` (ecoute import --help)."))
  }
}
