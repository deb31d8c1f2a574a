import ArgumentParser
import Languages
import QualityModel

/// `ecoute grid new`: a commented, valid grid to start from.
struct GridNewCommand: EcouteSubcommand {
  static let configuration = CommandConfiguration(
    "new", fr: "Écrit une grille commentée et valide, d'après un modèle ou quelques questions.",
    en: "Writes a commented, valid grid, from a template or a few questions.",
    examples: examples(
      fr: [
        ("répondre à quelques questions", "ecoute grid new -o grille.xml"),
        ("partir du modèle des appels", "ecoute grid new --template phone -o appels.xml"),
      ],
      en: [
        ("answer a few questions", "ecoute grid new -o grid.xml"),
        ("start from the template of calls", "ecoute grid new --template phone -o calls.xml"),
      ]))

  @Option(
    help: bilingualHelp(
      fr: "Le modèle : phone, email, chat ou blank ; sans lui, des questions au terminal.",
      en: "The template: phone, email, chat or blank; without it, questions at the terminal.",
      value: "phone|email|chat|blank"))
  var template: GridPlan.Template?

  @Option(
    help: bilingualHelp(
      fr: "Langue de la grille et de ses commentaires (sinon celle des messages).",
      en: "Language of the grid and of its comments (else that of messages).", value: "fr|en"))
  var language: Language?

  @Option(
    help: bilingualHelp(
      fr: "Identifiant de la grille.", en: "The grid's id.", value: "identifiant", "id"))
  var id: String?

  @OptionGroup var target: NamedFileOptions
  @OptionGroup var shared: SharedOptions

  func execute(_ context: CommandContext) throws -> ExitStatus {
    let file = try target.file
    let language = language ?? context.language
    var plan = GridPlan(template ?? .phone, language: language)
    if template == nil {
      guard context.terminal.inputIsTerminal else { throw NewGridError.templateNeeded }
      try NewGridDialogue(context: context).ask(&plan)
    }
    if let id { plan.id = id }
    let text = CommentedGrid(grid: plan.grid, language: language).text
    let checked = NewGridError.check(text, name: target.output ?? plan.id)
    if let checked { throw checked }
    guard let file else {
      context.terminal.printExactly(text)
      return .done
    }
    try file.write(Array(text.utf8))
    let count = plan.grid.criteria.count
    context.terminal.print(
      context.say(
        fr: "\(file.path) : grille \(plan.id) 1.0, \(count) critères à réécrire avec les vôtres",
        en: "\(file.path): grid \(plan.id) 1.0, \(count) criteria to rewrite as yours"))
    return .done
  }
}

extension GridPlan.Template: ExpressibleByArgument {}
