public import Languages
internal import Workbooks

/// Why a row is refused. Never holds customers' words.
public struct RowProblem: Sendable, Hashable {
  /// The line of the file on which the row starts, or the row of the sheet; from 1.
  public let line: Int
  /// The sheet; `nil` in a file of text.
  public let sheet: String?
  /// The header of the column, as the file writes it; `nil` when the row as a whole is refused.
  public let column: String?
  /// The place of the column, from 1.
  public let columnNumber: Int?
  /// What the cell holds, shortened; `nil` when it may be customers' words or there is no cell.
  public let cell: String?
  /// What is wrong and how it should be written.
  public let reason: BilingualText

  /// A problem of a row.
  public init(
    line: Int, sheet: String? = nil, column: String? = nil, columnNumber: Int? = nil,
    cell: String? = nil, reason: BilingualText
  ) {
    self.line = line
    self.sheet = sheet
    self.column = column
    self.columnNumber = columnNumber
    self.cell = cell.map { RowProblem.shortened($0) }
    self.reason = reason
  }

  /// The problem in one sentence: `ligne 12, colonne « Note » : « abc » – un nombre est attendu`;
  /// on a sheet `Notes!B12, colonne « Note » : …`.
  public var text: BilingualText {
    let place = BilingualText(
      fr: (cellName ?? "ligne \(line)") + (column.map { ", colonne « \($0) »" } ?? ""),
      en: (cellName ?? "line \(line)") + (column.map { ", column “\($0)”" } ?? ""))
    let shown = cell.flatMap { $0.isEmpty ? nil : $0 }
    return .spaced(
      fr: "\(place.french) : " + (shown.map { "« \($0) » – " } ?? "") + reason.french,
      en: "\(place.english): " + (shown.map { "“\($0)” – " } ?? "") + reason.english)
  }

  /// `Notes!B12`, or `Notes!12` for a whole row; `nil` in a file of text.
  public var cellName: String? {
    sheet.map { sheet in
      let letters = columnNumber.map { CellReference.letters(ofColumn: $0 - 1) } ?? ""
      return "\(sheet)!\(letters)\(line)"
    }
  }

  /// At most 60 characters, without line breaks or control characters.
  private static func shortened(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars.prefix(60) {
      let isControl = scalar.properties.generalCategory == .control
      result.unicodeScalars.append(isControl ? " " : scalar)
    }
    return text.unicodeScalars.count > 60 ? result + "…" : result
  }
}
