public import Languages

extension DecisionProblem {
  /// What to do.
  public var remedy: BilingualText {
    switch reason {
    case .criterionMissing, .criterionUnknown:
      BilingualText(
        fr: "Écrivez l'identifiant d'un critère de la grille.",
        en: "Write the id of a criterion of the grid.")
    case .levelUnknown:
      BilingualText(
        fr: "Écrivez l'identifiant d'un de ces niveaux.", en: "Write the id of one of these levels."
      )
    case .withoutLevels:
      BilingualText(
        fr: "Changez ses tranches ou sa question dans la grille elle-même.",
        en: "Change its ranges or its question in the grid itself.")
    case .nothingToChange:
      BilingualText(
        fr: "Donnez le nouveau texte ou les nouveaux points.",
        en: "Give the new text or the new points.")
    case .idForm:
      BilingualText(
        fr: "Prenez 1 à 64 lettres sans accent, chiffres, tirets ou points.",
        en: "Take 1 to 64 letters without accents, digits, hyphens or points.")
    case .idTaken, .idRetired:
      BilingualText(
        fr: "Prenez un identifiant qui n'a jamais servi dans cette grille.",
        en: "Take an id that this grid has never used.")
    case .tooFewParts:
      BilingualText(
        fr: "Donnez deux nouveaux critères ou plus, ou reformulez celui-ci.",
        en: "Give two new criteria or more, or reword this one.")
    case .mergeWithNone, .mergeWithItself:
      BilingualText(
        fr: "Donnez les autres critères qu'il absorbe.", en: "Give the other criteria it takes in.")
    case .mergeAcrossSections:
      BilingualText(
        fr: "Déplacez d'abord l'un des deux dans la grille et fixez les poids des rubriques : les "
          + "parts des autres critères en dépendent.",
        en: "First move one of them in the grid and set the sections' weights: the shares of the "
          + "others depend on them.")
    case .mergeOfScales:
      BilingualText(
        fr: "Mettez-les d'abord sur le même barème dans la grille.",
        en: "First put both on one scale in the grid.")
    case .mergeOfRoles, .mergeOfConditions:
      BilingualText(
        fr: "Rendez-les d'abord semblables dans la grille, ou gardez-les séparés.",
        en: "First make them alike in the grid, or keep them apart.")
    case .contradiction:
      BilingualText(
        fr: "Gardez une seule des deux décisions.", en: "Keep one of the two decisions.")
    case .conditionOnSplit:
      BilingualText(
        fr: "Changez d'abord ces conditions dans la grille.",
        en: "First change these conditions in the grid.")
    case .emptyText:
      BilingualText(fr: "Écrivez le texte.", en: "Write the text.")
    case .languageForm:
      BilingualText(
        fr: "Écrivez un code comme fr, en ou fr-CA.", en: "Write a code such as fr, en or fr-CA.")
    case .textMissing:
      BilingualText(
        fr: "Donnez aussi le texte dans cette langue.", en: "Give the text in this language too.")
    case .numberForm:
      BilingualText(
        fr: "Prenez un nombre d'au plus 12 chiffres et 6 décimales ; un poids n'est pas négatif.",
        en: "Take a number of at most 12 digits and 6 decimals; a weight is not negative.")
    case .weightOfText:
      BilingualText(fr: "Retirez cette décision.", en: "Remove this decision.")
    case .levelsOutOfOrder, .noPointsToWin, .maximumOutOfReach:
      BilingualText(
        fr: "Choisissez d'autres points, du moins bon niveau au meilleur.",
        en: "Choose other points, from the worst level to the best.")
    case .nobodyToTrain:
      BilingualText(
        fr: "Donnez les identifiants des évaluateurs à former.",
        en: "Give the ids of the evaluators to train.")
    case .versionForm:
      BilingualText(
        fr: "Écrivez 1 à 4 nombres séparés par des points : 4.0.",
        en: "Write 1 to 4 numbers with points between them: 4.0.")
    case .versionNotAfter:
      BilingualText(
        fr: "Prenez une version plus grande, ou laissez Ecoute la choisir.",
        en: "Take a higher version, or let Ecoute choose it.")
    }
  }
}
