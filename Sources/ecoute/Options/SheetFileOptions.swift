import ArgumentParser

/// How scoring sheets are written to files.
struct SheetFileOptions: ParsableArguments {
  @Flag(
    help: bilingualHelp(
      fr: "Remplace les fichiers déjà là, et ce qui y est écrit.",
      en: "Replaces files already there, and what is written in them."))
  var replace = false

  @Flag(
    help: bilingualHelp(
      fr: "Vérifie et nomme les fichiers, sans rien écrire.",
      en: "Checks and names the files, and writes nothing."))
  var dryRun = false
}
