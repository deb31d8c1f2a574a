public import Languages

/// A field that an importer looks for among the columns of a file.
public struct FieldSpecification: Sendable, Hashable {
  /// The name used in `--map name=column`.
  public let name: String
  /// What it holds, in both languages.
  public let title: BilingualText
  /// Whether the file must have a column for it.
  public let isRequired: Bool
  /// Headers that stand for it, in French and in English; case, accents, spaces and punctuation
  /// do not matter, and the name itself is always one.
  public let aliases: [String]
  /// Whether the cells may hold customers' words, which messages never show.
  public let holdsCustomerWords: Bool

  /// A field.
  public init(
    _ name: String, title: BilingualText, isRequired: Bool = false, aliases: [String] = [],
    holdsCustomerWords: Bool = false
  ) {
    self.name = name
    self.title = title
    self.isRequired = isRequired
    self.aliases = aliases
    self.holdsCustomerWords = holdsCustomerWords
  }

  var foldedNames: [FoldedName] {
    ([name] + aliases).map { FoldedName($0) }
  }
}

/// A column that a person gives to a field.
public struct ColumnChoice: Sendable, Hashable {
  /// The field's name.
  public let field: String
  /// The column's header, or `#3` for the third column.
  public let column: String

  /// A choice.
  public init(field: String, column: String) {
    self.field = field
    self.column = column
  }

  /// A choice as it is typed, `agent=Conseiller` or `agent=#3`. `nil` without both parts.
  public init?(parsing text: String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let (field, column) = (parts[0].trimmed, parts[1].trimmed)
    guard !field.isEmpty, !column.isEmpty else { return nil }
    self.init(field: field, column: column)
  }
}
