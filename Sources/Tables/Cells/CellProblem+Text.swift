public import Languages

extension CellProblem {
  /// What is wrong and how the cell should be written, in one sentence.
  public var reason: BilingualText {
    switch self {
    case .empty: BilingualText(fr: "la cellule est vide", en: "the cell is empty")
    case .notWhole:
      BilingualText(
        fr: "un nombre entier est attendu", en: "a whole number is expected")
    case .notNumber:
      BilingualText(
        fr: "un nombre est attendu, comme 1 234,5 ou 72 %",
        en: "a number is expected, such as 1234.5 or 72 %")
    case .ambiguousNumber:
      BilingualText(
        fr: "virgule et point dans le même nombre : indiquez la marque décimale du fichier",
        en: "a comma and a point in one number: say which one is the file's decimal mark")
    case .shortenedByExcel:
      BilingualText(
        fr: "Excel a abrégé cette valeur (E+) : mettez la colonne au format Texte et "
          + "refaites l'export",
        en: "Excel has shortened this value (E+): format the column as text and export again")
    case .notDate:
      BilingualText(
        fr: "une date est attendue, comme 31/10/2026 ou 2026-10-31",
        en: "a date is expected, such as 31/10/2026 or 2026-10-31")
    case .shortYear:
      BilingualText(
        fr: "l'année doit avoir quatre chiffres", en: "the year must have four digits")
    case .otherDayOrder(.dayFirst):
      BilingualText(
        fr: "cette date n'existe que le jour en premier, et l'ordre réglé est mois/jour : "
          + "réglez l'ordre sur jour/mois",
        en: "this date exists only with the day first, and the order is set to month/day: "
          + "set the order to day/month")
    case .otherDayOrder(.monthFirst):
      BilingualText(
        fr: "cette date n'existe que le mois en premier, et l'ordre réglé est jour/mois : "
          + "réglez l'ordre sur mois/jour",
        en: "this date exists only with the month first, and the order is set to day/month: "
          + "set the order to month/day")
    case .notDateTime:
      BilingualText(
        fr: "une date et une heure sont attendues, comme 31/10/2026 14:05",
        en: "a date and a time are expected, such as 31/10/2026 14:05")
    case .notTimeOfDay:
      BilingualText(
        fr: "une heure est attendue, comme 14:05", en: "a time is expected, such as 14:05")
    case .unknownOffset:
      BilingualText(
        fr: "cette heure porte un décalage (Z ou +02:00) et aucun fuseau n'est réglé",
        en: "this time has an offset (Z or +02:00) and no time zone is set")
    case .notDuration:
      BilingualText(
        fr: "une durée est attendue, comme 4:05, 1:04:05 ou 245 (secondes)",
        en: "a duration is expected, such as 4:05, 1:04:05 or 245 (seconds)")
    case .ambiguousDuration:
      BilingualText(
        fr: "durée ambiguë : écrivez min:s (12:30) ou des secondes entières",
        en: "ambiguous duration: write min:s (12:30) or whole seconds")
    case .spreadsheetError(let name):
      BilingualText(
        fr: "erreur du tableur (\(name)) : corrigez la formule, ou tapez la valeur",
        en: "error of the spreadsheet (\(name)): correct the formula, or type the value")
    case .neverComputed:
      BilingualText(
        fr: "formule jamais calculée : ouvrez et enregistrez le fichier dans Excel ou LibreOffice",
        en: "formula never computed: open and save the file in Excel or LibreOffice")
    case .refused(let text): text
    }
  }
}
