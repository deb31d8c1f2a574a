public import Languages

extension TableError {
  /// What is wrong and where.
  public var problem: BilingualText {
    let place = TablePlaceText.text(file: file, line: line, column: column)
    let text = reason.problem
    return .spaced(
      fr: "\(place.french) : \(text.french)", en: "\(place.english): \(text.english)")
  }

  /// What to do.
  public var remedy: BilingualText {
    .spaced(fr: reason.remedy.french, en: reason.remedy.english)
  }
}

extension TableError.Reason {
  var problem: BilingualText {
    switch self {
    case .notFound: BilingualText(fr: "ce fichier n'existe pas", en: "there is no such file")
    case .isFolder:
      BilingualText(fr: "c'est un dossier, pas un fichier", en: "this is a folder, not a file")
    case .unreadable(let code):
      BilingualText(
        fr: "le système refuse de lire ce fichier (erreur \(code))",
        en: "the system refuses to read this file (error \(code))")
    case .pipeTooLarge(let limit):
      BilingualText(
        fr: "plus de \(limit >> 20) Mio reçus par un tube",
        en: "more than \(limit >> 20) MiB came through a pipe")
    case .workbookTooLarge(let limit):
      BilingualText(
        fr: "le classeur dépasse \(limit >> 20) Mio",
        en: "the workbook is larger than \(limit >> 20) MiB")
    case .empty: BilingualText(fr: "le fichier est vide", en: "the file is empty")
    case .headerOnly:
      BilingualText(
        fr: "le fichier a une ligne d'en-tête et aucune ligne de données",
        en: "the file has a header and no rows")
    case .headerLineMissing:
      BilingualText(
        fr: "le fichier finit avant la ligne indiquée pour l'en-tête",
        en: "the file ends before the line said to hold the header")
    case .notText(let kind): kind.problem
    case .invalidText(let encoding):
      BilingualText(
        fr: "des octets ne sont pas des caractères \(encoding.title)",
        en: "some bytes are not \(encoding.title) characters")
    case .nulByte:
      BilingualText(fr: "le fichier contient un octet nul", en: "the file holds a NUL byte")
    case .unclosedQuote:
      BilingualText(
        fr: "un guillemet est ouvert ici et n'est jamais refermé",
        en: "a quote opens here and is never closed")
    case .textAfterQuote:
      BilingualText(
        fr: "du texte suit le guillemet fermant de la cellule",
        en: "text follows the closing quote of the cell")
    case .cellTooLong(let limit):
      BilingualText(
        fr: "la cellule dépasse \(NumberText.whole(limit, .french)) caractères",
        en: "the cell is longer than \(NumberText.whole(limit, .english)) characters")
    case .rowTooLong(let limit):
      BilingualText(
        fr: "la ligne dépasse \(limit >> 20) Mio", en: "the row is longer than \(limit >> 20) MiB")
    case .tooManyColumns(let limit):
      BilingualText(
        fr: "la ligne a plus de \(NumberText.whole(limit, .french)) cellules",
        en: "the row has more than \(NumberText.whole(limit, .english)) cells")
    }
  }

  var remedy: BilingualText {
    switch self {
    case .notFound:
      BilingualText(
        fr: "Vérifiez le nom et le dossier du fichier.", en: "Check the file's name and folder.")
    case .isFolder:
      BilingualText(fr: "Nommez un fichier du dossier.", en: "Name a file of the folder.")
    case .unreadable:
      BilingualText(
        fr: "Vérifiez les droits de lecture et que le fichier n'est pas ouvert ailleurs.",
        en: "Check that you may read it and that no other program holds it.")
    case .pipeTooLarge:
      BilingualText(
        fr: "Enregistrez les données dans un fichier et nommez-le.",
        en: "Save the data to a file and name it.")
    case .workbookTooLarge:
      BilingualText(
        fr: "Partagez le classeur, ou exportez la feuille en CSV.",
        en: "Split the workbook, or export the sheet as CSV.")
    case .empty, .headerOnly:
      BilingualText(
        fr: "Refaites l'export en vérifiant la période et les filtres choisis.",
        en: "Export again, checking the period and the filters.")
    case .headerLineMissing:
      BilingualText(
        fr: "Donnez le numéro de la ligne qui porte les noms des colonnes.",
        en: "Give the number of the line that names the columns.")
    case .notText(let kind): kind.remedy
    case .invalidText(let encoding): encoding.remedy
    case .nulByte(looksLikeUTF16: true):
      BilingualText(
        fr: "Le fichier ressemble à de l'UTF-16 sans marque : indiquez l'encodage, ou enregistrez "
          + "en « CSV UTF-8 ».",
        en: "It looks like UTF-16 without a mark: name the encoding, or save as “CSV UTF-8”.")
    case .nulByte(looksLikeUTF16: false):
      BilingualText(
        fr: "Le fichier est abîmé ou n'est pas du texte : refaites l'export.",
        en: "The file is damaged or is not text: export it again.")
    case .unclosedQuote, .textAfterQuote:
      BilingualText(
        fr:
          "Fermez le guillemet ; dans une cellule entre guillemets, doublez ceux du texte (\"\").",
        en: "Close the quote; inside a quoted cell, double the quotes of the text (\"\").")
    case .cellTooLong, .rowTooLong:
      BilingualText(
        fr: "Un guillemet manque sans doute plus haut ; sinon, raccourcissez la cellule.",
        en: "A quote is probably missing above; otherwise shorten the cell.")
    case .tooManyColumns:
      BilingualText(
        fr: "Vérifiez le séparateur de colonnes, ou retirez des colonnes.",
        en: "Check the column separator, or remove columns.")
    }
  }
}

extension TableError.FileKind {
  var problem: BilingualText {
    switch self {
    case .zippedWorkbook:
      BilingualText(
        fr: "c'est un classeur ou une archive zip, pas un fichier CSV",
        en: "this is a workbook or a zip archive, not a CSV file")
    case .oldWorkbook:
      BilingualText(
        fr: "c'est un classeur Excel 97-2003, pas un fichier CSV",
        en: "this is an Excel 97–2003 workbook, not a CSV file")
    case .pdf:
      BilingualText(
        fr: "c'est un PDF, pas un fichier CSV", en: "this is a PDF, not a CSV file")
    case .gzip:
      BilingualText(
        fr: "c'est une archive gzip, pas un fichier CSV",
        en: "this is a gzip archive, not a CSV file")
    }
  }

  var remedy: BilingualText {
    switch self {
    case .zippedWorkbook, .oldWorkbook:
      BilingualText(
        fr: "Ouvrez-le dans Excel ou LibreOffice et enregistrez la feuille en « CSV UTF-8 ».",
        en: "Open it in Excel or LibreOffice and save the sheet as “CSV UTF-8”.")
    case .pdf:
      BilingualText(
        fr: "Demandez le même export en CSV.", en: "Ask for the same export as CSV.")
    case .gzip:
      BilingualText(fr: "Décompressez-la d'abord.", en: "Decompress it first.")
    }
  }
}
