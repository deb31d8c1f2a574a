import ExactNumbers
import JSONText
import Languages
import Statistics
import Tables

/// A list of results, written as a table for a person, as JSON or as CSV for a machine. Identifiers
/// and numbers in JSON and CSV are in English and ISO forms whatever the language.
struct ResultList {
  /// One cell in its two forms.
  struct Cell {
    let text: String
    let value: JSONValue
  }

  /// A column: its identifier for machines, its title for people.
  struct Column {
    let id: String
    let title: String
    let alignment: TextTable.Alignment

    init(_ id: String, _ title: String, _ alignment: TextTable.Alignment = .left) {
      self.id = id
      self.title = title
      self.alignment = alignment
    }
  }

  /// The documented name and version of the JSON form.
  let schema: String
  let columns: [Column]
  var rows: [[Cell]] = []
  /// What the figures rest on, beside the items of the JSON form.
  var basis: [(name: String, value: JSONValue)] = []

  init(schema: String, columns: [Column]) {
    self.schema = schema
    self.columns = columns
  }

  mutating func append(_ row: [Cell]) {
    rows.append(row)
  }

  /// Writes the list, and `ifEmpty` beside it when a person would otherwise see nothing.
  func write(_ format: OutputFormat, _ context: CommandContext, ifEmpty: String) {
    switch format {
    case .table:
      guard !rows.isEmpty else {
        context.terminal.note(ifEmpty)
        return
      }
      var table = TextTable(columns.map { TextTable.Column($0.title, $0.alignment) })
      for row in rows { table.append(row.map { visible($0.text) }) }
      for line in table.lines(context.terminal) { context.terminal.print(line) }
    case .json: context.terminal.printExactly(json.indentedText)
    case .csv: context.terminal.printExactly(csv)
    }
  }

  var csv: String {
    let bytes = CSVWriter(style: .standard).bytes(
      of: [columns.map(\.id)] + rows.map { $0.map(\.value.cellText) })
    return String(decoding: bytes, as: UTF8.self)
  }

  var json: JSONValue {
    .object(
      [("schema", .string(schema))] + basis.map { ($0.name, $0.value) } + [
        (
          "items",
          .array(
            rows.map { row in .object(zip(columns, row).map { ($0.id, $1.value) }) })
        )
      ])
  }
}

extension ResultList.Cell {
  /// A text, the same for all.
  static func text(_ text: String) -> Self { Self(text: text, value: .string(text)) }

  /// A text that may be missing.
  static func text(_ text: String?) -> Self { Self(text: text ?? "–", value: .optional(text)) }

  /// A text for people beside an identifier for machines.
  static func coded(_ text: String, _ id: String) -> Self { Self(text: text, value: .string(id)) }

  /// A count.
  static func count(_ count: Int, _ language: Language) -> Self {
    Self(text: NumberText.whole(count, language), value: .integer(count))
  }

  /// An exact score; `missing` stands for one that does not exist.
  static func score(
    _ score: Rational?, decimals: Int = 1, rule: RoundingRule = .halfUp, missing: String,
    _ language: Language
  ) -> Self {
    guard let score else { return Self(text: missing, value: .null) }
    return Self(
      text: NumberText.decimal(score, decimals: decimals, rule: rule, language),
      value: .digits(score.decimalText(decimals: decimals, rule: rule)))
  }

  /// A measured number.
  static func number(_ number: Double?, decimals: Int, _ language: Language) -> Self {
    guard let number, let digits = NumberText.fixedPoint(number, decimals: decimals) else {
      return Self(text: "–", value: .null)
    }
    return Self(
      text: NumberText.decimal(number, decimals: decimals, language), value: .digits(digits))
  }

  /// An interval, `74,1 à 83,0`.
  static func interval(_ interval: Interval?, decimals: Int, _ language: Language) -> Self {
    guard let interval else { return Self(text: "–", value: .null) }
    let lower = NumberText.decimal(interval.lower, decimals: decimals, language)
    let upper = NumberText.decimal(interval.upper, decimals: decimals, language)
    return Self(
      text: lower + (language == .french ? " à " : " to ") + upper,
      value: .array(
        [interval.lower, interval.upper].map {
          NumberText.fixedPoint($0, decimals: decimals).map(JSONValue.digits) ?? .null
        }))
  }
}

extension JSONValue {
  /// The value as a cell of a table for machines: an interval is `lower..upper`, nothing is empty.
  var cellText: String {
    switch self {
    case .null: ""
    case .string(let text): text
    case .array(let values): values.map(\.cellText).joined(separator: "..")
    default: compactText
    }
  }
}

/// The text with what a terminal would obey or reorder made visible.
func visible(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069: result += "�"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
