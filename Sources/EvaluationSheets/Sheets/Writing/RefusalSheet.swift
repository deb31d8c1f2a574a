internal import Languages
internal import Workbooks

/// The sheet that lists what is refused in a workbook.
enum RefusalSheet {
  static func sheet(_ refusals: [SheetRefusal], _ language: Language) -> Sheet {
    var sheet = Sheet(name: SheetNames.refusals)
    sheet.frozenRows = 1
    let titles = [
      BilingualText(fr: "Feuille", en: "Sheet"), BilingualText(fr: "Cellule", en: "Cell"),
      BilingualText(fr: "Problème", en: "Problem"), BilingualText(fr: "Que faire", en: "Remedy"),
    ]
    let widths = [24.0, 10, 70, 70]
    for (column, title) in titles.enumerated() {
      sheet[0, column] = Cell(.text(title[language]), style: SheetStyles.head)
      sheet.columns[column] = Sheet.Column(width: widths[column])
    }
    for (place, refusal) in refusals.enumerated() {
      let texts = [
        refusal.sheet, refusal.cell ?? "", refusal.problem[language], refusal.remedy[language],
      ]
      for (column, text) in texts.enumerated() {
        sheet[place + 1, column] = Cell(.text(text), style: SheetStyles.question)
      }
    }
    return sheet
  }
}
