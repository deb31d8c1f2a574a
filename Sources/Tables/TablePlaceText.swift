internal import Languages

/// A place in a table as messages write it: `appels.csv:12 (colonne 3)`.
enum TablePlaceText {
  static func text(file: String, line: Int?, column: Int?) -> BilingualText {
    let start = line.map { "\(file):\($0)" } ?? file
    guard let column else { return BilingualText(same: start) }
    return BilingualText(fr: "\(start) (colonne \(column))", en: "\(start) (column \(column))")
  }
}
