internal import Languages

extension StoreError {
  var databaseProblem: BilingualText? {
    switch self {
    case .databaseMissing(let path):
      BilingualText(
        fr: "La base « \(path) » est introuvable.", en: "The database “\(path)” is missing.")
    case .notAStore(let path):
      BilingualText(
        fr: "« \(path) » n'est pas une base d'Ecoute.",
        en: "“\(path)” is not a database of Ecoute.")
    case .newerVersion(let path, let found, let supported):
      BilingualText(
        fr: "La base « \(path) » vient d'une version plus récente d'Ecoute (schéma \(found) ;"
          + " cette version connaît le schéma \(supported)).",
        en: "The database “\(path)” comes from a newer Ecoute (schema \(found); this one knows"
          + " schema \(supported)).")
    case .locked(let path):
      BilingualText(
        fr: "La base « \(path) » est utilisée par un autre programme.",
        en: "The database “\(path)” is in use by another program.")
    case .readOnly(let path):
      BilingualText(
        fr: "La base « \(path) » ne peut pas être ouverte en écriture.",
        en: "The database “\(path)” cannot be opened for writing.")
    case .diskFull(let path):
      BilingualText(
        fr: "Plus de place pour écrire dans « \(path) » : disque plein ou quota atteint."
          + " Rien n'a été modifié.",
        en: "No room to write to “\(path)”: the disk is full or a quota is reached."
          + " Nothing was changed.")
    case .damaged(let path):
      BilingualText(
        fr: "La base « \(path) » est endommagée.", en: "The database “\(path)” is damaged.")
    case .diskFailed(let path):
      BilingualText(
        fr: "Le disque n'a pas pu lire ou écrire « \(path) ».",
        en: "The disk could not read or write “\(path)”.")
    case .refused(let rule):
      BilingualText(
        fr: "La base a refusé la modification : elle enfreint la règle « \(rule) ».",
        en: "The database refused the change: it breaks the rule “\(rule)”.")
    case .databaseFailed(let code):
      BilingualText(
        fr: "La base a échoué (code SQLite \(code)).",
        en: "The database failed (SQLite code \(code)).")
    case .unreadableValue(let column):
      BilingualText(
        fr: "La base contient une valeur qu'Ecoute n'écrit pas (colonne « \(column) »).",
        en: "The database holds a value that Ecoute does not write (column “\(column)”).")
    default: nil
    }
  }

  var databaseRemedy: BilingualText? {
    switch self {
    case .databaseMissing:
      BilingualText(
        fr: "Restaurez ecoute.sqlite depuis une sauvegarde, ou créez un nouvel espace de travail"
          + " avec « ecoute init ».",
        en: "Restore ecoute.sqlite from a backup, or make a new workspace with “ecoute init”.")
    case .notAStore:
      BilingualText(
        fr: "Remettez à sa place le fichier ecoute.sqlite de cet espace de travail.",
        en: "Put this workspace's own ecoute.sqlite file back in its place.")
    case .newerVersion:
      BilingualText(
        fr: "Installez la version d'Ecoute avec laquelle cet espace de travail a été utilisé, ou"
          + " une plus récente.",
        en: "Install the version of Ecoute that this workspace was used with, or a newer one.")
    case .locked:
      BilingualText(
        fr: "Attendez la fin de l'autre commande, puis recommencez.",
        en: "Wait for the other command to end, then try again.")
    case .readOnly:
      BilingualText(
        fr: "Vérifiez vos droits sur le fichier et sur son dossier, et que le disque n'est pas"
          + " protégé en écriture.",
        en: "Check your rights on the file and on its folder, and that the disk is not write"
          + " protected.")
    case .diskFull:
      BilingualText(
        fr: "Libérez de la place, puis recommencez.", en: "Make room, then try again.")
    case .damaged, .unreadableValue:
      BilingualText(
        fr: "Lancez « ecoute doctor », puis restaurez ecoute.sqlite depuis une sauvegarde.",
        en: "Run “ecoute doctor”, then restore ecoute.sqlite from a backup.")
    case .diskFailed:
      BilingualText(
        fr: "Vérifiez le disque ou le partage réseau, puis recommencez.",
        en: "Check the disk or the network share, then try again.")
    case .refused, .databaseFailed:
      BilingualText(
        fr: "Lancez « ecoute doctor » et joignez sa réponse à votre signalement.",
        en: "Run “ecoute doctor” and send its answer with your report.")
    default: nil
    }
  }
}
