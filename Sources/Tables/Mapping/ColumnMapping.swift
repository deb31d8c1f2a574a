/// Which column of a file holds which field.
public struct ColumnMapping: Sendable, Hashable {
  /// The fields looked for.
  public let fields: [FieldSpecification]
  /// The file's header.
  public let header: [String]
  private let columns: [String: Int]

  /// Finds the column of each field: first those given, then those whose header is the field's
  /// name or one of its aliases.
  ///
  /// - Throws: `ColumnMappingError` with every problem at once, when a required field has no
  ///   column, a field has several, or a choice names an unknown field or column.
  public init(
    fields: [FieldSpecification], header: [String], choices: [ColumnChoice] = [],
    file: String
  ) throws(ColumnMappingError) {
    self.fields = fields
    self.header = header
    var (columns, problems) = ([String: Int](), [ColumnMappingError.Problem]())
    for choice in choices {
      guard let field = fields.first(where: { FoldedName($0.name) == FoldedName(choice.field) })
      else {
        problems.append(.unknownField(choice.field))
        continue
      }
      let found = ColumnMapping.columns(named: choice.column, in: header)
      switch found.count {
      case 0: problems.append(.unknownColumn(choice.column, field: field))
      case 1: columns[field.name] = found[0]
      default: problems.append(.severalColumns(field, found))
      }
    }
    let taken = Set(columns.values)
    let folded = header.map { FoldedName($0) }
    let refused = Set(problems.compactMap(\.fieldName))
    for field in fields where columns[field.name] == nil && !refused.contains(field.name) {
      let names = field.foldedNames
      let found = folded.indices.filter { names.contains(folded[$0]) && !taken.contains($0) }
      switch found.count {
      case 0: if field.isRequired { problems.append(.missing(field)) }
      case 1: columns[field.name] = found[0]
      default: problems.append(.severalColumns(field, found))
      }
    }
    guard problems.isEmpty else {
      throw ColumnMappingError(file: file, header: header, problems: problems)
    }
    self.columns = columns
  }

  /// The column of a field, from 0; `nil` when the file has none.
  public func column(of field: FieldSpecification) -> Int? {
    columns[field.name]
  }

  /// The fields found and their headers, in the order of the fields.
  public var matches: [(field: FieldSpecification, column: String)] {
    fields.compactMap { field in column(of: field).map { (field, header[$0]) } }
  }

  /// The columns that no field uses, in the order of the file.
  public var unusedColumns: [String] {
    let used = Set(columns.values)
    return header.indices.filter { !used.contains($0) }.map { header[$0] }
  }

  /// The columns that a person names: exactly, else folded, else by place (`#3`).
  private static func columns(named name: String, in header: [String]) -> [Int] {
    let exact = header.indices.filter { header[$0] == name }
    if !exact.isEmpty { return exact }
    if name.hasPrefix("#"), let place = Int(name.dropFirst()) {
      return header.indices.contains(place - 1) ? [place - 1] : []
    }
    let folded = FoldedName(name)
    guard !folded.text.isEmpty else { return [] }
    return header.indices.filter { FoldedName(header[$0]) == folded }
  }
}
