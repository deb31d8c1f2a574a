internal import Languages
internal import QualityModel
internal import Workbooks

extension WorkbookDraft {
  /// The sheet that explains the others. It is not read back.
  func readMe() -> Sheet {
    var sheet = Sheet(name: GridSheet.readMe.title[language])
    sheet.columns = [0: .init(width: 24), 1: .init(width: 110)]
    var row = 0
    func line(_ first: String, _ second: String, style: CellStyle = .body) {
      sheet[row, 0] = Cell(.text(first), style: style)
      sheet[row, 1] = Cell(.text(second), style: .body)
      row += 1
    }
    func head(_ text: String) {
      if row > 0 { row += 1 }
      sheet[row, 0] = Cell(.text(text), style: .header)
      row += 1
    }
    head("\(grid.id) \(grid.version)")
    for text in introduction { line("", text[language]) }
    func explain<Column: SheetColumn>(_ name: GridSheet, _ columns: Column.Type) {
      head(name.title[language])
      for column in columns.allCases {
        line(column.title[language], column.explanation[language])
      }
    }
    explain(.settings, SettingColumn.self)
    explain(.criteria, CriteriaColumn.self)
    explain(.scales, ScaleColumn.self)
    explain(.texts, TextColumn.self)
    explain(.metadata, MetadataColumn.self)
    return sheet
  }

  private var introduction: [BilingualText] {
    [
      .spaced(
        fr: "Ce classeur est une grille d'évaluation. Modifiez-le, puis : "
          + "ecoute grid import CLASSEUR.xlsx -o grille.xml",
        en: "This workbook is an evaluation grid. Edit it, then: "
          + "ecoute grid import WORKBOOK.xlsx -o grid.xml"),
      .spaced(
        fr: "Les identifiants relient les feuilles : changez-les partout, ou pas du tout. "
          + "L'ordre des lignes est l'ordre de la grille.",
        en: "Ids link the sheets: change them everywhere, or not at all. "
          + "The order of rows is the order of the grid."),
      .spaced(
        fr: "Changez la version avant d'importer une grille déjà utilisée.",
        en: "Change the version before importing a grid that is already in use."),
      .spaced(
        fr: "Vos colonnes, feuilles et notes ajoutées ne vont pas dans la grille : "
          + "l'import les nomme une à une.",
        en: "Columns, sheets and notes that you add do not go into the grid: "
          + "the import names them one by one."),
    ]
  }
}
