public import Languages

/// Why a row is refused. Never holds customers' words.
public struct RowProblem: Sendable, Hashable {
  /// The line of the file on which the row starts, from 1.
  public let line: Int
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
    line: Int, column: String? = nil, columnNumber: Int? = nil, cell: String? = nil,
    reason: BilingualText
  ) {
    self.line = line
    self.column = column
    self.columnNumber = columnNumber
    self.cell = cell.map { RowProblem.shortened($0) }
    self.reason = reason
  }

  /// The problem in one sentence: `ligne 12, colonne « Note » : « abc » – un nombre est attendu`.
  public var text: BilingualText {
    let place = BilingualText(
      fr: "ligne \(line)" + (column.map { ", colonne « \($0) »" } ?? ""),
      en: "line \(line)" + (column.map { ", column “\($0)”" } ?? ""))
    let shown = cell.flatMap { $0.isEmpty ? nil : $0 }
    return .spaced(
      fr: "\(place.french) : " + (shown.map { "« \($0) » – " } ?? "") + reason.french,
      en: "\(place.english): " + (shown.map { "“\($0)” – " } ?? "") + reason.english)
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
