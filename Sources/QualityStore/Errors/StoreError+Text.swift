public import Languages

extension StoreError {
  /// What was wrong, and where.
  public var problem: BilingualText {
    folderProblem ?? databaseProblem ?? requestProblem
  }

  /// What the person can do about it.
  public var remedy: BilingualText {
    folderRemedy ?? databaseRemedy ?? requestRemedy
  }

  private var folderProblem: BilingualText? {
    switch self {
    case .notAWorkspace(let folder):
      BilingualText(
        fr: "« \(folder) » n'est pas dans un espace de travail : aucun fichier ecoute.yaml ici ni"
          + " dans les dossiers au-dessus.",
        en: "“\(folder)” is not inside a workspace: no ecoute.yaml file here or in the folders"
          + " above.")
    case .alreadyAWorkspace(let folder):
      BilingualText(
        fr: "« \(folder) » est déjà un espace de travail.",
        en: "“\(folder)” already is a workspace.")
    case .folderNotEmpty(let folder):
      BilingualText(
        fr: "Le dossier « \(folder) » contient déjà d'autres fichiers.",
        en: "The folder “\(folder)” already holds other files.")
    case .fileFailed(let path, let reason):
      BilingualText(
        fr: "« \(path) » n'a pas pu être lu ou écrit (\(reason)).",
        en: "“\(path)” could not be read or written (\(reason)).")
    default: nil
    }
  }

  private var folderRemedy: BilingualText? {
    switch self {
    case .notAWorkspace:
      BilingualText(
        fr: "Placez-vous dans l'espace de travail, indiquez-le avec --workspace, ou créez-en un"
          + " avec « ecoute init ».",
        en: "Go into the workspace, name it with --workspace, or make one with “ecoute init”.")
    case .alreadyAWorkspace:
      BilingualText(
        fr: "Utilisez-le tel quel, ou choisissez un autre dossier.",
        en: "Use it as it is, or choose another folder.")
    case .folderNotEmpty:
      BilingualText(
        fr: "Choisissez un dossier vide ou nouveau.", en: "Choose an empty or a new folder.")
    case .fileFailed:
      BilingualText(
        fr: "Vérifiez que le chemin existe et que vous avez le droit de le lire et de l'écrire.",
        en: "Check that the path exists and that you may read and write it.")
    default: nil
    }
  }
}
