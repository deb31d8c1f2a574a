internal import ExactNumbers

/// A JSON document as values; numbers stay in the digits written.
indirect enum JSONTree: Hashable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JSONTree])
  case object([(name: String, value: JSONTree)])

  static func == (left: JSONTree, right: JSONTree) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left == right
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left.elementsEqual(right) { $0 == $1 }
    default: false
    }
  }

  func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let flag): hasher.combine(flag)
    case .number(let text), .string(let text): hasher.combine(text)
    case .array(let values): hasher.combine(values)
    case .object(let members):
      for member in members {
        hasher.combine(member.name)
        hasher.combine(member.value)
      }
    }
  }

  var members: [(name: String, value: JSONTree)]? {
    if case .object(let members) = self { members } else { nil }
  }

  subscript(name: String) -> JSONTree? { members?.first { $0.name == name }?.value }

  /// The exact value of a number: digits with an exponent of at most 18.
  var exactNumber: Rational? {
    guard case .number(let text) = self else { return nil }
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { "eE".contains($0) }
    guard let mantissa = Rational(decimal: parts[0]) else { return nil }
    guard parts.count == 2 else { return mantissa }
    guard let exponent = Int(parts[1]), (-18...18).contains(exponent) else { return nil }
    var unit = Rational.one
    for _ in 0..<abs(exponent) { unit = unit * 10 }
    return exponent < 0 ? mantissa.divided(by: unit) : mantissa * unit
  }
}
