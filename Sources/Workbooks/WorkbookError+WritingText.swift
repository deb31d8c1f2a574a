internal import Languages

extension WorkbookError.Reason {
  var writingProblem: BilingualText {
    switch self {
    case .noVisibleSheet:
      BilingualText(
        fr: "le classeur n'a aucune feuille visible", en: "the workbook has no visible sheet")
    case .badSheetName:
      BilingualText(
        fr: "ce nom ne convient pas à une feuille", en: "this name cannot be a sheet's")
    case .repeatedSheetName:
      BilingualText(fr: "deux feuilles portent ce nom", en: "two sheets have this name")
    case .textTooLong(let limit):
      BilingualText(
        fr: "le texte dépasse \(NumberText.whole(limit, .french)) caractères",
        en: "the text is longer than \(NumberText.whole(limit, .english)) characters")
    case .controlCharacter:
      BilingualText(
        fr: "le texte contient un caractère de commande", en: "the text holds a control character")
    case .notFinite: BilingualText(fr: "le nombre est infini", en: "the number is not finite")
    case .dayBefore1900:
      BilingualText(
        fr: "les tableurs n'ont pas de jour avant 1900", en: "spreadsheets have no day before 1900")
    case .outsideSheet:
      BilingualText(
        fr: "une feuille a 1 048 576 lignes et 16 384 colonnes au plus",
        en: "a sheet has at most 1,048,576 rows and 16,384 columns")
    case .badDefinedName:
      BilingualText(
        fr: "ce nom ne convient pas à une plage", en: "this name cannot be a range's")
    case .commaInList:
      BilingualText(
        fr: "une valeur de la liste contient une virgule", en: "an item of the list holds a comma")
    case .emptyList: BilingualText(fr: "la liste est vide", en: "the list is empty")
    case .overlappingMerges:
      BilingualText(
        fr: "des cellules fusionnées se chevauchent, ou la fusion n'a qu'une cellule",
        en: "merged cells overlap, or the merge has one cell only")
    case .temporaryFile(let code):
      BilingualText(
        fr: "le système refuse un fichier temporaire (erreur \(code))",
        en: "the system refuses a temporary file (error \(code))")
    case .refusedByLibrary(let words):
      BilingualText(
        fr: "le classeur n'a pas pu être écrit (\(words))",
        en: "the workbook could not be written (\(words))")
    default: BilingualText(same: "")
    }
  }

  var writingRemedy: BilingualText {
    switch self {
    case .noVisibleSheet: BilingualText(fr: "Affichez une feuille.", en: "Show one sheet.")
    case .badSheetName:
      BilingualText(
        fr: "Donnez 1 à 31 caractères, sans [ ] : * ? / \\, ni apostrophe au début ou à la fin.",
        en: "Give 1 to 31 characters, none of [ ] : * ? / \\, no apostrophe at either end.")
    case .repeatedSheetName:
      BilingualText(
        fr: "Renommez l'une des deux ; la casse ne les distingue pas.",
        en: "Rename one of them; case does not tell them apart.")
    case .textTooLong: BilingualText(fr: "Raccourcissez le texte.", en: "Shorten the text.")
    case .controlCharacter:
      BilingualText(fr: "Retirez ce caractère invisible.", en: "Remove this invisible character.")
    case .notFinite: BilingualText(fr: "Corrigez le calcul.", en: "Correct the computation.")
    case .dayBefore1900: BilingualText(fr: "Corrigez la date.", en: "Correct the day.")
    case .outsideSheet:
      BilingualText(
        fr: "Partagez les données en plusieurs feuilles, ou exportez en CSV.",
        en: "Split the data into several sheets, or export as CSV.")
    case .badDefinedName:
      BilingualText(
        fr: "Donnez des lettres, des chiffres, des points ou des traits de soulignement, une "
          + "lettre d'abord ; pas un nom de cellule.",
        en: "Give letters, digits, points or underscores, a letter first; not a cell's name.")
    case .commaInList:
      BilingualText(
        fr: "Mettez les valeurs dans une plage de cellules.", en: "Put the items in a range.")
    case .emptyList: BilingualText(fr: "Donnez au moins une valeur.", en: "Give one item at least.")
    case .overlappingMerges:
      BilingualText(
        fr: "Séparez les plages fusionnées.", en: "Keep the merged ranges apart.")
    case .temporaryFile:
      BilingualText(
        fr: "Vérifiez la place et les droits du dossier temporaire, ou indiquez-en un autre par "
          + "TMPDIR.",
        en: "Check the space and the rights of the temporary folder, or name another with TMPDIR.")
    case .refusedByLibrary:
      BilingualText(
        fr: "Vérifiez la place sur le disque et recommencez.",
        en: "Check the space on the disk and try again.")
    default: BilingualText(same: "")
    }
  }
}
