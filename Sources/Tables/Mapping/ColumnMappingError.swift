/// Why the columns of a file cannot be matched with the fields.
public struct ColumnMappingError: Error, Sendable, Hashable {
  /// One thing that does not match.
  public enum Problem: Sendable, Hashable {
    /// No column for a required field.
    case missing(FieldSpecification)
    /// Several columns for a field; places from 0.
    case severalColumns(FieldSpecification, [Int])
    /// A choice names a field that does not exist.
    case unknownField(String)
    /// A choice names a column that the file does not have.
    case unknownColumn(String, field: FieldSpecification)

    var fieldName: String? {
      switch self {
      case .missing(let field), .severalColumns(let field, _), .unknownColumn(_, let field):
        field.name
      case .unknownField: nil
      }
    }
  }

  /// The file as the person named it.
  public let file: String
  /// The file's columns.
  public let header: [String]
  /// Everything that does not match.
  public let problems: [Problem]

  /// The column whose header is nearest to a field's names, if one is near.
  public func guess(for field: FieldSpecification) -> String? {
    NearestName.nearest(toAny: field.foldedNames, among: header)
  }
}
