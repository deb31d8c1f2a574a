import ArgumentParser

/// Whether a file that a person named is written over.
struct ReplaceOption: ParsableArguments {
  @Flag(
    help: bilingualHelp(
      fr: "Remplacer un fichier qui existe.", en: "Replace a file that exists."))
  var force = false
}

/// The XML file to write, else the standard output.
struct NamedFileOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: bilingualHelp(
      fr: "Le fichier à écrire (sinon la sortie standard).",
      en: "The file to write (else the standard output).", value: "fichier.xml", "file.xml"))
  var output: String?

  @OptionGroup var replace: ReplaceOption

  /// The file asked for.
  ///
  /// - Throws: `NamedFileError.exists`.
  var file: NamedFile? {
    get throws { try output.map { try NamedFile($0, replaces: replace.force) } }
  }
}
