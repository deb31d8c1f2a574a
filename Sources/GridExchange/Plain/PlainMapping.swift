public import Languages
public import Tables

/// Which column of a client's table holds what.
public struct PlainMapping: Sendable, Hashable {
  /// The row of the header, from 0.
  public let headerRow: Int
  /// The columns that have a header, in order, from 0.
  public let headers: [(column: Int, text: String)]
  /// The column of each field, from 0.
  public private(set) var columns: [PlainField: Int]

  /// Finds the header among the first rows, by the words that stand for fields, and the column of
  /// each field.
  ///
  /// - Parameter choices: Columns that a person names, by header or by place (`#3`).
  /// - Throws: `PlainMappingError` when a choice names no field or no column, or when no column
  ///   holds the criteria; it holds the columns found, for a person to choose from.
  public init(
    of table: PlainTable, choices: [ColumnChoice] = [], file: String
  ) throws(PlainMappingError) {
    let guess = PlainMapping.guess(table)
    var (columns, problems) = (guess.columns, [PlainMappingError.Problem]())
    for choice in choices {
      guard let field = PlainField.named(choice.field) else {
        problems.append(.unknownField(choice.field))
        continue
      }
      guard let column = PlainMapping.column(named: choice.column, in: guess.headers) else {
        problems.append(.unknownColumn(choice.column, field))
        continue
      }
      columns = columns.filter { $0.value != column || $0.key == field }
      columns[field] = column
    }
    if columns[.criterion] == nil { problems.append(.missing(.criterion)) }
    headerRow = guess.row
    headers = guess.headers
    self.columns = columns
    guard problems.isEmpty else {
      throw PlainMappingError(
        file: file, headers: headers.map(\.text), problems: problems)
    }
  }

  /// The header and the guesses, whatever they are worth, to ask a person about each column.
  public init(guessing table: PlainTable) {
    let guess = PlainMapping.guess(table)
    (headerRow, headers, columns) = (guess.row, guess.headers, guess.columns)
  }

  /// The field that a column holds.
  public func field(ofColumn column: Int) -> PlainField? {
    columns.first { $0.value == column }?.key
  }

  /// Gives a column to a field, which takes it from any other; `nil` gives it to none.
  public mutating func give(_ column: Int, to field: PlainField?) {
    columns = columns.filter { $0.value != column }
    if let field { columns[field] = column }
  }

  /// Equal when every part is.
  public static func == (left: PlainMapping, right: PlainMapping) -> Bool {
    left.headerRow == right.headerRow && left.columns == right.columns
      && left.headers.elementsEqual(right.headers) { $0 == $1 }
  }

  /// Hashes the row and the columns.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(headerRow)
    hasher.combine(columns)
  }

  private static func guess(
    _ table: PlainTable
  ) -> (row: Int, headers: [(column: Int, text: String)], columns: [PlainField: Int]) {
    let names = PlainField.allCases.map { ($0, $0.foldedNames) }
    var best: (row: Int, columns: [PlainField: Int]) = (table.rows.keys.min() ?? 0, [:])
    for row in table.rows.keys.sorted().prefix(30) {
      var found: [PlainField: Int] = [:]
      for (column, entry) in (table.rows[row] ?? [:]).sorted(by: { $0.key < $1.key }) {
        let folded = FoldedName(entry.text)
        let match = names.first { found[$0.0] == nil && $0.1.contains(folded) }
        let near = match ?? names.first { found[$0.0] == nil && isNear(folded, $0.1) }
        if let near { found[near.0] = column }
      }
      if found.count > best.columns.count { best = (row, found) }
    }
    let headers = (table.rows[best.row] ?? [:]).sorted { $0.key < $1.key }
      .map { (column: $0.key, text: $0.value.text) }
    return (best.row, headers, best.columns)
  }

  /// Whether a header is a field's name with other words around it: `Critères évalués`.
  private static func isNear(_ header: FoldedName, _ names: Set<FoldedName>) -> Bool {
    guard header.text.count <= 40 else { return false }
    return names.contains { $0.text.count >= 5 && header.text.hasPrefix($0.text) }
  }

  private static func column(
    named name: String, in headers: [(column: Int, text: String)]
  ) -> Int? {
    if let exact = headers.first(where: { $0.text == name }) { return exact.column }
    if name.hasPrefix("#"), let place = Int(name.dropFirst()), place > 0 { return place - 1 }
    let folded = FoldedName(name)
    return headers.first { FoldedName($0.text) == folded && !folded.text.isEmpty }?.column
  }
}

/// Why the columns of a client's table cannot be told apart.
public struct PlainMappingError: ExplainedError, Hashable {
  /// One thing that does not match.
  enum Problem: Sendable, Hashable {
    case missing(PlainField)
    case unknownField(String)
    case unknownColumn(String, PlainField)
  }

  let file: String
  let headers: [String]
  let problems: [Problem]

  /// What does not match, and the columns.
  public var problem: BilingualText {
    let texts = problems.map(PlainMappingError.text)
    let columns = headers.map(shortened).joined(separator: " | ")
    return .spaced(
      fr: "\(file) : \(texts.map(\.french).joined(separator: " ; ")). Colonnes : \(columns)",
      en: "\(file): \(texts.map(\.english).joined(separator: "; ")). Columns: \(columns)")
  }

  /// The options to type.
  public var remedy: BilingualText {
    let options = problems.compactMap(option)
    guard !options.isEmpty else {
      let names = PlainField.allCases.map(\.rawValue).joined(separator: ", ")
      return .spaced(fr: "Champs possibles : \(names)", en: "Possible fields: \(names)")
    }
    let line = options.joined(separator: " ")
    return .spaced(
      fr: "Nommez les colonnes, par exemple : \(line)", en: "Name the columns, such as: \(line)")
  }

  private static func text(_ problem: Problem) -> BilingualText {
    switch problem {
    case .missing(let field):
      BilingualText(
        fr: "aucune colonne pour « \(field.title.french) » (\(field.rawValue))",
        en: "no column for “\(field.title.english)” (\(field.rawValue))")
    case .unknownField(let name):
      BilingualText(fr: "« \(name) » n'est pas un champ", en: "“\(name)” is no field")
    case .unknownColumn(let name, let field):
      BilingualText(
        fr: "pas de colonne « \(name) » pour « \(field.title.french) »",
        en: "no column “\(name)” for “\(field.title.english)”")
    }
  }

  private func option(_ problem: Problem) -> String? {
    switch problem {
    case .missing(let field), .unknownColumn(_, let field):
      let guess =
        field.aliases.lazy.compactMap { NearestName.nearest(to: $0, among: headers) }.first
        ?? headers.first
      return "--map \"\(field.rawValue)=\(guess.map(shortened) ?? "…")\""
    case .unknownField: return nil
    }
  }
}
