import ArgumentParser

/// Where a session's files go.
struct SessionFolderOption: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: bilingualHelp(
      fr: "Le dossier (sinon celui de la séance dans Reports).",
      en: "The folder (else the session's in Reports).", value: "dossier", "folder"))
  var output: String?
}
