/// A value of a column, to write or to compare.
enum StoredValue: Equatable {
  case null
  case number(Int)
  case text(String)

  static func optional(_ text: String?) -> StoredValue {
    text.map(StoredValue.text) ?? .null
  }

  static func optional(_ number: Int?) -> StoredValue {
    number.map(StoredValue.number) ?? .null
  }

  /// Texts are equal when their bytes are: `é` in one and in two code points differ, as they do
  /// for the database.
  static func == (left: StoredValue, right: StoredValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.number(let one), .number(let other)): one == other
    case (.text(let one), .text(let other)): one.utf8.elementsEqual(other.utf8)
    default: false
    }
  }
}

extension PreparedStatement {
  func bind(_ value: StoredValue) {
    switch value {
    case .null: bind(nil as String?)
    case .number(let number): bind(number)
    case .text(let text): bind(text)
    }
  }

  /// Whether a column of the current row holds `value`.
  func holds(_ value: StoredValue, at column: Int) -> Bool {
    switch value {
    case .null: isNull(column)
    case .number(let expected): number(column) == expected
    case .text(let expected): isText(column, expected)
    }
  }
}
