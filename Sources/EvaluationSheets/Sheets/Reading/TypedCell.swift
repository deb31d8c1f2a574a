internal import Languages
internal import Workbooks

/// What was typed in a cell, as texts that may be meant.
enum TypedCell {
  case nothing
  /// Ways to write what is in the cell: a number has one by decimal mark.
  case texts([String])
  case refused(BilingualText)

  /// - Parameter isFree: Whether any text will do, so that formulas cannot be checked.
  init(_ value: CellValue?, isFree: Bool = false) {
    switch value {
    case nil, .empty?: self = .nothing
    case .text(let text)?:
      let trimmed = text.trimmingSpaces
      self = trimmed.isEmpty ? .nothing : .texts([trimmed])
    case .number(let number)?:
      let text = PlainNumber.text(number)
      self = .texts(text.contains(".") ? [text, text.replacing(".", with: ",")] : [text])
    case .boolean(let bool)?:
      self = .texts(bool ? ["oui", "yes", "vrai", "true"] : ["non", "no", "faux", "false"])
    case .dateTime?:
      self = .refused(
        BilingualText(
          fr: "la cellule contient une date ou une heure", en: "the cell holds a date or a time"))
    case .error?:
      self = .refused(
        BilingualText(
          fr: "la cellule contient une erreur du tableur",
          en: "the cell holds an error of the spreadsheet"))
    case .formula(_, let cached)?:
      self =
        isFree
        ? .refused(
          BilingualText(fr: "la cellule contient une formule", en: "the cell holds a formula"))
        : TypedCell(cached)
    }
  }

  /// Whether a cell holds something.
  static func isFilled(_ value: CellValue?) -> Bool {
    if case .nothing = TypedCell(value, isFree: true) { false } else { true }
  }
}
