internal import Languages
internal import StrictXML

extension WorkbookError.Reason {
  var readingProblem: BilingualText? {
    switch self {
    case .empty: BilingualText(fr: "le fichier est vide", en: "the file is empty")
    case .notZip:
      BilingualText(fr: "ce n'est pas un classeur XLSX", en: "this is not an XLSX workbook")
    case .oldOrEncrypted:
      BilingualText(
        fr: "c'est un classeur Excel 97-2003 (.xls), ou un classeur protégé par un mot de passe",
        en: "this is an Excel 97–2003 workbook (.xls), or a workbook with a password")
    case .openDocument:
      BilingualText(
        fr: "c'est un classeur OpenDocument (.ods), pas un classeur XLSX",
        en: "this is an OpenDocument workbook (.ods), not an XLSX workbook")
    case .macros:
      BilingualText(
        fr: "ce classeur contient des macros", en: "this workbook carries macros")
    case .binaryWorkbook:
      BilingualText(
        fr: "c'est un classeur Excel binaire (.xlsb)",
        en: "this is an Excel binary workbook (.xlsb)")
    case .notWorkbook:
      BilingualText(
        fr: "c'est une archive zip qui n'est pas un classeur",
        en: "this is a zip archive that is no workbook")
    case .damagedArchive:
      BilingualText(
        fr: "le fichier est coupé ou abîmé", en: "the file is cut or damaged")
    case .encryptedPart:
      BilingualText(
        fr: "une partie du classeur est chiffrée", en: "a part of the workbook is encrypted")
    case .unknownCompression:
      BilingualText(
        fr: "une partie est compressée d'une manière que les classeurs n'emploient pas",
        en: "a part is compressed in a way that workbooks do not use")
    case .tooManyParts(let limit):
      BilingualText(
        fr: "l'archive a plus de \(NumberText.whole(limit, .french)) parties",
        en: "the archive has more than \(NumberText.whole(limit, .english)) parts")
    case .tooLarge(let limit):
      BilingualText(
        fr: "le contenu dépasse \(limit >> 20) Mio une fois décompressé",
        en: "the content exceeds \(limit >> 20) MiB once decompressed")
    case .suspiciousCompression(let limit):
      BilingualText(
        fr: "une partie grossit plus de \(limit) fois à la décompression",
        en: "a part swells more than \(limit) times when decompressed")
    case .falseSize:
      BilingualText(
        fr: "une partie n'a pas la taille que l'archive annonce",
        en: "a part has not the size that the archive declares")
    case .repeatedPart:
      BilingualText(
        fr: "deux parties de l'archive portent le même nom",
        en: "two parts of the archive have one name")
    case .unsafePartName:
      BilingualText(
        fr: "le nom d'une partie mène hors de l'archive",
        en: "the name of a part leads out of the archive")
    case .missingPart:
      BilingualText(
        fr: "il manque une partie du classeur", en: "a part of the workbook is missing")
    case .noSheet:
      BilingualText(fr: "le classeur n'a aucune feuille", en: "the workbook has no sheet")
    case .faultyXML(let fault): fault.problem
    case .badReference:
      BilingualText(
        fr: "cette référence de cellule n'existe dans aucune feuille",
        en: "no sheet has a cell of this reference")
    case .repeatedCell:
      BilingualText(
        fr: "la cellule ou la ligne est écrite deux fois, ou n'est pas à sa place",
        en: "the cell or row is there twice, or out of place")
    case .badSharedText:
      BilingualText(
        fr: "la cellule renvoie à un texte qui n'existe pas",
        en: "the cell points to a text that does not exist")
    case .badValue:
      BilingualText(
        fr: "la valeur ne correspond pas au type de la cellule",
        en: "the value is not of the cell's type")
    case .tooManyRows(let limit):
      BilingualText(
        fr: "la feuille a plus de \(NumberText.whole(limit, .french)) lignes remplies",
        en: "the sheet has more than \(NumberText.whole(limit, .english)) filled rows")
    case .tooManyCells(let limit):
      BilingualText(
        fr: "le classeur a plus de \(NumberText.whole(limit, .french)) cellules",
        en: "the workbook has more than \(NumberText.whole(limit, .english)) cells")
    case .unknownSheet(let name, let known):
      BilingualText(
        fr: "il n'y a pas de feuille « \(name) » ; feuilles du classeur : "
          + known.map { "« \($0) »" }.joined(separator: ", "),
        en: "there is no sheet “\(name)”; sheets of the workbook: "
          + known.map { "“\($0)”" }.joined(separator: ", "))
    default: nil
    }
  }

  var readingRemedy: BilingualText? {
    switch self {
    case .empty, .damagedArchive, .falseSize, .missingPart, .badReference, .repeatedCell,
      .badSharedText, .badValue, .repeatedPart:
      BilingualText(
        fr: "Récupérez le fichier complet, ou ouvrez-le dans Excel ou LibreOffice et "
          + "enregistrez-le de nouveau en XLSX.",
        en:
          "Get the whole file again, or open it in Excel or LibreOffice and save it as XLSX again."
      )
    case .notZip, .openDocument, .binaryWorkbook, .unknownCompression:
      BilingualText(
        fr: "Ouvrez-le dans Excel ou LibreOffice et enregistrez-le en « Classeur Excel (.xlsx) ».",
        en: "Open it in Excel or LibreOffice and save it as “Excel Workbook (.xlsx)”.")
    case .oldOrEncrypted, .encryptedPart:
      BilingualText(
        fr: "Ouvrez-le dans Excel ou LibreOffice, retirez le mot de passe s'il y en a un, et "
          + "enregistrez-le en « Classeur Excel (.xlsx) ».",
        en: "Open it in Excel or LibreOffice, remove the password if there is one, and save it "
          + "as “Excel Workbook (.xlsx)”.")
    case .macros:
      BilingualText(
        fr: "Enregistrez-le en « Classeur Excel (.xlsx) », sans les macros.",
        en: "Save it as “Excel Workbook (.xlsx)”, without the macros.")
    case .notWorkbook:
      BilingualText(
        fr: "Décompressez l'archive et donnez le classeur ou le fichier CSV qu'elle contient.",
        en: "Unpack the archive and give the workbook or the CSV file that it holds.")
    case .tooManyParts, .tooLarge, .suspiciousCompression, .tooManyCells, .tooManyRows:
      BilingualText(
        fr: "Vérifiez qu'il s'agit du bon fichier ; sinon, supprimez les lignes vides mises en "
          + "forme, partagez-le, ou exportez en CSV.",
        en: "Check that this is the right file; otherwise delete formatted blank rows, split it, "
          + "or export as CSV.")
    case .unsafePartName:
      BilingualText(
        fr: "N'ouvrez pas ce fichier : il a été fabriqué pour nuire. Signalez-le.",
        en: "Do not open this file: it was made to do harm. Report it.")
    case .noSheet:
      BilingualText(
        fr: "Ajoutez une feuille de calcul ; les feuilles de graphiques ne sont pas lues.",
        en: "Add a worksheet; chart sheets are not read.")
    case .faultyXML(let fault): fault.remedy
    case .unknownSheet:
      BilingualText(
        fr: "Donnez le nom d'une de ces feuilles.", en: "Give the name of one of these sheets.")
    default: nil
    }
  }
}
