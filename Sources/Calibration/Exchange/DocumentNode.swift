internal import Calendars
internal import ExactNumbers
internal import JSONText

/// A value of a document that is read, with its path in it.
struct DocumentNode {
  let value: JSONValue
  let path: String

  /// The root of a document of a schema; `nil`, with what is wrong, when there is none.
  static func root(
    of bytes: [UInt8], _ schema: ExchangeSchema, _ findings: inout ExchangeFindings
  ) -> DocumentNode? {
    guard !bytes.isEmpty else {
      findings.add(.empty)
      return nil
    }
    guard bytes.count <= schema.byteLimit else {
      findings.add(.tooLarge(limit: schema.byteLimit))
      return nil
    }
    let root: DocumentNode
    do throws(JSONFault) {
      root = DocumentNode(value: try JSONValue(reading: bytes), path: "$")
    } catch {
      findings.add(.notJSON(error), line: error.line, column: error.column)
      return nil
    }
    guard case .string(let found) = root.value["schema"], found == schema.rawValue else {
      let found: String? = if case .string(let text) = root.value["schema"] { text } else { nil }
      findings.add(.wrongSchema(found: found, wanted: schema), at: "$.schema")
      return nil
    }
    return root
  }

  /// The value of a name; `nil` when it is absent or `null`.
  func optional(_ name: String) -> DocumentNode? {
    guard let value = value[name], !value.isNull else { return nil }
    return DocumentNode(value: value, path: "\(path).\(name)")
  }

  /// The value of a name; `nil`, with the problem, when it is absent or `null`.
  func required(_ name: String, _ findings: inout ExchangeFindings) -> DocumentNode? {
    let node = optional(name)
    if node == nil { findings.add(.missingValue, at: "\(path).\(name)") }
    return node
  }

  /// Whether it is an object; says so when it is not, or when it has other names than these.
  func isObject(of names: Set<String>, _ findings: inout ExchangeFindings) -> Bool {
    guard let members = value.members else {
      findings.add(.wrongValue(.object), at: path)
      return false
    }
    // The name itself is the sender's: the place says which object holds it.
    if members.contains(where: { !names.contains($0.name) }) {
      findings.add(.unknownName, at: path)
    }
    return true
  }

  /// The values of a list; none, with the problem, when it is no list.
  func list(_ findings: inout ExchangeFindings) -> [DocumentNode] {
    guard case .array(let values) = value else {
      findings.add(.wrongValue(.list), at: path)
      return []
    }
    return values.enumerated().map {
      DocumentNode(value: $0.element, path: "\(path)[\($0.offset)]")
    }
  }

  /// A text of one line that messages and lists can show.
  func line(_ findings: inout ExchangeFindings, limit: Int = 200) -> String? {
    read(.line, &findings) { value in
      guard case .string(let text) = value, !text.isEmpty, text.unicodeScalars.count <= limit,
        !text.unicodeScalars.contains(where: ShownText.isHidden)
      else { return nil }
      return text
    }
  }

  /// Any text.
  func text(_ findings: inout ExchangeFindings) -> String? {
    read(.text, &findings) { if case .string(let text) = $0 { text } else { nil } }
  }

  func truth(_ findings: inout ExchangeFindings) -> Bool? {
    read(.truth, &findings) { if case .bool(let truth) = $0 { truth } else { nil } }
  }

  /// A whole number that is not negative.
  func count(_ findings: inout ExchangeFindings) -> Int? {
    read(.count, &findings) { value in
      guard case .digits(let digits) = value, let count = Int(digits), count >= 0 else {
        return nil
      }
      return count
    }
  }

  /// An exact number, written as a text.
  func number(_ findings: inout ExchangeFindings) -> Rational? {
    read(.number, &findings) { value in
      if case .string(let text) = value { Rational(exact: text) } else { nil }
    }
  }

  func digest(_ findings: inout ExchangeFindings) -> String? {
    read(.digest, &findings) { value in
      guard case .string(let text) = value, text.utf8.count == 64,
        text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
      else { return nil }
      return text
    }
  }

  func time(_ findings: inout ExchangeFindings) -> CivilDateTime? {
    read(.time, &findings) { value in
      if case .string(let text) = value { CivilDateTime(iso: text) } else { nil }
    }
  }

  /// One of the words that stand for the cases of a type.
  func word<Word: RawRepresentable>(
    _ type: Word.Type, _ findings: inout ExchangeFindings
  ) -> Word? where Word.RawValue == String {
    read(.word, &findings) { value in
      if case .string(let text) = value { Word(rawValue: text) } else { nil }
    }
  }

  private func read<Value>(
    _ expectation: ExchangeProblem.Expectation, _ findings: inout ExchangeFindings,
    _ take: (JSONValue) -> Value?
  ) -> Value? {
    let taken = take(value)
    if taken == nil { findings.add(.wrongValue(expectation), at: path) }
    return taken
  }
}

extension JSONValue {
  var isNull: Bool { if case .null = self { true } else { false } }
}

extension Rational {
  /// A number as `exactText` writes it: a decimal, or a fraction where there is none.
  init?(exact text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let numerator = parts.first.flatMap({ Rational(decimal: $0) }) else { return nil }
    guard parts.count > 1 else {
      self = numerator
      return
    }
    guard parts.count == 2, let denominator = Rational(decimal: parts[1]),
      let quotient = numerator.divided(by: denominator)
    else { return nil }
    self = quotient
  }
}
