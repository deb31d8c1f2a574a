public import Languages

extension ScoringSheetError: ExplainedError {
  /// What is wrong with the sheet.
  public var problem: BilingualText {
    switch self {
    case .noIdentity(let sheet):
      .spaced(
        fr: "feuille « \(sheet) » : rien n'y dit de quel contact et de quelle grille il s'agit",
        en: "sheet “\(sheet)”: nothing in it says which interaction and grid it is about")
    case .changedIdentity(let sheet):
      .spaced(
        fr: "feuille « \(sheet) » : son identité cachée a été modifiée",
        en: "sheet “\(sheet)”: its hidden identity was changed")
    case .contradictoryIdentity(let sheet):
      .spaced(
        fr: "feuille « \(sheet) » : son identité cachée et ce qu'elle affiche se contredisent",
        en: "sheet “\(sheet)”: its hidden identity and what it shows contradict each other")
    case .sameIdentity(let sheet, let other):
      .spaced(
        fr: "les feuilles « \(other) » et « \(sheet) » portent la même évaluation",
        en: "the sheets “\(other)” and “\(sheet)” hold the same evaluation")
    case .laterLayout(let sheet):
      .spaced(
        fr: "feuille « \(sheet) » : elle vient d'une version plus récente d'Ecoute",
        en: "sheet “\(sheet)”: it comes from a later version of Ecoute")
    case .unknownGrid(let sheet, let grid, let version):
      .spaced(
        fr: "feuille « \(sheet) » : l'espace de travail n'a pas la grille \(grid) \(version)",
        en: "sheet “\(sheet)”: the workspace does not have the grid \(grid) \(version)")
    case .otherGrid(let sheet, let grid, let version):
      .spaced(
        fr: "feuille « \(sheet) » : la grille \(grid) \(version) a changé depuis que la feuille a "
          + "été faite",
        en: "sheet “\(sheet)”: the grid \(grid) \(version) has changed since the sheet was made")
    case .movedColumns(let sheet):
      .spaced(
        fr: "feuille « \(sheet) » : des colonnes ont été déplacées, ajoutées ou renommées",
        en: "sheet “\(sheet)”: columns were moved, added or renamed")
    case .changedRows(let sheet):
      .spaced(
        fr: "feuille « \(sheet) » : des lignes ont été supprimées ou copiées",
        en: "sheet “\(sheet)”: rows were removed or copied")
    }
  }

  /// What to do.
  public var remedy: BilingualText {
    switch self {
    case .noIdentity, .changedIdentity, .contradictoryIdentity, .movedColumns, .changedRows:
      .spaced(
        fr: "refaites la feuille par « ecoute sheet » et recopiez-y les réponses",
        en: "make the sheet again with `ecoute sheet` and copy the answers into it")
    case .sameIdentity:
      .spaced(
        fr: "gardez celle qui est juste et supprimez l'autre",
        en: "keep the right one and delete the other")
    case .laterLayout:
      .spaced(fr: "mettez Ecoute à jour", en: "update Ecoute")
    case .unknownGrid:
      .spaced(
        fr: "placez le fichier XML de cette grille dans le dossier Grids",
        en: "put this grid's XML file in the Grids folder")
    case .otherGrid:
      .spaced(
        fr: "remettez la grille d'origine, donnez une autre version à la nouvelle, et réimportez",
        en: "put the original grid back, give the new one another version, and import again")
    }
  }
}
