public import ExactNumbers

/// What a person says about a sheet of past evaluations, one row a call: kept in a file, it makes
/// next month's import one command.
public struct WideMapping: Sendable, Hashable {
  /// A word of the sheet that stands for a level.
  public struct Word: Sendable, Hashable {
    /// The criterion it is for; `nil` for all.
    public let criterion: String?
    /// The word, as cells hold it.
    public let word: String
    /// The id of the level, or `N/A`.
    public let level: String

    /// A word and its level.
    public init(criterion: String? = nil, word: String, level: String) {
      self.criterion = criterion
      self.word = word
      self.level = level
    }

    /// A word as it is typed, `OK=oui` or `sourire:OK=oui`. `nil` without both parts.
    public init?(parsing text: String) {
      guard let equals = text.lastIndex(of: "=") else { return nil }
      let level = String(text[text.index(after: equals)...]).trimmingSpaces
      var word = String(text[..<equals]).trimmingSpaces
      var criterion: String?
      if let colon = word.firstIndex(of: ":") {
        criterion = String(word[..<colon]).trimmingSpaces
        word = String(word[word.index(after: colon)...]).trimmingSpaces
      }
      guard !level.isEmpty, !word.isEmpty, criterion?.isEmpty != true else { return nil }
      self.init(criterion: criterion, word: word, level: level)
    }
  }

  /// A column and what it holds: a field's name, a criterion's id, or `id.comment`.
  public struct Column: Sendable, Hashable {
    /// What it holds.
    public let target: String
    /// The column's header, or `#3` for the third.
    public let column: String

    /// A column and what it holds.
    public init(target: String, column: String) {
      self.target = target
      self.column = column
    }
  }

  /// The columns named by a person, in their order.
  public var columns: [Column]
  /// Words for levels.
  public var words: [Word]
  /// Columns to leave out.
  public var ignored: [String]
  /// The column of the sheet's own total score.
  public var total: String?
  /// What the sheet's own totals are out of, above 0; `nil` means 100.
  public var totalOutOf: Rational?
  /// The evaluator of rows that name none.
  public var evaluatorID: String?

  /// A mapping; by default everything is found by its name.
  public init(
    columns: [Column] = [], words: [Word] = [], ignored: [String] = [], total: String? = nil,
    totalOutOf: Rational? = nil, evaluatorID: String? = nil
  ) {
    self.columns = columns
    self.words = words
    self.ignored = ignored
    self.total = total
    self.totalOutOf = totalOutOf
    self.evaluatorID = evaluatorID
  }

  /// This mapping with more said about the sheet; what is said here goes first.
  public func adding(_ other: WideMapping) -> WideMapping {
    let named = Set(columns.map(\.target))
    return WideMapping(
      columns: columns + other.columns.filter { !named.contains($0.target) },
      words: words + other.words, ignored: ignored + other.ignored.filter { !ignored.contains($0) },
      total: total ?? other.total, totalOutOf: totalOutOf ?? other.totalOutOf,
      evaluatorID: evaluatorID ?? other.evaluatorID)
  }
}
