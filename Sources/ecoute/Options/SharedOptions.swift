public import ArgumentParser
public import Languages

/// What every command understands.
struct SharedOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      inBoth(
        fr: "Dossier de l'espace de travail (sinon : le dossier courant ou un de ses parents).",
        en: "The workspace's folder (else the current folder or one above it)."),
      valueName: inBoth(fr: "dossier", en: "folder")))
  var workspace: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      inBoth(
        fr: "Langue des messages et des documents : fr ou en.",
        en: "Language of messages and documents: fr or en."), valueName: "fr|en"))
  var lang: Language?

  @Flag(
    name: .long, help: ArgumentHelp(inBoth(fr: "Sans couleurs.", en: "No colours.")))
  var noColor = false
}

extension Language: ExpressibleByArgument {
  /// The value that a word on the command line stands for.
  public init?(argument: String) {
    self.init(rawValue: argument)
  }
}
