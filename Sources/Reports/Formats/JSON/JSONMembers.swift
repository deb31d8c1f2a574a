internal import Calendars
internal import ExactNumbers
internal import JSONText

/// The members of a JSON object, gathered in the order they are to be written.
struct JSONMembers {
  private var members: [(name: String, value: JSONValue)] = []

  /// The whole file, indented, so that two can be compared line by line.
  static func file(_ content: (inout JSONMembers) -> Void) -> [UInt8] {
    Array(object(content).indentedText.utf8)
  }

  private static func object(_ content: (inout JSONMembers) -> Void) -> JSONValue {
    var gathered = JSONMembers()
    content(&gathered)
    return .object(gathered.members)
  }

  mutating func member(_ key: String, _ value: String?) {
    add(key, .optional(value))
  }

  mutating func member(_ key: String, _ value: Int?) {
    add(key, .optional(value))
  }

  mutating func member(_ key: String, _ value: Bool) {
    add(key, .bool(value))
  }

  /// A value's name as files write it: `alphaOrdinal` is `alpha-ordinal`.
  mutating func member(_ key: String, code name: String?) {
    member(
      key,
      name.map { name in
        name.reduce(into: "") { code, letter in
          if letter.isUppercase, code.last?.isLowercase ?? false { code += "-" }
          code.append(letter)
        }.lowercased()
      })
  }

  mutating func member(_ key: String, texts: [String]) {
    add(key, .array(texts.map(JSONValue.string)))
  }

  mutating func member(_ key: String, rows: [[Int]]) {
    add(key, .array(rows.map { .array($0.map(JSONValue.integer)) }))
  }

  /// The shortest decimal that reads back as the same number.
  mutating func member(_ key: String, _ value: Double?) {
    add(key, .optional(value))
  }

  /// The exact decimal; the nearest one for a fraction that has none.
  mutating func member(_ key: String, _ value: Rational?) {
    guard let value else { return add(key, .null) }
    let exact = value.exactText
    let isFraction = exact.utf8.contains(UInt8(ascii: "/"))
    add(key, isFraction ? .number(value.doubleValue) : .digits(exact))
  }

  mutating func member(_ key: String, _ value: CalendarDate?) {
    member(key, value?.isoText)
  }

  mutating func member(_ key: String, object content: (inout JSONMembers) -> Void) {
    add(key, JSONMembers.object(content))
  }

  mutating func member<Value>(
    _ key: String, optional value: Value?, _ content: (inout JSONMembers, Value) -> Void
  ) {
    add(key, value.map { value in JSONMembers.object { content(&$0, value) } } ?? .null)
  }

  mutating func member<Value>(
    _ key: String, array values: [Value], _ content: (inout JSONMembers, Value) -> Void
  ) {
    add(key, .array(values.map { value in JSONMembers.object { content(&$0, value) } }))
  }

  private mutating func add(_ key: String, _ value: JSONValue) {
    members.append((key, value))
  }
}
