internal import Languages

extension ExchangeProblem {
  var message: BilingualText {
    switch self {
    case .missingSheet(let sheet):
      .spaced(
        fr: "la feuille « \(sheet.title.french) » manque",
        en: "the sheet “\(sheet.title.english)” is missing")
    case .missingColumn(let title, let sheet):
      .spaced(
        fr: "la feuille « \(sheet) » n'a pas de colonne « \(title.french) »",
        en: "the sheet “\(sheet)” has no column “\(title.english)”")
    case .repeatedColumn(let header, let first):
      .spaced(
        fr: "la colonne « \(shortened(header)) » est déjà celle de \(first)",
        en: "the column “\(shortened(header))” is already that of \(first)")
    case .unreadableCell(let error):
      .spaced(
        fr: "la cellule contient une erreur du tableur, \(error)",
        en: "the cell holds an error of the spreadsheet, \(error)")
    case .dateInCell:
      .spaced(
        fr: "le tableur a fait une date de cette valeur",
        en: "the spreadsheet turned this value into a date")
    case .notANumber(let text):
      .spaced(
        fr: "« \(shortened(text)) » n'est pas un nombre",
        en: "“\(shortened(text))” is not a number")
    case .unknownWord(let text, _, _):
      .spaced(
        fr: "« \(shortened(text)) » n'est pas un mot attendu ici",
        en: "“\(shortened(text))” is not a word expected here")
    case .missingValue(let what):
      .spaced(fr: "il manque \(what.french)", en: "\(what.english) is missing")
    case .nesting(let depth, let deepest):
      .spaced(
        fr: "le rang \(shortened(depth)) n'a pas de rubrique au-dessus de lui "
          + "(rang possible ici : \(deepest) au plus)",
        en: "depth \(shortened(depth)) has no section above it "
          + "(depth possible here: \(deepest) at most)")
    case .condition(let text):
      .spaced(
        fr: "la condition « \(shortened(text)) » ne se lit pas",
        en: "the condition “\(shortened(text))” cannot be read")
    case .error(let text):
      .spaced(
        fr: "l'erreur « \(shortened(text)) » ne se lit pas",
        en: "the error “\(shortened(text))” cannot be read")
    case .ranges(let text):
      .spaced(
        fr: "la plage « \(shortened(text)) » ne se lit pas",
        en: "the range “\(shortened(text))” cannot be read")
    case .cue(let text):
      .spaced(
        fr: "l'indice « \(shortened(text)) » ne se lit pas",
        en: "the cue “\(shortened(text))” cannot be read")
    case .requirement(let text):
      .spaced(
        fr: "« \(shortened(text)) » n'est pas une liste de niveaux",
        en: "“\(shortened(text))” is not a list of levels")
    case .unknownOwner(let name):
      .spaced(
        fr: "« \(shortened(name)) » n'est pas un élément de la grille",
        en: "“\(shortened(name))” is no element of the grid")
    case .differingTexts(let other):
      .spaced(
        fr: "ce texte n'est pas celui de \(other)", en: "this text is not the one of \(other)")
    case .repeatedID(let id, let first):
      .spaced(
        fr: "l'identifiant « \(shortened(id)) » est déjà celui de \(first)",
        en: "the id “\(shortened(id))” is already that of \(first)")
    case .repeatedSetting(let name, let first):
      .spaced(
        fr: "« \(shortened(name)) » est déjà donné en \(first)",
        en: "“\(shortened(name))” is already given in \(first)")
    case .unknownLevel(let level, let criterion):
      .spaced(
        fr: "le critère « \(shortened(criterion)) » n'a pas de niveau « \(shortened(level)) »",
        en: "criterion “\(shortened(criterion))” has no level “\(shortened(level))”")
    case .scoredText:
      .spaced(fr: "un texte n'est jamais noté", en: "a text is never scored")
    case .tooMuch(let limit):
      .spaced(
        fr: "il y a plus de \(NumberText.whole(limit, .french)) lignes : ce n'est pas une grille",
        en: "there are more than \(NumberText.whole(limit, .english)) rows: this is no grid")
    case .noCriterion:
      .spaced(fr: "aucun critère n'a été trouvé", en: "no criterion was found")
    case .shape(let text): .spaced(fr: text.french, en: text.english)
    }
  }

  var remedy: BilingualText {
    switch self {
    case .missingSheet:
      .spaced(
        fr: "Repartez d'un classeur écrit par « ecoute grid export ».",
        en: "Start from a workbook written by `ecoute grid export`.")
    case .missingColumn:
      .spaced(
        fr: "Remettez cette colonne et son en-tête.", en: "Put back this column and its header.")
    case .repeatedColumn:
      .spaced(fr: "Gardez l'une des deux.", en: "Keep one of the two.")
    case .unreadableCell:
      .spaced(
        fr: "Corrigez la formule ou écrivez la valeur.",
        en: "Correct the formula or write the value.")
    case .dateInCell:
      .spaced(
        fr: "Mettez la cellule au format Texte, puis retapez la valeur.",
        en: "Give the cell the Text format, then type the value again.")
    case .notANumber:
      .spaced(fr: "Écrivez 2, 0,5 ou -1.", en: "Write 2, 0.5 or -1.")
    case .unknownWord(_, let known, let meant):
      .spaced(
        fr: (meant.map { "Vouliez-vous écrire « \($0) » ? " } ?? "")
          + "Écrivez l'un de ces mots : \(known.french).",
        en: (meant.map { "Did you mean “\($0)”? " } ?? "")
          + "Write one of these words: \(known.english).")
    case .missingValue: .spaced(fr: "Complétez la cellule.", en: "Fill in the cell.")
    case .nesting:
      .spaced(
        fr: "Ajoutez la rubrique qui manque, ou diminuez le rang.",
        en: "Add the section that is missing, or lower the depth.")
    case .condition:
      .spaced(
        fr: "Écrivez « solution = oui et (motif = panne, retard ou non suite = rien) » ; "
          + "« et » et « ou » ne se mêlent pas sans parenthèses.",
        en: "Write “solution = yes and (reason = fault, delay or not next = none)”; "
          + "“and” and “or” do not mix without parentheses.")
    case .error:
      .spaced(
        fr: "Écrivez « client si non → plafond 50 », une erreur par ligne.",
        en: "Write “customer if no → cap 50”, one error a line.")
    case .ranges:
      .spaced(
        fr: "Écrivez « < 60 : 2 ; 60 à 120 : 1 ; >= 120 : 0 ».",
        en: "Write “< 60: 2; 60 to 120: 1; >= 120: 0”.")
    case .cue:
      .spaced(
        fr: "Écrivez « oui si reformulation (conseiller, 60 dernières s), sinon non ».",
        en: "Write “yes if rewording (agent, last 60 s), else no”.")
    case .requirement:
      .spaced(
        fr: "Écrivez « toutes », ou des niveaux séparés par des virgules.",
        en: "Write “all”, or levels separated by commas.")
    case .unknownOwner:
      .spaced(
        fr: "Corrigez l'élément et l'identifiant, ou retirez la ligne.",
        en: "Correct the element and the id, or remove the row.")
    case .differingTexts:
      .spaced(
        fr: "Gardez le bon texte là-bas et videz cette cellule.",
        en: "Keep the right text there and empty this cell.")
    case .repeatedID:
      .spaced(
        fr: "Donnez à chaque ligne un identifiant à elle.", en: "Give each row an id of its own.")
    case .repeatedSetting: .spaced(fr: "Gardez une seule ligne.", en: "Keep one row.")
    case .unknownLevel:
      .spaced(
        fr: "Écrivez l'identifiant d'un de ses niveaux.", en: "Write the id of one of its levels.")
    case .scoredText:
      .spaced(
        fr: "Écrivez « non », ou changez le type du critère.",
        en: "Write “no”, or change the criterion's kind.")
    case .tooMuch:
      .spaced(
        fr: "Vérifiez que c'est le bon fichier, et videz les lignes inutiles.",
        en: "Check that this is the right file, and empty the rows that are of no use.")
    case .noCriterion:
      .spaced(
        fr: "Vérifiez la feuille et la ligne d'en-tête.", en: "Check the sheet and the header row.")
    case .shape:
      .spaced(
        fr: "Vérifiez que le fichier vient bien de l'outil, sans retouche.",
        en: "Check that the file comes from the tool as it is.")
    }
  }
}
