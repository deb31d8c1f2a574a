internal import Languages
internal import Workbooks

/// What a cell says, as text.
enum CellText {
  /// A text with its white space collapsed, or a number in digits.
  case text(String)
  /// Nothing.
  case empty
  /// An error of the spreadsheet.
  case error(String)
  /// A date, which no cell of a grid holds.
  case date

  init(_ value: CellValue) {
    switch value {
    case .empty: self = .empty
    case .text(let text):
      let words = CellText.collapsed(text)
      self = words.isEmpty ? .empty : .text(words)
    case .number(let number): self = .text(NumberForms.text(number))
    case .boolean(let flag): self = .text(flag ? "true" : "false")
    case .dateTime: self = .date
    case .error(let name): self = .error(name)
    case .formula(_, let cached): self = CellText(cached)
    }
  }

  /// White space becomes single spaces, as the grid language reads texts; unbreakable spaces stay.
  static func collapsed(_ text: String) -> String {
    text.unicodeScalars.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
      .map { String($0) }.joined(separator: " ")
  }
}

extension CellValue {
  var isFormula: Bool { if case .formula = self { true } else { false } }

  /// The text as it is written, line breaks included; `nil` when there is none.
  var writtenText: String? {
    switch self {
    case .text(let text): text
    case .formula(_, let cached): cached.writtenText
    default: if case .text(let text) = CellText(self) { text } else { nil }
    }
  }
}
